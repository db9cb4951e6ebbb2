"""Words for bending a programme: why a step is core, and what taking a change back does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.step import Priority, Step, StepKind
from companion.domain.variant import Variant
from companion.ui.console.permissions import permission_text, steps_to_look_at
from companion.ui.console.step_list import StepRow


def step_row(agenda: Agenda, session: Session, step: Step) -> StepRow:
    """Return a step as the list shows it."""
    minutes, usual = agenda.minutes(step), agenda.usual_minutes(step)
    here, place = agenda.index(session.position.step_id), agenda.index(step.id)
    notes = []
    if step.priority is Priority.CORE:
        notes.append(QCoreApplication.translate("ProgrammeWords", "kern"))
    if step.id in steps_to_look_at(agenda, session):
        notes.append(QCoreApplication.translate("ProgrammeWords", "toestemming"))
    if minutes and usual and minutes != usual:
        was = QCoreApplication.translate("ProgrammeWords", "was {minutes}")
        notes.append(was.format(minutes=usual))
    text = QCoreApplication.translate("ProgrammeWords", "{minutes} min")
    out = QCoreApplication.translate("ProgrammeWords", "weggelaten")
    return StepRow(
        step.id,
        f"{step.id} {agenda.title(step)}",
        text.format(minutes=minutes) if minutes else out,
        ", ".join(notes) if minutes else "",
        is_out=not minutes,
        is_on=bool(minutes) and place == here,
        is_done=bool(minutes) and place < here,
    )


def core_text(step: Step) -> str:
    """Return why a step is core, and what is asked before it is left out."""
    match step.kind:
        case StepKind.ROLEPLAY:
            why = QCoreApplication.translate(
                "ProgrammeWords",
                "Dit is kern: hier oefent de groep, en komt iedereen weer uit zijn rol.",
            )
        case StepKind.AGREEMENT:
            why = QCoreApplication.translate(
                "ProgrammeWords", "Dit is kern: hier spreekt de groep af hoe het verder gaat."
            )
        case StepKind.CLOSING | StepKind.SCALE:
            why = QCoreApplication.translate(
                "ProgrammeWords", "Dit is kern: zo rondt de groep samen af wat er gebeurde."
            )
        case StepKind.QUOTE | StepKind.TESTIMONIAL:
            why = QCoreApplication.translate(
                "ProgrammeWords", "Dit is kern: hier klinkt de stem van ouders zelf."
            )
        case StepKind.BREAK:
            why = QCoreApplication.translate(
                "ProgrammeWords", "Dit is kern: zonder pauze houdt niemand het vol."
            )
        case _:
            why = QCoreApplication.translate(
                "ProgrammeWords", "Dit is kern: de rest van de workshop bouwt hierop."
            )
    ask = QCoreApplication.translate("ProgrammeWords", "Toch weglaten?")
    return f"{why} {ask}"


def about_text(agenda: Agenda, session: Session, step: Step) -> str:
    """Return what a step may cost, and what is to be known about permission for its words."""
    about = (priority_text(step.priority), permission_text(agenda, session, step))
    return "\n".join(text for text in about if text)


def priority_text(priority: Priority) -> str:
    """Return what a step may cost when time runs out."""
    match priority:
        case Priority.CORE:
            return QCoreApplication.translate("ProgrammeWords", "Kern: blijft liefst zoals het is.")
        case Priority.EXTRA:
            return QCoreApplication.translate("ProgrammeWords", "Extra: mag als eerste weg.")
        case _:
            return QCoreApplication.translate("ProgrammeWords", "Waardevol: kan vaak korter.")


def moved_back_text(title: str) -> str:
    """Return what taking a move back does."""
    text = QCoreApplication.translate("ProgrammeWords", "“{title}” staat weer op de oude plek")
    return text.format(title=title)


def back_again_text(title: str) -> str:
    """Return what taking back that a step was left out does."""
    text = QCoreApplication.translate("ProgrammeWords", "“{title}” is weer terug in het programma")
    return text.format(title=title)


def out_again_text(title: str) -> str:
    """Return what taking back that a step was brought back does."""
    text = QCoreApplication.translate("ProgrammeWords", "“{title}” is weer weggelaten")
    return text.format(title=title)


def minutes_again_text(title: str, minutes: int) -> str:
    """Return what taking other minutes back does."""
    text = QCoreApplication.translate("ProgrammeWords", "“{title}” duurt weer {minutes} min")
    return text.format(title=title, minutes=minutes)


def variant_options() -> list[tuple[str, str]]:
    """Return the two lengths with their words."""
    return [
        (Variant.HALF_DAY.value, QCoreApplication.translate("ProgrammeWords", "Halve dag")),
        (Variant.TWO_HOURS.value, QCoreApplication.translate("ProgrammeWords", "Twee uur")),
    ]
