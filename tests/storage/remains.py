"""What is left of a session's words in a folder, byte by byte; not by the program's own eyes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from companion.domain.board import Arrangement, Cluster
from companion.domain.note import Draft, Note
from companion.domain.report_edit import ReportEdit
from companion.domain.retention import Retention
from companion.domain.session import Session
from tests.storage.builders import a_session

NOTE = "Wachtlijst van veertien maanden, zei ouder A"
LONG = "Niemand vroeg hoe het thuis ging. " * 400
HIDDEN = "verborgen zin over de wijkagent"
GONE = "weggehaalde zin over het dossier"
TYPING = "half getypte zin over vertrouwen"
ACCENTED = "één café-gesprek met overbuurvrouw Żaneta"
PLAN = "Morgen bel ik eerst moeder zelf"
CLUSTER = "Stapeltje Ongeduld"
EDIT = "Herschreven regel voor het verslag"
REASON = "De gemeente onderzoekt dit traject"
GROUP = "Wijkteam Zevenheuvelen"
TRAINER = "Noortje Vandermolen"
WORDS = (
    *(NOTE, "Niemand vroeg hoe het thuis ging", HIDDEN, GONE, TYPING, ACCENTED, PLAN),
    *(CLUSTER, EDIT, REASON, GROUP, TRAINER, "wijkteam-zevenheuvelen"),
)


def a_telling_session(session_id: str = "a1b2c3d4e5f60718", group: str = GROUP) -> Session:
    """Return a session with words in every place that holds words."""
    session = a_session(group, session_id)
    pieces = (
        Arrangement("m3-s2", (Cluster("c1", CLUSTER, ("n1",)),)),
        ReportEdit("deelnemers", "note:n1", text=EDIT),
        Retention(120, REASON),
    )
    texts = (NOTE, LONG, HIDDEN, GONE, ACCENTED, PLAN)
    notes = tuple(
        Note(f"n{i}", "m3-s2", "antwoord", i, text, text == HIDDEN, text == GONE)
        for i, text in enumerate(texts)
    )
    details = replace(session.details, trainer=TRAINER, return_on=date(2027, 1, 4))
    exercises = session.exercises
    for piece in pieces:
        exercises = exercises.having(piece)
    drafts = (Draft("m3-s2", "antwoord", TYPING),)
    return replace(session, details=details, notes=notes, drafts=drafts, exercises=exercises)


def found_in(folder: Path, words=WORDS) -> list[tuple[str, str]]:
    """Return which words stand in which file, in its bytes or its name."""
    return [
        (path.name, word)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in words
        if word in path.name
        or any(word.encode(code) in path.read_bytes() for code in ("utf-8", "utf-16-le"))
    ]
