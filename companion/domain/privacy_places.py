"""Places that lead to a person: a street with its number, and a school by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from companion.domain.name_cues import word_set
from companion.domain.privacy_finding import Finding, Kind

_CAPITAL: Final = r"[A-ZÀ-Ý]"
_NAME: Final = rf"{_CAPITAL}[\w'’.-]*"
_CLEAR_END: Final = r"(?:straat|straatje|laan|plein|kade|gracht|singel|dreef|steeg|plantsoen)"
_STREET_END: Final = (
    rf"(?:{_CLEAR_END}|weg|wegje|hof|hofje|pad|dijk|baan|burg|markt|haven|wal|park|oord|veld|kamp"
    r"|erf|donk|akker|meent|tuin|zoom|poort|brink|gaarde)"
)
_NUMBER: Final = (
    r"(?:(?:huisnummer|nr\.?|nummer) ?)?\d{1,4}(?: ?[a-zA-Z](?!\w))?(?:[-/]\d{1,3})?(?!\w|[.,:]\d)"
    r"(?! ?(?:uur|jaar|minuten|keer|procent|%|euro|kinderen|ouders|mensen|dagen|weken))"
)
_WITH_NUMBER: Final = re.compile(rf"(?<=\w)(?P<end>{_STREET_END}),? {_NUMBER}")
"""From the last part of a street's name on: what comes before is looked up from there."""
_AVENUE: Final = re.compile(
    r"(?<!\w)(?:Laan|Weg|Plein|Straat|Hof|Kade|Dijk|Pad)"
    rf" (?:(?:van|der|de|den|het|’t|'t|op|aan) ){{1,3}}{_NAME}(?: {_NAME})?,? {_NUMBER}"
)
_TWO_WORDS: Final = re.compile(
    rf"(?<!\w){_NAME} (?:Gracht|Markt|Dijk|Plein|Weg|Haven|Kade|Singel|Straat|Laan|Steeg)"
    rf",? {_NUMBER}"
)
_STEM: Final = re.compile(
    rf"(?<!\w)(?:(?:{_NAME} )(?:(?:{_NAME}|van|de|der|den|het|ter|ten|en) )*)?{_NAME}$"
)
_SMALL_STEM: Final = re.compile(r"(?<![\w-])[a-zà-ý-]{3,}$")
_STREET_ALONE: Final = re.compile(
    r"\b(?:in|aan|op|uit|naar|bij|van|door) (?:(?:de|het|een) )?"
    rf"((?:{_NAME} ){{0,3}}{_CAPITAL}[\w'’-]+{_CLEAR_END})\b"
)
"""A street without a number, where somebody lives in it."""
_NO_STREET: Final = word_set("sesamstraat winkelstraat")
LONGEST_STREET: Final = 60

