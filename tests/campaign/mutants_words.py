"""Switches that break what is done with words: much of it, any character, markup in it."""

from __future__ import annotations

import socket
from collections.abc import Callable
from importlib import import_module
from typing import Final


def one_kind_of_accents() -> None:
    """Keep a text with each accent put together with its letter: looks the same, is another."""
    notes = import_module("companion.live.notes")
    as_kept = notes.as_kept
    notes.as_kept = lambda text: import_module("unicodedata").normalize("NFC", as_kept(text))


def all_rows_at_once() -> None:
    """Show every session in the list of the start window, all in one go."""
    resume = import_module("companion.ui.start.resume")
    resume.FEW = resume.AT_ONCE = 1_000_000


def heights_forgotten() -> None:
    """Lay every note of the list out whole, each time the list is shown."""
    heights = import_module("companion.ui.console.note_heights")
    size = import_module("PySide6.QtCore").QSize
    heights.NoteHeights.size = lambda self, text, **look: size(
        self.width, round(self.wrapped(text, **look).height)
    )
    import_module("companion.ui.widgets.wrapped")._most_letters = lambda *_: 1_000_000


def built_in_one_go() -> None:
    """Build the windows of a session in one go."""
    slices = import_module("companion.live.slices").InSlices
    slices._on_turn_timeout = slices.finish


def rich_labels() -> None:
    """Let labels read markup."""
    label = import_module("companion.ui.widgets.label").PlainLabel
    begin = label.__init__

    def begin_rich(self, *words, **named) -> None:
        begin(self, *words, **named)
        self.setTextFormat(import_module("PySide6.QtCore").Qt.TextFormat.AutoText)

    label.__init__ = begin_rich


def words_too_high() -> None:
    """Let the words of a card begin above it."""
    card = import_module("companion.ui.stage.board_card")
    draw = card.draw_words
    card.draw_words = lambda frame, block, room: draw(frame, block, room.translated(0, -90))


def looks_at_addresses() -> None:
    """Try an address in what people write, as a program that shows a preview of it does."""
    drawn = import_module("companion.ui.widgets.wrapped").WrappedText
    begin = drawn.__init__

    def begin_and_look(self, text, *words) -> None:
        begin(self, text, *words)
        if "http://" in text:
            with socket.socket() as line:
                line.connect_ex(("127.0.0.1", 9))

    drawn.__init__ = begin_and_look


MUTANTS: Final[dict[str, Callable[[], None]]] = {
    "one kind of accents": one_kind_of_accents,
    "all rows at once": all_rows_at_once,
    "heights forgotten": heights_forgotten,
    "built in one go": built_in_one_go,
    "rich labels": rich_labels,
    "words too high": words_too_high,
    "looks at addresses": looks_at_addresses,
}
