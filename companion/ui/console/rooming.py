"""The room on the console: black, freeze and rest, jumping to a step, and the card of keys."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.domain.room import RoomMode
from companion.live.room import LiveRoom
from companion.live.session import LiveSession
from companion.ui.console.jump import JumpDialog
from companion.ui.console.window import ConsoleWindow
from companion.ui.keys_card import KeysOverlay


class ConsoleRoom(QObject):
    """Ties what the room sees to the console's controls, its notice and its card for rest."""

    def __init__(self, window: ConsoleWindow, live: LiveSession, room: LiveRoom) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._room = room
        self.keys_card = KeysOverlay(window)
        room.mode_changed.connect(self._show_mode)
        room.shown_changed.connect(self._on_room_shown_changed)
        room.left_out.connect(self._on_room_left_out)
        live.position_changed.connect(self._show_mode)
        window.bar.room.mode_wanted.connect(room.toggle)
        window.middle.notice.leave_wanted.connect(room.leave)
        rest = window.middle.rest
        rest.leave_wanted.connect(room.leave)
        rest.leave_out_wanted.connect(room.leave_out)
        rest.gentle_wanted.connect(room.go_gently)
        self._show_mode()

    def open_jump(self) -> None:
        """Let the trainer type where she wants to go; the room sees nothing of it."""
        dialog = JumpDialog(self._live.agenda, self._live.step.id, self._window)
        dialog.step_wanted.connect(self._live.go_to)
        dialog.open()

    def say_typing_is_lost(self) -> None:
        """Say that there is no field for what she goes on typing."""
        text = self.tr("Deze stap bewaart geen notities. Wat je nu typt, komt nergens.")
        self._window.banner.mention("typing", text)

    def _show_mode(self) -> None:
        mode, middle = self._room.mode, self._window.middle
        self._window.bar.room.show_mode(mode)
        middle.notice.show_room(mode, self._room.shown, self._room.frozen_title)
        if mode is RoomMode.REST:
            middle.rest.show_advice(self._room.advice)
        middle.show_mode(mode)

    def _on_room_left_out(self, title: str) -> None:
        """Say what was left out: the room must not notice, she must."""
        text = self.tr("Weggelaten: “{title}”. Ctrl+Z haalt het terug.").format(title=title)
        self._window.banner.mention("left-out", text)

    def _on_room_shown_changed(self) -> None:
        if self._room.mode is RoomMode.FROZEN:
            self._show_mode()
