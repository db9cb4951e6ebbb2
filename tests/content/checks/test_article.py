"""Every line of the article has its place."""

from __future__ import annotations

from pathlib import Path

from companion.content.library import load_workshop
from tests.content.small import FILES, a_programme


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load_workshop(folder).problems]


def test_a_line_without_a_place_is_told(tmp_path: Path) -> None:
    article = FILES["artikel.txt"] + "\nNog een regel.\n"

    assert problems_of(a_programme(tmp_path, **{"artikel.txt": article})) == [
        "dekking.yaml:1:1: regel 5 van artikel.txt heeft nog geen plek"
    ]


def test_without_a_table_nothing_is_said_about_lines(tmp_path: Path) -> None:
    assert problems_of(a_programme(tmp_path, dekking="")) == [
        "dekking.yaml:1:1: dit bestand is leeg"
    ]
