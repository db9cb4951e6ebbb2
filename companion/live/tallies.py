"""The counts of a session while they are made: slips of paper, raised hands, dots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from companion.domain.counting import Counting, countable, counts_of, scans
from companion.domain.session import Change
from companion.domain.tally import CHOSEN, Counts, Tally
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo


class LiveTallies(QObject):
    """What the group answered, as numbers without names.

    ``changed`` carries the id of the step whose counts are others now, also after something was
    taken back. Counts stay between 0 and 999, and each change can be taken back in one go.
    """

    changed = Signal(str)

    def __init__(self, live: LiveSession, undo: LiveUndo, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self._undo = undo
        self._last: tuple[str, Sequence[tuple[str, int]]] | None = None
        """The step of the last slip, and what was on it."""
        self._is_adding = False
        live.session_changed.connect(self._on_live_session_changed)

    def counting(self, step_id: str) -> Counting | None:
        """Return what a step counts; None where nothing is counted."""
        found = self._live.workshop.find_step(step_id)
        return countable(self._live.agenda, self._live.session, found[1]) if found else None

    def counts(self, step_id: str) -> Counts:
        """Return what was counted at a step, by item and mark."""
        return counts_of(self._live.session, step_id)

    def scans(self, step_id: str) -> int:
        """Return how many people's marks were counted at a step."""
        counting = self.counting(step_id)
        return scans(counting, self.counts(step_id)) if counting else 0

    def add_slip(self, step_id: str, marks: Mapping[str, int], chosen: str = "") -> bool:
        """Count one slip of paper, or one person; tell whether there was anything on it.

        Sentences may be skipped. Taking it back takes the whole slip back.
        """
        counting = self.counting(step_id)
        if counting is None:
            return False
        ticked = [(item, mark) for item, mark in marks.items() if mark != CHOSEN]
        ticked += [(chosen, CHOSEN)] if chosen else []
        counted = [(item, mark) for item, mark in ticked if _has(counting, item, mark)]
        before = self._tally(step_id)
        after = _with(before, counted, 1)
        self._is_adding = True
        self._make(self.tr("Strookje weer weg bij {step}"), after)
        self._is_adding = False
        self._last = (step_id, counted) if after != before else None
        return self._last is not None

    def take_back_slip(self) -> bool:
        """Take the last slip off again, also when a note was written since; tell whether it was.

        Nothing is taken off after something else was counted: then nobody knows what is meant.
        """
        last, self._last = self._last, None
        if last is None:
            return False
        step_id, counted = last
        words = self._with_step(self.tr("Strookje weer weg bij {step}"), step_id)
        if self._undo.words == words:
            self._undo.undo()
            return True
        less = _with(self._tally(step_id), counted, -1)
        self._make(self.tr("Strookje weer opgeteld bij {step}"), less)
        return True

    def set_count(self, step_id: str, item: str, mark: int, count: int) -> None:
        """Say how often a mark was given: so many hands went up."""
        counting = self.counting(step_id)
        if counting is None or not _has(counting, item, mark):
            return
        before = self._tally(step_id)
        after = before.with_count(item, mark, count)
        by = after.of(item, mark) - before.of(item, mark)
        words = self.tr("Telling bij {step} weer zoals hij was")
        if counting.dots and abs(by) == 1:
            away, back = self.tr("Stip weer weg bij {step}"), self.tr("Stip weer terug bij {step}")
            words = away if by > 0 else back
        self._make(words, after)

    def _tally(self, step_id: str) -> Tally:
        return self._live.session.exercises.get(Tally(step_id))

    def _make(self, words: str, tally: Tally) -> None:
        self._undo.make(self._with_step(words, tally.step_id), tally)

    def _with_step(self, words: str, step_id: str) -> str:
        found = self._live.workshop.find_step(step_id)
        return words.format(step=self._live.agenda.title(found[1]) if found else step_id)

    def _on_live_session_changed(self, change: Change) -> None:
        if not isinstance(change, Tally):
            return
        if not self._is_adding:
            self._last = None
        self.changed.emit(change.step_id)


def _has(counting: Counting, item: str, mark: int) -> bool:
    return item in counting.ids and mark in counting.kinds


def _with(tally: Tally, slip: Sequence[tuple[str, int]], by: int) -> Tally:
    """Return counts with what is on a slip counted, or taken off."""
    for item, mark in slip:
        tally = tally.with_count(item, mark, tally.of(item, mark) + by)
    return tally
