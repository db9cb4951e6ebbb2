"""Every line of the article has its place in the programme."""

from __future__ import annotations

import pytest

from companion.domain.source import Coverage
from companion.domain.step import QuoteContent
from tests.content.shipped import step_of, workshop

ROWS_PER_LINE = {1: 1, 3: 5, 5: 7, 7: 6, 9: 2, 11: 2, 13: 10, 15: 2}
PROMPTS = {step.prompt: step.id for module in workshop().modules for step in module.steps}


def rows() -> tuple[Coverage, ...]:
    return workshop().coverage


def place_texts(place: str) -> str:
    """Return all that the programme says at a place; fails when the place does not exist."""
    found = workshop()
    places: dict[str, object] = {"bronvenster": (found.sources, found.cautions, found.quotes)}
    places |= {module.id: module for module in found.modules}
    places |= {step.id: step for module in found.modules for step in module.steps}
    places |= {step.prompt: step for module in found.modules for step in module.steps}
    places |= {**found.quotes, **found.roleplays}
    places |= {handle.id: handle for handle in found.handles}
    places |= {statement.id: statement for statement in found.scan.statements}
    return repr(places[place])


def test_every_line_of_the_article_has_its_statements() -> None:
    lines = workshop().article.split("\n")
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    found = {number: sum(row.line == number for row in rows()) for number in filled}

    assert found == ROWS_PER_LINE
    assert len(rows()) == 35


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"r{row.line} {row.what[:40]}")
def test_every_place_of_a_statement_exists(row: Coverage) -> None:
    assert row.places
    assert all(place_texts(place) for place in row.places)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"r{row.line} {row.what[:40]}")
def test_a_remark_names_the_same_places(row: Coverage) -> None:
    for place in row.places if row.remark else ():
        assert place in row.remark or " tot en met " in row.remark


@pytest.mark.parametrize(
    ("line", "what", "place", "words"),
    [
        (1, "titel van de workshop", "M1.1", "Gelijkwaardig samenwerken"),
        (3, "samenwerken gaat niet vanzelf", "M1.3", "vraagt aandacht en oefening"),
        (3, "Ervaringsacademie ontwikkelde de workshop", "M1.3", "Ervaringsacademie"),
        (3, "Ervaringsacademie ontwikkelde de workshop", "bronvenster", "Ervaringsacademie"),
        (3, "deelnemers krijgen handvatten", "M1.3", "je handvatten"),
        (3, "Kathinka Bruinsma ontwikkelde het programma", "M1.3", "Kathinka Bruinsma"),
        (5, "onderzoek februari 2021", "M2.1", "ministerie van Binnenlandse"),
        (5, "onderzoek februari 2021", "M2.3", "noemt februari 2021"),
        (5, "onderzoek februari 2021", "bronvenster", "november 2020."),
        (5, "Dibi: gat tussen systeemwereld", "M2.4", "leefwereld en systeemwereld"),
        (5, "Dibi: weinig vertrouwen", "R2", "Drie verschillende mensen"),
        (5, "Dibi: eigen boontjes", "M2.2", "ook kracht"),
        (7, "Kathinka, lid van het kernteam", "M1.3", "kernteam"),
        (7, "Kathinka, lid van het kernteam", "C3b", "lid van het kernteam"),
        (7, "begeleidt ouders", "M1.3", "bewoners van wijken, organisaties en gemeenten"),
        (7, "Kathinka: de kern zit", "M5.1", "niet gehoord en niet gezien"),
        (7, "Kathinka: ouders niet gehoord", "M5.2", "kent dit kind"),
        (9, "ouder: dossier gelezen", "H2", "(C4)"),
        (9, "andere ouder: eerste stap", "H1", "(C5)"),
        (11, "het kan voor professionals", "M4.5", "best ingewikkeld"),
        (11, "hoge verwachtingen", "M4.5", "Je organisatie"),
        (13, "tijd nemen om echt kennis", "M8.3", "tijd om kennis te maken"),
        (13, "gelijkwaardige samenwerkingspartners", "M5.2", "niet hetzelfde als gelijk"),
        (13, "respect voor elkaars rollen", "M1.4", "alsof ze meeluisteren"),
        (15, "interesse", "M9.4", "ervaringsacademie@netwerkbetersamen.nl"),
        (15, "ervaringsacademie@netwerkbetersamen.nl", "M9.4", "ervaringsacademie@"),
    ],
)
def test_a_place_says_what_the_table_promises(line: int, what: str, place: str, words: str) -> None:
    (row,) = (row for row in rows() if row.line == line and row.what.startswith(what))

    assert place in row.places
    assert words in place_texts(place)


def test_every_quotation_of_the_table_is_shown_at_its_first_place() -> None:
    for row in rows():
        for code in (word.rstrip(",") for word in row.kind.split() if word.startswith("C")):
            first = step_of(row.places[0])
            shown = first.content
            assert isinstance(shown, QuoteContent), row
            whole = workshop().quotes[shown.quote].text
            quote = workshop().quotes[code].text
            heard = quote in whole or quote in first.trainer.say or "bronvenster" in row.places
            assert heard, row


def test_the_contact_address_of_the_article_is_the_programmes() -> None:
    assert workshop().contact in workshop().article
