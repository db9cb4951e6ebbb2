"""Codes exist and are given once; nothing is said about a code that may only be out of sight."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.content.library import load_workshop
from tests.content.small import FILES, MODULE, a_programme

SECOND_STEP = """\
  - id: M1.2
    soort: vraag
    titel: Nog een
    reflectievraag: P1
    minuten: {halve-dag: 0, twee-uur: 0}
    scherm: {vraag: Hoe nu?}
"""
SECOND_HANDLE = "  - {id: H1, titel: a, kern: b, voorbeeld: c, uit_artikel: d}\n"


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load_workshop(folder).problems]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (MODULE, "", SECOND_STEP, "21:21: 'P1' is al gebruikt in modules/eerste.yaml op regel 9"),
        ("modules/tweede.yaml", "id: M2\n", "id: M1\n", "1:5: 'M1' is al gebruikt in"),
        ("handvatten.yaml", "", SECOND_HANDLE, "3:10"),
        ("zelfscan.yaml", "handvat: H1}\n", "handvat: H1}\n  - {id: Z1, tekst: b}\n", "4:10: 'Z1'"),
    ],
    ids=["prompt", "module", "handle", "statement"],
)
def test_a_code_that_is_given_twice_is_told(
    name: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    text = FILES[name].replace(old, new) if old else FILES[name] + new

    (problem,) = problems_of(a_programme(tmp_path, **{name: text}))
    assert problem.startswith(f"{name}:{message}")
    assert problem.endswith("kies een andere code")


def test_two_roleplays_with_one_code_are_told(tmp_path: Path) -> None:
    programme = FILES["programma.yaml"].replace(
        "rollenspellen/r1.yaml\n", "rollenspellen/r1.yaml\n  - rollenspellen/r2.yaml\n"
    )
    folder = a_programme(tmp_path, programma=programme)
    (folder / "rollenspellen/r2.yaml").write_text(FILES["rollenspellen/r1.yaml"], encoding="utf-8")

    assert problems_of(folder) == [
        "rollenspellen/r2.yaml:1:5: 'R1' is al gebruikt in rollenspellen/r1.yaml; "
        "kies een andere code"
    ]


def test_codes_of_a_file_that_cannot_be_read_are_not_called_unknown(tmp_path: Path) -> None:
    folder = a_programme(tmp_path, citaten="citaten: 3\n", bronnen="")

    assert problems_of(folder) == [
        "bronnen.yaml:1:1: dit bestand is leeg",
        "citaten.yaml:1:10: hier hoort een groep velden, ingesprongen onder deze regel, "
        "er staat een getal ('3')",
    ]


def test_the_codes_in_a_broken_step_are_looked_at_too(tmp_path: Path) -> None:
    text = FILES[MODULE].replace("minuten: {", "minuut: {").replace("check-in", "chek-in")

    assert problems_of(a_programme(tmp_path, **{MODULE: text})) == [
        f"{MODULE}:10:5: onbekend veld 'minuut', bedoel je 'minuten'?",
        f"{MODULE}:14:14: label 'chek-in' bestaat niet, bedoel je 'check-in'?",
    ]


def test_a_caution_may_be_about_a_source_or_a_quotation(tmp_path: Path) -> None:
    text = FILES["bronnen.yaml"].replace("over: [S, C1]", "over: [S, C1, C8]")

    assert problems_of(a_programme(tmp_path, bronnen=text)) == [
        "bronnen.yaml:4:57: bron 'C8' bestaat niet; kies uit: S, C1"
    ]


def test_a_step_belongs_to_one_that_stands_by_itself(tmp_path: Path) -> None:
    second = SECOND_STEP.replace("    reflectievraag: P1\n", "    hoort_bij: M1.1\n")
    first = FILES[MODULE].replace("    scherm:\n", "    hoort_bij: M2.1\n    scherm:\n")

    assert problems_of(a_programme(tmp_path, **{MODULE: first + second})) == [
        "modules/eerste.yaml:22:16: stap 'M1.1' hoort zelf al bij 'M2.1'; noem die"
    ]


def test_nothing_is_said_of_a_step_that_may_be_in_a_file_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    first = FILES[MODULE].replace("    scherm:\n", "    hoort_bij: M2.1\n    scherm:\n")
    second = FILES["modules/tweede.yaml"].replace("soort: citaat", "soort: cirkel")
    found = problems_of(a_programme(tmp_path, **{MODULE: first, "modules/tweede.yaml": second}))

    assert not [problem for problem in found if "hoort" in problem or "bestaat niet" in problem]
