"""Pages of explanation: read from a file, the same in the app and in the handbook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from companion.content.info_page import read_info_page
from companion.domain.info_page import InfoLine, InfoPart, as_report
from companion.domain.report import Lines, Paragraph
from companion.paths import resources
from tests.content.shipped import ROOT

TEXTS = sorted((resources() / "texts").glob("*.md"))
SMALL = """# Een *titel*

Een zin
op twee regels.

## Een kop
- punt een,
  dat doorloopt
- punt {waar}

Nog een zin.
## Leeg
"""


def test_headings_paragraphs_and_points_are_read(tmp_path: Path) -> None:
    path = tmp_path / "blad.md"
    path.write_text(SMALL, encoding="utf-8")

    page = read_info_page(path, {"waar": "/hier"})

    assert page.title == "Een *titel*".replace("*", "")
    assert page.opening == (InfoLine("Een zin op twee regels."),)
    points = (InfoLine("punt een, dat doorloopt", True), InfoLine("punt /hier", True))
    assert page.parts == (
        InfoPart("Een kop", (*points, InfoLine("Nog een zin."))),
        InfoPart("Leeg", ()),
    )


def test_on_paper_points_stand_together(tmp_path: Path) -> None:
    path = tmp_path / "blad.md"
    path.write_text(SMALL, encoding="utf-8")

    report = as_report(read_info_page(path), "Stand van vandaag")

    assert report.title == "Een titel"
    first = report.sections[0]
    assert [type(block) for block in first.blocks] == [Lines, Paragraph]
    assert len(report.opening) == 1


def test_on_paper_there_is_room_to_write_what_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "blad.md"
    path.write_text("# T\n\nZin.\n\n## K\n- Vul in: wie?\n- gewoon\n", encoding="utf-8")

    block = as_report(read_info_page(path), "").sections[0].blocks[0]

    assert isinstance(block, Lines)
    assert block.lines[0].text.startswith("Vul in: wie?\n… …")
    assert block.lines[1].text == "gewoon"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_page_that_comes_along_is_whole_and_calm(path: Path) -> None:
    page = read_info_page(path)

    assert page.title
    assert page.opening
    assert all(part.heading and part.lines for part in page.parts)
    assert "!" not in path.read_text(encoding="utf-8")


def test_the_handbook_has_the_register_page_letter_for_letter() -> None:
    """There is one text: whoever changes resources/texts/register.md copies it."""
    ours = (resources() / "texts" / "register.md").read_bytes()

    assert (ROOT / "docs" / "handleiding" / "register.md").read_bytes() == ours


def test_the_register_page_says_what_only_the_organisation_knows() -> None:
    page = read_info_page(resources() / "texts" / "register.md")
    asked = {
        part.heading for part in page.parts if any("Vul in" in line.text for line in part.lines)
    }

    assert {"Wie verantwoordelijk is", "Grondslag", "Hoelang", "Wie het krijgt"} <= asked
    assert "geen juridisch advies" in " ".join(line.text for line in page.opening)


def test_only_facts_that_are_known_are_asked_for() -> None:
    text = (resources() / "texts" / "wat-staat-waar.md").read_text(encoding="utf-8")

    places = {"bijeenkomsten", "kopieen", "prullenbak", "voorkeuren", "dagen", "logboek"}
    assert set(re.findall(r"{(\w+)}", text)) == places
