"""Figures that lead to a person: telephone, BSN, postcode, day of birth; and e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from companion.domain.privacy_finding import Finding, Kind

_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS: Final = re.compile(
    r"(?<![\w€.,])(?:\+|00)?\d(?:(?:[ .–/-]{1,3}|[ ]?\([0-9]{1,4}\)[ ]?)?\d){7,13}(?![\w])"
)
"""Eight to fourteen figures with what people put between them."""
_IN_BRACKETS: Final = re.compile(r"\(0\d{1,3}\)[ -]?\d(?:[ -]?\d){5,8}(?!\w)")
"""A telephone number with its area between brackets."""
_BSN_WORD: Final = re.compile(
    r"\b(?:bsn|burgerservice\w*|sofi\w*)\W{0,3}(?:\w+\W{1,2}){0,2}$", re.IGNORECASE
)
_PHONE_WORD: Final = re.compile(
    r"\b(?:tel|telefoon\w*|mobiel\w*|06|bel|nummer|app|whatsapp)\W{0,3}(?:\w+\W{1,2}){0,2}$",
    re.IGNORECASE,
)
_POSTCODE: Final = re.compile(r"(?<![\w.,-])[1-9]\d{3}(?: ?(?!S[ADS]\b)[A-Z]{2}|[a-z]{2})(?![\w-])")
_UNITS: Final = frozenset({"km", "kg", "cm", "mm", "ml", "gb", "mb", "kb", "nc", "ad", "er"})

_MONTH: Final = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR: Final = r"(?:19[2-9]\d|20[0-4]\d)"
_DAY: Final = (
    rf"(?:[0-3]?\d[-/. ]{{1,3}}[01]?\d[-/. ]{{1,3}}(?:{_YEAR}|['’]?\d\d)|{_YEAR}-[01]\d-[0-3]\d"
    rf"|[0-3]?\d(?:e|ste|de)? {_MONTH} (?:{_YEAR}|['’]\d\d))"
)
_SHORT_DAY: Final = rf"[0-3]?\d(?:e|ste|de)? {_MONTH}|[0-3]?\d[-/][01]?\d"
_DATE: Final = re.compile(rf"(?<![\w-]){_DAY}(?![\w-])", re.IGNORECASE)
_BORN: Final = re.compile(
    r"(?:\b(?:geboren|geb|geboorte\w*|jarig|verjaart|verjaardag|jaardag)\b[.:]?|[*°])"
    rf"(?:\W{{1,3}}(?:is|was|op|in|hij|zij|ze|dat|de|den|om)\b){{0,4}}\W{{0,3}}({_DAY}|{_SHORT_DAY})(?!\w)",
    re.IGNORECASE,
)
_YEAR_BORN: Final = re.compile(
    rf"\b(?:geboren|bouwjaar|geboortejaar)\W+(?:(?:is|in|uit)\W+)?({_YEAR})\b", re.IGNORECASE
)
_AGREED: Final = re.compile(
    r"\b(?:voor|vóór|uiterlijk|vanaf|tot|sinds|volgende|afspra\w*|evalua\w*|terug\w*|deadline|besproken"
    r"|overleg\w*|bijeenkomst\w*|workshop|training|studiedag|versie|datum|verslag|module|gepland|weer|per"
    r"|congres|notulen|gesprek\w*|vergader\w*|artikel|onderzoek|rapport|publicatie|bron)"
    r"\W{1,3}(?:(?:op|van|is|bij|met|wij|we|ons|het|de|dag|uit|dd|d\.d)\W{1,2}|(?:ma|di|wo|do|vr|za|zo)\w*dag\W{1,2}){0,4}$",
    re.IGNORECASE,
)
"""What is said before a day on which people meet, not on which somebody was born."""
BEFORE: Final = 48
"""How many characters before a number say what it is."""


def found_numbers(text: str) -> Iterator[Finding]:
    """Yield what is found by its figures, and e-mail addresses."""
    for match in _EMAIL.finditer(text):
        yield Finding(match.start(), match.end(), Kind.EMAIL)
    if not any(c.isdigit() for c in text):
        return
    yield from _found_long(text)
    for match in _IN_BRACKETS.finditer(text):
        if len(_figures(match[0])) == 10:
            yield Finding(match.start(), match.end(), Kind.PHONE)
    for match in _POSTCODE.finditer(text):
        if match[0][-2:].lower() not in _UNITS:
            yield Finding(match.start(), match.end(), Kind.POSTCODE)
    yield from _found_days(text)


def passes_eleven(figures: str) -> bool:
    """Whether nine figures pass the eleven-test of a BSN."""
    if len(figures) != 9 or not figures.strip("0"):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(f) * w for f, w in zip(figures, weights, strict=True)) % 11 == 0


def _found_long(text: str) -> Iterator[Finding]:
    """Yield telephone numbers and BSNs."""
    for match in _DIGITS.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        figures, is_abroad = _figures(match[0]), match[0].startswith(("+", "00"))
        if _DATE.fullmatch(match[0]):
            continue
        if _BSN_WORD.search(before) and len(figures) in (8, 9):
            yield Finding(match.start(), match.end(), Kind.BSN)
        elif (is_abroad and 9 <= len(figures.lstrip("0")) <= 13) or (
            len(figures) == 10 and figures[0] == "0" and figures[1] != "0"
        ):
            yield Finding(match.start(), match.end(), Kind.PHONE)
        elif passes_eleven(figures):
            yield Finding(match.start(), match.end(), Kind.BSN, is_sure=match[0].isdigit())
        elif _PHONE_WORD.search(before) and 8 <= len(figures) <= 10:
            yield Finding(match.start(), match.end(), Kind.PHONE, is_sure=False)


def _found_days(text: str) -> Iterator[Finding]:
    """Yield days of birth, and other whole dates that are not of a meeting."""
    for match in _BORN.finditer(text):
        yield Finding(match.start(1), match.end(1), Kind.BIRTHDAY)
    for match in _YEAR_BORN.finditer(text):
        yield Finding(match.start(1), match.end(1), Kind.BIRTHDAY)
    for match in _DATE.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if not _AGREED.search(before):
            yield Finding(match.start(), match.end(), Kind.BIRTHDAY, is_sure=False)


def _figures(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
