"""The page on how everything is: plain, short, and nobody can be found in it."""

from __future__ import annotations

from datetime import date

from companion.domain.checkup import Chapter, Fact, is_well, log_facts, page_text, without_owner

TODAY = date(2026, 11, 29)
LOG = """\
2026-11-20 10:00:00,001 ERROR companion.mishap uncaught: KeyError
2026-11-28 10:00:00,001 ERROR companion.mishap uncaught: ValueError after KeyError
  ui/console/notes.py:88 type
2026-11-29 10:00:00,001 ERROR companion.mishap uncaught: ValueError
2026-11-29 10:00:00,001 WARNING companion.storage.writer saving failed: OperationalError SQLITE_FULL
2026-11-29 10:00:00,001 WARNING companion Qt: /home/annemieke/Wijkteam Noord.bijeenkomst
2026-11-29 10:00:00,001 ERROR companion.x Annemieke vertelde: alles
een losse regel over Annemieke
9999-99-99 10:00:00,001 ERROR companion.x iets
"""


def test_what_is_to_be_done_stands_out():
    chapters = (Chapter("De app", (Fact("goed"), Fact("niet goed", is_good=False))),)

    assert not is_well(chapters)
    assert "\n   goed\n>> niet goed\n" in page_text(chapters, TODAY)
    assert "regels die met >> beginnen" in page_text(chapters, TODAY)


def test_when_all_is_well_it_says_so():
    chapters = (Chapter("De app", (Fact("goed"),)),)

    assert is_well(chapters)
    assert "Alles is in orde." in page_text(chapters, TODAY)


def test_the_log_is_told_by_kind_and_without_words():
    facts = log_facts(LOG.splitlines(), date(2026, 11, 22))

    told = [fact.text for fact in facts]
    assert told[0] == (
        "2 keer: er ging iets mis in de app (ValueError), het laatst op 29 november 2026"
    )
    assert "1 keer: bewaren lukte even niet (OperationalError), het laatst op" in told[1]
    assert [fact.is_good for fact in facts] == [False, True, True, False]
    assert "Annemieke" not in "".join(told)
    assert "Wijkteam" not in "".join(told)


def test_a_path_names_nobody():
    assert without_owner("/home/jan/.local/x", "/home/jan", "jan") == "~/.local/x"
    assert without_owner("/media/jan/stick", "/home/jan", "jan") == "/media/…/stick"
    assert without_owner("D:\\jan\\x", "C:\\Users\\jan", "jan") == "D:\\…\\x"
    assert without_owner("/januari/x", "/", "jan") == "/januari/x"
    assert without_owner("/x/y", "", "") == "/x/y"
