"""What a trainer writes in a step becomes what the room sees."""

from __future__ import annotations

import pytest

from companion.content.reader import check_step
from companion.content.yaml_file import parse_yaml
from companion.domain.scale import ScanMoment
from companion.domain.sheet import Sheet, SheetForm
from companion.domain.step import (
    AgreementContent,
    AgreementItem,
    BreakContent,
    Choice,
    ClosingContent,
    ExplanationContent,
    HandlesContent,
    Line,
    PollContent,
    Priority,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    Step,
    StepContent,
    StepKind,
    TitleContent,
    WorldsContent,
)
from companion.domain.variant import Variant

HEAD = "id: M1.1\ntitel: Een stap\nminuten: {halve-dag: 2, twee-uur: 0}\n"


def a_step(text: str) -> Step:
    """Return the step that a text stands for; fails on any problem."""
    checked = check_step(parse_yaml("stap.yaml", HEAD + text), ())
    assert checked.part is not None, checked.problems
    return checked.part.to_domain()


SCREENS: list[tuple[str, str, StepContent]] = [
    (
        "titel",
        "{kop: Welkom, regels: [een], gegevens: [datum], "
        "keuzes: [{letter: A, tekst: b, toelichting: c, rollenspel: R1}]}",
        TitleContent("Welkom", ("een",), ("datum",), (Choice("A", "b", "c", "R1"),)),
    ),
    ("citaat", "{citaat: C2, zinnen: [C2a, C2b]}", QuoteContent("C2", ("C2a", "C2b"))),
    ("ervaring", "{citaat: C4}", QuoteContent("C4")),
    (
        "uitleg",
        "{beeld: opsomming, kop: a, regels: [b, c], nadruk: [b]}",
        ExplanationContent("a", ("b", "c"), ("b",)),
    ),
    (
        "uitleg",
        "{beeld: twee-werelden, geel: {kop: a, tekst: b}, blauw: {kop: c, tekst: d}, groen: e}",
        WorldsContent("a", "b", "c", "d", "e"),
    ),
    ("uitleg", "{beeld: handvatten, kop: a}", HandlesContent("a")),
    ("vraag", "{vooraf: a, vraag: b, daarna: c}", QuestionContent("b", "a", "c")),
    ("rollenspel", "{rollenspellen: [R3, R4]}", RoleplayContent(("R3", "R4"))),
    (
        "schaal",
        "{moment: na-zes-weken, kop: a, regels: [b]}",
        ScaleContent(ScanMoment.SIX_WEEKS, "a", ("b",)),
    ),
    ("peiling", "{vraag: a, stippen: 2}", PollContent("a", 2)),
    (
        "afspraak",
        "{genummerd: ja, regels: [{tekst: a}, {tekst: b, toelichting: c}]}",
        AgreementContent((AgreementItem("a"), AgreementItem("b", "c")), numbered=True),
    ),
    ("pauze", "{kop: a, regel: {tekst: b, zonder: c}}", BreakContent("a", Line("b", "c"))),
    ("afsluiting", "{vraag: a, regels: [{tekst: b}]}", ClosingContent("a", (Line("b"),))),
]


@pytest.mark.parametrize(("kind", "screen", "content"), SCREENS)
def test_each_kind_has_its_own_screen(kind: str, screen: str, content: StepContent) -> None:
    step = a_step(f"soort: {kind}\nscherm: {screen}\n")

    assert step.kind is StepKind(kind)
    assert step.content == content


def test_every_kind_is_tried() -> None:
    assert {kind for kind, _, _ in SCREENS} == {kind.value for kind in StepKind}


def test_a_bare_step_has_nothing_else() -> None:
    step = a_step("soort: vraag\nscherm: {vraag: Hoe?}\n")

    assert step.minutes == {Variant.HALF_DAY: 2, Variant.TWO_HOURS: 0}
    assert (step.forms, step.sources, step.prompt, step.sheet) == ({}, (), "", Sheet())
    assert (step.keep.label, step.keep.fields, step.keep.on_stage) == ("", (), False)
    assert step.trainer.say == ""


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("blad: Een leeg vel.", Sheet("Een leeg vel.")),
        ("blad: {tekst: Een leeg vel.}", Sheet("Een leeg vel.")),
        ("blad: {kopjes: [Wel, Niet]}", Sheet("", ("Wel", "Niet"))),
        ("blad: {vorm: pad, opdracht: Loop.}", Sheet("", (), SheetForm.PATH, "Loop.")),
    ],
)
def test_a_sheet_is_a_line_or_headings(text: str, sheet: Sheet) -> None:
    assert a_step(f"soort: vraag\nscherm: {{vraag: Hoe?}}\n{text}\n").sheet == sheet


@pytest.mark.parametrize(
    ("word", "on_stage"), [("ja", True), ("nee", False), ("true", True), ("false", False)]
)
def test_yes_and_no_may_be_dutch(word: str, on_stage: bool) -> None:
    step = a_step(f"soort: vraag\nscherm: {{vraag: Hoe?}}\nbewaren: {{op_scherm: {word}}}\n")

    assert step.keep.on_stage is on_stage


def test_a_step_that_says_nothing_of_time_is_valuable_and_keeps_its_minutes() -> None:
    step = a_step("soort: vraag\nscherm: {vraag: Wie?}\n")

    assert (step.priority, dict(step.shortest), step.belongs_to) == (Priority.VALUABLE, {}, "")


def test_a_step_can_say_what_it_may_cost_when_time_runs_out() -> None:
    step = a_step(
        "soort: vraag\nscherm: {vraag: Wie?}\n"
        "belang: kern\nminstens: {halve-dag: 1}\nhoort_bij: M2.1\n"
    )

    assert (step.priority, step.belongs_to) == (Priority.CORE, "M2.1")
    assert dict(step.shortest) == {Variant.HALF_DAY: 1}
