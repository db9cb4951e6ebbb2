"""The programme that comes with the companion is complete and right."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from companion.domain.roleplay import PhaseKind, Role
from companion.domain.scale import ScanMoment
from companion.domain.step import (
    AgreementContent,
    BreakContent,
    ClosingContent,
    HandlesContent,
    PollContent,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    StepKind,
    TitleContent,
    WorldsContent,
)
from companion.domain.variant import Variant
from companion.domain.workshop import ModulePlace
from tests.content.shipped import SHIPPED, all_steps, loaded, step_of, workshop

FILES = sorted(path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*.yaml"))


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_has_no_problems(name: str) -> None:
    assert [str(problem) for problem in loaded().problems if problem.file == name] == []


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_says_what_it_is_and_what_may_be_changed(name: str) -> None:
    head = (SHIPPED / name).read_text(encoding="utf-8").split("\n\n")[0]

    assert head.startswith("# ")
    assert "mag veranderen" in head or "Verandert er een code" in head


@pytest.mark.parametrize("name", FILES)
def test_another_yaml_reader_finds_the_same_fields(name: str) -> None:
    data = YAML(typ="safe", pure=True).load((SHIPPED / name).read_text(encoding="utf-8"))

    assert isinstance(data, dict)


def test_the_whole_programme_has_no_problems() -> None:
    assert loaded().problems == ()


def test_every_module_and_roleplay_file_is_used() -> None:
    text = (SHIPPED / "programma.yaml").read_text(encoding="utf-8")

    assert [name for name in FILES if "/" in name and f"- {name}\n" not in text] == []


def test_everything_is_there() -> None:
    found = workshop()

    assert [module.id for module in found.modules] == (
        ["M1", "M2", "M3", "M4", "PAUZE", "M5", "M6", "M7", "M8", "M9", "M10"]
    )
    assert [module.number for module in found.modules] == (
        ["1", "2", "3", "4", "", "5", "6", "7", "8", "9", "10"]
    )
    assert [step.prompt for step in all_steps() if step.prompt] == [f"P{n}" for n in range(1, 19)]
    assert list(found.roleplays) == ["R1", "R2", "R3", "R4", "R5"]
    assert [handle.id for handle in found.handles] == ["H1", "H2", "H3", "H4", "H5"]
    assert [part.id for part in found.scan.statements] == [f"Z{n}" for n in range(1, 9)]
    assert [item.id for layer in found.evaluation.layers for item in layer.items] == (
        [f"E{n}" for n in range(1, 11)]
    )
    assert len(found.labels) == 24
    assert list(found.sources) == ["S", *(f"B{n}" for n in range(1, 34))]
    assert [grouping.people for grouping in found.groupings] == list(range(6, 21))
    assert len(found.guide.difficult) == 11
    assert len(found.guide.agreements) == 9
    assert len(found.report.sections) == 9
    assert len(all_steps()) == 45


def test_only_the_last_module_is_for_the_follow_up() -> None:
    places = {module.id: module.place for module in workshop().modules}

    assert places.pop("M10") is ModulePlace.FOLLOW_UP
    assert set(places.values()) == {ModulePlace.WORKSHOP}


CONTENT = {
    StepKind.TITLE: TitleContent,
    StepKind.QUOTE: QuoteContent,
    StepKind.TESTIMONIAL: QuoteContent,
    StepKind.QUESTION: QuestionContent,
    StepKind.ROLEPLAY: RoleplayContent,
    StepKind.SCALE: ScaleContent,
    StepKind.POLL: PollContent,
    StepKind.AGREEMENT: AgreementContent,
    StepKind.BREAK: BreakContent,
    StepKind.CLOSING: ClosingContent,
}


def test_every_kind_of_step_is_used_with_its_own_content() -> None:
    kinds = {step.kind for step in all_steps()}

    assert kinds == set(StepKind)
    for step in all_steps():
        assert isinstance(step.content, CONTENT.get(step.kind, object)), step.id


@pytest.mark.parametrize(
    ("step_id", "home", "ours"),
    [
        ("M2.4", "Thuis Slapen, ruzie", "Bij ons Formulieren, afspraken"),
        ("M4.5", "De ouder verwacht veel van jou.", "Je organisatie ook."),
        ("M5.2", "De ouder kent dit kind", "Jij kent je vak"),
    ],
)
def test_parents_are_yellow_and_institutions_blue(step_id: str, home: str, ours: str) -> None:
    content = step_of(step_id).content

    assert isinstance(content, WorldsContent)
    assert f"{content.home_title} {content.home}".startswith(home)
    assert f"{content.ours_title} {content.ours}".startswith(ours)
    assert content.together


def test_the_five_handles_are_one_screen() -> None:
    assert isinstance(step_of("M7.1").content, HandlesContent)


def test_the_long_quotation_comes_sentence_by_sentence() -> None:
    content = step_of("M2.2").content

    assert isinstance(content, QuoteContent)
    assert content.parts == ("C2a", "C2b", "C2c", "C2d")
    assert " ".join(workshop().quotes[part].text for part in content.parts) == (
        workshop().quotes["C2"].text
    )


def test_the_self_scan_comes_at_its_three_moments() -> None:
    scales = [step.content for step in all_steps() if isinstance(step.content, ScaleContent)]

    assert [content.moment for content in scales] == list(ScanMoment)
    assert set(workshop().scan.instructions) == set(ScanMoment)
    assert workshop().scan.minimum_for_average == 5


def test_each_choice_stands_for_the_roleplay_with_its_name() -> None:
    content, options = step_of("M6.1").content, step_of("M6.2").content

    assert isinstance(content, TitleContent)
    assert isinstance(options, RoleplayContent)
    assert [choice.roleplay for choice in content.choices] == list(options.options)
    for choice in content.choices:
        assert choice.text == workshop().roleplays[choice.roleplay].title


def test_the_trainer_has_something_to_say_at_every_step() -> None:
    for step in all_steps():
        if isinstance(step.content, RoleplayContent):
            continue
        trainer = step.trainer
        assert all((trainer.say, trainer.do, trainer.leave, trainer.listen)), step.id


def test_every_roleplay_is_whole() -> None:
    for roleplay in workshop().roleplays.values():
        roles = [card.role for card in roleplay.cards]
        assert roles[0] is Role.PARENT, roleplay.id
        assert roles[1] is Role.PROFESSIONAL
        assert roles[-1] is Role.OBSERVER
        assert len(roleplay.debrief) >= 4
        assert len(roleplay.watch_for) >= 4
        assert roleplay.out_of_role
        assert roleplay.trainer.beware
        assert roleplay.complication.text
        assert roleplay.opening_name in {card.name for card in roleplay.cards}
        assert not roleplay.keep.on_stage


def test_every_played_variant_ends_out_of_role_and_with_a_debrief() -> None:
    for roleplay in workshop().roleplays.values():
        for phases in roleplay.phases.values():
            kinds = [phase.kind for phase in phases]
            assert kinds[-2:] in ([], [PhaseKind.OUT_OF_ROLE, PhaseKind.DEBRIEF]), roleplay.id


def test_talking_it_over_takes_at_least_as_long_as_playing() -> None:
    after = {PhaseKind.FEEDBACK, PhaseKind.SILENCE, PhaseKind.DEBRIEF}
    for roleplay in workshop().roleplays.values():
        for phases in roleplay.phases.values():
            played = sum(phase.minutes for phase in phases if phase.kind is PhaseKind.PLAY)
            talked = sum(phase.minutes for phase in phases if phase.kind in after)
            assert talked >= played, roleplay.id


def test_steps_that_keep_words_have_fields_for_them() -> None:
    counted = {StepKind.SCALE, StepKind.POLL}
    for step in all_steps():
        has_fields = bool(step.keep.fields)
        assert has_fields == (bool(step.keep.label) and step.kind not in counted), step.id


def test_what_is_private_is_not_shown_to_the_room() -> None:
    hidden = [step.id for step in all_steps() if step.keep.fields and not step.keep.on_stage]

    assert hidden == ["M3.4", "M4.4", "M6.2", "M9.2"]
    assert step_of("M8.1").keep.fields == ()


@pytest.mark.parametrize(
    ("step_id", "headings"),
    [
        ("M2.5", ["Wat hielp", "Wat niet hielp"]),
        ("M4.2", ["Plek", "Tijd", "Woorden", "Houding"]),
        ("M4.6", ["Lastig", "Kan morgen wel"]),
        ("M5.3", ["De ouder weet", "Samen ontdekken", "Wij weten"]),
        ("M8.3", ["Onze vraag", "Wie", "Wanneer"]),
        ("M10.2", ["Wat", "En dan", "Wat nu", "Wat de ouder merkte"]),
    ],
)
def test_note_fields_have_the_programmes_headings(step_id: str, headings: list[str]) -> None:
    assert [field.heading for field in step_of(step_id).keep.fields] == headings


def test_a_star_means_that_the_group_can_change_it_itself() -> None:
    assert step_of("M2.6").keep.star == "kunnen we zelf veranderen"


def test_pairs_get_a_clock_with_a_turn_for_each() -> None:
    form = step_of("M2.5").forms[Variant.HALF_DAY]

    assert (form.who, form.how_long) == ("In tweetallen", "2 × 3 minuten")
    assert [(phase.name, phase.seconds) for phase in form.phases] == [
        ("De een vertelt", 180),
        ("Wisselen: de ander vertelt", 180),
        ("Terug in de groep", 60),
    ]


def test_the_first_round_gives_seconds_to_each_person() -> None:
    forms = step_of("M1.2").forms

    assert [(phase.seconds, phase.per_person) for phase in forms[Variant.HALF_DAY].phases] == (
        [(20, True)]
    )
    assert [phase.per_person for phase in forms[Variant.TWO_HOURS].phases] == [False, False]


def test_a_line_with_an_unknown_fact_can_do_without() -> None:
    for step in all_steps():
        lines = getattr(step.content, "lines", ())
        if isinstance(step.content, BreakContent):
            lines = (step.content.line,)
        for line in lines:
            if not isinstance(line, str) and "{" in line.text:
                assert line.without, step.id
                assert "{" not in line.without


def test_the_report_is_read_along_where_the_programme_says_so() -> None:
    assert [step.id for step in all_steps() if step.keep.report] == ["M9.4"]
