from __future__ import annotations

from companion.ui.paper.neutral import about, neutral

MADE = b"""1 0 obj
<<
/Title (x)
/Producer (Qt 6.11 \\(by (me\\))
/CreationDate (D:20261124153012+01'00')
/ModDate (D:20261124153012Z)
>>
/Type /Catalog
/Pages 2 0 R
/Names 12 0 R
beginbfrange
<0000> <0000> <0000>
<0001> <0002> [<0009> <0041>]
<0003> <0003> <0009>
endbfrange
<0003> <0003> <0009>
/ID [ <6161> <6161> ]
"""


def test_the_file_keeps_its_length():
    assert len(neutral(MADE)) == len(MADE)


def test_the_day_stays_and_the_time_goes():
    made = neutral(MADE)

    assert b"(D:20261124000000+00'00')" in made
    assert b"(D:20261124000000Z)" in made


def test_the_language_is_said_in_the_catalog():
    assert b"/Pages 2 0 R\n/Lang (nl)   \n" in neutral(MADE)


def test_tabs_become_spaces_only_where_letters_are_named():
    made = neutral(MADE)

    assert b"[<0020> <0041>]" in made
    assert made.count(b"<0003> <0003> <0020>") == 1
    assert made.count(b"<0003> <0003> <0009>") == 1


def test_a_file_without_any_of_it_stays_as_it_is():
    assert neutral(b"%PDF-1.4 no more") == b"%PDF-1.4 no more"


def test_what_it_says_of_itself_is_sound_whatever_the_title():
    said = about("a < b & c\x00\x1b").decode()

    assert "a &lt; b &amp; c<" in said
