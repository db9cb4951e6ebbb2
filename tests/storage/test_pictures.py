"""A picture of the stage comes back from a file as it was, whatever stood on it."""

from __future__ import annotations

import json
from dataclasses import is_dataclass, replace
from typing import get_args

import pytest

from companion.domain import exercise_scenes as shown
from companion.domain.cards import Board, Card, Column
from companion.domain.frozen import FrozenPicture
from companion.domain.play import PlaySignal
from companion.domain.quote import Voice
from companion.domain.report_scene import ReportRow, ReportScene, RowLook
from companion.domain.roleplay import Role
from companion.domain.session import Position
from companion.domain.stage import BLACK, REST, ReadingTestScene, Scene, StageState, WorldsScene
from companion.domain.staging import stage_state
from companion.storage.exercises import exercise_of, exercise_values
from companion.storage.pictures import picture_of, picture_values
from tests.builders import a_note, a_session, an_agenda, with_notes

AGENDA = an_agenda()
CARD = Card("n1", "één ‘zin’ 👪\nen meer", starred=True, fresh=True, dots=3, number=7)
LINE = shown.PromisedLine("Ik bel eerst", "gedaan", "n1")
SEAT = shown.Seat(3, Role.PARENT, "Samira")
SCENES = [
    shown.BoardScene("Vraag", Board((Column("Samen 1", (CARD,)),), "ster", 2), "1 notitie"),
    shown.LargeScene("Vraag", CARD),
    shown.CloudScene("Woord", (("rust", 2),), (("n1", "rust"), ("n2", "Rust"))),
    shown.ScanScene(
        "Zo kijken we",
        (shown.ScanSeries("begin", "aan het begin", 6),),
        (shown.ScanLine("Ik vraag door", (None, 3.5), 2),),
        ((1, "nooit"),),
    ),
    shown.GroupsScene("Groepjes", (shown.GroupLine("Groepje 1", (SEAT,)),), "Nog iemand"),
    shown.SignalScene(PlaySignal.STOP, "Stop", "Adem even."),
    shown.TalkScene("Spreektijd", 0.4, "ouder", "professional", "2 vragen"),
    shown.PromisedScene("Beloofd", (LINE,), 1, "Gevraagd", (LINE,), ""),
    WorldsScene("Thuis", "een", "Werk", "twee", "samen"),
    ReadingTestScene("Lezen", ("een", "twee"), 40),
    ReportScene(
        "Wat ons bezighield",
        (
            ReportRow(RowLook.WORDS, "één zin", "note:n1", "deels", 3, starred=True),
            ReportRow(RowLook.QUOTE, "“Zin”", voice=Voice.PARENT, counts=("1", "2")),
        ),
        "deelnemers",
    ),
]


def of_every_step() -> list[StageState]:
    session = with_notes(a_session(), a_note(1), a_note(2, "twee", field="ideas"))
    places = [Position(step.id, part) for _, step in AGENDA.steps for part in range(3)]
    return [stage_state(AGENDA, replace(session, position=p), now=0.0) for p in places]


STATES = [*of_every_step(), *(StageState(scene, "1  Welkom", 0.5) for scene in SCENES), BLACK, REST]


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state.scene).__name__)
def test_a_picture_comes_back_as_it_was(state):
    kind, _, content = exercise_values(FrozenPicture(state))
    found = exercise_of(kind, content)
    assert found == FrozenPicture(state)
    assert type(found.state.scene) is type(state.scene)


def scene_kinds() -> set[type]:
    return {kind for kind in get_args(Scene) if is_dataclass(kind)}


def test_every_kind_of_scene_is_tried():
    assert {type(state.scene) for state in STATES} == scene_kinds()


@pytest.mark.parametrize(
    "other",
    [
        {"scene": {"is": "FilmScene"}},
        {"scene": None},
        {"scene": {"is": "LargeScene", "heading": "Vraag"}},
        {"together": "ver"},
        {"scene": {"is": "CloudScene", "heading": "", "words": [["rust"]], "answers": []}},
    ],
)
def test_a_picture_of_another_program_is_none(other):
    values = {**json.loads(json.dumps(picture_values(BLACK))), **other}
    assert picture_of(values) is None
    assert exercise_of("frozen", json.dumps({"state": values})) == FrozenPicture()
