"""From the programme to sections for the trainer to read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.roleplay import Roleplay
from companion.domain.source import Caution
from companion.domain.step import QuoteContent, Step
from companion.domain.workshop import Workshop
from companion.ui.console.reading import Section


def tr(text: str) -> str:
    """Return a text of the reading panels in the language of the screen."""
    return QCoreApplication.translate("Sections", text)


ARTICLE = "S"
"""The article that the whole workshop comes from: a caution about it is not a step's own."""


def source_sections(workshop: Workshop, step: Step) -> list[Section]:
    """Return where the words and facts of a step come from, and then all other sources."""
    quotes = _quotes_of(step)
    own_codes = dict.fromkeys(step.sources)
    for quote_id in quotes:
        own_codes |= dict.fromkeys(workshop.quotes[quote_id].sources)
    about = {*own_codes, *quotes} - {ARTICLE}
    own = [_quote(workshop, quote_id) for quote_id in quotes]
    own += [_caution(caution) for caution in workshop.cautions if about & set(caution.about)]
    own += [_source(workshop, code) for code in own_codes if code in workshop.sources]
    if not own:
        own = [Section("", tr("Deze stap gebruikt geen bronnen. De tekst is een eigen keuze."))]
    everything = [_caution(caution) for caution in workshop.cautions]
    everything += [_quote(workshop, quote_id) for quote_id in workshop.quotes]
    everything += [_source(workshop, code) for code in workshop.sources]
    rest = [section for section in everything if section not in own]
    return [*own, Section(tr("Alle andere bronnen van het programma"), ""), *rest]


def _quote(workshop: Workshop, quote_id: str) -> Section:
    quote = workshop.quotes[quote_id]
    soft = "\n".join(part for part in (quote.attribution, quote.caution) if part)
    return Section(tr("Citaat {id}").format(id=quote.id), quote.displayed, soft)


def _caution(caution: Caution) -> Section:
    return Section(tr("Let op: {title}").format(title=caution.title), caution.text)


def _quotes_of(step: Step) -> tuple[str, ...]:
    if isinstance(step.content, QuoteContent):
        return tuple(dict.fromkeys((step.content.quote, *step.content.parts)))
    return ()


def _source(workshop: Workshop, code: str) -> Section:
    source = workshop.sources[code]
    soft = "\n".join(part for part in (source.url, source.kind) if part)
    return Section(tr("Bron {id}").format(id=source.id), source.what, soft)


def card_sections(roleplay: Roleplay) -> list[Section]:
    """Return all a trainer needs for a practice conversation; the cards are private."""
    sections = [
        Section(roleplay.title, roleplay.goal, roleplay.group_size),
        Section(
            tr("Kaartje voor {who}").format(who=roleplay.complication.for_whom),
            roleplay.complication.text,
            roleplay.complication.when,
        ),
        Section(tr("Openingszin"), f"{roleplay.opening_name}: “{roleplay.opening_line}”"),
        Section(tr("Kijkpunten"), _list(roleplay.watch_for)),
        Section(tr("Nabespreken"), _list(roleplay.debrief)),
        Section(tr("Uit de rol"), roleplay.out_of_role),
    ]
    for role_card in roleplay.cards:
        name = role_card.name or role_card.role.value
        heading = tr("Rolkaart {name}").format(name=name)
        sections.append(Section(heading, role_card.text, role_card.who))
    return sections


def difficult_sections(workshop: Workshop) -> list[Section]:
    """Return what may happen in the room and what helps then."""
    return [Section(moment.situation, moment.answer) for moment in workshop.guide.difficult]


def _list(lines: tuple[str, ...]) -> str:
    return "\n".join(f"–  {line}" for line in lines)
