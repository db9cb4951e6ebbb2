"""Plans on the projector: every number of them reads, pages go round, marks come with words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from companion.domain.exercise_scenes import PromisedLine, PromisedScene
from companion.domain.outcome import Result
from companion.domain.promises import ASKED_HEADING, HEADING, NOTHING, shortened
from companion.domain.stage import StageState
from companion.ui.colors import TOGETHER
from companion.ui.stage.frame import HEIGHT
from companion.ui.stage.picture import draw_picture, note_pages
from companion.ui.stage.promised_sheet import lay_out_promised
from tests.promising import PLANS, QUESTION
from tests.ui.stage.conftest import SIZES, SMALLEST, faults

RESULTS = (Result.DONE, Result.PARTLY, Result.NOT_YET, Result.UNSAID)


def a_scene(
    count: int, *, told: bool = True, asked: int = 1, page: int | None = None
) -> PromisedScene:
    lines = tuple(
        PromisedLine(f"{PLANS[number % 3]} ({number})", RESULTS[number % 4] if told else "")
        for number in range(count)
    )
    questions = (PromisedLine(QUESTION),) * asked
    heading = ASKED_HEADING if asked else ""
    return PromisedScene(HEADING, lines, page, heading, questions, "" if lines else NOTHING)


def a_state(scene: PromisedScene) -> StageState:
    return StageState(scene, "10  Terugkommoment", 1.0)


def pages_of(scene: PromisedScene, size: QSize, smallest: int = 28) -> int:
    return note_pages(a_state(scene), size.width() / size.height(), smallest)[1]


@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
@pytest.mark.parametrize("smallest", SMALLEST)
@pytest.mark.parametrize("count", [0, 1, 8, 25, 60])
def test_every_number_of_plans_reads(written, count, smallest, size):
    for told in (True, False):
        pages = pages_of(a_scene(count, told=told), SIZES[size], smallest)
        for page in range(pages):
            state = a_state(a_scene(count, told=told, page=page))
            assert faults(state, SIZES[size], written, smallest) == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_plan_stands_on_one_of_the_pages(written, size):
    pages = pages_of(a_scene(60), size)
    assert pages > 1
    seen = []
    for page in range(pages):
        written.clear()
        draw_picture(a_state(a_scene(60, page=page)), size)
        texts = [item.text for item in written]
        assert f"{page + 1} / {pages}" in texts
        seen += [text for text in texts if text.startswith("Als ")]
    assert seen == [line.text for line in a_scene(60).lines]


def test_a_page_that_is_not_there_is_the_last_and_none_is_the_first():
    aspect = 16 / 9
    assert note_pages(a_state(a_scene(60)), aspect)[0] == 0
    page, count = note_pages(a_state(a_scene(60, page=99)), aspect)
    assert page == count - 1
    assert note_pages(a_state(a_scene(1, page=3)), aspect) == (0, 1)


def test_a_few_plans_are_larger_than_many():
    sizes = [lay_out_promised(a_scene(n), 1920.0).size for n in (1, 4, 8, 60)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 50
    assert sizes[-1] >= 32, "on more pages nothing need be tiny"


def test_every_result_has_a_word_beside_its_mark(written):
    draw_picture(a_state(a_scene(4)), SIZES["1920x1080"])
    texts = [item.text for item in written]
    assert {"ja", "deels", "nog niet"} <= set(texts)
    assert {"1 ja", "1 deels", "1 nog niet"} <= set(texts)


def test_marks_differ_in_shape_not_only_in_colour():
    def picture(result: Result):
        scene = PromisedScene(HEADING, (PromisedLine("Als", result),))
        return draw_picture(a_state(scene), QSize(960, 540)).image

    images = [picture(result) for result in RESULTS]
    for number, image in enumerate(images):
        assert all(image != other for other in images[number + 1 :])


def test_before_anybody_told_the_marks_are_explained_without_numbers(written):
    draw_picture(a_state(a_scene(3, told=False)), SIZES["1920x1080"])
    texts = [item.text for item in written]
    assert texts.count("ja") == texts.count("deels") == texts.count("nog niet") == 1


def test_plans_stay_where_they_are_when_the_first_result_is_told(written):
    places = []
    for result in ("", "ja"):
        lines = (PromisedLine(PLANS[0], result), PromisedLine(PLANS[1]))
        written.clear()
        draw_picture(a_state(PromisedScene(HEADING, lines)), SIZES["1920x1080"])
        places.append([(item.text, item.rect) for item in written if item.text in PLANS])
    assert places[0] == places[1]


@pytest.mark.parametrize("smallest", SMALLEST)
@pytest.mark.parametrize("size", ["1024x768", "1920x1080"])
def test_bad_input_is_cut_and_stays_on_the_sheet(written, size, smallest):
    texts = ("woord " * 900, "x" * 5000, "אם אני פותח תיק חדש", "Als 👩‍👧‍👦 komt, dan 😀")
    lines = tuple(PromisedLine(shortened(text), Result.NOT_YET) for text in texts)
    scene = PromisedScene(HEADING, lines)
    for page in range(pages_of(scene, SIZES[size], smallest)):
        state = a_state(PromisedScene(HEADING, lines, page))
        wrong = faults(state, SIZES[size], written, smallest)
        assert [fault for fault in wrong if not fault.startswith("a word is split: 'xxx")] == []


def test_it_stands_on_the_green_of_what_we_do_together():
    image = draw_picture(a_state(a_scene(1)), QSize(960, 540)).image
    assert QColor(image.pixel(3, int(HEIGHT / 4))) == TOGETHER.fill
