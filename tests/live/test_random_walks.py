"""Whatever is done in whatever order: what is in the file is what was in memory."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from companion.domain.session import Session
from companion.domain.variant import Variant
from companion.live.autosave import Autosave
from companion.live.countdown import LiveCountdown
from companion.live.notes import LiveNotes
from companion.live.session import LiveSession
from companion.storage.sessions import create_session, read_session
from tests.builders import STEPS, a_session, a_workshop
from tests.live.conftest import FakeClock, close_for_good

pytestmark = pytest.mark.usefixtures("qapp")

steps = st.sampled_from(["question", "agreement", "roleplay", "last-word"])
note_fields = st.sampled_from(["words", "ideas"])
words = st.text(max_size=20) | st.sampled_from(["", " ", "woord", "regel\nregel", "👪\ud83d"])
which = st.integers(0, 10)


def as_written(session: Session) -> Session:
    """Return a session as a file can hold it: half a character is a question mark there."""
    drafts = [replace(draft, text=storable(draft.text)) for draft in session.drafts]
    return replace(session, drafts=tuple(sorted(drafts, key=repr)))


def storable(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class AnyOrder(RuleBasedStateMachine):
    """A trainer who does everything in any order, and restarts in between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.clock = FakeClock()
        self._open(create_session(self.folder, a_session()))

    def _open(self, path: Path) -> None:
        self.autosave = Autosave(path)
        session = self.autosave.open()
        self.live = LiveSession(a_workshop(), session, self.autosave, self.clock, self.autosave)
        self.notes = LiveNotes(self.live, parent=self.live)
        self.countdown = LiveCountdown(self.live, self.live)

    def _pick(self, number: int) -> str:
        """Return the id of a note, of any step, removed or not."""
        notes = self.live.session.notes
        return notes[number % len(notes)].id

    @precondition(lambda self: self.live.session.notes)
    @rule(number=which, flag=st.booleans())
    def hide_or_star(self, number, flag):
        note_id = self._pick(number)
        self.notes.hide(note_id, hidden=flag)
        self.notes.star(note_id, starred=not flag)

    @precondition(lambda self: self.live.session.notes)
    @rule(number=which, by=st.integers(-3, 3))
    def move(self, number, by):
        self.notes.move(self._pick(number), by)

    @precondition(lambda self: self.live.session.notes)
    @rule(number=which, field=note_fields)
    def put_in_field(self, number, field):
        self.notes.put_in_field(self._pick(number), field)

    @precondition(lambda self: self.live.session.notes)
    @rule(number=which)
    def remove(self, number):
        self.notes.remove(self._pick(number))

    @precondition(lambda self: self.live.session.notes)
    @rule(number=which, text=words, field=note_fields)
    def type_an_edit(self, number, text, field):
        self.notes.type("question", field, text, self._pick(number))

    @rule(step=steps, field=note_fields, text=words)
    def add(self, step, field, text):
        self.notes.add(step, field, text)

    @rule(step=steps, field=note_fields, text=words)
    def type(self, step, field, text):
        self.notes.type(step, field, text)

    @rule(step=steps, field=note_fields)
    def commit(self, step, field):
        self.notes.commit(step, field)

    @rule()
    def undo(self):
        self.notes.undo()

    @rule()
    def redo(self):
        self.notes._undo.redo()

    @rule(times=st.integers(1, 5))
    def next(self, times):
        for _ in range(times):
            self.live.next()

    @rule()
    def back(self):
        self.live.back()

    @rule(step=st.sampled_from(STEPS))
    def go_to(self, step):
        self.live.go_to(step)

    @rule(roleplay=st.sampled_from(["R1", "R2"]))
    def choose(self, roleplay):
        self.live.choose_roleplay("roleplay", roleplay)

    @rule(variant=st.sampled_from(Variant), people=st.integers(1, 60))
    def change_details(self, variant, people):
        self.live.apply(replace(self.live.session.details, variant=variant, people=people))

    @rule(seconds=st.floats(-5_000, 5_000))
    def time_passes(self, seconds):
        self.clock.advance(seconds)
        self.countdown._on_timer_timeout()

    @rule(minutes=st.integers(-10, 10))
    def give(self, minutes):
        self.countdown.give(minutes)

    @rule(what=st.sampled_from(["toggle", "next_phase", "restart"]))
    def clock_buttons(self, what):
        getattr(self.countdown, what)()

    @rule()
    def restart_the_companion(self):
        before, state, path = self.live.session, self.live.state, self.autosave.path
        assert close_for_good(self.autosave)
        self._open(path)
        assert as_written(self.live.session) == as_written(before)
        assert self.live.state.scene == state.scene

    @invariant()
    def the_room_sees_what_is_there(self):
        assert self.live.state == self.live.state_at(self.live.session.position)

    @invariant()
    def notes_have_each_their_own_place(self):
        for step in ("question", "agreement"):
            orders = [note.order for note in self.live.session.notes if note.step_id == step]
            assert len(set(orders)) == len(orders)

    @invariant()
    def the_trainer_is_in_the_programme(self):
        assert self.live.agenda.variant is self.live.session.details.variant
        assert self.live.step in [step for _, step in self.live.agenda.steps]

    def teardown(self):
        before, path = self.live.session, self.autosave.path
        assert close_for_good(self.autosave)
        assert as_written(read_session(path)) == as_written(before)
        shutil.rmtree(self.folder)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
