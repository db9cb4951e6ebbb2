"""Quotations are locked: every letter is the article's, and they are put down to one person."""

from __future__ import annotations

from collections.abc import Iterator

from companion.content.messages import quoted
from companion.content.pieces import FoundStep, Pieces
from companion.domain.errors import ContentProblem
from companion.domain.quote import Quote
from companion.domain.step import ExplanationContent, QuoteContent

_MARKS = "“”‘’\"'"
_WITHOUT_MARKS = str.maketrans("", "", _MARKS)


def check_quotes(pieces: Pieces) -> Iterator[ContentProblem]:
    """Yield a problem for every quotation that is not the article's own."""
    for quote in pieces.quotes.values():
        yield from _check_quote(pieces, quote)
    for found in pieces.steps():
        if isinstance(found.step.content, QuoteContent):
            yield from _check_parts(pieces, found, found.step.content)
        if isinstance(found.step.content, ExplanationContent):
            yield from _check_emphasis(found, found.step.content)


def _check_quote(pieces: Pieces, quote: Quote) -> Iterator[ContentProblem]:
    spot = pieces.quotes_spot.at("citaten", quote.id)
    if quote.text[0] in _MARKS:
        yield spot.at("tekst").problem("haal de buitenste aanhalingstekens weg; de app zet ze zelf")
    elif pieces.article is not None and quote.text not in pieces.article:
        yield spot.at("tekst").problem(
            f"citaat '{quote.id}' staat zo niet in artikel.txt; neem het letterlijk over"
        )
    shown = (quote.inner_text or quote.text).translate(_WITHOUT_MARKS)
    if shown != quote.text.translate(_WITHOUT_MARKS):
        yield spot.at("weergave").problem(
            "de weergave mag alleen in aanhalingstekens van de tekst verschillen"
        )
    for index, phrase in enumerate(quote.emphasis):
        if phrase not in quote.text:
            yield spot.at("nadruk", index).problem(
                f"{quoted(phrase)} staat niet in citaat '{quote.id}'"
            )


def _check_parts(
    pieces: Pieces, found: FoundStep, content: QuoteContent
) -> Iterator[ContentProblem]:
    """The sentences that come one by one are sentences of the whole, by the same person."""
    whole = pieces.quotes.get(content.quote)
    for index, code in enumerate(content.parts):
        part = pieces.quotes.get(code)
        if whole is None or part is None:
            continue
        if part.text not in whole.text or part.attribution != whole.attribution:
            spot = found.spot.at("scherm", "zinnen", index)
            yield spot.problem(f"citaat '{code}' is geen zin uit citaat '{whole.id}'")


def _check_emphasis(found: FoundStep, content: ExplanationContent) -> Iterator[ContentProblem]:
    for index, phrase in enumerate(content.emphasis):
        if not any(phrase in line for line in (content.heading, *content.points)):
            spot = found.spot.at("scherm", "nadruk", index)
            yield spot.problem(f"{quoted(phrase)} staat niet in de tekst van deze stap")
