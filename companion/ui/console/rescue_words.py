"""What a proposal to save time says: what goes, what gets shorter, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from companion.domain.rescue import Cut, ProposalKind
from companion.domain.schedule import END, Outlook
from companion.domain.timing import AgreedTimes
from companion.ui.console.time_words import is_agreed, is_late, moment_text, span_text


def title_text(kind: ProposalKind) -> str:
    """Return what a proposal does, in one word."""
    match kind:
        case ProposalKind.ABSORB:
            return QCoreApplication.translate("RescueWords", "Inhalen")
        case ProposalKind.SHORTEN:
            return QCoreApplication.translate("RescueWords", "Inkorten")
        case _:
            return QCoreApplication.translate("RescueWords", "Overslaan")


def cuts_text(cuts: Sequence[Cut]) -> str:
    """Return what changes, in sentences."""
    gone = [cut for cut in cuts if cut.after == 0]
    shorter = [cut for cut in cuts if cut.after > 0]
    return " ".join(part for part in (_gone_text(gone), _shorter_text(shorter)) if part)


def outcome_text(
    outlook: Outlook, times: AgreedTimes | None = None, *, closing_stays: bool = True
) -> str:
    """Return what comes of it: when it ends, and how late it still is."""
    agreed, offset = outlook.agreed_end, outlook.offset
    late = outlook.ends_at - agreed if agreed is not None else 0.0
    parts = []
    if agreed is not None and is_late(late):
        text = QCoreApplication.translate(
            "RescueWords", "Einde {time}, nog {span} later dan gepland"
        )
        if is_agreed(outlook, times):
            text = QCoreApplication.translate(
                "RescueWords", "Einde {time}, nog {span} later dan afgesproken"
            )
        time = moment_text(outlook.ends_at, offset)
        parts.append(text.format(time=time, span=span_text(late)))
    else:
        is_kept = agreed is not None and abs(late) <= 60
        time = moment_text(agreed if is_kept and agreed else outlook.ends_at, offset)
        parts.append(QCoreApplication.translate("RescueWords", "Einde {time}").format(time=time))
    if closing_stays:
        parts.append(QCoreApplication.translate("RescueWords", "slotronde blijft"))
    return f"{', '.join(parts)}. {_lock_text(outlook)}".strip()


def late_text(outlook: Outlook) -> str:
    """Return how it stands when nothing changes."""
    if not is_late(outlook.late):
        return QCoreApplication.translate("RescueWords", "Je loopt op schema.")
    text = QCoreApplication.translate("RescueWords", "Je loopt {span} achter.")
    return text.format(span=span_text(outlook.late))


def _gone_text(cuts: Sequence[Cut]) -> str:
    if not cuts:
        return ""
    text = QCoreApplication.translate("RescueWords", "Sla {titles} over.")
    return text.format(titles=_listed([_name(cut) for cut in cuts]))


def _shorter_text(cuts: Sequence[Cut]) -> str:
    """Return every step that gets shorter: who takes it over must know all of them."""
    if not cuts:
        return ""
    text = QCoreApplication.translate("RescueWords", "{title} van {before} naar {after}")
    named = [text.format(title=_name(cut), before=cut.before, after=cut.after) for cut in cuts]
    whole = QCoreApplication.translate("RescueWords", "{cuts} minuten.")
    return whole.format(cuts=_listed(named))


def _lock_text(outlook: Outlook) -> str:
    """Return how late what comes first still is; the end has been said."""
    lock = outlook.next_lock
    if lock is None or lock.name == END or not is_late(outlook.behind):
        return ""
    text = QCoreApplication.translate("RescueWords", "De {name} begint nog {span} te laat.")
    return text.format(name=lock.name, span=span_text(outlook.behind or 0.0))


def _name(cut: Cut) -> str:
    """Return a title as it stands in a sentence."""
    return f"“{cut.title}”"


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    text = QCoreApplication.translate("RescueWords", "{first} en {last}")
    return text.format(first=", ".join(names[:-1]), last=names[-1])
