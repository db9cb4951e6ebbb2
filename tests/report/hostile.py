"""A session and a programme in which every text would be something else, were it not text."""

from __future__ import annotations

from dataclasses import replace

from companion.domain.board import Arrangement, Cluster
from companion.domain.session import Session, applied
from companion.domain.workshop import Workshop
from tests.content.shipped import workshop
from tests.report import sessions

TEXTS = (
    "<script>alert('x')</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><svg onload=alert(1)>",
    "</title></head><body onload=alert(1)>",
    "<!-- <iframe src='https://example.org'></iframe> -->",
    "&lt;b&gt; &amp;amp; &#60;i&#62; &nbsp;",
    "{{ 7*7 }} {% for x in y %} {# stil #}",
    "<a href='javascript:alert(1)'>klik</a>",
    "]]> <![CDATA[ <b> ]]>",
    "' onmouseover='alert(1)",
    "<plaintext>",
    "<b>vet</b> <style>*{display:none}</style>",
)
FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org";"klik")',
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "＝1+1",
    ";=1+1",
    '";=1+1',
    "%0A=1+1",
    "|calc",
    "- niet te lang",
)


def hostile_session(texts: tuple[str, ...] = TEXTS) -> Session:
    """Return the rich session with these texts in every place where people write."""
    session = sessions.rich()
    notes = tuple(
        replace(note, text=f"{texts[number % len(texts)]} {number}")
        for number, note in enumerate(session.notes)
        if not (note.hidden or note.removed)
    )
    first, second = texts[0], texts[-1]
    details = replace(session.details, group=first, place=texts[1], trainer=second)
    session = replace(session, notes=notes, details=details)
    board = session.exercises.get(Arrangement("M2.6"))
    named = tuple(
        Cluster(each.id, texts[number], each.notes) for number, each in enumerate(board.clusters)
    )
    return applied(session, replace(board, clusters=named))


def hostile_programme() -> Workshop:
    """Return the shipped programme with such texts where a trainer may write her own."""
    found = workshop()
    labels = {label: f"{heading} {TEXTS[0]}" for label, heading in found.labels.items()}
    plan = found.report
    parts = tuple(
        replace(each, title=f"{each.title} {TEXTS[1]}", explanation=TEXTS[2])
        for each in plan.sections
    )
    quotes = {
        key: replace(quote, attribution=f"{quote.attribution} {TEXTS[3]}")
        for key, quote in found.quotes.items()
    }
    sources = {
        key: replace(source, what=TEXTS[4], url="javascript:alert(1)")
        for key, source in found.sources.items()
    }
    return replace(
        found,
        title=f"{found.title} {TEXTS[5]}",
        contact=TEXTS[7],
        labels=labels,
        report=replace(plan, sections=parts, promise=TEXTS[6]),
        quotes=quotes,
        sources=sources,
    )
