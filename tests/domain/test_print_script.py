from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from companion.domain.consent import Consent, Use
from companion.domain.note import Note
from companion.domain.plan import Plan
from companion.domain.print_script import Script, ScriptStep, papers_of, script_of
from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.timing import AgreedTimes
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace
from tests.builders import a_session, a_workshop, with_notes

TODAY = date(2026, 11, 23)


def a_script(session: Session | None = None, **changes: object) -> Script:
    session = replace(session or a_session(), **changes)  # type: ignore[arg-type]
    return script_of(Agenda.of_session(a_workshop(), session), session, TODAY)


def steps_of(script: Script) -> dict[str, ScriptStep]:
    return {step.step_id: step for module in script.modules for step in module.steps}


def test_times_of_day_follow_from_the_agreed_begin():
    steps = steps_of(a_script(times=AgreedTimes(begin=time(13, 0))))

    assert [steps[each].at for each in ("title", "quote", "testimonial", "explanation")] == [
        "13:00",
        "13:05",
        "13:10",
        "13:14",
    ]


def test_without_an_agreed_begin_minutes_are_counted():
    script = a_script()

    assert script.begin == script.end == ""
    assert steps_of(script)["explanation"].begins_after == 14
    assert steps_of(script)["explanation"].at == ""


def test_an_agreed_break_and_end_keep_their_times():
    times = AgreedTimes(begin=time(13, 0), pause=time(14, 15), end=time(16, 30))
    script = a_script(times=times)

    assert steps_of(script)["break"].at == "14:15"
    assert script.modules[1].at == "14:15"
    assert steps_of(script)["handles"].at == "14:30"
    assert script.end == "16:30"


def test_a_workshop_after_midnight_goes_on_at_zero():
    assert steps_of(a_script(times=AgreedTimes(begin=time(23, 55))))["quote"].at == "00:00"


def test_the_script_obeys_the_plan_of_the_session():
    plan = Plan(skipped=frozenset({"quote"}), minutes={"title": 12})
    steps = steps_of(a_script(plan=plan))

    assert "quote" not in steps
    assert steps["title"].minutes == 12
    assert steps["testimonial"].begins_after == 12


def test_the_short_variant_has_its_own_steps_and_minutes():
    steps = steps_of(a_script(a_session(Variant.TWO_HOURS)))

    assert "testimonial" not in steps
    assert steps["quote"].minutes == 3


def test_words_of_the_group_are_not_on_the_paper_of_the_next_time():
    session = with_notes(a_session(), Note("n", "question", "words", 1, "Van de groep"))

    assert "Van de groep" not in repr(a_script(session))


def test_a_conversation_that_is_still_open_shows_what_can_be_chosen():
    step = steps_of(a_script())["roleplay"]

    assert step.talk is None
    assert step.picture is None
    assert [option.talk.id for option in step.options] == ["R1", "R2"]
    assert [len(option.phases) for option in step.options] == [7, 7]


def test_a_chosen_conversation_is_in_the_script_with_its_phases():
    step = steps_of(a_script(choices={"roleplay": "R2"}))["roleplay"]

    assert step.talk is not None
    assert step.talk.id == "R2"
    assert len(step.phases) == 7
    assert step.options == ()


def test_a_quote_that_may_not_be_printed_is_neither_in_words_nor_in_the_picture():
    workshop = a_workshop()
    only_shown = Consent(uses=frozenset({Use.SHOW}))
    quotes = {**workshop.quotes, "C": replace(workshop.quotes["C"], consent=only_shown)}
    session = a_session()
    agenda = Agenda.of_session(replace(workshop, quotes=quotes), session)

    step = steps_of(script_of(agenda, session, TODAY))["quote"]

    assert step.shown == ()
    assert step.picture is None
    assert "Wij keken." in repr(steps_of(a_script())["quote"].shown)


def test_each_part_of_a_quote_is_in_words():
    assert steps_of(a_script())["quote"].shown == (
        ("“Wij keken.”", "Een onderzoeker"),
        ("“Wij zagen meer.”", "Een onderzoeker"),
    )


def test_the_follow_up_meeting_has_a_script_of_its_own():
    session = a_session()
    agenda = Agenda.of_session(a_workshop(), session)

    assert "again" not in steps_of(a_script())
    assert list(steps_of(script_of(agenda, session, TODAY, ModulePlace.FOLLOW_UP))) == ["again"]


def test_it_is_said_how_much_paper_a_group_needs():
    agenda = Agenda.of_session(a_workshop(), a_session())

    papers = {paper.what: paper.count for paper in papers_of(agenda, 6)}

    assert papers["Werkblad"] == 6
    assert papers["Rolkaarten R1, R2"] == 8
    assert papers["Zelfscan aan het begin"] == 6
    assert "Evaluatie" not in papers


def test_a_chapter_that_comes_back_does_not_begin_again():
    order = ("title", "handles", "quote")
    modules = a_script(plan=Plan(order=order)).modules

    assert [module.title for module in modules[:3]] == ["Welkom", "Oefenen", "Welkom"]
    assert modules[0].intro == "PRIVATE inleiding"
    assert modules[2].intro == modules[2].goal == ""


def test_the_follow_up_meeting_is_on_its_own_day():
    session = a_session(return_on=date(2027, 1, 14))
    agenda = Agenda.of_session(a_workshop(), session)

    assert script_of(agenda, session, TODAY).day == date(2026, 11, 23)
    assert script_of(agenda, session, TODAY, ModulePlace.FOLLOW_UP).day == date(2027, 1, 14)
