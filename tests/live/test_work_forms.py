"""Every work form of the shipped programme, from its first phase to its last, on a fake clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from companion.domain.progress import Agenda
from companion.domain.session import Position
from companion.domain.stage import AgreementScene, QuestionScene
from companion.domain.variant import Variant
from companion.live.autosave import Autosave
from companion.live.countdown import LiveCountdown
from companion.live.session import LiveSession
from companion.storage.sessions import create_session, read_session
from tests.builders import a_session
from tests.content.shipped import workshop as shipped
from tests.live.conftest import FakeClock, close_for_good, told_by


def forms() -> list[tuple[str, Variant]]:
    """Return every step with a clock of its own, in both lengths."""
    found = []
    for variant in Variant:
        agenda = Agenda.of(shipped(), variant)
        for _, step in agenda.steps:
            form = agenda.form(step)
            if form and form.phases:
                found.append((step.id, variant))
    return found


@dataclass
class Form:
    """One step on a clock."""

    autosave: Autosave
    live: LiveSession
    countdown: LiveCountdown
    clock: FakeClock

    @classmethod
    def open(cls, path: Path, clock: FakeClock) -> Form:
        autosave = Autosave(path)
        live = LiveSession(shipped(), autosave.open(), autosave, clock, autosave)
        return cls(autosave, live, LiveCountdown(live, live), clock)

    def wait(self, seconds: float) -> None:
        """Let seconds pass, with the ticks of the timer."""
        for _ in range(round(seconds * 2)):
            self.clock.advance(0.5)
            self.countdown._on_timer_timeout()

    @property
    def phase(self) -> int:
        clock = self.countdown.clock
        assert clock is not None
        return clock.phase


Begin = Callable[[str, Variant], Form]


@pytest.fixture
def begin(qapp: object, folder: Path, clock: FakeClock) -> Iterator[Begin]:
    opened: list[Form] = []

    def open_at(step_id: str, variant: Variant) -> Form:
        session = replace(a_session(variant), position=Position(step_id))
        opened.append(Form.open(create_session(folder, session), clock))
        opened[-1].countdown.toggle()
        return opened[-1]

    yield open_at
    for form in opened:
        close_for_good(form.autosave)


@pytest.mark.parametrize(("step_id", "variant"), forms())
def test_a_work_form_runs_as_it_is_written(begin: Begin, step_id: str, variant: Variant) -> None:
    form = begin(step_id, variant)
    rung = told_by(form.countdown.run_out)
    for number, phase in enumerate(form.live.phases):
        assert form.phase == number
        scene, face = form.live.state.scene, form.live.state.clock
        assert face is not None
        assert face.label.startswith(phase.name)
        assert isinstance(scene, QuestionScene | AgreementScene)
        if scene.phases:
            assert scene.phases[scene.current].name == phase.name
        form.wait(phase.seconds)
        assert rung.count == number + 1
    assert form.phase == len(form.live.phases) - 1
    form.wait(30)
    assert form.countdown.remaining() == pytest.approx(-30, abs=1)
    assert rung.count == len(form.live.phases)


@pytest.mark.parametrize("step_id", ["M2.5", "M2.6", "M4.3", "M8.2"])
def test_a_crash_in_any_phase_leaves_it_where_it_was(
    begin: Begin, step_id: str, clock: FakeClock
) -> None:
    form = begin(step_id, Variant.HALF_DAY)
    for number, phase in enumerate(form.live.phases):
        form.wait(20)
        left = form.countdown.remaining()
        form.autosave.close()
        kept = read_session(form.autosave.path)
        assert kept == form.live.session
        again = Form.open(form.autosave.path, clock)
        assert (again.phase, again.countdown.remaining()) == (number, left)
        close_for_good(form.autosave)
        form.autosave, form.live, form.countdown = again.autosave, again.live, again.countdown
        form.wait(phase.seconds - 20)
