"""The Privacywachter of a running session: finds who could be recognised, and keeps the aliases."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from companion.content.names import read_names
from companion.domain.aliases import Aliases, Who, next_words, words_used
from companion.domain.found_before import FoundBefore
from companion.domain.frozen import FrozenPicture
from companion.domain.given_names import NO_NAMES, GivenNames
from companion.domain.note import Draft, Note
from companion.domain.privacy_finding import Finding, Kind
from companion.domain.privacy_here import Here, find_here, invented_names
from companion.domain.replacing import PLACEHOLDERS, guess_who
from companion.domain.report import Line
from companion.domain.session import Change
from companion.domain.session_words import NOTE, rewritten, session_lines, step_of
from companion.live.background import BackgroundTask
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo

STAYS: Final = Draft | FrozenPicture
"""What has its other words for good."""
MUCH: Final = 100_000
"""Letters that would keep the window waiting while they are looked through."""


class LivePrivacy(QObject):
    """What could lead to a person in the words of a session, and what stands there instead.

    A name that was replaced once gets the same words ever after. Only what a salt makes of it is
    kept: no name is in the file, in a log or in a report because of this. ``changed`` comes when
    names are known, and when a name has other words from now on.
    """

    changed = Signal()

    def __init__(
        self,
        live: LiveSession,
        undo: LiveUndo,
        names: GivenNames = NO_NAMES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent or live)
        self._live = live
        self._undo = undo
        self._before = FoundBefore(names)
        self._steps = {note.id: note.step_id for note in live.session.notes}
        self._used: frozenset[str] | None = None
        self._known: dict[str, frozenset[str]] = {}
        self._left: set[tuple[str, str]] = set()
        self._spared = invented_names(live.workshop, names)
        live.changes_made.connect(self._on_live_changes_made)

    def read(self, folder: Path) -> None:
        """Read the names in a folder, beside the windows."""
        texts = {line.text for line in self.lines}
        task = BackgroundTask(
            lambda: (FoundBefore(read_names(folder)).look(texts), _words_of(texts, {}))
        )
        task.done.connect(self._on_task_read)
        task.start()

    def know(self, names: GivenNames) -> None:
        """Look for these names from now on."""
        self._look_with(FoundBefore(names))

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every text that somebody typed in this session."""
        return session_lines(self._live.session)

    def find(self, text: str, step_id: str = "") -> tuple[Finding, ...]:
        """Return what could lead to a person; it can miss something.

        At a practice conversation the names that the programme invented are nobody. The days of
        the session and the address of the programme are everybody's.
        """
        live = self._live
        here = Here(self._before, self._spared, live.workshop, live.session.details)
        return find_here(text, step_id, here)

    def find_in(self, line: Line) -> tuple[Finding, ...]:
        """Return what could lead to a person in a line of the session or of its report."""
        return self.find(line.text, self.step_of(line.id))

    def step_of(self, line_id: str) -> str:
        """Return the step at which a line was said; empty where it was at none."""
        if line_id.startswith(NOTE):
            return self._steps.get(line_id.removeprefix(NOTE), "")
        return step_of(self._live.session, line_id)

    def words(self, text: str, finding: Finding, who: Who | None = None) -> str:
        """Return what would stand there instead: "ouder A", "[telefoonnummer]"."""
        return self._words(self._aliases, text, finding, who)

    def words_for(self, wanted: Sequence[tuple[str, Finding, Who | None]]) -> tuple[str, ...]:
        """Return what would stand there instead, of things that are replaced together."""
        aliases, found = self._aliases, []
        for text, finding, who in wanted:
            words = self._words(aliases, text, finding, who)
            if finding.kind is Kind.NAME:
                aliases = aliases.with_name(finding.words(text), words)
            found.append(words)
        return tuple(found)

    def who(self, text: str, finding: Finding) -> Who:
        """Return who a name belongs to, as it is known or guessed."""
        there = self._aliases.of(finding.words(text))
        return Who(there.split(" ")[0]) if there else guess_who(text, finding)

    def take(self, name: str, words: str) -> None:
        """Let a name have these words from now on."""
        if self._aliases.of(name) != words:
            self._live.apply(self._with_salt().with_name(name, words))
            self.changed.emit()

    def rewrite(self, lines: Sequence[tuple[Line, str]]) -> tuple[tuple[str, str], ...]:
        """Give lines of the session other words, in one go that can be taken back.

        A half-typed sentence is the trainer's, who has it before her: that stays as it is then,
        and so does a picture that stands.
        Return id and text of those that are not of the session as they stand there: lines of a
        report that say it otherwise.
        """
        there = {line.id: line.text for line in self.lines}
        own = {line.id: text for line, text in lines if there.get(line.id) == line.text}
        if own:
            words = self.tr("De woorden staan weer zoals ze waren")
            changes = rewritten(self._live.session, own)
            self._live.apply(*(each for each in changes if isinstance(each, STAYS)))
            self._undo.make(words, *(each for each in changes if not isinstance(each, STAYS)))
        return tuple((line.id, text) for line, text in lines if line.id not in own)

    def leave(self, line_id: str, words: str, *, left: bool = True) -> None:
        """Let words stand in a line, or not any more; remembered until the session is left."""
        (self._left.add if left else self._left.discard)((line_id, words))

    def is_left(self, line_id: str, words: str) -> bool:
        """Whether the trainer said that words in a line may stand."""
        return (line_id, words) in self._left

    @property
    def _aliases(self) -> Aliases:
        return self._live.session.exercises.get(Aliases())

    def _words(self, aliases: Aliases, text: str, finding: Finding, who: Who | None) -> str:
        if finding.kind is not Kind.NAME:
            return PLACEHOLDERS[finding.kind]
        there = aliases.of(finding.words(text))
        if there and (who is None or there.startswith(f"{who} ")):
            return there
        return next_words(
            who or guess_who(text, finding), self._taken | set(aliases.given.values())
        )

    @property
    def _taken(self) -> frozenset[str]:
        """The words for people that somebody typed herself."""
        if self._used is None:
            # only what is new is looked through: a session can have a book in it
            self._known = _words_of((line.text for line in self.lines), self._known)
            self._used = frozenset().union(*self._known.values())
        return self._used

    def _with_salt(self) -> Aliases:
        aliases = self._aliases
        return aliases if aliases.salt else Aliases(secrets.token_hex(16))

    def _look_with(self, before: FoundBefore) -> None:
        self._before, names = before, before.names
        self._spared = invented_names(self._live.workshop, names)
        with suppress(RuntimeError):  # the session was left while the names were being read
            self.changed.emit()

    def _on_task_read(self, read: tuple[FoundBefore, dict[str, frozenset[str]]]) -> None:
        before, known = read
        self._on_task_looked(known)
        self._look_with(before)

    def _on_live_changes_made(self, changes: Sequence[Change]) -> None:
        """Look again at the next name; through much of it at once beside the windows."""
        notes = [change for change in changes if isinstance(change, Note)]
        texts = [note.text for note in notes]
        self._steps.update((note.id, note.step_id) for note in notes)
        if texts:
            self._used = None
        if sum(map(len, texts)) > MUCH:
            before = self._before
            task = BackgroundTask(lambda: _looked(before, texts))
            task.done.connect(self._on_task_looked)
            task.start()

    def _on_task_looked(self, known: dict[str, frozenset[str]]) -> None:
        self._known = {**known, **self._known}


def _looked(before: FoundBefore, texts: Sequence[str]) -> dict[str, frozenset[str]]:
    before.look(texts)
    return _words_of(texts, {})


def _words_of(
    texts: Iterable[str], known: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """Return the words for people that stand in each text, as far as they are not known yet."""
    return {text: known[text] if text in known else words_used((text,)) for text in texts}
