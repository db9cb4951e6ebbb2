"""Stop, back and switch; and who spoke how long."""

from __future__ import annotations

import pytest

from companion.domain.exercise_scenes import SignalScene, TalkScene
from companion.domain.play import PlaySignal
from companion.domain.stage import StageState
from companion.ui.colors import HOME, INSTITUTION, TOGETHER
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, SMALLEST, faults

SIGNALS = {
    "Stop": SignalScene(PlaySignal.STOP, "Stop", "Even stil. Blijf zitten en adem uit."),
    "Terug": SignalScene(PlaySignal.BACK, "Terug", "Speel het laatste stukje nog een keer."),
    "Wissel": SignalScene(
        PlaySignal.SWITCH, "Wissel", "Schuif één rol door. De kaart hoort bij de rol."
    ),
}
PLACES = [(size, smallest) for size in ("1024x768", "1920x1080") for smallest in SMALLEST]


def state(scene: SignalScene | TalkScene) -> StageState:
    return StageState(scene, "3  Het dossier en de vraag", 0.4)


def talk(parent: float | None) -> TalkScene:
    texts = ("Ouder 12:10", "Professional 15:40", "13 open vragen")
    return TalkScene("Wie was aan het woord?", parent, *texts)


@pytest.mark.parametrize(("size", "smallest"), PLACES)
@pytest.mark.parametrize("word", SIGNALS)
def test_a_signal_is_one_huge_word_and_what_to_do(written, word, size, smallest):
    assert faults(state(SIGNALS[word]), SIZES[size], written, smallest) == []
    sizes = {item.text: item.size for item in written}
    assert sizes[word] >= 200
    assert sizes[SIGNALS[word].line] >= 60


def test_a_signal_is_calm_and_green():
    image = draw_still(state(SIGNALS["Stop"]), SIZES["1024x768"])
    places = ((3, 3), (1000, 300), (500, 700))
    assert all(image.pixelColor(x, y) == TOGETHER.fill for x, y in places)


@pytest.mark.parametrize(("size", "smallest"), PLACES)
@pytest.mark.parametrize("parent", [0.0, 0.02, 0.5, 1.0])
def test_talk_is_one_bar_with_words(written, parent, size, smallest):
    assert faults(state(talk(parent)), SIZES[size], written, smallest) == []
    assert {"Ouder 12:10", "Professional 15:40", "13 open vragen"} <= {w.text for w in written}


@pytest.mark.parametrize(("size", "smallest"), PLACES)
def test_where_nobody_was_timed_there_is_no_bar(written, size, smallest):
    assert faults(state(talk(None)), SIZES[size], written, smallest) == []
    assert "13 open vragen" in {w.text for w in written}
    image = draw_still(state(talk(None)), SIZES["1920x1080"])
    row = {image.pixelColor(x, 480).name() for x in range(130, 1790)}
    assert HOME.fill.name() not in row
    assert INSTITUTION.fill.name() not in row


def test_the_bar_is_yellow_for_the_parent_as_far_as_the_parent_spoke():
    image = draw_still(state(talk(0.25)), SIZES["1920x1080"])
    row = [image.pixelColor(x, 480) for x in range(130, 1790)]
    yellow, blue = row.count(HOME.fill), row.count(INSTITUTION.fill)
    assert yellow / (yellow + blue) == pytest.approx(0.25, abs=0.01)
    assert row[20] == HOME.fill
    assert row[-20] == INSTITUTION.fill
