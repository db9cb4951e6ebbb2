"""Labels: plain text always, and what does not fit is still known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from companion.ui.widgets.label import ElidedLabel, PlainLabel
from companion.ui.widgets.tip import plain_tip
from tests.ui.conftest import dispose


@pytest.fixture
def label(dressed: None) -> Iterator[ElidedLabel]:
    shown = ElidedLabel()
    shown.show()
    yield shown
    dispose(shown)


def test_a_label_never_reads_markup(dressed: None) -> None:
    plain = PlainLabel("<b>vet</b> & zo")
    assert plain.textFormat() is Qt.TextFormat.PlainText
    assert plain.text() == "<b>vet</b> & zo"


def test_a_line_that_does_not_fit_ends_with_an_ellipsis(label: ElidedLabel) -> None:
    label.show_text("Een heel lange groepsnaam die niet past")
    label.resize(120, 30)
    QApplication.processEvents()
    assert label.text().endswith("…")
    assert label.accessibleName() == "Een heel lange groepsnaam die niet past"
    label.resize(600, 30)
    QApplication.processEvents()
    assert label.text() == "Een heel lange groepsnaam die niet past"


def test_the_hint_has_all_of_it_as_typed(label: ElidedLabel) -> None:
    label.show_text("Jan & <b>Piet</b>")
    assert label.toolTip() == "<p>Jan &amp; &lt;b&gt;Piet&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    ("text", "tip"),
    [("", ""), ("een\ntwee", "<p>een<br>twee</p>"), ('"x"', "<p>&quot;x&quot;</p>")],
)
def test_a_hint_shows_text_character_for_character(text: str, tip: str) -> None:
    assert plain_tip(text) == tip
