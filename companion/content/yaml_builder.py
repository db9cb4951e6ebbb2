"""From a parser's events to data: nothing is built that was not looked at first.

No anchors and aliases, no tags, no second document, no deep nesting, no field twice.
"""

from __future__ import annotations

from dataclasses import dataclass

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from companion.content.yaml_data import Data, DataPath, Key, Place, YamlFile, key_of, resolved
from companion.domain.errors import ContentProblem

MAX_DEPTH = 20
MAX_PROBLEMS = 50
MAX_PARTS = 20_000
"""Fields, texts and lists in one file; the longest file of the programme has some hundreds."""


class RefusedError(Exception):
    """The file holds something that a programme file never needs; reading stops."""

    def __init__(self, problem: ContentProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being read."""

    container: dict[Key, Data] | list[Data]
    path: DataPath
    key: Key | None = None
    """The field that waits for its value; None when a name comes next, and in lists."""
    is_duplicate: bool = False


class YamlBuilder:
    """Turns the events of a file into data, one by one, without ever calling itself."""

    def __init__(self, name: str) -> None:
        self.problems: list[ContentProblem] = []
        self._name = name
        self._stack: list[_Frame] = []
        self._data: Data = None
        self._documents = 0
        self._parts = 0
        self._values: dict[DataPath, Place] = {}
        self._keys: dict[DataPath, Place] = {}

    def file(self) -> YamlFile:
        """Return all that was read."""
        problems = list(self.problems)
        if not self._documents:
            problems.append(ContentProblem(self._name, 1, 1, "dit bestand is leeg"))
        return YamlFile(
            self._name, self._data, bool(self._documents), tuple(problems), self._values, self._keys
        )

    def take(self, event: Event) -> None:
        """Take the next event of the file."""
        self._refuse_unwanted(event)
        match event:
            case ScalarEvent():
                self._take_scalar(event)
            case MappingStartEvent():
                self._open({}, event)
            case SequenceStartEvent():
                self._open([], event)
            case MappingEndEvent() | SequenceEndEvent():
                self._stack.pop()

    def _refuse_unwanted(self, event: Event) -> None:
        self._parts += 1
        if self._parts > MAX_PARTS:
            raise self._refusal(event, "dit bestand heeft te veel onderdelen voor een programma")
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1 or event.version or event.tags:
                raise self._refusal(event, "'---' of '%' hoort hier niet; haal deze regel weg")
        if isinstance(event, AliasEvent):
            raise self._refusal(event, "een verwijzing met '*' kan hier niet; schrijf de tekst uit")
        if getattr(event, "anchor", None):
            raise self._refusal(event, "een anker met '&' kan hier niet; haal het weg")
        if getattr(event, "ctag", None) or getattr(event, "tag", None):
            raise self._refusal(
                event, "een '!' vooraan kan hier niet; zet de tekst tussen aanhalingstekens"
            )

    def _take_scalar(self, event: ScalarEvent) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            self._take_key(frame, event)
        else:
            self._put(resolved(event.value) if event.implicit[0] else event.value, event)

    def _take_key(self, frame: _Frame, event: ScalarEvent) -> None:
        text = event.value
        if not text:
            raise self._refusal(event, "hier ontbreekt een veldnaam voor de dubbele punt")
        frame.key = key_of(text, is_plain=event.implicit[0])
        path = (*frame.path, frame.key)
        frame.is_duplicate = path in self._keys
        if frame.is_duplicate:
            first = self._keys[path].line
            self._report(
                event, f"het veld '{text}' staat hier dubbel; de eerste is op regel {first}"
            )
        else:
            self._keys[path] = _place(event)

    def _open(self, container: dict[Key, Data] | list[Data], event: Event) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise self._refusal(event, f"te diep genest; meer dan {MAX_DEPTH} lagen kan niet")
        frame = self._stack[-1] if self._stack else None
        if frame and isinstance(frame.container, dict) and frame.key is None:
            raise self._refusal(event, "een veldnaam is een enkel woord, geen lijst of groep")
        path = self._put(container, event)
        self._stack.append(_Frame(container, path))

    def _put(self, value: Data, event: Event) -> DataPath:
        """Put a value in its place and return where that is."""
        path: DataPath = ()
        if self._stack:
            path = self._put_in(self._stack[-1], value)
        else:
            self._data = value
        place = self._keys.get(path) if value is None else None
        self._values.setdefault(path, place or _place(event))
        return path

    def _put_in(self, frame: _Frame, value: Data) -> DataPath:
        if isinstance(frame.container, list):
            frame.container.append(value)
            return (*frame.path, len(frame.container) - 1)
        key, frame.key = frame.key, None
        assert key is not None, "a value always follows its name"
        if frame.is_duplicate:
            return (*frame.path, key, f"again {self._parts}")
        frame.container[key] = value
        return (*frame.path, key)

    def _report(self, event: Event, message: str) -> None:
        place = _place(event)
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(ContentProblem(self._name, place.line, place.column, message))

    def _refusal(self, event: Event, message: str) -> RefusedError:
        place = _place(event)
        return RefusedError(ContentProblem(self._name, place.line, place.column, message))


def _place(event: Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)
