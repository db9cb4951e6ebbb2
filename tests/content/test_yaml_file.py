"""YAML 1.2 as a trainer means it, and the place of everything in it."""

from __future__ import annotations

import pytest

from companion.content.yaml_data import Place
from companion.content.yaml_file import parse_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("2026-11-23", "2026-11-23"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("NO", "NO"),
        ("42", 42),
        ("-3", -3),
        ("1.5", 1.5),
        ("true", True),
        ("False", False),
        ("", None),
        ("~", None),
        ("null", None),
        ('"42"', "42"),
        ("'true'", "true"),
        ("M1.2", "M1.2"),
        ("…", "…"),
    ],
)
def test_a_word_means_what_it_looks_like(text: str, value: object) -> None:
    assert parse_yaml("a.yaml", f"veld: {text}\n").data == {"veld": value}


def test_blocks_keep_or_fold_their_lines() -> None:
    text = "a: |-\n  een\n  twee\nb: >-\n  een\n  twee\n\n  drie\n"

    assert parse_yaml("a.yaml", text).data == {"a": "een\ntwee", "b": "een twee\ndrie"}


def test_everything_has_its_place() -> None:
    file = parse_yaml("a.yaml", "a: een\nb:\n  - c: twee\n    d: [drie, vier]\n")

    assert file.values[("a",)] == Place(1, 4)
    assert file.keys[("b", 0, "d")] == Place(4, 5)
    assert file.values[("b", 0, "d", 1)] == Place(4, 15)
    assert str(file.problem(("b", 0, "d", 9), "te veel")) == "a.yaml:4:8: te veel"
    assert str(file.problem(("b", 0, "d"), "weg", at_key=True)) == "a.yaml:4:5: weg"


def test_the_first_of_two_equal_fields_counts() -> None:
    file = parse_yaml("a.yaml", "a: een\na: {a: twee, b: drie}\na: {a: vier}\n")

    assert file.data == {"a": "een"}
    assert [problem.line for problem in file.problems] == [2, 3]


def test_a_number_may_be_the_name_of_a_field() -> None:
    assert parse_yaml("a.yaml", "1: nooit\n'2': soms\n").data == {1: "nooit", "2": "soms"}
