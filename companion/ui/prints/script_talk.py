"""A practice conversation in the trainer's script: how it runs, the small card, the debrief."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from companion.domain.roleplay import Roleplay
from companion.domain.step import Phase
from companion.ui.prints.document import tr


def talk_rows(talk: Roleplay, phases: Sequence[Phase]) -> Iterator[tuple[str, str]]:
    """Yield a name and its words, line by line."""
    for number, phase in enumerate(phases, 1):
        minutes = tr("{minutes} min").format(minutes=phase.seconds // 60)
        yield (tr("Verloop"), f"{number}.  {phase.name}: {minutes}")
    begins = tr("{name} begint: “{line}”").format(name=talk.opening_name, line=talk.opening_line)
    yield (tr("Openingszin"), begins)
    small = talk.complication
    if small.text:
        said = tr("Voor {whom}, {when}: “{text}”")
        yield (
            tr("Kaartje"),
            said.format(whom=small.for_whom, when=small.when, text=small.text),
        )
    for point in talk.watch_for:
        yield (tr("Kijkers"), f"–  {point}")
    yield (tr("Uit de rol"), talk.out_of_role)
    for question in talk.debrief:
        yield (tr("Nabespreken"), f"–  {question}")
