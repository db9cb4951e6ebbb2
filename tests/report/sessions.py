"""Invented sessions of the shipped programme, for every form of a report: rich, empty, many.

Nobody in them exists. ``rich()`` has words under every label, clusters, dots, stars, the scan at
three moments, the evaluation, plans with what became of them, words that are hidden and words that
were taken out, and texts that would be something else where they are not taken as text.
``written(folder, session)`` puts any of them in a real file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from companion.domain.board import Arrangement, BoardOrder, Cluster
from companion.domain.casting import Attendance, Casting
from companion.domain.note import Draft, Note
from companion.domain.outcome import Outcome, Result
from companion.domain.play import Play, Talk
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails, applied
from companion.domain.tally import CHOSEN, Tally
from companion.domain.timing import StepTime
from companion.domain.variant import Variant
from companion.paths import WORKSHOP_ID
from companion.storage.sessions import create_session
from tests.content.shipped import workshop

HELD_ON = date(2026, 11, 24)
TODAY = HELD_ON
BACK_ON = date(2027, 1, 5)
AFTERWARDS = date(2027, 1, 6)
PEOPLE = 14

HIDDEN = "VERBORGEN wat de trainer niet wilde tonen"
REMOVED = "WEGGEHAALD wat de trainer eruit haalde"
DRAFTED = "NOG BEZIG met typen"

WORDS: Mapping[tuple[str, str], Sequence[str]] = {
    ("M1.2", "gehoord"): (
        "rust",
        "ze vroeg door",
        "rust",
        "oogcontact",
        "iemand bleef even zitten",
    ),
    ("M1.4", "toevoeging"): ("We laten elkaar uitpraten.", "Telefoons blijven in de tas."),
    ("M2.5", "wat-hielp"): (
        "hij keek op van zijn scherm",
        "ze herhaalde wat ik zei, in mijn woorden",
        "er stond een glas water klaar 💧",
    ),
    ("M2.5", "wat-niet-hielp"): (
        "steeds op de klok kijken",
        "“Dat staat al in het systeem” – en dan stilte …",
        "drie keer hetzelfde moeten vertellen",
    ),
    ("M2.6", "wat-een-ouder-merkt"): (
        "brieven met een datum, maar zonder naam of nummer",
        "het intakeformulier vraagt eerst naar problemen",
        "een keuzemenu met zeven keuzes",
        "wachten op de gang, waar iedereen langsloopt",
        "afspraken alleen onder schooltijd",
        "de brief zegt <b>uitnodiging</b> & bedoelt een oproep",
    ),
    ("M3.2", "soorten-bronnen"): (
        "van een collega",
        "uit een oud verslag",
        "gevoel",
    ),
    ("M3.4", "het-werkte-toen"): (
        "Het werkte toen zij zei wat ze nog niet wist.",
        "Het werkte toen er een stilte viel, en niemand die vulde.",
        "Het werkte toen de vraag over het kind ging en niet over het verslag.",
    ),
    ("M3.5", "openingsvraag"): (
        "Wat moet ik over jouw kind weten, wat in geen enkel verslag staat?",
        "Waar ben je trots op als je naar je kind kijkt?",
        "Wat zou je vandaag willen dat er gebeurt?",
        "Hoe gaat een gewone dag bij jullie?",
        "Wat heb je liever dat ik niet opnieuw vraag?",
        "Hoe wil je dat wij samenwerken?",
    ),
    ("M4.2", "plek"): ("bij de ouder thuis, als die dat fijn vindt", "aan de koffietafel"),
    ("M4.2", "tijd"): ("na het werk, tot half acht",),
    ("M4.2", "woorden"): ("‘kom je’ in plaats van ‘u wordt verwacht’",),
    ("M4.2", "houding"): (
        "zelf de deur opendoen",
        "jas nog aan? dan nog geen map op tafel",
    ),
    ("M4.3", "eerste-zinnen"): (
        "Goedemorgen, ik ben van het wijkteam. Komt het uit dat ik bel?\n"
        "Ik wil graag kennismaken, op een plek die jij kiest.",
        "Ik las iets over jullie. Ik hoor het liever van jou.",
        '=HYPERLINK("http://example.org";"klik")',
    ),
    ("M4.4", "het-werkte-toen"): (
        "Het werkte toen hij vroeg waar het haar uitkwam.",
        "Het werkte toen het bericht korter werd.",
    ),
    ("M4.6", "lastig"): ("twintig minuten per gezin", "de agenda is vol tot maart"),
    ("M4.6", "kan-morgen-wel"): (
        "eerst bellen, dan pas lezen",
        "pas na vijf minuten typen",
    ),
    ("M5.3", "de-ouder-weet"): ("wanneer het kind wegloopt", "wat helpt bij het slapen"),
    ("M5.3", "samen-ontdekken"): ("dat het lawaai na het speelkwartier te veel is",),
    ("M5.3", "wij-weten"): ("welke hulp er is in de buurt", "wat andere ouders hielp"),
    ("M5.4", "plekken"): ("de koffieochtend in het buurthuis", "de oudergroep van school"),
    ("M5.4", "loslaten"): ("zelf alles uitleggen",),
    ("M5.4", "nodig"): ("als een formulier vastloopt",),
    ("M6.2", "wat-werkte"): ("de moeder begon", "één gespreksleider"),
    ("M6.2", "wat-was-lastig"): ("vier stemmen tegelijk", "afkortingen"),
    ("M6.2", "onze-afspraak"): ("We vragen de ouder vooraf naar drie punten.",),
    ("M6.3", "afspraak"): (
        "De ouder kiest wie er aan tafel zitten.",
        "De ouder begint, en de ouder vat samen.",
        "Wie een afkorting gebruikt, legt die uit.",
    ),
    ("M6.4", "zin"): (
        "We zien het verschillend. Dit heb ik met jouw mening gedaan: …",
        "Ik kies iets anders, en ik wil je vertellen waarom.",
    ),
    ("M7.3", "h1"): ("Ze belt zelf, en vraagt: waar komt het jou uit?",),
    ("M7.3", "h2"): ("Hij laat de map dicht tot er koffie is.", "Ze vraagt naar een gewone dag."),
    ("M7.3", "h3"): ("Ze zegt hardop: hoe willen we dit samen doen?",),
    ("M7.3", "h4"): ("Hij schrijft in het plan wat de ouder zag, met haar woorden.",),
    ("M7.3", "h5"): ("Ze geeft het nummer van de oudergroep, en vraagt later hoe het was.",),
    ("M8.2", "als-dan"): (
        "Als ik een nieuw dossier open, dan bel ik eerst de ouder met één open vraag.",
        "Als ik een gesprek plan, dan vraag ik waar en wanneer het past.",
        "Als ik merk dat ik uitleg, dan stop ik en stel ik een vraag.",
        "Als er een overleg komt, dan bel ik de ouder de dag ervoor.",
        "Als ik iets opschrijf, dan lees ik het voor.",
        "Als ik te laat ben, dan zeg ik waarom.",
        "Als een ouder boos is, dan vraag ik wat die wil beschermen.",
        "Als ik een afkorting zeg, dan leg ik die uit.",
        "Als ik twijfel, dan zeg ik dat ook.",
    ),
    ("M8.3", "vraag"): ("Krijgen we een half uur om een gezin te leren kennen?",),
    ("M8.3", "wie"): ("Samira",),
    ("M8.3", "wanneer"): ("in het teamoverleg van 1 december",),
    ("M9.2", "anders"): (
        "Meer tijd voor het tweede oefengesprek.",
        "+31 keer niets, het was goed zo",
        "De uitleg van de rollen mocht korter; ik was ‘de kijker’ en wist niet goed wat te doen.",
    ),
    ("M9.3", "niet-vergeten"): (
        "eerst vragen",
        "de jas mag aanblijven",
        "dat zij haar kind al negen jaar kent",
        "stil durven zijn",
        "eerst vragen",
        "dat ‘lastig’ vaak zorg is",
    ),
    ("M10.2", "wat"): ("Ik belde voordat ik las.", "Geprobeerd: een overleg zonder afkortingen."),
    ("M10.2", "en-dan"): ("Het gesprek begon bij het kind, niet bij de klacht.",),
    ("M10.2", "wat-nu"): ("Nu ook bij de tweede afspraak.",),
    ("M10.2", "ouder-merkte"): (
        "Iemand zei: dit is de eerste keer dat me gevraagd wordt hoe het met míj gaat.",
    ),
    ("M10.3", "wie-wanneer"): ("twee van ons, voor de voorjaarsvakantie",),
    ("M10.4", "als-dan"): ("Als ik afsluit, dan vraag ik of onze samenwerking nog goed gaat.",),
}
"""What the group wrote, by step and field."""

STARRED = frozenset({"M2.6-wat-een-ouder-merkt-1", "M2.6-wat-een-ouder-merkt-2"})


def note_id(step_id: str, field: str, number: int) -> str:
    """Return the id of a note of ``rich()``; numbers are from 1."""
    return f"{step_id}-{field}-{number}"


def notes_of(words: Mapping[tuple[str, str], Sequence[str]] = WORDS) -> tuple[Note, ...]:
    """Return notes, in the order in which they were written at each step."""
    notes: list[Note] = []
    for (step_id, field), texts in words.items():
        for number, text in enumerate(texts, 1):
            order = 1 + sum(note.step_id == step_id for note in notes)
            this = note_id(step_id, field, number)
            notes.append(Note(this, step_id, field, order, text, starred=this in STARRED))
    return tuple(notes)


def details(**others: object) -> SessionDetails:
    """Return the details of the rich session; fields may be others."""
    filled = SessionDetails(
        id="7c1e0000cc",
        workshop_id=WORKSHOP_ID,
        variant=Variant.HALF_DAY,
        held_on=HELD_ON,
        group="Wijkteam Noord",
        place="Buurthuis De Kom",
        trainer="Hanneke",
        people=PEOPLE,
        field_of_work="jeugdhulp",
        return_on=BACK_ON,
    )
    return replace(filled, **others)  # type: ignore[arg-type]


def empty(**others: object) -> Session:
    """Return a session that was only begun: nothing was written, counted or agreed."""
    filled = details(**{"return_on": None, **others})
    start = Agenda.of(workshop(), filled.variant).start()
    return Session(filled, start, began_at=datetime(2026, 11, 24, 12, 30, tzinfo=UTC))


def halfway() -> Session:
    """Return the rich session as it was in the break: nothing of the second half is in it."""
    session = rich()
    before = ("M1", "M2", "M3", "M4")
    notes = tuple(note for note in session.notes if note.step_id.startswith(before))
    begun = empty(return_on=BACK_ON)
    agenda = Agenda.of_session(workshop(), begun)
    begun = replace(begun, notes=notes, position=agenda.position(agenda.index("PZ.1")))
    return applied(begun, scan("M1.5", 14, 0))


def rich(*, is_back: bool = True) -> Session:
    """Return the session of a group of 14; ``is_back`` after its follow-up meeting too."""
    session = empty(return_on=BACK_ON)
    words = {key: texts for key, texts in WORDS.items() if is_back or not key[0].startswith("M10")}
    session = replace(session, notes=(*notes_of(words), *kept_back()))
    session = replace(session, drafts=(Draft("M9.3", "niet-vergeten", DRAFTED),))
    session = replace(session, choices={"M6.2": "R3"})
    agenda = Agenda.of_session(workshop(), session)
    times = {step.id: StepTime(step.id, 120.0) for _, step in agenda.steps}
    session = replace(session, step_times=times)
    last = "M10.4" if is_back else "M9.4"
    session = replace(session, position=agenda.position(agenda.index(last)))
    for piece in (*_boards(), *_counts(is_back), *_practice(), *(_outcomes() if is_back else ())):
        session = applied(session, piece)
    return session


def kept_back() -> tuple[Note, ...]:
    """Return the notes that no report may have: two hidden, one taken out."""
    return (
        Note("hidden-1", "M2.6", "wat-een-ouder-merkt", 90, HIDDEN, hidden=True),
        Note("hidden-2", "M8.2", "als-dan", 91, f"{HIDDEN} als plan", hidden=True),
        Note("removed-1", "M3.5", "openingsvraag", 92, REMOVED, removed=True),
    )


def many(count: int = 1000) -> Session:
    """Return a session with so many notes, over all its fields."""
    places = list(WORDS)
    words: dict[tuple[str, str], list[str]] = {place: [] for place in places}
    for number in range(count):
        sentence = f"Notitie {number + 1}: wat een ouder vertelde, en wat wij anders deden."
        words[places[number % len(places)]].append(sentence)
    return replace(rich(), notes=notes_of(words))


def written(folder: Path, session: Session) -> Path:
    """Write a session to a real file, closed well; return where it is."""
    return create_session(folder, session)


def scan(step_id: str, people: int, shift: int, chosen: bool = False) -> Tally:
    """Return a self-scan of so many people; a higher shift gives lower marks."""
    counts: dict[tuple[str, int], int] = {}
    for person in range(people):
        for number, statement in enumerate(workshop().scan.statements):
            mark = 1 + (person * 3 + number * 2 + (person * number) % 3 + 4 - shift) % 5
            mark = max(1, min(5, mark if person % 4 else mark - shift))
            key = (statement.id, mark)
            counts[key] = counts.get(key, 0) + 1
        if chosen:
            key = (f"Z{1 + person * person % 8}", CHOSEN)
            counts[key] = counts.get(key, 0) + 1
    return Tally(step_id, counts)


def _boards() -> Iterable[Arrangement]:
    merkt = [note_id("M2.6", "wat-een-ouder-merkt", number) for number in range(1, 7)]
    vragen = [note_id("M3.5", "openingsvraag", number) for number in range(1, 7)]
    yield Arrangement(
        "M2.6",
        (
            Cluster("c1", "Brieven & formulieren", (merkt[0], merkt[1], merkt[5], "hidden-1")),
            Cluster("c2", "Wachten", (merkt[3],)),
        ),
        {merkt[0]: 6, merkt[1]: 4, merkt[3]: 9},
    )
    dots = dict(zip(vragen, (11, 9, 3, 14, 2, 3), strict=True))
    yield Arrangement("M3.5", dots=dots, order=BoardOrder.DOTS)


def _counts(is_back: bool) -> Iterable[Tally]:
    yield scan("M1.5", 14, 0)
    yield scan("M9.1", 13, 1, chosen=True)
    dots = {("H1", CHOSEN): 9, ("H2", CHOSEN): 8, ("H3", CHOSEN): 2, ("H4", CHOSEN): 6}
    yield Tally("M7.2", {**dots, ("H5", CHOSEN): 3})
    marks = {("E1", 3): 2, ("E1", 4): 8, ("E1", 5): 4, ("E2", 4): 5, ("E2", 5): 9}
    others = {("E3", 2): 1, ("E3", 3): 4, ("E3", 4): 9, ("E4", 5): 14}
    yield Tally("M9.2", {**marks, **others})
    if is_back:
        yield scan("M10.1", 11, 0)


def _practice() -> Iterable[Attendance | Casting | Play | Talk]:
    """Yield who played what and who spoke how long: none of it is for a report."""
    yield Attendance(tuple(range(1, PEOPLE + 1)))
    yield Casting("M3.4", ((1, 2, 3), (4, 5, 6), (7, 8, 9), (10, 11, 12, 13)), (14,), 1)
    yield Play("M3.4", card_given=True)
    yield Talk("M3.4", parent=111.0, professional=222.0, questions=77)


def _outcomes() -> Iterable[Outcome]:
    results = (Result.DONE, Result.DONE, Result.PARTLY, Result.NOT_YET, Result.DONE)
    for number, result in enumerate(results, 1):
        yield Outcome(note_id("M8.2", "als-dan", number), result)
