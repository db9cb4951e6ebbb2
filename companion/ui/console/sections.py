"""From the programme to sections for the trainer to read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.consent import Consent
from companion.domain.permission import is_pressing, quotes_of
from companion.domain.permission_words import consent_lines
from companion.domain.quote import Quote
from companion.domain.roleplay import Roleplay
from companion.domain.source import Caution
from companion.domain.step import Step
from companion.domain.workshop import Workshop
from companion.ui.console.reading import Section


def tr(text: str) -> str:
    """Return a text of the reading panels in the language of the screen."""
    return QCoreApplication.translate("Sections", text)


ARTICLE = "S"
"""The article that the whole workshop comes from: a caution about it is not a step's own."""


def source_sections(workshop: Workshop, step: Step, today: date) -> list[Section]:
    """Return where the words and facts of a step come from, and then all other sources."""
    quotes = quotes_of(step)
    own_codes = dict.fromkeys(step.sources)
    for quote_id in quotes:
        own_codes |= dict.fromkeys(workshop.quotes[quote_id].sources)
    about = {*own_codes, *quotes} - {ARTICLE}
    own = [_quote(workshop, quote_id) for quote_id in quotes]
    own += permission_sections(workshop, quotes, today)
    own += [_caution(caution) for caution in workshop.cautions if about & set(caution.about)]
    own += [_source(workshop, code) for code in own_codes if code in workshop.sources]
    if not own:
        own = [Section("", tr("Deze stap gebruikt geen bronnen. De tekst is een eigen keuze."))]
    others = [quote_id for quote_id in workshop.quotes if quote_id not in quotes]
    rest = [_caution(caution) for caution in workshop.cautions]
    rest += [_quote(workshop, quote_id) for quote_id in others]
    rest += permission_sections(workshop, others, today)
    rest += [_source(workshop, code) for code in workshop.sources]
    rest = [section for section in rest if section not in own]
    return [*own, Section(tr("Alle andere bronnen van het programma"), ""), *rest]


def quote_sections(workshop: Workshop) -> list[Section]:
    """Return all quotations of the programme."""
    return [_quote(workshop, quote_id) for quote_id in workshop.quotes]


def permission_sections(
    workshop: Workshop, quote_ids: Iterable[str], today: date, *, in_full: bool = False
) -> list[Section]:
    """Return from whom quotations are and what may be done with them, the same ones together.

    ``in_full`` with what each is about, where it does not stand beside it.
    """
    same: dict[Consent, list[str]] = {}
    for quote_id in quote_ids:
        same.setdefault(workshop.quotes[quote_id].consent, []).append(quote_id)
    pressing_first = sorted(same.items(), key=lambda item: not is_pressing(item[0], today))
    found = []
    for consent, codes in pressing_first:
        quotes = [workshop.quotes[code] for code in codes]
        found.append(_permission(consent, codes, today, _named(quotes) if in_full else ()))
    return found


def _named(quotes: Iterable[Quote]) -> list[str]:
    """Return what quotations are about, each with its code."""
    return [f"{quote.id}: {quote.name}" for quote in quotes]


def _permission(consent: Consent, codes: list[str], today: date, names: Iterable[str]) -> Section:
    pressing = is_pressing(consent, today)
    heading = tr("Kijk even, toestemming {codes}") if pressing else tr("Toestemming {codes}")
    text = "\n".join((*names, *consent_lines(consent, today)))
    return Section(heading.format(codes=", ".join(codes)), text)


def _quote(workshop: Workshop, quote_id: str) -> Section:
    quote = workshop.quotes[quote_id]
    soft = "\n".join(part for part in (quote.attribution, quote.caution) if part)
    return Section(tr("Citaat {id}").format(id=quote.id), quote.displayed, soft)


def _caution(caution: Caution) -> Section:
    return Section(tr("Let op: {title}").format(title=caution.title), caution.text)


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
