"""Find a step by a few letters of it: its code, its title, or the module that it is in."""

from __future__ import annotations

import re
import unicodedata

from companion.domain.progress import Agenda
from companion.domain.step import Step
from companion.domain.workshop import Module

WORD = re.compile(r"[a-z0-9]+")
CODE = re.compile(r"m?(\d+)(?:[ .]+(\d+))?")
"""A code as it is typed: "m5", "M5.3", "5 3"."""
NUMBER = re.compile(r"\d+")
NEVER = 9
"""Worse than any match."""


def found_steps(agenda: Agenda, text: str) -> tuple[tuple[Module, Step], ...]:
    """Return the steps that have every word of a text, best first; all of them for no text.

    Words may stand in any order and need not be whole; accents and capitals do not matter:
    "m5 3", "pauze" and "dossier" all find something.
    """
    ranked = [(_rank(agenda, text, *pair), pair) for pair in agenda.steps]
    found = sorted((each for each in ranked if each[0] < NEVER), key=lambda each: each[0])
    return tuple(pair for _, pair in found)


def _rank(agenda: Agenda, text: str, module: Module, step: Step) -> int:
    """Return how far a step is from what is wanted: 0 when it is named."""
    if code := CODE.fullmatch(text.strip().casefold()):
        numbers = [number for number in code.groups() if number]
        return 0 if numbers == NUMBER.findall(step.id)[: len(numbers)] else NEVER
    named = f"{agenda.title(step)} {agenda.choices.get(step.id, '')}"
    own = _words(f"{named} {step.prompt} {step.id} {step.kind.value}")
    around = _words(f"{module.id} {module.title}")
    return max((_distance(word, own, around) for word in _words(text)), default=0)


def _distance(wanted: str, own: list[str], around: list[str]) -> int:
    if wanted in own:
        return 1
    for distance, words in ((2, own), (3, around)):
        if any(word.startswith(wanted) for word in words):
            return distance
    is_long = len(wanted) >= 3
    return 4 if is_long and any(wanted in word for word in (*own, *around)) else NEVER


def _words(text: str) -> list[str]:
    """Return the words and numbers of a text, without accents and capitals."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return WORD.findall(letters)
