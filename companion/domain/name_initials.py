"""People by their initials: "J. de Vries", "A.M. Jansen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from companion.domain.given_names import GivenNames, plain
from companion.domain.name_cues import ALIAS_WORDS, STARTERS, TITLES
from companion.domain.privacy_finding import Finding, Kind

_INITIALS: Final = re.compile(
    r"(?<![\w.])((?:[A-Z]\.[ ]?){1,4})((?:(?:van|de|den|der|het|’t|'t|ter|ten|el) ){0,3})"
    r"([A-ZÀ-Ý][a-zà-ý]+(?:[- ][A-ZÀ-Ý][a-zà-ý]+)?)"
)


def found_initials(text: str, names: GivenNames) -> Iterator[Finding]:
    """Yield "J. de Vries" and "A.M. Jansen"; "ouder A. Toen" is none."""
    if "." not in text:
        return
    for match in _INITIALS.finditer(text):
        before = text[: match.start()].rsplit(None, 1)
        last = plain(before[-1]).strip(".,(") if before else ""
        surname = plain(match[3])
        many = match[1].count(".") > 1
        if last in ALIAS_WORDS or surname in names.never:
            continue
        if many or match[2] or last in TITLES or surname not in STARTERS:
            yield Finding(match.start(), match.end(), Kind.NAME, is_sure=many or bool(match[2]))
