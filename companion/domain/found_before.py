"""What was found in texts before: all of a session is looked through again at each replacement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from companion.domain.given_names import NO_WORDS, GivenNames
from companion.domain.privacy import find
from companion.domain.privacy_finding import Finding

MOST: Final = 20_000
"""Texts that are remembered; half sentences that were typed are among them."""


class FoundBefore:
    """Finds what ``find`` does with these names, and looks at each text once."""

    def __init__(self, names: GivenNames) -> None:
        self.names = names
        self._found: dict[tuple[str, frozenset[str]], tuple[Finding, ...]] = {}

    def find(self, text: str, spared: frozenset[str] = NO_WORDS) -> tuple[Finding, ...]:
        """Return what could lead to a person."""
        known = self._found.get((text, spared))
        if known is not None:
            return known
        if len(self._found) >= MOST:
            self._found = {}
        found = self._found[text, spared] = find(text, self.names, spared)
        return found

    def look(self, texts: Iterable[str]) -> FoundBefore:
        """Look through texts beforehand, in any thread; return itself."""
        for text in texts:
            self.find(text)
        return self
