"""The name of a report's file: what, of which group, of which day, and no sign that is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from companion.domain.audience import Audience
from companion.domain.report_name import report_name
from tests.builders import a_session

DETAILS = a_session(group="Wijkteam Noord", trainer="Hanneke de Wit").details


@pytest.mark.parametrize(
    ("audience", "name"),
    [
        (Audience.PARTICIPANTS, "Verslag Wijkteam Noord 2026-11-23.pdf"),
        (Audience.ORGANISATION, "Verslag voor de organisatie Wijkteam Noord 2026-11-23.pdf"),
        (Audience.PARENTS, "Terug naar de ouders Wijkteam Noord 2026-11-23.pdf"),
    ],
)
def test_it_says_what_it_is_of_which_group_and_day(audience, name):
    assert report_name(audience, DETAILS, "pdf") == name


def test_without_a_group_it_has_no_hole():
    bare = replace(DETAILS, group="")
    assert report_name(Audience.PARTICIPANTS, bare, "docx") == "Verslag 2026-11-23.docx"


def test_no_sign_is_in_it_that_a_file_system_refuses():
    odd = replace(DETAILS, group='../Noord\\Zuid: "A/B"?\n*<x>|. ')
    name = report_name(Audience.PARTICIPANTS, odd, "pdf")
    assert not set('/\\:"?*<>|\n') & set(name)
    assert len(report_name(Audience.PARTICIPANTS, replace(odd, group="x" * 900), "pdf")) < 120


@pytest.mark.parametrize("sign", ["💧", "ف", "é", "\u0301"])
def test_a_long_name_in_any_writing_fits_on_any_disk(sign, tmp_path):
    long = replace(DETAILS, group=sign * 900)
    for audience in Audience:
        name = report_name(audience, long, "docx")
        (tmp_path / name).write_bytes(b"")
        assert len(name.encode()) < 200
        assert name.endswith(" 2026-11-23.docx")


def test_no_sign_in_it_turns_the_name_around():
    turning = replace(DETAILS, group="Team \u202efdp.exe\u2066\u200f\ud800")
    name = report_name(Audience.PARTICIPANTS, turning, "pdf")
    assert name == "Verslag Team fdp.exe 2026-11-23.pdf"
