"""Quotations are locked."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.content.library import load_workshop
from tests.content.small import FILES, a_programme

TWO = (
    FILES["citaten.yaml"]
    + """\
  C2:
    naam: Deel
    stem: onderzoek
    tekst: Wij keken samen.
    onderschrift: Een onderzoeker
    bronnen: [S]
"""
)
STEP = FILES["modules/tweede.yaml"].replace("{citaat: C1}", "{citaat: C1, zinnen: [C2]}")


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load_workshop(folder).problems]


def test_a_sentence_of_the_whole_may_be_shown_by_itself(tmp_path: Path) -> None:
    folder = a_programme(tmp_path, **{"citaten.yaml": TWO, "modules/tweede.yaml": STEP})

    assert problems_of(folder) == []


@pytest.mark.parametrize(
    "changed",
    [
        TWO.replace("tekst: Wij keken samen.\n", "tekst: Samen kijken\n"),
        TWO.replace("Een onderzoeker\n    bronnen: [S]\n", "Iemand anders\n    bronnen: [S]\n"),
    ],
    ids=["other words", "other person"],
)
def test_words_of_elsewhere_are_no_part_of_a_quotation(changed: str, tmp_path: Path) -> None:
    assert changed != TWO
    folder = a_programme(tmp_path, **{"citaten.yaml": changed, "modules/tweede.yaml": STEP})

    assert problems_of(folder) == [
        "modules/tweede.yaml:9:35: citaat 'C2' is geen zin uit citaat 'C1'"
    ]


@pytest.mark.parametrize("letter", ["e\u0301", "ê", "E"])
def test_one_other_letter_is_enough(letter: str, tmp_path: Path) -> None:
    text = FILES["citaten.yaml"].replace("keken samen", f"k{letter}ken samen")

    (problem,) = problems_of(a_programme(tmp_path, citaten=text))
    assert "staat zo niet in artikel.txt" in problem


def test_inner_marks_may_be_shown_as_they_should_be(tmp_path: Path) -> None:
    article = FILES["artikel.txt"] + "Zij zei: ”kom” en liep.\n"
    text = FILES["citaten.yaml"].replace(
        "Wij keken samen. Wij zagen meer.", "'Zij zei: ”kom” en liep.'"
    )
    text = text.replace(
        "    nadruk: [Wij zagen meer]\n", "    weergave: 'Zij zei: ‘kom’ en liep.'\n"
    )
    table = FILES["dekking.yaml"] + "  - {regel: 4, wat: a, soort: b, plekken: [M1]}\n"

    found = load_workshop(
        a_programme(tmp_path, **{"artikel.txt": article, "citaten": text, "dekking": table})
    )

    assert found.problems == ()
    assert found.workshop is not None
    assert found.workshop.quotes["C1"].displayed == "“Zij zei: ‘kom’ en liep.”"
