"""The picture of the self-scan reads from the back row: whole sentences, signs that are seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from companion.domain.exercise_scenes import ScanLine, ScanScene, ScanSeries
from companion.domain.stage import StageState
from companion.ui.colors import BLUE, GREEN, INK, WHITE
from companion.ui.stage.picture import draw_still
from companion.ui.stage.scan_signs import RADIUS, draw_sign, draw_signs, lanes_of, radius_for
from tests.ui.stage.conftest import SIZES, faults

BEGIN = ScanSeries("begin", "aan het begin", 12)
BACK = ScanSeries("terugkijkend", "terugkijkend, met wat we nu weten", 11)
WEEKS = ScanSeries("na-zes-weken", "na zes weken", 9)
VALUES = ((3.6, 2.8, 3.4), (4.0, 2.6, 3.1), (3.4, 3.4, 3.4), (1.0, 5.0, 1.0), (2.2, 2.1, 2.3))
PLACES = [(size, smallest) for size in SIZES for smallest in (28, 34, 40)]
FEW = "Vanaf vijf scans tonen we een gemiddelde. Er zijn er nu 3."
PARTLY = "Terugkijkend nu 3. Vanaf vijf scans tonen we een gemiddelde."


def state(workshop, *series: ScanSeries, chosen: int = 0, why_not: str = "", hidden: bool = False):
    """Return what the room sees of all eight sentences."""
    lines = tuple(
        ScanLine(
            statement.text,
            tuple(None if hidden else VALUES[n % 5][k] for k in range(len(series))),
            chosen if n % 2 else 0,
        )
        for n, statement in enumerate(workshop.scan.statements)
    )
    marks = tuple(sorted(workshop.scan.marks.items()))
    scene = ScanScene("Hoe we naar ons eigen werk kijken", series, lines, marks, why_not)
    return StageState(scene, "9  Terugkijken en afsluiten", 0.9)


def words(state, written, size="1920x1080", smallest=28) -> list[str]:
    faults(state, SIZES[size], written, smallest)
    return [item.text for item in written]


@pytest.mark.parametrize(("size", "smallest"), PLACES)
@pytest.mark.parametrize("chosen", [0, 12])
def test_two_and_three_moments_fit_every_screen(workshop, written, size, smallest, chosen):
    for series in ((BACK,), (BEGIN, BACK), (BEGIN, BACK, WEEKS)):
        shown = state(workshop, *series, chosen=chosen)
        assert faults(shown, SIZES[size], written, smallest) == []


@pytest.mark.parametrize(("size", "smallest"), PLACES)
def test_why_there_is_no_average_fits_every_screen(workshop, written, size, smallest):
    for why, hidden in ((FEW, True), (PARTLY, False)):
        shown = state(workshop, BEGIN, BACK, why_not=why, hidden=hidden)
        assert faults(shown, SIZES[size], written, smallest) == []
        assert why in [item.text for item in written]


@pytest.mark.parametrize(("size", "smallest"), PLACES)
def test_all_sentences_stand_there_whole(workshop, written, size, smallest):
    shown = state(workshop, BEGIN, BACK, WEEKS, chosen=12)
    there = words(shown, written, size, smallest)
    assert [s.text for s in workshop.scan.statements if s.text not in there] == []


def test_the_heading_goes_first_where_letters_must_be_very_large(workshop, written):
    shown = state(workshop, BEGIN, BACK, why_not=PARTLY)
    there = words(shown, written, "1024x768", 40)
    assert shown.scene.heading not in there
    assert [s.text for s in workshop.scan.statements if s.text not in there] == []
    assert shown.scene.heading in words(shown, written, "1920x1080", 40)


def test_the_legend_names_the_moments_and_how_many_scans(workshop, written):
    there = words(state(workshop, BEGIN, BACK, WEEKS), written)
    assert "aan het begin · 12 scans" in there
    assert "terugkijkend, met wat we nu weten · 11 scans" in there
    assert "na zes weken · 9 scans" in there


def test_under_the_signs_stand_the_words_of_the_marks(workshop, written):
    there = words(state(workshop, BEGIN, BACK), written)
    assert [word for word in workshop.scan.marks.values() if word not in there] == []


def test_where_there_is_little_width_the_lowest_and_highest_mark_are_named(workshop, written):
    there = words(state(workshop, BEGIN, BACK), written, "1024x768", 40)
    assert {"bijna nooit", "bijna altijd"} <= set(there)
    assert "regelmatig" not in there


def test_chosen_sentences_say_how_often(workshop, written):
    there = words(state(workshop, BACK, chosen=4), written)
    assert there.count("4 ×") == 4
    assert "gekozen" in there
    assert "gekozen" not in words(state(workshop, BACK), written)


def test_without_averages_nothing_is_drawn_that_could_be_one(workshop, written):
    shown = state(workshop, BACK, why_not=FEW, hidden=True)
    still = draw_still(shown, QSize(960, 540))
    colors = {still.pixelColor(x, y).rgb() for x in range(0, 880, 2) for y in range(60, 480, 2)}
    assert GREEN.rgb() not in colors
    assert "terugkijkend" not in " ".join(words(shown, written))


def test_an_empty_scan_and_one_sentence_can_be_drawn(workshop, written):
    empty = StageState(ScanScene("Wat vond je ervan?", (), (), ()), "9  Terug", 0.5)
    assert faults(empty, SIZES["1024x768"], written) == []
    line = ScanLine("Ik kan dit morgen gebruiken in mijn werk.", (4.2,))
    one = ScanScene(
        "Wat vond je?", (ScanSeries("", "wat we vonden", 1),), (line,), ((1, "a"), (5, "b"))
    )
    assert faults(replace(empty, scene=one), SIZES["1920x1080"], written) == []
    assert "wat we vonden · 1 antwoord" in [item.text for item in written]


def test_sentences_that_are_too_long_for_everything_end_in_dots(workshop, written):
    shown = state(workshop, BEGIN, BACK, WEEKS, chosen=9)
    lines = tuple(replace(line, text=line.text * 4) for line in shown.scene.lines)
    long = replace(shown, scene=replace(shown.scene, lines=lines))
    assert faults(long, SIZES["1024x768"], written, 40) == []
    assert sum(item.text.endswith("…") for item in written) >= 6


# --- the signs ----------------------------------------------------------------------------------


def drawn(paint) -> QImage:
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def pixels(image: QImage, color) -> int:
    xs, ys = range(image.width()), range(image.height())
    return sum(image.pixelColor(x, y).rgb() == color.rgb() for x in xs for y in ys)


def test_each_moment_has_its_own_shape_and_not_only_its_own_colour(fonts):
    centre = QPointF(60, 60)
    ring = drawn(lambda p: draw_sign(p, "begin", centre, RADIUS))
    disc = drawn(lambda p: draw_sign(p, "terugkijkend", centre, RADIUS))
    diamond = drawn(lambda p: draw_sign(p, "na-zes-weken", centre, RADIUS))
    assert ring.pixelColor(60, 60) == WHITE  # open
    assert disc.pixelColor(60, 60) == GREEN
    corner = (60 + 10, 60 + 10)  # inside the disc, outside the diamond
    assert disc.pixelColor(*corner) == GREEN
    assert diamond.pixelColor(*corner) != BLUE
    assert diamond.pixelColor(60, 60) == BLUE


def test_signs_at_the_same_place_can_all_be_seen(fonts):
    moments = ("begin", "terugkijkend", "na-zes-weken")
    radius = radius_for(3, 80)
    apart = drawn(lambda p: draw_signs(p, moments, (60.0, 180.0, 300.0), 60, radius))
    same = drawn(lambda p: draw_signs(p, moments, (180.0, 180.0, 180.0), 60, radius))
    for color, least in ((GREEN, 0.6), (BLUE, 0.8)):
        assert pixels(same, color) > least * pixels(apart, color)
    assert pixels(same, INK) > 60


def test_a_line_joins_the_moments_of_one_sentence(fonts):
    image = drawn(lambda p: draw_signs(p, ("begin", "terugkijkend"), (60.0, 300.0), 60, RADIUS))
    assert image.pixelColor(180, 60) == INK
    lone = drawn(lambda p: draw_signs(p, ("begin", "terugkijkend"), (60.0, None), 60, RADIUS))
    assert lone.pixelColor(180, 60) == WHITE


@given(places=st.lists(st.floats(0, 500), min_size=1, max_size=3))
def test_signs_that_are_near_never_share_a_lane(places):
    lanes = lanes_of(places, 30)
    for one, place in enumerate(places):
        for other in range(one):
            if abs(place - places[other]) < 30:
                assert lanes[one] != lanes[other]
    assert max(lanes) + min(lanes) == pytest.approx(0) or len(places) == 3
