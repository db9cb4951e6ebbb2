"""Something to read: all words, as plain text, laid out when somebody looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from companion.ui.console.reading import ReadingPanel, Section
from tests.ui.conftest import dispose

SECTIONS = [
    Section("Kop", "Eerste regel\n–  een punt in een lijst", "Een bron"),
    Section("", "<b>niet vet</b> & zo"),
]


@pytest.fixture
def panel(dressed: None) -> Iterator[ReadingPanel]:
    shown = ReadingPanel("Bronnen")
    shown.resize(300, 400)
    yield shown
    dispose(shown)


def test_all_words_stand_below_each_other(panel: ReadingPanel) -> None:
    panel.show_sections(SECTIONS)
    assert panel.text().splitlines() == [
        "Kop",
        "Eerste regel",
        "–  een punt in een lijst",
        "Een bron",
        "<b>niet vet</b> & zo",
    ]


def test_headings_are_bold_and_the_rest_is_not(panel: ReadingPanel) -> None:
    panel.show_sections(SECTIONS)
    panel.show()
    block = panel._text.document().firstBlock()
    weights = []
    while block.isValid():
        weights.append(block.begin().fragment().charFormat().fontWeight())
        block = block.next()
    assert weights == [700, 400, 400, 400, 400]


def test_other_sections_are_shown_from_the_top(panel: ReadingPanel) -> None:
    panel.show()
    panel.show_sections([Section(f"Kop {n}", "tekst " * 60) for n in range(20)])
    bar = panel._text.verticalScrollBar()
    bar.setValue(bar.maximum())
    panel.show_sections([Section(f"Ander {n}", "tekst " * 60) for n in range(20)])
    assert bar.value() == 0
    panel.show_sections(panel.shown)
    assert panel.text().startswith("Ander 0")


def test_hidden_words_wait_until_somebody_looks(panel: ReadingPanel) -> None:
    panel.show_sections(SECTIONS)
    assert panel._text.toPlainText() == ""
    panel.show()
    assert panel._text.toPlainText().startswith("Kop")


def test_words_can_be_selected_and_not_changed(panel: ReadingPanel) -> None:
    panel.show_sections(SECTIONS)
    panel.show()
    assert panel._text.isReadOnly()
    panel._text.selectAll()
    assert "Een bron" in panel._text.textCursor().selectedText()
