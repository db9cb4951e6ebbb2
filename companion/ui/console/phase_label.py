"""Beside the clock: what goes on now. Less is said where there is less room, and nothing is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.countdown import Countdown, clock_text
from companion.domain.step import Phase
from companion.domain.working import Turn
from companion.ui.widgets.label import ElidedLabel

LINES = 2


class PhaseLabel(ElidedLabel):
    """Two lines; of several wordings the longest one that fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self._wordings: tuple[str, ...] = ("",)

    def show_wordings(self, wordings: Sequence[str]) -> None:
        """Show the first of these that fits; hint and screen reader have the first."""
        if tuple(wordings) != self._wordings:
            self._wordings = tuple(wordings)
            self.show_text(wordings[0])
            self._elide()

    def _elide(self) -> None:
        for words in self._wordings:
            if all(self._fits(line) for line in words.split("\n")):
                self.setText(words)
                return
        if lines := self._wrapped(self._wordings[-1].replace("\n", " ")):
            self.setText("\n".join(lines))
        else:
            super()._elide()

    def _fits(self, text: str) -> bool:
        return self.fontMetrics().horizontalAdvance(text) <= self.width()

    def _wrapped(self, text: str) -> list[str]:
        """Return a text on two lines; nothing where that is not enough."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self._fits(longer):
                lines[-1] = longer
            else:
                lines.append(word)
        fits = len(lines) <= LINES and all(self._fits(line) for line in lines)
        return lines if fits else []


def phase_texts(clock: Countdown, phases: Sequence[Phase], *, held: bool | None) -> tuple[str, ...]:
    """Return what stands beside the clock, each wording shorter than the one before.

    Which phase is on, and what comes or whether it waits. ``held`` is None where phases never go
    on by themselves.
    """
    name, count = phases[clock.phase].name, len(phases)
    if count < 2:
        return (name,)
    tr = QCoreApplication.translate
    if name and held:
        return (tr("PhasesRow", "{name}\n(wacht op jou)").format(name=name), name)
    coming = phases[clock.phase + 1].name if clock.phase + 1 < count else ""
    texts = [tr("PhasesRow", "deel {number} van {count}")]
    if name:
        texts = [tr("PhasesRow", "{name}\n(deel {number} van {count})"), "{name}"]
    if name and coming and held is not None:
        texts.insert(0, tr("PhasesRow", "{name}\n({number} van {count}, dan: {coming})"))
    known = {"name": name, "number": clock.phase + 1, "count": count, "coming": coming}
    return tuple(text.format(**known) for text in texts)


def turn_texts(name: str, turn: Turn, remaining: float) -> tuple[str, ...]:
    """Return what stands beside the time of one person in a round: who it is, and all the time."""
    tr = QCoreApplication.translate
    texts = [
        tr("PhasesRow", "{number} van {count}\n(nog {time} in totaal)"),
        tr("PhasesRow", "{number} van {count}\n(nog {time})"),
    ]
    if name:
        texts.insert(0, tr("PhasesRow", "{name}: {number} van {count}\n(nog {time} in totaal)"))
    time = clock_text(remaining)
    known = {"name": name, "number": turn.number, "count": turn.people, "time": time}
    return tuple(text.format(**known) for text in texts)
