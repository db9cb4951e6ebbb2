"""Put other words in the place of what was found, so that the sentence still reads well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from companion.domain.aliases import Who
from companion.domain.name_cues import (
    CHILDREN,
    COLLEAGUES,
    FAMILIES,
    PARENTS,
    TITLES,
    word_set,
)
from companion.domain.privacy_finding import Finding, Kind

PLACEHOLDERS: Final[Mapping[Kind, str]] = {
    Kind.BIRTHDAY: "[geboortedatum]",
    Kind.BSN: "[BSN]",
    Kind.PHONE: "[telefoonnummer]",
    Kind.POSTCODE: "[postcode]",
    Kind.ADDRESS: "[adres]",
    Kind.EMAIL: "[e-mailadres]",
    Kind.SCHOOL: "[school]",
}
_WORD: Final = re.compile(r"[\w'’-]+")
_STOP: Final = re.compile(r"[.!?;:\n]")
_CHILDS_AGE: Final = re.compile(r",? ?\(?(?:van )?(?:\w+ )?(1?\d)(?: ?(?:jaar|jr)|\)|,|$)")
_OWNER: Final = re.compile(r"['’]?s ([^\W\d_]+)")
"""Behind a name: whose something or somebody is, "Daans moeder"."""
_OF: Final = word_set("van is wordt was de het een haar zijn m'n mijn hun onze")
_SAME: Final[Mapping[Who, frozenset[str]]] = {
    Who.PARENT: word_set("ouder moeder vader mama papa mevrouw mevr mw meneer mijnheer dhr heer"),
    Who.CHILD: word_set(
        "kind zoon zoontje dochter dochtertje jongen jongetje meisje leerling broertje zusje "
        "broer zus kleuter baby puber"
    ),
    Who.COLLEAGUE: word_set("collega juf juffrouw meester mevrouw meneer"),
    Who.FAMILY: FAMILIES,
    Who.PERSON: word_set("mevrouw mevr mw meneer mijnheer dhr heer"),
}
"""Words before a name that say no more than what takes its place: "moeder Fatima"."""
_BEFORE: Final = re.compile(r"(?:\b(de|het) )?\b([^\W\d_]+)\.? $", re.IGNORECASE)


def guess_who(text: str, finding: Finding) -> Who:
    """Return who a name belongs to, by the words around it; a parent when they do not say."""
    before = _words_before(text, finding.start)
    after = text[finding.end : finding.end + 60]
    if before and before[-1] in FAMILIES:
        return Who.FAMILY
    if before and (who := _who_is(before[-1])):
        return who
    if len(before) > 1 and before[-1] == "van" and (who := _who_is(before[-2])):
        # the mother of somebody: that is the child; the son of somebody: that is the parent
        return Who.PARENT if who is Who.CHILD else Who.CHILD
    owner = _OWNER.match(after)
    if owner and _who_is(owner[1].lower()) in (Who.PARENT, Who.COLLEAGUE):
        return Who.CHILD
    if (age := _CHILDS_AGE.match(after)) and int(age[1]) < 18:
        return Who.CHILD
    return _who_around(before, after)


def replaced(text: str, finding: Finding, words: str) -> str:
    """Return a text with other words for what was found.

    A word before it that says the same goes along, and a sentence still begins with a capital.
    """
    start, end = finding.start, finding.end
    if finding.kind is Kind.NAME:
        start = _from(text, start, words)
    if words[:1].islower() and _begins(text, start):
        words = words[0].upper() + words[1:]
    is_owner = finding.kind is Kind.NAME and text[end : end + 1] == "s"
    return f"{text[:start]}{words}{'’' if is_owner else ''}{text[end:]}"


def all_replaced(text: str, changes: Sequence[tuple[Finding, str]]) -> str:
    """Return a text with other words for all that was found in it."""
    for finding, words in sorted(changes, key=lambda each: each[0].start, reverse=True):
        text = replaced(text, finding, words)
    return text


def _who_is(word: str) -> Who | None:
    kinds = ((Who.CHILD, CHILDREN), (Who.COLLEAGUE, COLLEAGUES), (Who.PARENT, PARENTS))
    return next((who for who, words in kinds if word in words), None)


def _who_around(before: Sequence[str], after: str) -> Who:
    """Look a little further on both sides, within the sentence."""
    behind = [w.lower() for w in _WORD.findall(_STOP.split(after, maxsplit=1)[0])][:4]
    if behind and behind[0] in ("van", "is", "de", "haar", "zijn"):
        for word in behind:
            if who := _who_is(word):
                return who
        if behind[0] == "van" and behind[1:2] in (["het"], ["de"], ["school"], ["veilig"]):
            return Who.COLLEAGUE
    for word in reversed(before[-3:]):
        if word not in _OF and (who := _who_is(word)):
            return who
    return Who.PARENT


def _words_before(text: str, start: int) -> list[str]:
    sentence = _STOP.split(
        text[max(0, start - 80) : start].replace("dhr.", "dhr").replace("mw.", "mw")
    )[-1]
    return [word.lower() for word in _WORD.findall(sentence)]


def _from(text: str, start: int, words: str) -> int:
    """Return where the words begin that give way, a word like "moeder" included."""
    match = _BEFORE.search(text[:start])
    if match is None:
        return start
    kind, word = words.split(" ", maxsplit=1)[0].casefold(), match[2].lower()
    same = next((said for who, said in _SAME.items() if who == kind), frozenset())
    if word not in same and not (word in TITLES and kind == Who.FAMILY):
        return start
    return match.start() if match[1] else match.start(2)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins here."""
    before = text[:start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?\n•" or before.endswith("\n-")