_KINDS_OF_SCHOOL: Final = (
    r"(?:[Bb]asisschool|[Vv]rije ?school|[Mm]iddelbare school|[Bb]rede school|[Ss]chool"
    r"|[Dd]altonschool|[Mm]ontessorischool|[Jj]enaplanschool|[Pp]raktijkschool|[Kk]leuterschool"
    r"|[Pp]euterspeelzaal|[Pp]eutergroep|[Pp]eutercentrum|[Kk]inderdagverblijf|[Kk]inderopvang"
    r"|[Cc]rèche|KDV|kdv|BSO|bso|IKC|ikc|[Kk]indcentrum|OBS|[Oo]bs|CBS|[Cc]bs|RKBS|rkbs|KBS|PCBS"
    r"|pcbs|PCB|SBO|sbo|VSO|vso|[Ll]yceum|[Cc]ollege|[Gg]ymnasium|MAVO|mavo|VMBO|vmbo|ROC|roc"
    r"|AOC|[Ss]cholengemeenschap)"
)
_TAIL: Final = rf"(?: (?:(?:van|der|den|de|het|in ’t|in 't) ){{0,2}}{_CAPITAL}[\w'’-]+){{0,3}}"
_SCHOOL: Final = re.compile(
    rf"\b{_KINDS_OF_SCHOOL} [“\"'‘]?"
    rf"(?:(?:[Dd]e|[Hh]et|’t|'t|Ds\.?|Dr\.?|Sint|St\.?|Prins|Prinses) )?"
    rf"{_CAPITAL}[\w'’-]*[a-zà-ÿ][\w'’-]*{_TAIL}[”\"'’]?"
)
_OWN_SCHOOL: Final = re.compile(
    rf"\b(?:{_NAME} (?:(?:van der|van den|ter|de) )?){{0,2}}"
    rf"(?:{_CAPITAL}[\w'’-]*(?:school|college|lyceum|gymnasium|mavo)"
    rf"|{_CAPITAL}[\w'’-]+ (?:College|Lyceum|Gymnasium|Mavo|MAVO|School|Scholengemeenschap))\b"
)
_PLAIN_SCHOOL: Final = re.compile(
    r"^(?:(?:De|Het|Een|Onze|Deze|Die|Elke|Geen|Mijn|Jouw|Andere|Passend|Speciale|Hoge) )?"
    r"(?:Basis|Zondags|Middelbare ?|Hoge|Muziek|Voor|Kleuter|Brede ?|Vrije ?|Buurt"
    r"|Dorps|Peuter|Praktijk|Dans|Zwem|Vak|Avond|Thuis|Zomer|Taal|Jenaplan|Dalton|Montessori)?"
    r"(?:[Ss]chool|[Ll]yceum|[Cc]ollege|[Gg]ymnasium|[Mm]avo)$"
)
_SMALL_WORDS: Final = re.compile(
    r"(?:(?:Op|In|Bij|Naar|Van|Vanaf|Voor|Met|Aan|Door|De|Het|Een|Onze|Die|En|Dat|Als|Zijn|Haar) "
    r"(?:de )?)+(?=[A-ZÀ-Ý])"
)
_NEXT_SENTENCE: Final = word_set(
    "Maar Veilig Jeugd Wijkteam Dat Daar Toen Wat We Ik En Ze Hij Nederland Leerplicht GGD CJG "
    "Moeder Vader Ouders Samen Ouder Kind De Het Een Jeugdteam Gemeente"
)


def found_places(text: str) -> Iterator[Finding]:
    """Yield addresses and schools."""
    if re.search(r"\d", text):
        yield from _with_number(text)
    for match in _STREET_ALONE.finditer(text):
        if match[1].lower() not in _NO_STREET:
            yield Finding(match.start(1), match.end(1), Kind.ADDRESS, is_sure=False)
    for match in _SCHOOL.finditer(text):
        if _second(match[0]) not in _NEXT_SENTENCE or _has_more(match[0]):
            yield Finding(match.start(), match.end(), Kind.SCHOOL)
    for match in _OWN_SCHOOL.finditer(text):
        if not (_PLAIN_SCHOOL.search(match[0]) or match[0].lower().endswith("hogeschool")):
            yield Finding(_begin(match), match.end(), Kind.SCHOOL)


def _begin(match: re.Match[str]) -> int:
    """Return where a school's own name begins, without the sentence before it: "Op de …"."""
    small = _SMALL_WORDS.match(match[0])
    return match.start() + (small.end() if small else 0)


def _with_number(text: str) -> Iterator[Finding]:
    """Yield streets with a number behind them."""
    for match in (*_AVENUE.finditer(text), *_TWO_WORDS.finditer(text)):
        yield Finding(match.start(), match.end(), Kind.ADDRESS)
    for match in _WITH_NUMBER.finditer(text):
        before = text[max(0, match.start() - LONGEST_STREET) : match.start()]
        stem = _STEM.search(before)
        if stem is None and re.fullmatch(_CLEAR_END, match["end"]):
            stem = _SMALL_STEM.search(before)
        if stem is not None:
            yield Finding(match.start() - len(stem[0]), match.end(), Kind.ADDRESS)


def _second(words: str) -> str:
    parts = words.split(" ")
    return parts[1].strip("“\"'‘’”") if len(parts) > 1 else ""


def _has_more(words: str) -> bool:
    """Whether an article is followed by the name itself: "school De Regenboog"."""
    return _second(words) in ("De", "Het") and len(words.split(" ")) > 2
