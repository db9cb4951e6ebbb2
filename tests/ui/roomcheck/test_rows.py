"""What the rows say of screens, battery and disk: on values, without hardware."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from companion.domain.place import ScreenIdentity
from companion.live.laptop import LaptopFacts, Power
from companion.ui.roomcheck.laptop_rows import DiskRow, LaptopRow, room_words
from companion.ui.roomcheck.lines import reading_lines
from companion.ui.roomcheck.row import Verdict
from companion.ui.roomcheck.screens_row import ScreensRow
from companion.ui.roomcheck.sight import Sight, side_of

EPSON = ScreenIdentity("Epson", "EB-W06")
TWO = Sight("laptop, 1440 × 900", "Epson EB-W06, 1280 × 800", EPSON, "rechts", 1280, 800)
SYSTEMS = ["win32", "darwin", "linux"]


def test_two_screens_are_good_and_named(qtbot):
    row = ScreensRow()
    qtbot.addWidget(row)
    row.show_sight(TWO)
    assert row.verdict is Verdict.GOOD
    assert row.text.splitlines() == [
        "1 Jouw scherm: laptop, 1440 × 900",
        "2 Beamer: Epson EB-W06, 1280 × 800, rechts",
    ]
    assert not row.swap.isHidden()


@pytest.mark.parametrize("system", SYSTEMS)
def test_one_screen_says_how_to_get_two(qtbot, system):
    row = ScreensRow()
    qtbot.addWidget(row)
    row.show_sight(Sight("laptop, 1440 × 900"), system)
    assert row.verdict is Verdict.LOOK
    assert row.text.startswith("Er is één scherm. Ziet de groep hetzelfde als jij?")
    assert ("Beeldschermen" if system == "darwin" else "Windows-toets en P") in row.text
    assert row.swap.isHidden()
    assert row.numbers.isHidden()


def test_two_screens_with_one_picture_are_said_plainly(qtbot):
    row = ScreensRow()
    qtbot.addWidget(row)
    row.show_sight(Sight("laptop", is_mirrored=True), "win32")
    assert row.verdict is Verdict.LOOK
    assert row.text.startswith("De groep ziet nu hetzelfde als jij")


def test_a_third_screen_has_a_number_too(qtbot):
    row = ScreensRow()
    qtbot.addWidget(row)
    row.show_sight(Sight("a", "b", EPSON, "", 1, 1, ("Dell, 1920 × 1080",)))
    assert row.text.splitlines()[1:] == ["2 Beamer: b", "3 Ander scherm: Dell, 1920 × 1080"]


OWN = QRect(0, 0, 1440, 900)


@pytest.mark.parametrize(
    ("other", "side"),
    [
        (QRect(1440, 0, 1280, 800), "rechts"),
        (QRect(1440, -700, 1280, 800), "rechts"),
        (QRect(-1920, 300, 1920, 1080), "links"),
        (QRect(100, -1080, 1920, 1080), "boven"),
        (QRect(0, 900, 800, 600), "onder"),
        (QRect(0, 0, 1440, 900), ""),
        (QRect(300, 200, 1440, 900), ""),
    ],
)
def test_the_side_of_the_projector(other, side):
    assert side_of(OWN, other) == side


@pytest.fixture
def laptop(qtbot) -> LaptopRow:
    row = LaptopRow(system="win32")
    qtbot.addWidget(row)
    return row


def test_all_is_good_with_mains_awake_and_silent(laptop):
    laptop.show_facts(LaptopFacts(Power(True, 84), 1))
    laptop.show_awake(is_kept=True)
    assert laptop.verdict is Verdict.UNKNOWN
    assert "Zet meldingen uit" in laptop.text
    laptop.silent.setChecked(True)
    assert laptop.verdict is Verdict.GOOD
    assert "Zet" not in laptop.text


@pytest.mark.parametrize(
    ("power", "verdict", "says"),
    [
        (Power(True, 12), Verdict.GOOD, "De stekker zit erin, de accu is 12 % vol."),
        (Power(False, 12), Verdict.LOOK, "De accu is nog 12 % vol. Doe de stekker erin."),
        (Power(False, 80), Verdict.GOOD, "Je laptop loopt op de accu, die is 80 % vol."),
        (Power(True, None), Verdict.GOOD, "Je laptop zit aan het stopcontact."),
        (Power(False, None), Verdict.GOOD, "Je laptop loopt op de accu."),
        (
            None,
            Verdict.UNKNOWN,
            "Ik kan niet zien hoe vol de accu is. Doe voor de zekerheid de stekker erin.",
        ),
    ],
)
def test_power_in_words(laptop, power, verdict, says):
    laptop.silent.setChecked(True)
    laptop.show_awake(is_kept=True)
    laptop.show_facts(LaptopFacts(power, 1))
    assert (laptop.verdict, laptop.text.splitlines()[0]) == (verdict, says)


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize(("is_kept", "verdict"), [(False, Verdict.LOOK), (None, Verdict.UNKNOWN)])
def test_a_laptop_that_may_fall_asleep_says_where_to_stop_that(qtbot, system, is_kept, verdict):
    row = LaptopRow(system=system)
    qtbot.addWidget(row)
    row.silent.setChecked(True)
    row.show_facts(LaptopFacts(Power(True, 84), 1))
    row.show_awake(is_kept=is_kept)
    assert row.verdict is verdict
    assert "Zet de slaapstand uit" in row.text


@pytest.mark.parametrize("is_kept", [False, None])
def test_where_it_cannot_be_kept_awake_she_ticks_that_it_stays_awake(laptop, is_kept):
    laptop.silent.setChecked(True)
    laptop.show_facts(LaptopFacts(Power(True, 84), 1))
    laptop.show_awake(is_kept=True)
    assert laptop.sleepless.isHidden()
    laptop.show_awake(is_kept=is_kept)
    assert not laptop.sleepless.isHidden()
    laptop.sleepless.setChecked(True)
    assert laptop.verdict is Verdict.GOOD
    assert "Zet de slaapstand uit" not in laptop.text
    laptop.sleepless.setChecked(False)
    assert laptop.verdict is not Verdict.GOOD


@pytest.mark.parametrize(
    ("free", "verdict", "says"),
    [
        (499_999_999, Verdict.LOOK, "Nog 499 MB vrij."),
        (500_000_000, Verdict.GOOD, "500 MB vrij."),
        (83_000_000_000, Verdict.GOOD, "83 GB vrij."),
        (None, Verdict.UNKNOWN, "Ik kan niet zien hoeveel ruimte er is."),
    ],
)
def test_room_on_the_disk(qtbot, free, verdict, says):
    row = DiskRow()
    qtbot.addWidget(row)
    assert row.verdict is Verdict.UNKNOWN
    row.show_facts(LaptopFacts(None, free))
    assert (row.verdict, row.text.startswith(says)) == (verdict, True)


def test_amounts_as_people_say_them():
    amounts = [0, 4_560_000_000, 12_900_000_000]
    assert [room_words(free) for free in amounts] == ["0 MB", "4,5 GB", "12 GB"]


def test_without_a_programme_there_is_something_to_read_too():
    assert len(reading_lines(None)) == 4
