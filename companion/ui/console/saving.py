"""What the console says when saving fails, and the way out: *Bewaar elders*."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from companion.live.autosave import Autosave, SaveState
from companion.live.copying import LiveCopying
from companion.live.session import LiveSession
from companion.ui.console.window import ConsoleWindow

FAILS: Final = "saving"
FULL: Final = "disk-full"
COPIED: Final = "copied"
READ_ONLY: Final = "read-only"


class ConsoleSaving(QObject):
    """A red line while something is not on disk; a quiet one while the disk is full.

    Both offer to write all of the session to another place, as does the line that says that a
    session may only be read. Never a dialog that comes by itself.
    """

    def __init__(self, window: ConsoleWindow, live: LiveSession, autosave: Autosave) -> None:
        super().__init__(window)
        self._window = window
        self._autosave = autosave
        self._warned_of = 0
        """How many changes were unsaved when she was told so on leaving."""
        self.copying = LiveCopying(live, self)
        self._wrong = ""
        """Why something is not on disk; empty when it is, or on its way."""
        # what is written at the start, such as a follow-up, can have failed by now
        self._on_autosave_state_changed(autosave.state, autosave.message)
        autosave.state_changed.connect(self._on_autosave_state_changed)
        autosave.room_used.connect(self._on_autosave_room_used)
        window.banner.action_wanted.connect(self._on_banner_action_wanted)
        self.copying.moved.connect(self._on_copying_moved)
        self.copying.copied.connect(self._on_copying_copied)
        self.copying.failed.connect(self._on_copying_failed)

    def may_leave(self) -> bool:
        """Tell whether she may stop while something is not on disk; when not, it is said why.

        What may only be read never gets saved by waiting: asked twice, she means it.
        """
        if self.copying.is_busy or not self._autosave.is_read_only:
            self.say_wait()
            return False
        if self._autosave.unsaved == self._warned_of:
            return True
        self._warned_of = self._autosave.unsaved
        self._wrong = self.tr(
            "Wat je hier schreef, is nergens bewaard. Klik op Bewaar elders, of nog een keer op "
            "Sluiten om het weg te laten."
        )
        self._show_wrong()
        return False

    def say_read_only(self) -> None:
        """Say, where it is so, that nothing is kept; of all there is to know this comes first."""
        if self._autosave.state is SaveState.READ_ONLY:
            text = self.tr(
                "Je kunt hier alles bekijken, maar er wordt niets bewaard: dit bestand mag alleen "
                "gelezen worden. Wil je schrijven, klik dan op Bewaar elders."
            )
            self._window.banner.show_news(READ_ONLY, text, self.tr("Bewaar elders"))

    def say_wait(self) -> None:
        """Say that something must be saved before she can stop."""
        self._wrong = self.tr("Er is nog iets niet bewaard. Stop pas als er weer Bewaard staat.")
        self._show_wrong()

    def ask_folder(self) -> QFileDialog:
        """Ask where all of it goes; a folder on a stick, for example."""
        dialog = QFileDialog(self._window, self.tr("Bewaar deze bijeenkomst ook hier"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()
        return dialog

    def _on_autosave_state_changed(self, state: SaveState, message: str) -> None:
        self._window.bar.show_saved(state)
        self._wrong = message if state is SaveState.FAILED else ""
        if self._wrong:
            self._window.banner.clear(READ_ONLY)
            self._show_wrong()
        else:  # also while she types on: the disk takes words again
            self._window.banner.clear(FAILS)

    def _on_autosave_room_used(self) -> None:
        text = self.tr(
            "De schijf is vol. Er was nog ruimte opzij gezet, dus je woorden zijn bewaard. "
            "Maak straks ruimte vrij."
        )
        self._window.banner.show_news(FULL, text, self.tr("Bewaar elders"))

    def _on_banner_action_wanted(self, key: str) -> None:
        if key not in (FAILS, FULL, COPIED, READ_ONLY):
            return
        if self._wrong:
            self._show_wrong()  # it is still so
        elif key == READ_ONLY:
            self.say_read_only()
        self.ask_folder()

    def _on_dialog_file_selected(self, folder: str) -> None:
        self.copying.copy_to(Path(folder))

    def _on_copying_copied(self, path: Path) -> None:
        self._tell(self.tr("Alles tot nu toe staat ook in {path}.").format(path=path))

    def _on_copying_moved(self, path: Path) -> None:
        self._window.banner.clear(READ_ONLY)
        self._tell(self.tr("Je gaat verder in {path}. Alles staat erin.").format(path=path))

    def _on_copying_failed(self, message: str) -> None:
        self._tell(message, self.tr("Bewaar elders"))

    def _tell(self, text: str, action: str = "") -> None:
        """Say what came of it, where it is seen: a red line goes before others."""
        if self._wrong:
            self._show_wrong(text)
        else:
            self._window.banner.mention(COPIED, text, 20.0, action)

    def _show_wrong(self, more: str = "") -> None:
        text = f"{self._wrong} {more}".strip()
        self._window.banner.show_news(FAILS, text, self.tr("Bewaar elders"), bad=True)
