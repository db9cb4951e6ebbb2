"""Which lines of the programme the back row is asked to read."""

from __future__ import annotations

from companion.domain.workshop import Workshop

COUNT = 4
"""Two on white, one on yellow, one on blue."""


def reading_lines(workshop: Workshop | None) -> tuple[str, ...]:
    """Return a few real lines of today; a sentence of our own while there is no programme."""
    cores = [handle.core for handle in workshop.handles] if workshop else []
    shortest = sorted(cores, key=len)[:COUNT]
    return tuple(core for core in cores if core in shortest) or (
        "Zo klein is de kleinste tekst van vandaag.",
        "Op wit, op geel en op blauw.",
        "Op geel.",
        "Op blauw.",
    )
