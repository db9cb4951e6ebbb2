"""Reports made by hand, for looking at their pages: what a group could have said, all invented."""

from __future__ import annotations

from companion.domain.audience import Audience
from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.quote import Voice
from companion.domain.report import (
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
from companion.domain.scale import ScanMoment
from tests.reading import HEAD, MARKS
from tests.reading import a_report_of as a_report

STATEMENTS = (
    "Ik zet zelf de eerste stap naar een ouder.",
    "Ik stel eerst een open vraag.",
    "Ik neem tijd om kind en gezin te leren kennen.",
    "Ik bespreek hoe wij samen willen werken.",
    "Ik vraag later of onze samenwerking nog goed gaat.",
    "Ik verander mijn plan door wat een ouder vertelt.",
    "Ik wijs ouders op steun van andere ouders.",
    "Ik vertel wat ik met de mening van de ouder deed.",
)


def a_line(text: str, number: int = 0, **more: object) -> Line:
    """Return a note of the group."""
    return Line(f"note:{number}", text, **more)


def an_empty_report(audience: Audience = Audience.PARTICIPANTS) -> Report:
    """Return what is left when nobody wrote anything."""
    opening = (Paragraph(Line("opening", "In deze bijeenkomst is nog niets opgeschreven.")),)
    return a_report(audience=audience, opening=opening, head=HEAD[:1], subtitle="")


def a_scan_picture() -> ScanPicture:
    """Return averages at three moments."""
    moments = (
        ScanSeries(ScanMoment.BEGIN, "aan het begin", 14),
        ScanSeries(ScanMoment.LOOKING_BACK, "terugkijkend, met wat we nu weten", 13),
        ScanSeries(ScanMoment.SIX_WEEKS, "na zes weken", 9),
    )
    lines = tuple(
        ScanLine(text, (3.9 - n * 0.2, 3.4 - n * 0.27, 3.5 - n * 0.1 if n != 4 else None), n % 3)
        for n, text in enumerate(STATEMENTS)
    )
    return ScanPicture(ScanScene("Hoe we naar ons eigen werk kijken", moments, lines, MARKS))


def a_mark_table() -> MarkTable:
    """Return counts of one moment."""
    rows = tuple(
        MarkRow(text, (n % 2, 2, 5 - n % 4, 4, n % 3), 3.1 + n / 10)
        for n, text in enumerate(STATEMENTS)
    )
    return MarkTable("Aan het begin", MARKS, rows, "14 scans, zonder namen.")


def a_dot_table() -> DotTable:
    """Return dots for the five handles."""
    names = ("Zie de mens", "Zet de eerste stap", "Vraag door", "Deel wat je weet", "Kom terug")
    return DotTable(
        "Onze keuze uit de handvatten", tuple(zip(names, (9, 12, 4, 0, 7), strict=True))
    )


def quotations() -> tuple[Quotation, ...]:
    """Return a quotation of each world."""
    source = "Artikel over gelijkwaardig samenwerken, Netwerk Beter Samen, bladzijde {page}."
    return (
        Quotation(
            Voice.RESEARCH,
            "“Als je alleen het dossier leest, ontmoet je het dossier. Wie een mens wil ontmoeten, "
            "begint met een vraag waarop je het antwoord nog niet weet.”",
            "Een onderzoeker",
            source.format(page=3),
        ),
        Quotation(
            Voice.PARENT,
            "“Ze vroegen alles, behalve hoe het met ons ging.”",
            "Een moeder",
            source.format(page=5),
        ),
        Quotation(
            Voice.CONNECTOR,
            "“Samen aan tafel is nog niet samen.”",
            "Een verbinder",
            source.format(page=8),
        ),
    )


def a_rich_report(audience: Audience = Audience.PARTICIPANTS) -> Report:
    """Return a report with something of everything."""
    return a_report(
        Section(
            "bezighield",
            "Wat ons bezighield",
            (
                Lines(
                    "Hoe we binnenkwamen",
                    tuple(
                        a_line(text, n) for n, text in enumerate(("nieuwsgierig", "moe", "blij"))
                    ),
                ),
                Lines("Wat ons hielp om ons gehoord te voelen", _heard()),
                Lines(
                    "Wat ouders van ons werk merken", (), nothing="Hierbij is niets opgeschreven."
                ),
            ),
        ),
        Section("oefenden", "Wat we oefenden", (Lines("Wat we leerden", _practised()),)),
        Section(
            "handvatten",
            "De vijf handvatten in onze woorden",
            (a_dot_table(), Lines("In onze woorden", _handles())),
            "Iedereen gaf drie stippen.",
        ),
        Section("zelfscan", "Zelfscan", (a_scan_picture(), a_mark_table())),
        Section("bronnen", "Bronnen en citaten", quotations(), "Citaten zijn letterlijk."),
        audience=audience,
        left_out="Drie notities staan niet in dit verslag.",
        closing=(Paragraph(Line("closing", "We zien elkaar weer op 12 januari 2027.")),),
    )


def a_letter() -> Report:
    """Return a letter to the parents."""
    paragraphs = (
        "Beste ouders,",
        "Op 24 november kwamen veertien mensen bij elkaar die elke dag met ouders werken. Zij "
        "lazen en hoorden wat jullie hebben verteld. Jullie verhalen lagen op tafel, zonder namen.",
        "In deze brief lees je wat zij hoorden, en wat zij hebben beloofd.",
    )
    heard = (
        "Dat je je verhaal vaak opnieuw moet vertellen, en dat dat pijn doet.",
        "Dat een brief met wetsartikelen je klein maakt, ook als hij goed bedoeld is.",
        "Dat wachten zonder te weten waarop, het zwaarst is.",
    )
    promised = (
        "We bellen eerst, en sturen dan pas een brief.",
        "We vragen: wat moeten wij weten om jouw kind te begrijpen?",
        "We laten binnen een week weten wat we met jouw mening deden.",
    )
    return a_report(
        Section(
            "gehoord", "Dit hoorden wij", (Lines("", tuple(map(a_line, heard))), quotations()[1])
        ),
        Section("beloofd", "Dit hebben wij beloofd", (Lines("", tuple(map(a_line, promised))),)),
        audience=Audience.PARENTS,
        title="Wat wij van jullie hoorden",
        subtitle="",
        head=HEAD[:1],
        opening=tuple(Paragraph(Line(f"opening{n}", text)) for n, text in enumerate(paragraphs)),
        closing=(
            Paragraph(Line("closing", "Dank dat jullie je verhaal met ons deelden.")),
            Paragraph(Line("groet", "Met een warme groet,\nde mensen van Wijkteam Noord")),
        ),
    )


def _heard() -> tuple[Line, ...]:
    return (
        a_line("Dat iemand de tijd nam en niet op de klok keek.", 10, before="Hielp", dots=5),
        a_line(
            "Steeds een ander gezicht, en steeds weer dezelfde vragen.", 11, before="Lastig", dots=3
        ),
        a_line("Een telefoontje achteraf: hoe ging het na ons gesprek?", 12, starred=True),
        a_line(
            "Toen ik zelf een keer aan de andere kant van de tafel zat, merkte ik pas hoe snel een "
            "gesprek over formulieren gaat. Niemand vroeg wat ik zelf al had geprobeerd. Dat neem "
            "ik mee: eerst vragen wat er al is, en dan pas zeggen wat wij kunnen doen.",
            13,
            dots=12,
            starred=True,
        ),
    )


def _practised() -> tuple[Line, ...]:
    return (
        a_line(
            "Stilte laten vallen helpt meer dan nog een vraag.", 20, before="Ik heb alles gelezen"
        ),
        a_line("Zeggen dat je het niet weet, geeft ruimte.", 21, before="De eerste stap"),
        a_line("We praatten over haar, terwijl zij erbij zat.", 22, before="Vier professionals"),
    )


def _handles() -> tuple[Line, ...]:
    return (
        a_line("Eerst koffie, dan het formulier.", 30, before="Zie de mens", dots=4),
        a_line(
            "Bellen voordat er een brief gaat.", 31, before="Zet de eerste stap", after="al gedaan"
        ),
    )
