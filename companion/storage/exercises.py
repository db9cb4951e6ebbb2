"""Exercises in a session's file: one table of pieces, each its kind, its key and its content."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

from companion.domain.aliases import Aliases
from companion.domain.board import Arrangement, BoardOrder, Cluster, Enlarged
from companion.domain.casting import Attendance, Casting
from companion.domain.exercises import Exercise, Exercises
from companion.domain.frozen import FrozenPicture
from companion.domain.outcome import Outcome, Result
from companion.domain.play import Play, PlaySignal, Speaker, Talk
from companion.domain.report_edit import ReportEdit
from companion.domain.retention import MOST_DAYS, Retention
from companion.domain.step_view import StepView, View
from companion.domain.tally import Tally
from companion.storage.pictures import picture_of, picture_values
from companion.storage.tables import DamagedRowError, Table, UnknownRowError

EXERCISES = Table("exercises", ("kind", "item", "content"), ("kind", "item"))


def exercise_values(change: Exercise) -> tuple[str, str, str]:
    """Return kind, key and content of a piece, as they are written."""
    kind, *item = change.key
    return (kind, "/".join(item), json.dumps(_values(change), ensure_ascii=False))


def exercise_of(kind: str, content: str) -> Exercise:
    """Return the piece that was written; DamagedRowError when it is none.

    UnknownRowError when it is of a kind that came later: its checksum says that it is sound.
    """
    reader = _READERS.get(kind)
    if reader is None:
        raise UnknownRowError
    try:
        return reader(json.loads(content))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedRowError from error


def exercises_of(rows: list[tuple[Any, ...]]) -> Exercises:
    """Return all pieces of a session."""
    found = (exercise_of(kind, content) for kind, _, content in rows)
    return Exercises({piece.key: piece for piece in found})


def _values(change: Exercise) -> dict[str, Any]:
    match change:
        case Tally():
            return _tally_values(change)
        case FrozenPicture(state):
            return {"state": picture_values(state) if state else None}
        case _:
            return asdict(change)


def _arrangement(values: dict[str, Any]) -> Arrangement:
    clusters = tuple(
        Cluster(each["id"], each["name"], tuple(each["notes"])) for each in values["clusters"]
    )
    order = BoardOrder(values["order"])
    # the first files told here which note is large, too: that one lies on the board again
    others = {name: value for name, value in values.items() if name != "large"}
    return Arrangement(**{**others, "clusters": clusters, "order": order})


def _enlarged(values: dict[str, Any]) -> Enlarged:
    return Enlarged(values["step_id"], values["note_id"])


def _frozen(values: dict[str, Any]) -> FrozenPicture:
    state = values["state"]
    return FrozenPicture(picture_of(state) if state else None)


def _step_view(values: dict[str, Any]) -> StepView:
    view, phase = View(values["view"]), values.get("phase")
    return StepView(values["step_id"], view, values["is_held"], phase)


def _attendance(values: dict[str, Any]) -> Attendance:
    return Attendance(tuple(values["present"]))


def _casting(values: dict[str, Any]) -> Casting:
    groups = tuple(tuple(group) for group in values["groups"])
    return Casting(values["step_id"], groups, tuple(values["aside"]), values["turn"])


def _play(values: dict[str, Any]) -> Play:
    signal, ran = PlaySignal(values["signal"]), values.get("clock_ran", False)
    switched = values.get("switched", False)
    return Play(values["step_id"], signal, values["card_given"], ran, switched)


def _talk(values: dict[str, Any]) -> Talk:
    return Talk(**{**values, "speaking": Speaker(values["speaking"])})


def _outcome(values: dict[str, Any]) -> Outcome:
    return Outcome(values["note_id"], Result(values["result"]))


def _tally_values(tally: Tally) -> dict[str, Any]:
    """Return counts in their own order: that in which they came would say who gave what."""
    counts = sorted((item, mark, count) for (item, mark), count in tally.counts.items())
    return {"step_id": tally.step_id, "counts": counts}


def _tally(values: dict[str, Any]) -> Tally:
    counts = {(str(item), int(mark)): int(count) for item, mark, count in values["counts"]}
    return Tally(values["step_id"], counts)


def _report_edit(values: dict[str, Any]) -> ReportEdit:
    return ReportEdit(**values)


def _retention(values: dict[str, Any]) -> Retention:
    return Retention(min(max(int(values["days"]), 1), MOST_DAYS), str(values["reason"]))


def _aliases(values: dict[str, Any]) -> Aliases:
    return Aliases(values["salt"], dict(values["given"]))


_READERS: Final[Mapping[str, Callable[[dict[str, Any]], Exercise]]] = {
    "arrangement": _arrangement,
    "enlarged": _enlarged,
    "tally": _tally,
    "view": _step_view,
    "attendance": _attendance,
    "casting": _casting,
    "play": _play,
    "talk": _talk,
    "outcome": _outcome,
    "frozen": _frozen,
    "report edit": _report_edit,
    "retention": _retention,
    "aliases": _aliases,
}
