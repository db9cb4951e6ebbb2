"""The quotations of the article in a report: letter by letter, each with its source."""

from __future__ import annotations

from collections.abc import Iterable

from companion.domain.consent import Use
from companion.domain.permission import may
from companion.domain.quote import Quote, Voice
from companion.domain.report import Block, Line, Lines, Paragraph, Quotation
from companion.domain.source import Source
from companion.domain.step import ExplanationContent, QuoteContent, WorldsContent
from companion.report import phrases
from companion.report.material import Material


def quote_blocks(material: Material, without: frozenset[Voice] = frozenset()) -> list[Block]:
    """Return the quotations of this session that may be shared today, then where facts are from."""
    quotes = [quote for quote in quotes_shown(material) if quote.voice not in without]
    allowed = [quote for quote in quotes if may_share(material, quote)]
    blocks: list[Block] = []
    if allowed:
        blocks.append(Paragraph(Line("", phrases.VERBATIM)))
        blocks += [quotation_of(material, quote) for quote in allowed]
    if kept_back := len(quotes) - len(allowed):
        many = phrases.NOT_SHARED.format(count=kept_back)
        blocks.append(Paragraph(Line("", phrases.NOT_SHARED_ONE if kept_back == 1 else many)))
    if sources := tuple(_source_line(source) for source in _sources(material)):
        blocks.append(Lines(phrases.SOURCES, sources))
    return blocks


def quotes_shown(material: Material) -> tuple[Quote, ...]:
    """Return the quotations of the steps of this session, each once and as a whole."""
    codes = dict.fromkeys(
        step.content.quote
        for _, step in material.agenda.steps
        if isinstance(step.content, QuoteContent)
    )
    return tuple(material.workshop.quotes[code] for code in codes)


def may_share(material: Material, quote: Quote) -> bool:
    """Whether somebody's words may go home with others on this day."""
    return may(material.workshop, quote, Use.SHARE, material.today)


def quotation_of(material: Material, quote: Quote) -> Quotation:
    """Return a quotation as it stands in a report."""
    found = (material.workshop.sources.get(code) for code in quote.sources)
    source = "; ".join(f"{each.what}, {each.url}" for each in found if each)
    return Quotation(quote.voice, quote.displayed, quote.attribution, source)


def _sources(material: Material) -> Iterable[Source]:
    """Return the sources of what was quoted and explained in this session, each once."""
    kinds = (QuoteContent, ExplanationContent, WorldsContent)
    codes = dict.fromkeys(
        code
        for _, step in material.agenda.steps
        if isinstance(step.content, kinds)
        for code in step.sources
    )
    return (material.workshop.sources[c] for c in codes if c in material.workshop.sources)


def _source_line(source: Source) -> Line:
    return Line("", source.what, after=source.url)
