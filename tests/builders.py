"""A tiny programme and what a group makes of it, for tests of every layer. No Qt, no files.

``a_workshop()`` has a step of every kind, both variants, a break, two practice conversations and
a follow-up meeting. Every word in it that the room may never see begins with ``PRIVATE``.
``STEPS`` names the steps; all builders return fresh frozen values, so ``dataclasses.replace``
makes any variation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from companion.domain.consent import Consent
from companion.domain.note import Note
from companion.domain.progress import Agenda
from companion.domain.quote import Quote, Voice
from companion.domain.roleplay import (
    Complication,
    PhaseKind,
    Role,
    RoleCard,
    Roleplay,
    RoleplayPhase,
)
from companion.domain.scale import (
    Evaluation,
    ParentCard,
    ScanMoment,
    SelfScan,
    Statement,
)
from companion.domain.session import Session, SessionDetails
from companion.domain.sheet import Sheet
from companion.domain.source import Source
from companion.domain.step import (
    AgreementContent,
    AgreementItem,
    BreakContent,
    Choice,
    ClosingContent,
    ExplanationContent,
    HandlesContent,
    Keep,
    Line,
    NoteField,
    Phase,
    PollContent,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    Step,
    StepContent,
    StepKind,
    TitleContent,
    TrainerLines,
    WorkForm,
    WorldsContent,
)
from companion.domain.variant import Variant
from companion.domain.workshop import (
    Handle,
    Module,
    ModulePlace,
    ReportPlan,
    TrainerGuide,
    Workshop,
)

HALF_DAY, TWO_HOURS = Variant.HALF_DAY, Variant.TWO_HOURS

TRAINER = TrainerLines(
    "PRIVATE zeg", "PRIVATE doe", "PRIVATE laat", "PRIVATE let op", "PRIVATE pas"
)

WORDS = NoteField("words", "Woorden", "één per keer")
IDEAS = NoteField("ideas", "Ideeën")
FIRST_HELPED, NOT_HELPED = NoteField("helped", "Wat hielp"), NoteField("not", "Wat niet hielp")


# --- one session, one note ---------------------------------------------------------------------


def a_session(variant: Variant = HALF_DAY, **details: Any) -> Session:
    """Return a session that has just begun at the first step of ``a_workshop()``.

    ``details`` are fields of SessionDetails: ``a_session(group="Wijkteam Noord", people=8)``.
    """
    filled = SessionDetails("3f9c0000aa", "klein", variant, date(2026, 11, 23), **details)
    start = Agenda.of(a_workshop(), variant).start()
    return Session(filled, start, began_at=datetime(2026, 11, 23, 13, 0, tzinfo=UTC))


def a_note(
    number: int = 1,
    text: str = "Een notitie",
    step_id: str = "question",
    field: str = "words",
    **flags: bool,
) -> Note:
    """Return the note that was written in this place; flags are hidden, removed, starred."""
    return Note(f"note-{number}", step_id, field, number, text, **flags)


def an_agenda(variant: Variant = HALF_DAY, workshop: Workshop | None = None) -> Agenda:
    """Return the agenda of ``a_workshop()``, or of another one."""
    return Agenda.of(workshop or a_workshop(), variant)


# --- the programme -----------------------------------------------------------------------------


def a_step(
    step_id: str,
    kind: StepKind,
    content: StepContent,
    minutes: tuple[int, int] = (5, 3),
    keep: Keep | None = None,
    forms: Mapping[Variant, WorkForm] | None = None,
) -> Step:
    """Return a step; minutes are those of half a day and of two hours."""
    return Step(
        id=step_id,
        kind=kind,
        title=f"Stap {step_id}",
        minutes=dict(zip((HALF_DAY, TWO_HOURS), minutes, strict=True)),
        content=content,
        trainer=TRAINER,
        sheet=Sheet("PRIVATE blad"),
        keep=keep or Keep(),
        forms=forms or {},
        sources=("S",),
    )


def a_roleplay(roleplay_id: str = "R1", *, field_of_work: str = "jeugdhulp") -> Roleplay:
    """Return a practice conversation with every kind of phase and two rounds of play."""
    kinds = (
        *(PhaseKind.READ, PhaseKind.PLAY, PhaseKind.FEEDBACK, PhaseKind.SILENCE, PhaseKind.PLAY),
        *(PhaseKind.OUT_OF_ROLE, PhaseKind.DEBRIEF),
    )
    long = tuple(RoleplayPhase(f"{kind} {i}", 2 + i, kind) for i, kind in enumerate(kinds))
    return Roleplay(
        id=roleplay_id,
        title=f"Oefengesprek {roleplay_id}",
        about="PRIVATE waarover",
        goal="PRIVATE doel",
        fields_of_work=(field_of_work,),
        field_of_work_note="PRIVATE werkveld",
        group_size="PRIVATE drietallen",
        phases={HALF_DAY: long, TWO_HOURS: (long[0], long[1], long[6])},
        context=("Mina is moeder van Bo.", "Het is een eerste gesprek."),
        cards=(
            RoleCard(Role.PARENT, "Mina", "moeder van Bo", "PRIVATE kaart van de ouder"),
            RoleCard(Role.PROFESSIONAL, "Piet", "leerkracht", "PRIVATE kaart van Piet"),
            RoleCard(Role.OBSERVER, "", "kijker", "PRIVATE kaart van de kijker"),
        ),
        opening_name="Piet",
        opening_line=f"Welkom bij {roleplay_id}.",
        complication=Complication("PRIVATE Mina", "PRIVATE halverwege", "PRIVATE de complicatie"),
        watch_for=("Wie praat er?", "Wie zwijgt er?"),
        debrief=("Wat gebeurde er?", "Wat neem je mee?"),
        out_of_role="Zeg je eigen naam.",
        trainer=TRAINER,
        keep=Keep("oefenen", fields=(FIRST_HELPED, NOT_HELPED)),
        sources=("S",),
    )


GIVEN = Consent("wie het zei")
"""Permission for everything, without an end."""


def a_workshop() -> Workshop:
    """Return the tiny programme; ``STEPS`` names its steps."""
    modules = (*_first_modules(), *_last_modules())
    minutes = {v: sum(m.minutes(v) for m in modules[:-1]) for v in Variant}
    quotes = (
        Quote(
            "C", "Geheel", "Wij keken. Wij zagen meer.", Voice.RESEARCH, "Een onderzoeker", ("S",)
        ),
        Quote("C1", "Eerst", "Wij keken.", Voice.RESEARCH, "Een onderzoeker", ("S",)),
        Quote("C2", "Dan", "Wij zagen meer.", Voice.RESEARCH, "Een onderzoeker", ("S",)),
        Quote("E", "Ervaring", "Ik werd gehoord.", Voice.PARENT, "Een ouder", ("S",)),
    )
    return Workshop(
        id="klein",
        title="Een klein programma",
        minutes=minutes,
        contact="klein@example.org",
        modules=modules,
        quotes={quote.id: replace(quote, consent=GIVEN) for quote in quotes},
        roleplays={
            "R1": a_roleplay("R1"),
            "R2": a_roleplay("R2", field_of_work="onderwijs"),
        },
        handles=tuple(
            Handle(f"H{i}", f"Handvat {i}", f"Kern {i}", f"‘Voorbeeld {i}’", "PRIVATE artikel")
            for i in (1, 2, 3)
        ),
        scan=_scan(),
        evaluation=Evaluation("", {}, (), ParentCard("", "", (), (), "", "")),
        groupings=(),
        sources={"S": Source("S", "PRIVATE bron", "https://example.org/artikel")},
        cautions=(),
        coverage=(),
        labels={"check-in": "Hoe we binnenkwamen", "oefenen": "Wat we oefenden"},
        guide=TrainerGuide(("PRIVATE afspraak",), (), (), (), ()),
        report=ReportPlan((), "", (), ""),
        article="Wij keken. Wij zagen meer. Ik werd gehoord.",
    )


def _first_modules() -> tuple[Module, ...]:
    phases = (Phase("Alleen", 60), Phase("Samen", 120))
    forms = {
        HALF_DAY: WorkForm("In tweetallen", "3 minuten", phases),
        TWO_HOURS: WorkForm("Met z'n allen"),
    }
    words = Keep("check-in", fields=(WORDS, IDEAS), on_stage=True, star="kunnen we zelf")
    additions = Keep("check-in", fields=(WORDS,), on_stage=True)
    worlds = WorldsContent(
        "Thuis", "Daar leven ze.", "Ons werk", "Daar werken we.", "Samen kijken."
    )
    first = (
        a_step("title", StepKind.TITLE, TitleContent("Welkom", (), ("trainer", "datum", "groep"))),
        a_step("quote", StepKind.QUOTE, QuoteContent("C", ("C1", "C2"))),
        a_step("testimonial", StepKind.TESTIMONIAL, QuoteContent("E"), (4, 0)),
        a_step("explanation", StepKind.EXPLANATION, ExplanationContent("Kop", ("Een", "Twee"))),
        a_step("worlds", StepKind.EXPLANATION, worlds, (0, 2)),
        a_step("question", StepKind.QUESTION, QuestionContent("Wie?"), keep=words, forms=forms),
        a_step(
            "agreement",
            StepKind.AGREEMENT,
            AgreementContent((AgreementItem("Wat hier is, blijft hier.", "ook straks"),)),
            keep=additions,
        ),
    )
    pause = BreakContent("Pauze", Line("Verder om {tijd}.", "Zo gaan we verder."))
    return (
        Module("M1", "1", "Welkom", "PRIVATE doel", "PRIVATE inleiding", first),
        Module("P", "", "Pauze", "", "", (a_step("break", StepKind.BREAK, pause, (15, 10)),)),
    )


def _last_modules() -> tuple[Module, ...]:
    choices = (Choice("A", "Overleg", "wijkteam", "R1"), Choice("B", "Gesprek", "school", "R2"))
    goodbye = (
        Line("Dank, {groep}.", "Dank je wel."),
        Line("Tot {terugkomdatum}.", ""),
        Line("Tot snel.", ""),
    )
    word = Keep("check-in", fields=(WORDS,), on_stage=True)
    second = (
        a_step("handles", StepKind.EXPLANATION, HandlesContent("Drie handvatten")),
        a_step("scale", StepKind.SCALE, ScaleContent(ScanMoment.BEGIN, "Kies", ("Nu.",))),
        a_step("poll", StepKind.POLL, PollContent("Welke kies je?", 2)),
        a_step("choice", StepKind.TITLE, TitleContent("Kies", choices=choices), (1, 1)),
        a_step("roleplay", StepKind.ROLEPLAY, RoleplayContent(("R1", "R2")), (35, 15)),
        a_step("last-word", StepKind.CLOSING, ClosingContent("Eén woord?"), keep=word),
        a_step("goodbye", StepKind.CLOSING, ClosingContent(lines=goodbye)),
    )
    again = (a_step("again", StepKind.QUESTION, QuestionContent("En nu?"), (30, 30), word),)
    return (
        Module("M2", "2", "Oefenen", "PRIVATE doel", "PRIVATE inleiding", second),
        Module(
            "M3", "3", "Terug", "PRIVATE doel", "", again, ModulePlace.FOLLOW_UP, "na zes weken"
        ),
    )


def _scan() -> SelfScan:
    return SelfScan(
        marks={1: "nooit", 5: "altijd"},
        statements=(Statement("Z1", "Ik kijk.", "H1"), Statement("Z2", "Ik luister.", "H2")),
        instructions=dict.fromkeys(ScanMoment, "PRIVATE uitleg"),
        choice="PRIVATE keuze",
        design="PRIVATE ontwerp",
        privacy="Alleen aantallen.",
        minimum_for_average=5,
    )


STEPS = tuple(step.id for module in a_workshop().modules for step in module.steps)
"""The ids of all steps of ``a_workshop()``, in order."""


def with_notes(session: Session, *notes: Note) -> Session:
    """Return the session with these notes instead of its own."""
    return replace(session, notes=notes)
