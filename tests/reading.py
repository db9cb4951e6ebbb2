"""Reports to read along: with every kind of block, short lines and endless ones."""

from __future__ import annotations

from companion.domain.audience import Audience
from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.quote import Voice
from companion.domain.report import (
    Block,
    DotTable,
    Line,
    Lines,
    MarkRow,
    MarkTable,
    Paragraph,
    Quotation,
    Report,
    ScanPicture,
    Section,
)

SAID = (
    "Ze legde haar telefoon weg en vroeg door.",
    "Hij zei dat hij het niet wist, en dat gaf rust.",
    "Dat ik mocht vertellen wat ik zelf al had geprobeerd, zonder dat er meteen een plan lag.",
    "Stilte",
    "Wachten op een brief die je niet begrijpt, terwijl iedereen al over je heeft overlegd.",
    "WAT WIJ WETEN MAG OP TAFEL, OOK ALS HET SCHUURT",
)
MARKS = ((1, "bijna nooit"), (2, "soms"), (3, "regelmatig"), (4, "vaak"), (5, "bijna altijd"))
PROMISE = "Niets hierin is herleidbaar tot een persoon of gezin."
HEAD = (
    ("Datum", "24 november 2026"),
    ("Plaats", "Buurthuis De Kom"),
    ("Deelnemers", "14"),
    ("Trainer", "de trainer van Wijkteam Noord"),
)
SENTENCES = (
    "Ik vraag eerst hoe het met de ouder gaat.",
    "Ik vertel welke informatie ik al heb gelezen, en vraag of die nog klopt.",
    "Ik gebruik woorden die thuis ook gebruikt worden.",
)


def words_of(count: int, first: int = 0) -> tuple[Line, ...]:
    """Return lines of the group, a few with a star, with dots, and under one of two fields."""
    return tuple(
        Line(
            f"note:n{number}",
            f"{SAID[number % len(SAID)]} ({number})",
            before="Wat hielp" if number % 8 < 4 else "Wat niet hielp",
            after="deels gelukt" if number % 7 == 0 else "",
            dots=number % 9 if number % 3 == 0 else 0,
            starred=number % 5 == 0,
        )
        for number in range(first, first + count)
    )


def a_report_of(*sections: Section, **more: object) -> Report:
    """Return a report with these sections, for the participants unless it says otherwise."""
    what = {
        "audience": Audience.PARTICIPANTS,
        "title": "Gelijkwaardig samenwerken",
        "subtitle": "Verslag van Wijkteam Noord",
        "head": HEAD,
        "promise": PROMISE,
        "opening": (Paragraph(Line("opening", "Dit schreven we met elkaar op.")),),
    }
    return Report(**{**what, "sections": sections, **more})


def a_report(*blocks: Block, title: str = "Verslag van de groep") -> Report:
    """Return a report with these blocks in one section."""
    return a_report_of(
        Section("busy", "Wat ons bezighield", blocks),
        title=title,
        subtitle="Gelijkwaardig samenwerken",
        head=(*HEAD[:2], ("Trainer", "")),
        opening=(Paragraph(Line("opening", "Dit zeiden we samen.")),),
        left_out="2 notities staan er niet in.",
    )


def a_scan() -> ScanPicture:
    """Return averages of two moments."""
    series = (ScanSeries("begin", "aan het begin", 8), ScanSeries("terugkijkend", "nu", 8))
    lines = tuple(ScanLine(text, (3.1, 2.4)) for text in SENTENCES)
    return ScanPicture(ScanScene("Zo kijken wij naar ons werk", series, lines, MARKS))


def every_block(notes: int = 14) -> tuple[Block, ...]:
    """Return a block of every kind."""
    rows = tuple(MarkRow(text, (0, 1, 4, 12, 3), 3.6) for text in SENTENCES)
    return (
        Paragraph(Line("themes", "Het ging vandaag veel over wachten en over luisteren.")),
        Lines("Wat ons hielp", words_of(notes), "Letterlijk, zoals het werd opgeschreven."),
        Lines("Samen 1", words_of(2, 200), topic="Op het bord", heading_id="cluster:1"),
        Lines("Samen 2", words_of(2, 300), topic="Op het bord"),
        Lines("Wat we vragen", (), nothing="Hierover schreef de groep niets op."),
        a_scan(),
        MarkTable("Aan het begin", MARKS, rows, "Gemiddelden zie je vanaf vijf scans."),
        DotTable("Onze keuze", (("Neem tijd", 7), ("Zeg wat je gelezen hebt", 0))),
        Quotation(
            Voice.PARENT,
            "“Ze hadden alles al gelezen. Alleen niet met mij gepraat.”",
            "Moeder van twee kinderen",
            "Artikel Netwerk Beter Samen, https://voorbeeld.nl/artikel",
        ),
    )
