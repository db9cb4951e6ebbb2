"""Every broken file causes exactly the messages that it states in its first lines.

``# verwacht: 4:8: ...`` gives line, column and message; ``# bestand: citaten.yaml`` tells which
file of the small programme it stands for (a module, when it does not say).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.content.library import load_workshop
from tests.content.small import MODULE, a_programme

BROKEN = sorted((Path(__file__).parents[1] / "fixtures" / "broken").glob("*.yaml"))


def stated(path: Path, word: str) -> list[str]:
    """Return what a broken file states after ``# word:``."""
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    return [line.removeprefix(f"# {word}: ") for line in lines if line.startswith(f"# {word}: ")]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_causes_its_messages(path: Path, tmp_path: Path) -> None:
    name = (stated(path, "bestand") or [MODULE])[0]
    folder = a_programme(tmp_path, **{name: path.read_bytes()})

    found = load_workshop(folder)

    expected = [f"{name}:{message}" for message in stated(path, "verwacht")]
    assert expected
    assert [str(problem) for problem in found.problems] == expected


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_module_leaves_the_others_open(path: Path, tmp_path: Path) -> None:
    if stated(path, "bestand"):
        return
    folder = a_programme(tmp_path, **{MODULE: path.read_bytes()})

    workshop = load_workshop(folder).workshop

    assert workshop is not None
    others = [module for module in workshop.modules if module.id != "M1"]
    assert [module.id for module in others] == ["M2"]
    assert [step.id for step in others[0].steps] == ["M2.1", "M2.2"]


def test_there_are_many_kinds_of_broken_files() -> None:
    assert len(BROKEN) >= 25


def test_the_small_programme_itself_is_whole(tmp_path: Path) -> None:
    found = load_workshop(a_programme(tmp_path))

    assert found.problems == ()
    assert found.workshop is not None
    assert [module.id for module in found.workshop.modules] == ["M1", "M2"]
