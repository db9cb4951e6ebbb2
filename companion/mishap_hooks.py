"""Hears of everything that goes wrong unexpectedly: in a slot, a thread, a paint, or clearing up.

Python would print it; a trainer has no use for that, and its text could hold a note.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Final

from companion.domain.whereabouts import account

log = logging.getLogger("companion.mishap")

IN_FULL: Final = 3
"""Times that the same is written whole; after that only that it happened 10, 100 times."""
SENTENCE: Final = "Er ging iets mis. Wat, staat in het logboek.\n"


class MishapHooks:
    """Takes the place of Python's own three hooks, until ``stop``.

    Who had a hook there before, such as a test, hears it too. ``on_mishap`` is called in the
    thread in which it went wrong.
    """

    def __init__(self, on_mishap: Callable[[], None] | None = None) -> None:
        self._on_mishap = on_mishap
        self._times: dict[str, int] = {}
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._ours = (self._on_exception, self._on_thread_exception, self._on_unraisable)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._ours

    def stop(self) -> None:
        """Leave errors to whoever heard them before."""
        now = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        if now == self._ours:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._note("uncaught", error, trace)
        if sys.stderr is not None:
            sys.stderr.write(SENTENCE)
        before = self._before[0]
        if before is not sys.__excepthook__:
            before(kind, error, trace)
        _let_go(trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if issubclass(args.exc_type, SystemExit):
            return
        self._note("uncaught in a thread", args.exc_value, args.exc_traceback)
        before = self._before[1]
        if before is not threading.__excepthook__:
            before(args)
        _let_go(args.exc_traceback)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        self._note("unraisable", unraisable.exc_value, unraisable.exc_traceback)
        before = self._before[2]
        if before is not sys.__unraisablehook__:
            before(unraisable)

    def _note(self, how: str, error: BaseException | None, trace: TracebackType | None) -> None:
        """Write where it happened, not the error's own text; the same thing not without end."""
        what = account(error, trace)
        times = self._times[what] = self._times.get(what, 0) + 1
        if times <= IN_FULL:
            log.error("%s: %s", how, what)
        elif str(times).strip("0") == "1":
            log.error("%s: %s, %d times", how, what.partition("\n")[0], times)
        if self._on_mishap is not None:
            self._on_mishap()


def _let_go(trace: TracebackType | None) -> None:
    """End what the frames still hold: a painter that lives on after a paint ends the program."""
    if trace is not None:
        traceback.clear_frames(trace)
