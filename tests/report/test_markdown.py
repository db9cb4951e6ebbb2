from __future__ import annotations

import pytest

from companion.report.markdown import escaped, markdown_of
from tests.report import sessions
from tests.report.reports import for_participants, titles

ODD = (
    "# geen kop",
    "1. geen lijst\n2. ook niet",
    "- geen streepje\n+ geen plus\n* geen ster",
    "> geen citaat",
    "```\ngeen code\n```",
    "    geen code",
    "*niet* _schuin_ **vet** ~~weg~~ `code`",
    "[geen](http://example.org) ![beeld](x.png) <http://example.org>",
    "http://example.org en www.example.org en iemand@example.org",
    "<b>geen</b> &amp; &copy;",
    "| geen | tabel |\n| --- | --- |",
    "=====\nook geen kop\n-----",
    "een\\twee \\* drie\\",
    "- [ ] geen taak",
    "$x^2$ ==geel== H~2~O [^1]",
    "regel een\n\nna een lege regel",
    "12) geen\n3.",
    "---",
    "***",
)


@pytest.fixture
def read(qapp):
    """Return what a reader of Markdown shows, with the kinds of its parts."""
    from PySide6.QtGui import QTextDocument

    def read_it(text: str) -> QTextDocument:
        document = QTextDocument()
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        return document

    return read_it


@pytest.mark.parametrize("text", ODD)
def test_what_people_write_stays_text(read, text: str):
    document = read(f"- {escaped(text, '  ')}\n\nDaarna.\n")

    block = document.begin()
    levels, found = set(), set()
    while block.isValid():
        levels.add(block.blockFormat().headingLevel())
        iterator = block.begin()
        while not iterator.atEnd():
            style = iterator.fragment().charFormat()
            found |= {
                style.isAnchor(),
                style.isImageFormat(),
                style.fontItalic(),
                style.fontStrikeOut(),
                style.fontFixedPitch(),
                style.fontWeight() > 500,
            }
            iterator += 1
        block = block.next()
    said = document.toPlainText()
    assert " ".join(said.split()) == f"{' '.join(text.split())} Daarna."
    assert (levels, found) == ({0}, {False})


def test_it_has_headings_lists_and_tables():
    found = for_participants(sessions.rich())
    text = markdown_of(found).decode()

    assert text.startswith("# Gelijkwaardig samenwerken\n\nVerslag van Wijkteam Noord\n")
    for title in titles(found):
        assert f"\n## {title}\n" in text
    assert "\n- hij keek op van zijn scherm\n" in text
    assert "| Zet zelf de eerste stap | 9 |" in text
    assert "(6 stippen, met een ster)" in text


def test_nothing_of_it_ends_a_line_in_blanks():
    text = markdown_of(for_participants(sessions.rich())).decode()

    assert not [line for line in text.split("\n") if line != line.rstrip()]
