"""Words by which somebody could be recognised: what the Privacywachter looks for."""

from __future__ import annotations

from collections.abc import Iterable

from companion.domain.given_names import NO_WORDS, GivenNames
from companion.domain.privacy_finding import Finding, Kind
from companion.domain.privacy_names import found_names
from companion.domain.privacy_numbers import found_numbers
from companion.domain.privacy_places import found_places

__all__ = ["Finding", "Kind", "find"]


def find(text: str, names: GivenNames, spared: frozenset[str] = NO_WORDS) -> tuple[Finding, ...]:
    """Return what could lead to a person, in its order; it can miss something.

    ``spared`` are given names that are nobody here, as ``plain`` makes them: those of a practice
    conversation. What lies inside something that was found is not found again.
    """
    found = _apart((*found_numbers(text), *found_places(text)))
    return _apart((*found, *found_names(text, names, spared, found)))


def _apart(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in their order without those that lie over an earlier one."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return tuple(kept)
