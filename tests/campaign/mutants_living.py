"""Switches that break how a session ends, what goes out of it, and what stays of it."""

from __future__ import annotations

import ctypes
import socket
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Final


def calls_home() -> None:
    """Try to reach another machine as soon as a session opens: one that never answers."""
    _when_a_session_opens(_call_home)


def looks_a_name_up() -> None:
    """Ask which machine a name belongs to."""
    _when_a_session_opens(_look_up)


def _when_a_session_opens(do: Callable[[], None]) -> None:
    library = import_module("companion.live.library").LiveLibrary
    begin = library.begin

    def begin_and_do(self, workshop, details) -> None:
        do()
        begin(self, workshop, details)

    library.begin = begin_and_do


def _call_home() -> None:
    with socket.socket() as outside, suppress(OSError):
        outside.setblocking(False)
        outside.connect(("192.0.2.1", 443))


def _look_up() -> None:
    """Ask as a look-up does, without waiting for an answer that does not come."""
    with socket.socket(type=socket.SOCK_DGRAM) as outside, suppress(OSError):
        outside.setblocking(False)
        outside.sendto(bytes(12), ("192.0.2.1", 53))


def keeps_windows() -> None:
    """Forget to let go of the windows of a session that was closed."""
    windows = import_module("companion.ui.windows").SessionWindows
    kept: list[object] = []

    def close(self) -> None:
        kept.append(self)
        self.projection.close()
        self.window.hide()

    windows.close = close
    windows.deleteLater = lambda self: None


def loses_none() -> None:
    """Lose a reference to None now and then, as a version of PySide6 did with every call."""
    live = import_module("companion.live.session").LiveSession
    go_to = live.go_to

    def go_and_lose(self, *words) -> None:
        for _ in range(400):
            ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))
        go_to(self, *words)

    live.go_to = go_and_lose


def trusts_the_wall() -> None:
    """Let every clock follow the time of day."""
    steady = import_module("companion.live.steady").SteadyClock
    steady.__call__ = lambda self: self._wall()


def orders_by_the_hour() -> None:
    """Put what was written in the order of the time of day at which it was."""
    tables = import_module("companion.storage.tables")
    select = tables._select_statement
    tables._select_statement = lambda table: select(table).replace("BY number", "BY saved_at")


LIVING: Final[dict[str, Callable[[], None]]] = {
    "calls home": calls_home,
    "looks a name up": looks_a_name_up,
    "keeps windows": keeps_windows,
    "loses None": loses_none,
    "trusts the wall": trusts_the_wall,
    "orders by the hour": orders_by_the_hour,
}
