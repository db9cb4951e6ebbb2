"""A YAML 1.2 file as plain data; whatever is in it, reading ends well and soon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import Event

from companion.content.text_file import first_invisible, first_long_line, first_tab, read_text
from companion.content.yaml_builder import RefusedError, YamlBuilder
from companion.content.yaml_data import YamlFile
from companion.content.yaml_problems import explained
from companion.domain.errors import ContentProblem

_PARSER_SURPRISES = (
    YAMLError, ValueError, LookupError, AttributeError, TypeError, AssertionError,
    NotImplementedError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What the parser is known, or feared, to raise on a damaged text."""
_OPENED = ("a simple key", "a quoted scalar", "a flow sequence", "a flow mapping")
"""What the parser may have been reading when the end came too soon."""


def read_yaml(folder: Path, name: str) -> YamlFile:
    """Read a file of the programme; a mistake becomes a problem, never an exception."""
    file = read_text(folder, name)
    if file.text is None:
        return YamlFile(name, problems=file.problems)
    return parse_yaml(name, file.text)


def parse_yaml(name: str, text: str) -> YamlFile:
    """Return the data in a YAML text."""
    unwanted = _unwanted(name, text)
    if unwanted is not None:
        return YamlFile(name, problems=(unwanted,))
    builder = YamlBuilder(name)
    try:
        for event in _events(text):
            builder.take(event)
    except RefusedError as refused:
        return YamlFile(name, problems=(*builder.problems, refused.problem))
    except _PARSER_SURPRISES as error:
        line, column = _mark_of(error)
        problem = ContentProblem(name, line, column, explained(error))
        return YamlFile(name, problems=(*builder.problems, problem))
    return builder.file()


def _unwanted(name: str, text: str) -> ContentProblem | None:
    return first_invisible(name, text) or first_long_line(name, text) or first_tab(name, text)


def _events(text: str) -> Iterator[Event]:
    yield from YAML(typ="safe", pure=True).parse(text)


def _mark_of(error: BaseException) -> tuple[int, int]:
    """Return where the mistake is; of something that is never closed, where it was opened."""
    if not isinstance(error, MarkedYAMLError):
        return 1, 1
    is_open = str(error.context or "").endswith(_OPENED)
    mark = (error.context_mark if is_open else None) or error.problem_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
