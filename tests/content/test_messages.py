"""No mistake is told in English, or in words that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic_core import ErrorDetails

from companion.content.fields import fields_at, suggestion
from companion.content.messages import FALLBACK, message_for
from companion.content.reader import check_part, check_step
from companion.content.schema.module import ModulePart
from companion.content.schema.part import Part
from companion.content.schema.programme import ProgrammePart
from companion.content.schema.quotes import CoverageTablePart, QuotePart, SourcesPart
from companion.content.schema.roleplay import GroupingsPart, RoleplayPart
from companion.content.schema.scale import EvaluationPart, HandlesPart, SelfScanPart
from companion.content.schema.step import StepPart
from companion.content.yaml_data import Data, DataPath, Key, YamlFile
from companion.content.yaml_file import read_yaml
from tests.content.shipped import SHIPPED

ENGLISH = re.compile(
    r"\b(input|should|must|field|valid|string|integer|list|value|expected|required|error|found|"
    r"while|extra|character|at least|at most|less|greater|kind|picture|dictionary|mapping)\b",
    re.IGNORECASE,
)
WRONG: list[Data] = [None, 3, -1, 10**9, 2.5, True, "", "x y z", "woord", "w" * 6000, [], {}]
WRONG += [["x"], {"xyzzy": 1}, [None], [[]], {"id": 3}, {1: "x"}, {9: "x"}]
MODULES = sorted(path.name for path in (SHIPPED / "modules").glob("*.yaml"))
FILES: dict[str, type[Part]] = {
    "programma.yaml": ProgrammePart,
    "bronnen.yaml": SourcesPart,
    "dekking.yaml": CoverageTablePart,
    "handvatten.yaml": HandlesPart,
    "zelfscan.yaml": SelfScanPart,
    "evaluatie.yaml": EvaluationPart,
    "groepjes.yaml": GroupingsPart,
    "rollenspellen/r3-vier-professionals-en-een-moeder.yaml": RoleplayPart,
    **{f"modules/{name}": ModulePart for name in MODULES},
}


def paths(data: Data, path: DataPath = ()) -> Iterator[DataPath]:
    """Yield the place of everything, of lists only the first."""
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, (*path, key))
    elif isinstance(data, list) and data:
        yield from paths(data[0], (*path, 0))


def changed(data: Data, path: DataPath, value: Data) -> Data:
    """Return a copy of the data with another value in one place."""
    if not path:
        return value
    if isinstance(data, list):
        return [changed(x, path[1:], value) if i == path[0] else x for i, x in enumerate(data)]
    assert isinstance(data, dict)
    return {k: changed(x, path[1:], value) if k == path[0] else x for k, x in data.items()}


def assert_clear(message: str) -> None:
    unquoted = re.sub(r"'[^']*'|\(.*\)|kies uit: .*", "", message)
    assert message != FALLBACK
    assert not ENGLISH.search(unquoted), message
    assert len(message) < 300, message


@pytest.mark.parametrize("name", FILES)
def test_every_wrong_value_is_told_in_dutch(name: str) -> None:
    data = read_yaml(SHIPPED, name).data
    seen = 0
    for path in paths(data):
        for value in WRONG:
            file = YamlFile(name, changed(data, path, value), is_readable=True)
            for problem in check_part(FILES[name], file).problems:
                assert_clear(problem.message)
                seen += 1
    assert seen > 20


@pytest.mark.parametrize("name", MODULES)
def test_every_wrong_value_in_a_step_is_told_in_dutch(name: str) -> None:
    data = read_yaml(SHIPPED / "modules", name).data
    assert isinstance(data, dict)
    steps = data["stappen"]
    assert isinstance(steps, list)
    kinds: set[Data] = set()
    for step in steps:
        assert isinstance(step, dict)
        if step["soort"] in kinds:
            continue
        kinds.add(step["soort"])
        for path in paths(step):
            for value in WRONG:
                file = YamlFile(name, {"stap": changed(step, path, value)}, is_readable=True)
                for problem in check_step(file, ("stap",)).problems:
                    assert_clear(problem.message)


def test_every_wrong_value_in_a_quote_is_told_in_dutch() -> None:
    file = read_yaml(SHIPPED, "citaten.yaml")
    assert isinstance(file.data, dict)
    quotes = file.data["citaten"]
    assert isinstance(quotes, dict)
    for path in paths(quotes["C1"]):
        for value in WRONG:
            wrong = YamlFile("citaten.yaml", {"c": changed(quotes["C1"], path, value)}, True)
            for problem in check_part(QuotePart, wrong, ("c",)).problems:
                assert_clear(problem.message)


def test_an_error_that_nobody_thought_of_is_still_dutch() -> None:
    error = ErrorDetails(type="iets_nieuws", loc=(), msg="Something new", input=1)

    assert message_for(error, ()) == FALLBACK


@pytest.mark.parametrize(
    ("loc", "some"),
    [
        ((), {"id", "soort", "scherm", "bewaren"}),
        (("vraag", "scherm"), {"vooraf", "vraag", "daarna"}),
        (("uitleg", "scherm", "twee-werelden"), {"geel", "blauw", "groen"}),
        (("vraag", "werkvorm", "halve-dag", "fasen", 0), {"naam", "seconden", "per_persoon"}),
        (("afspraak", "scherm", "regels", 2), {"tekst", "toelichting"}),
    ],
)
def test_the_fields_of_a_place_are_known(loc: tuple[Key, ...], some: set[str]) -> None:
    assert some <= set(fields_at(StepPart, loc))


def test_a_near_word_is_suggested_and_else_the_choice() -> None:
    assert suggestion("vrag", ["vraag", "titel"]) == ", bedoel je 'vraag'?"
    assert suggestion("xyzzy", ["vraag", "titel"]) == "; kies uit: vraag, titel"
    assert suggestion("xyzzy", [str(number) for number in range(40)]) == ""
