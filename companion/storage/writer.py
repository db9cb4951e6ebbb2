"""Saving beside the windows: a thread that writes what is typed, within a fraction of a second."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from companion.domain.session import Change, Session
from companion.storage import failures
from companion.storage.backups import SessionBackups
from companion.storage.ballast import Ballast
from companion.storage.store import SessionStore
from companion.storage.waiting import WaitingChanges

Told = TypeVar("Told")

log = logging.getLogger(__name__)

RETRY_AFTER = 1.0
"""Seconds between tries while saving fails."""
_TICK = 1.0
"""Seconds after which the thread looks whether the program is still there."""
_LAST_CHANCE = 5.0
"""Seconds to save in when the program ends without closing its session."""


class SessionWriter:
    """Owns a session's file. All methods can be called from any thread.

    ``on_saved`` and ``on_failed`` are called on the writing thread: with the number of the last
    change that is on disk, and with a Dutch sentence that says why saving fails.
    """

    def __init__(
        self,
        path: Path,
        *,
        on_saved: Callable[[int], None] | None = None,
        on_failed: Callable[[str], None] | None = None,
        on_full: Callable[[], None] | None = None,
        max_age: float = 0.06,
        backups: SessionBackups | None = None,
        ballast: Ballast | None = None,
    ) -> None:
        self.path = path
        """The file of the session."""
        self._backups = backups
        self._ballast = ballast
        self.on_saved = on_saved
        """Who is told what is on disk; can be given later."""
        self.on_failed = on_failed
        """Who is told that saving fails; can be given later."""
        self.on_full = on_full
        """Who is told that the disk is full and the spare room was used."""
        self._waiting = WaitingChanges(max_age)
        self._changed = threading.Condition()
        self._opened: Future[SessionStore] = Future()
        self._give_up_at: float | None = None
        self._tell_again_at = math.inf
        """When to say once more that all is saved, to a listener that failed."""
        # Not a daemon: those are cut off at the end of the program, in the middle of a save.
        self._thread = threading.Thread(target=self._run, name="session-writer", daemon=False)

    def start(self) -> Session:
        """Open the file and return what is in it; SessionFileError says why it cannot be opened."""
        self._thread.start()
        return self._opened.result().session

    @property
    def was_closed_well(self) -> bool:
        """False when the companion stopped by accident the last time this session was open."""
        return self._opened.result().was_closed_well

    def submit(self, *changes: Change) -> int:
        """Hand over changes without waiting; return the number of the last, for ``on_saved``.

        They are written in one transaction: a crash leaves all of them or none.
        """
        with self._changed:
            if self._give_up_at is not None:
                message = "a change was handed over after closing"
                raise RuntimeError(message)
            for change in changes:
                self._waiting.add(change, time.monotonic())
            self._changed.notify_all()
            return self._waiting.last_number

    def flush(self, timeout: float) -> bool:
        """Save now; return whether all that was handed over is on disk within so many seconds."""
        with self._changed:
            number = self._waiting.last_number
            self._waiting.hurry()
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._waiting.is_saved(number), timeout)

    def close(self, timeout: float) -> bool:
        """Save all, close the file, stop; return whether all was saved within so many seconds."""
        with self._changed:
            if self._give_up_at is None:
                self._give_up_at = time.monotonic() + timeout
            self._waiting.hurry()
            self._changed.notify_all()
        if self._thread.ident is not None:
            self._thread.join(timeout + RETRY_AFTER)
        with self._changed:
            return not self._thread.is_alive() and self._waiting.is_all_saved

    def _run(self) -> None:
        try:
            store = SessionStore.open(self.path, self._backups)
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            self._opened.set_exception(error)
            return
        self._opened.set_result(store)
        while self._wait_for_work(store):
            if self._has_changes or self._tell_again_at <= time.monotonic():
                self._write(store)
            elif self._backups is not None:
                store.back_up(self._backups)
        self._end(store)

    @property
    def _has_changes(self) -> bool:
        with self._changed:
            return self._waiting.seconds_left(time.monotonic()) <= 0

    def _wait_for_work(self, store: SessionStore) -> bool:
        """Wait until changes must be written or copied; return False when nothing is left to do."""
        with self._changed:
            while True:
                now = time.monotonic()
                if self._give_up_at is None and not threading.main_thread().is_alive():
                    self._give_up_at = now + _LAST_CHANCE
                    self._waiting.hurry()
                if self._is_done(now):
                    return False
                rest = self._waiting.seconds_left(now)
                rest = min(rest, self._tell_again_at - now)
                if rest <= 0 or self._is_backup_due(store):
                    return True
                self._changed.wait(min(rest, _TICK))

    def _is_backup_due(self, store: SessionStore) -> bool:
        return self._backups is not None and self._backups.is_due(store.revision)

    def _is_done(self, now: float) -> bool:
        """Whether the thread can end: asked to, and all is saved or time is up."""
        if self._give_up_at is None:
            return False
        is_late = now >= self._give_up_at and self._waiting.has_failed
        return is_late or self._waiting.is_all_saved

    def _write(self, store: SessionStore) -> None:
        """Save what is waiting, all at once."""
        with self._changed:
            changes, number = self._waiting.take()
        try:
            store.save(changes)
        except Exception as error:  # noqa: BLE001 - whatever it is, no word may be lost by it
            log.warning("saving failed: %s", _kind(error))
            is_helped = self._has_made_room(error)
            with self._changed:
                wait = 0.0 if is_helped else RETRY_AFTER
                self._waiting.put_back(time.monotonic() + wait)
            _tell(self.on_failed, str(failures.saving_failed(error)))
            if is_helped and self.on_full is not None:
                self.on_full()
            return
        # who was not told that all is saved would wait for it for ever
        is_told = _tell(self.on_saved, number)
        self._tell_again_at = math.inf if is_told else time.monotonic() + RETRY_AFTER
        with self._changed:
            self._waiting.saved()
            self._changed.notify_all()

    def _has_made_room(self, error: Exception) -> bool:
        """Give the spare room to the words when the disk is full; tell whether there was any."""
        return failures.is_disk_full(error) and self._ballast is not None and self._ballast.let_go()

    def _end(self, store: SessionStore) -> None:
        try:
            if self._waiting.is_all_saved:
                if self._backups is not None and self._backups.is_behind(store.revision):
                    store.back_up(self._backups)
                store.close()
            else:
                store.abandon()
        except Exception as error:  # noqa: BLE001 - all words are saved; the thread must end
            log.warning("closing failed: %s", _kind(error))


def _tell(listener: Callable[[Told], None] | None, news: Told) -> bool:
    """Pass on news, tell whether it was heard; a listener that fails must not stop the saving."""
    try:
        if listener is not None:
            listener(news)
    except Exception as error:  # noqa: BLE001
        log.warning("a listener failed: %s", _kind(error))
        return False
    return True


def _kind(error: Exception) -> str:
    """Return what went wrong without any words of the group."""
    cause = error.__cause__ or error
    return f"{type(cause).__name__} {getattr(cause, 'sqlite_errorname', '')}".strip()
