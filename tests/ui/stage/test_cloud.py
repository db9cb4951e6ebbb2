"""The word cloud: nothing over anything else, the same words always the same picture."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from companion.domain.exercise_scenes import CloudScene
from companion.domain.stage import StageState
from companion.ui.colors import WHITE, contrast
from companion.ui.stage.cloud import COLORS
from companion.ui.stage.cloud_places import place_words
from companion.ui.stage.picture import draw_picture
from tests.ui.stage.boards import SENTENCES
from tests.ui.stage.conftest import SIZES, core, faults

# fmt: off
WORDS = (
    "rust", "luisteren", "moe", "gehoord", "nieuwsgierig", "vertrouwen", "gelijkwaardig", "hoop",
    "stil", "blij", "geraakt", "warm", "onrustig", "wakker", "benieuwd", "aandacht", "tijd",
    "ruimte", "eerlijk", "klein", "dankbaar", "kwetsbaar", "open", "zoekend", "samen", "energie",
    "verward", "gespannen", "tevreden", "geduld", "respect", "oprecht", "verdrietig", "boos",
    "hoopvol", "kalm", "sterk", "moed", "verbinding", "twijfel", "lachen", "verrast", "gezien",
    "herkenning", "schaamte", "trots", "zacht", "druk", "leeg", "vol", "duidelijk", "vrij",
    "veilig", "nabij", "gewoon", "helder", "begrip", "aansluiten", "verantwoordelijkheid", "😊",
)
# fmt: on
ROOM = (1660.0, 720.0)


def answers(count: int) -> tuple[tuple[str, int], ...]:
    """Return so many answers, of which some were given more often."""
    often = {0: 6, 1: 4, 2: 3, 3: 2, 4: 2} if count > 5 else {}
    return tuple((word, often.get(nth, 1)) for nth, word in enumerate(WORDS[:count]))


def cloud(words: tuple[tuple[str, int], ...]) -> StageState:
    return StageState(CloudScene("Met welk woord ga je naar huis?", words), "9  Naar huis", 0.9)


@pytest.mark.parametrize("count", [0, 1, 5, 25, 60])
@pytest.mark.parametrize(
    ("size", "smallest"), [("1024x768", 28), ("1366x768", 28), ("1920x1080", 28), ("1920x1080", 40)]
)
def test_all_words_are_on_the_sheet_and_none_over_another(written, count, size, smallest):
    found = faults(cloud(answers(count)), SIZES[size], written, smallest)
    assert [fault for fault in found if "a word is split" not in fault] == []
    assert {word for word, _ in answers(count)} <= {item.text for item in written}


@pytest.mark.parametrize("count", [25, 60])
def test_places_do_not_touch_and_stay_in_their_room(count):
    rects = [word.rect for word in place_words(answers(count), *ROOM, 28).words]
    assert len(rects) == count
    assert all(QRectF(0, 0, *ROOM).contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))


def test_the_more_often_the_larger_and_the_number_is_written(written):
    draw_picture(cloud(answers(25)), SIZES["1920x1080"])
    size = {item.text: item.size for item in written}
    assert size["rust"] > size["luisteren"] > size["moe"] > size["gehoord"] > size["warm"] >= 34
    assert size["rust"] <= 160
    assert {"×6", "×4", "×3", "×2"} <= set(size)
    assert "×1" not in size


def test_the_most_frequent_is_in_the_middle():
    first = place_words(answers(25), *ROOM, 28).words[0]
    assert abs(first.rect.center().x() - ROOM[0] / 2) < 60
    assert abs(first.rect.center().y() - ROOM[1] / 2) < 20


def test_the_same_words_are_the_same_picture(written):
    pictures = []
    for _ in range(2):
        place_words.cache_clear()
        written.clear()
        draw_picture(cloud(answers(40)), SIZES["1366x768"])
        pictures.append(list(written))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("count", [10, 25, 40])
def test_a_new_word_leaves_the_others_where_they_are(count):
    before = {word.text: word.rect for word in place_words(answers(count), *ROOM, 28).words}
    grown = (*answers(count), ("zomaar", 1))
    after = {word.text: word.rect for word in place_words(grown, *ROOM, 28).words}
    assert {text: after[text] for text in before} == before


@pytest.mark.parametrize("count", [10, 25, 40])
def test_one_answer_more_for_a_word_leaves_most_words_where_they_are(count):
    before = {word.text: word.rect for word in place_words(answers(count), *ROOM, 28).words}
    word = WORDS[count - 2]
    grown = [(text, times + (text == word)) for text, times in answers(count)]
    ordered = tuple(sorted(grown, key=lambda answer: -answer[1]))
    after = {placed.text: placed.rect for placed in place_words(ordered, *ROOM, 28).words}
    stayed = [text for text in before if after[text].topLeft() == before[text].topLeft()]
    assert len(stayed) >= count / 2


def test_sentences_are_read_beside_the_words(written):
    sentences = ((SENTENCES[0], 2), (SENTENCES[3], 1))
    state = cloud((*answers(10), *sentences))
    found = faults(state, SIZES["1920x1080"], written)
    assert [fault for fault in found if "a word is split" not in fault] == []
    where = {item.text: item.rect for item in written}
    listed = where[f"{SENTENCES[0]} (2 keer)"]
    assert all(where[word].right() < listed.left() for word in WORDS[:10])
    assert SENTENCES[3] in where


def test_only_sentences_are_a_list_on_the_whole_sheet(written):
    state = cloud(tuple((text, 1) for text in SENTENCES if len(text) > 24))
    assert faults(state, SIZES["1024x768"], written) == []
    assert SENTENCES[0] in {item.text for item in written}


def test_what_finds_no_place_is_counted(written):
    words = tuple((f"woord nummer {number} hier", 1) for number in range(150))
    draw_picture(cloud(words), SIZES["1024x768"], smallest=40)
    words_shown = sum(item.text.startswith("woord nummer") for item in written)
    rest = next(item.text for item in written if item.text.startswith("En nog"))
    assert 5 < words_shown < 150
    assert rest == f"En nog {150 - words_shown} antwoorden"


def test_a_word_too_wide_for_its_size_becomes_smaller(written):
    words = (("w" * 24, 30), ("rust", 1))
    found = faults(cloud(words), SIZES["1024x768"], written)
    assert [fault for fault in found if "a word is split" not in fault] == []


def test_right_to_left_words_stand_on_the_sheet(written):
    draw_picture(cloud((("מילים", 3), ("שלום", 1))), SIZES["1920x1080"])
    sheet = QRectF(0, 0, 1920, 1080)
    assert all(sheet.contains(core(item.rect)) for item in written)


def test_every_colour_keeps_seven_to_one():
    assert all(contrast(WHITE, color) >= 7 for color in COLORS)
