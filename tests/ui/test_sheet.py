"""The style sheet: every colour of text on its ground, every icon there, every size scaled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from companion.paths import resources
from companion.ui.colors import contrast
from companion.ui.sheet import COLORS, style_sheet

ICONS = resources() / "icons"
SHEET = style_sheet(ICONS, 100)
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", SHEET)
LIGHT = ("white", "ground", "wash")
"""Grounds that a rule without a ground of its own can stand on."""


def declared(body: str, name: str) -> str:
    """Return the colour that a rule gives to a property, or nothing."""
    found = re.search(rf"(?:^|[;\s]){name}:\s*(#[0-9a-f]{{6}})", body)
    return found.group(1) if found else ""


def pairs() -> list[tuple[str, str, str]]:
    """Return every rule that colours text, with its text and the ground it stands on."""
    found = []
    for selector, body in RULES:
        for text, ground in (
            ("color", "background"),
            ("selection-color", "selection-background-color"),
            ("placeholder-text-color", "background"),
        ):
            if word := declared(body, text):
                own = declared(body, ground)
                grounds = [own] if own else [COLORS[name] for name in LIGHT]
                found += [(" ".join(selector.split()), word, each) for each in grounds]
    return found


def test_the_sheet_has_text_on_many_grounds() -> None:
    assert len(pairs()) > 40
    assert any(ground == COLORS["red"] for _, _, ground in pairs())


@pytest.mark.parametrize(("selector", "text", "ground"), pairs())
def test_text_can_be_read_on_its_ground(selector: str, text: str, ground: str) -> None:
    assert contrast(QColor(text), QColor(ground)) >= 4.5, selector


@pytest.mark.parametrize("ground", ["white", "ground"])
def test_the_border_of_a_field_can_be_seen(ground: str) -> None:
    assert contrast(QColor(COLORS["edge"]), QColor(COLORS[ground])) >= 3


@pytest.mark.parametrize(
    ("mark", "ground"),
    [
        ("blue", "white"),
        ("blue", "ground"),
        ("green", "white"),
        ("yellow", "green"),
        ("yellow", "ink"),
        ("yellow", "night"),
        ("blue", "bluePale"),
    ],
)
def test_the_mark_of_the_focus_can_be_seen(mark: str, ground: str) -> None:
    assert contrast(QColor(COLORS[mark]), QColor(COLORS[ground])) >= 3


def test_done_and_hidden_words_can_be_read() -> None:
    for ground in ("white", "pale", "wash"):
        assert contrast(QColor(COLORS["soft"]), QColor(COLORS[ground])) >= 4.5


@pytest.mark.parametrize(
    "kind", ["QPushButton", "QLineEdit", "QListView", "QTreeView", "QTextEdit"]
)
def test_everything_with_the_focus_looks_different(kind: str) -> None:
    assert re.search(rf"\b{kind}:focus\b", SHEET)


@pytest.mark.parametrize("look", ["", '[look="primary"]', '[look="bar"]', '[look="quiet"]'])
@pytest.mark.parametrize("state", ["hover", "pressed", "focus"])
def test_every_kind_of_button_answers(look: str, state: str) -> None:
    assert f"QPushButton{look}:{state} {{" in SHEET


def test_what_cannot_be_pressed_has_another_border_too() -> None:
    bodies = [body for selector, body in RULES if selector.strip().endswith(":disabled")]
    assert sum("dashed" in body for body in bodies) == 3


def test_every_picture_of_the_sheet_is_there() -> None:
    names = re.findall(r"url\(([^)]+)\)", SHEET)
    assert names
    assert all(Path(name).is_file() for name in names)


def test_twice_the_text_size_doubles_every_font() -> None:
    def fonts(percent: int) -> list[int]:
        return [int(n) for n in re.findall(r"font-size: (\d+)px", style_sheet(ICONS, percent))]

    assert fonts(200) == [2 * size for size in fonts(100)]
