"""Sessions and their parts, ready to be written."""

from datetime import UTC, date, datetime

from companion.domain.board import Arrangement, BoardOrder, Cluster, Enlarged
from companion.domain.casting import Attendance, Casting
from companion.domain.countdown import Countdown
from companion.domain.exercises import Exercise, Exercises
from companion.domain.frozen import FrozenPicture
from companion.domain.note import Draft, Note
from companion.domain.outcome import Outcome, Result
from companion.domain.play import Play, PlaySignal, Speaker, Talk
from companion.domain.session import Position, Session, SessionDetails
from companion.domain.stage import BLACK
from companion.domain.step_view import StepView, View
from companion.domain.tally import CHOSEN, Tally
from companion.domain.variant import Variant

ODD_TEXTS = (
    "gewoon",
    "",
    "één ‘zin’ met “aanhalingen” en een …",
    "regel een\nregel twee\n\nregel vier",
    "👩🏽‍👧 samen 🇳🇱",
    "e\u0301 o\u0308 combineert",
    "مرحبا שלום 你好",
    "'; DROP TABLE notes; --",
    "nul \0 erin",
    "x" * 20_000,
    "ß👪" * 10_000,
    "de groep schreef veel " * 900,
)


EXERCISES: tuple[Exercise, ...] = (
    Arrangement(
        "m3-s2",
        (Cluster("c1", "Wachten ‘lang’ 👪", ("note-1", "note-3")), Cluster("c2")),
        {"note-1": 4, "note-101": 1},
        2,
        BoardOrder.DOTS,
        is_dotting=True,
    ),
    Arrangement("m4-s1"),
    Enlarged("m3-s2", "note-1"),
    FrozenPicture(BLACK),
    FrozenPicture(),
    Tally("m1-s5", {(f"Z{n}", mark): n * mark + 1 for n in range(1, 9) for mark in range(6)}),
    Tally("m7-s2", {("H1", CHOSEN): 7}),
    StepView("m3-s2", View.BOARD, is_held=True),
    Attendance((1, 2, 5, 21)),
    Casting("m5-s3", ((1, 2, 5), (21, 3, 4, 6)), (7,), 2),
    Play("m5-s3", PlaySignal.SWITCH, card_given=True, switched=True),
    Talk("m5-s3", 12.5, 30, 3, Speaker.PARENT, 1_795_000_000.5),
    Outcome("note-1", Result.PARTLY),
)
"""One of every kind that a session keeps, and more."""


def a_note(number: int = 1, text: str = "Een notitie", **values: bool) -> Note:
    """Return a note of step m3-s2."""
    return Note(f"note-{number}", "m3-s2", "antwoord", number, text, **values)


def a_session(group: str = "Wijkteam Noord", session_id: str = "3f9c0000aa") -> Session:
    """Return a session that has just been made."""
    details = SessionDetails(
        session_id, "gelijkwaardig-samenwerken", Variant.HALF_DAY, date(2026, 11, 23), group
    )
    return Session(details, Position("m1-s1", 0, "Welkom"), began_at=datetime.now(UTC))


def a_full_session() -> Session:
    """Return a session with something in every part of it."""
    details = SessionDetails(
        *("3f9c0000aa", "gelijkwaardig-samenwerken", Variant.TWO_HOURS, date(2026, 11, 23)),
        *("Wijkteam 'Noord' 👪", "Buurthuis De Kóm", "Inês", 17, "jeugdhulp"),
        return_on=date(2027, 1, 4),
    )
    notes = tuple(a_note(number, text) for number, text in enumerate(ODD_TEXTS, start=1))
    flagged = (
        a_note(101, hidden=True),
        a_note(102, removed=True),
        a_note(103, starred=True),
    )
    return Session(
        details,
        Position("m5-s3", 2, "Oefengesprek: ‘de klas’"),
        notes=notes + flagged,
        drafts=(Draft("m3-s2", "antwoord", "half getyp"), Draft("m4-s1", "a", "x", "note-1")),
        clocks={
            ("m5-s3", 0): Countdown("m5-s3", 0, 180, spent=12.25),
            ("m5-s3", 1): Countdown("m5-s3", 1, 240.5, 60, 3.1, 1_795_000_000.123),
        },
        choices={"m5-s3": "R2", "m6-s1": "R5"},
        exercises=Exercises({each.key: each for each in EXERCISES}),
        began_at=datetime(2026, 11, 23, 13, 0, 5, 123, tzinfo=UTC),
    )
