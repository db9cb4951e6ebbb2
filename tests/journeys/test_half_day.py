"""A trainer gives the whole half day on two screens; the laptop dies half-way."""

from __future__ import annotations

import signal
from pathlib import Path

from companion.domain.progress import Agenda
from companion.domain.variant import Variant
from companion.storage.sessions import list_sessions, read_session
from tests.content import shipped
from tests.journeys.conftest import run_player
from tests.journeys.player import HALF_TYPED


def facts(told: list[dict], key: str) -> list:
    return [fact[key] for fact in told if key in fact]


def test_a_half_day_with_a_crash_in_the_middle_keeps_every_word(tmp_path, two_screens):
    profile = str(tmp_path / "profile")

    code, first = run_player([profile, "begin", "M5.3"], two_screens)
    assert code == -signal.SIGKILL
    code, second = run_player([profile, "resume"], two_screens)
    assert code == 0

    resumed = next(fact for fact in second if "resumed" in fact)
    died = next(fact for fact in first if "at" in fact)
    assert resumed["resumed"] == died["at"] == "M5.3"
    assert resumed["half"] == died["half"] == HALF_TYPED
    assert resumed["field"] == died["field"]
    assert resumed["running"]
    assert resumed["spent"]

    agenda = Agenda.of(shipped.workshop(), Variant.HALF_DAY)
    every_step = [step.id for _, step in agenda.steps]
    seen = facts(first, "step") + facts(second, "step")
    assert list(dict.fromkeys(seen)) == every_step

    path = Path(facts(first, "file")[0])
    session = read_session(path)
    kept = [note.text for note in session.notes if not note.removed]
    told = {*facts(first, "note"), *facts(second, "note"), HALF_TYPED}
    assert told <= set(kept)
    assert session.drafts == ()
    assert session.position.step_id == every_step[-1]
    (summary,) = list_sessions(path.parent)
    assert summary.closed_well
    assert summary.notes == len(kept)
