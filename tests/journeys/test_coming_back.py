"""A group makes plans, goes home, and comes back weeks later: the whole program, a real file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from companion.domain.exercise_scenes import PromisedScene
from companion.domain.outcome import Outcome, Result
from companion.domain.stage import QuestionScene
from companion.domain.step_view import View
from companion.live.promises import LivePromises
from companion.live.views import LiveViews
from companion.storage.sessions import list_sessions, read_session
from tests.program import Program, paths, program  # noqa: F401
from tests.promising import PLANS, QUESTION


def go_home(running: Program, sessions) -> None:
    """Stop, and wait until the file is closed and listed."""
    running.click(running.windows.window, "Sluiten")
    running.qtbot.waitUntil(lambda: running.windows is None, timeout=20_000)

    def is_listed() -> bool:
        shut = all(s.closed_well and not s.problem for s in list_sessions(sessions))
        return shut and bool(running.first.companion.start_window.resume.rows)

    running.qtbot.waitUntil(is_listed, timeout=20_000)


def press_follow_up(running: Program) -> None:
    """Press the word as soon as it stands there, and wait for the session."""
    listed = running.first.companion.start_window.resume

    def is_there() -> bool:
        return any(row.follow_up.isVisible() and row.follow_up.isEnabled() for row in listed.rows)

    running.qtbot.waitUntil(is_there, timeout=20_000)
    running.click(running.first.window, "Terugkommoment")
    running.wait_for_session()


def test_a_group_finds_its_plans_again_weeks_later(program, paths):
    running = program(begin=(None, "Wijkteam Noord"))
    running.wait_for_session()
    live, notes = running.windows.live, running.windows.notes
    live.go_to("M8.2")
    for plan in PLANS:
        notes.add("M8.2", "als-dan", plan)
    notes.add("M8.3", "vraag", QUESTION)
    live.go_to("M9.4")
    promises = LivePromises(live, running.windows.undo)
    promises.agree_return(promises.return_days[-1])
    # six weeks go by: the workshop was then, and today is the day
    then = date.today() - timedelta(weeks=6)
    running.windows.change_details(
        replace(live.session.details, held_on=then, return_on=date.today())
    )
    before = live.session
    go_home(running, paths.sessions)

    start = running.first.companion.start_window
    running.qtbot.waitUntil(lambda: "vandaag" in start.resume.rows[0].facts, timeout=20_000)
    assert start.resume.rows[0].facts.endswith("Terugkommoment vandaag")
    press_follow_up(running)
    windows = running.windows
    live = windows.live
    assert live.step.id == "M10.1"
    assert live.session.details == before.details
    assert live.session.notes == before.notes
    assert not windows.timetable.outlook.other_day
    assert windows.window.banner.key != "other-day"

    live.go_to("M10.2")
    views, promises = LiveViews(live, live), LivePromises(live, windows.undo)
    assert View.PROMISED in views.offered
    assert isinstance(live.state.scene, QuestionScene)
    views.show(View.PROMISED)
    for plan, result in zip(promises.plans, (Result.DONE, Result.PARTLY), strict=False):
        promises.tell(plan.id, result)
    QApplication.processEvents()
    scene = windows.stage.state.scene
    assert isinstance(scene, PromisedScene)
    assert [line.result for line in scene.lines] == ["ja", "deels", ""]
    live.go_to("M10.4")
    promises.repeat(promises.plans[2].id)
    go_home(running, paths.sessions)

    (path,) = paths.sessions.glob("*.bijeenkomst")
    kept = read_session(path)
    first_day = {note.id: note for note in before.notes}
    assert {n.id: n for n in kept.notes if n.id in first_day} == first_day
    assert [n.text for n in kept.notes if n.step_id == "M10.4"] == [PLANS[2]]
    assert kept.exercises.get(Outcome(before.notes[0].id)).result is Result.DONE
    assert kept.details == before.details
    # and a second press goes on where it stopped
    press_follow_up(running)
    assert running.windows.live.step.id == "M10.4"


def test_going_on_after_the_follow_up_was_asked_for_goes_where_it_stopped(program, paths):
    running = program(begin=(None, "Wijkteam Zuid"))
    running.wait_for_session()
    live = running.windows.live
    live.go_to("M9.4")
    details = live.session.details
    running.windows.change_details(replace(details, held_on=date.today() - timedelta(days=30)))
    go_home(running, paths.sessions)
    companion = running.first.companion
    (path,) = paths.sessions.glob("*.bijeenkomst")
    companion.open_follow_up(path)
    companion.open(path)  # she pressed the other word after all
    running.wait_for_session()
    assert running.windows.live.step.id == "M9.4"
