"""A name that was replaced is in no picture any more, whole, shortened or as a part."""

from __future__ import annotations

from companion.domain.cloud import words_of
from companion.domain.exercise_scenes import CloudScene, PromisedLine, PromisedScene
from companion.domain.promises import shortened
from companion.domain.report_scene import ReportRow, ReportScene, RowLook
from companion.domain.rewording import reworded
from companion.domain.stage import StageState

LONG = "Fatima " + "en nog een woord " * 40
OTHER = "Ouder A " + "en nog een woord " * 40


def picture(scene) -> StageState:
    return StageState(scene, "", 0.0)


def test_a_cloud_counts_the_words_that_stand_there_now() -> None:
    answers = (("n1", "Fatima"), ("n2", "ouder A"), ("n3", "rust"))
    cloud = CloudScene("Kop", words_of([text for _, text in answers]), answers)

    found = reworded(picture(cloud), {"Fatima": "ouder A"}).scene

    assert "Fatima" not in repr(found)
    assert ("ouder A", 2) in found.words


def test_a_plan_that_is_shown_shortened_is_found_too() -> None:
    plans = PromisedScene("Kop", (PromisedLine(shortened(LONG), "", "n1"),), None)
    found = reworded(picture(plans), {LONG: OTHER})
    assert "Fatima" not in repr(found)
    assert "Ouder A en nog" in repr(found)


def test_words_in_a_heading_are_found_and_a_part_of_a_word_is_none() -> None:
    rows = tuple(ReportRow(RowLook.HEADING, text) for text in (r"Bij Jan \1: rust", "Januari"))
    found = reworded(picture(ReportScene("Verslag", rows)), {"Jan": r"kind \1"}).scene
    assert [row.text for row in found.rows] == [r"Bij kind \1 \1: rust", "Januari"]
