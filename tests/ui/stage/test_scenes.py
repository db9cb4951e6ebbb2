"""What each kind of step looks like: its ground, its words, and nothing private."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.domain.staging import stage_state
from companion.domain.variant import Variant
from companion.ui.colors import (
    AMBER_DEEP,
    BLUE,
    BLUE_PALE,
    GREEN_DEEP,
    GREEN_PALE,
    INK,
    INK_SOFT,
    NIGHT,
    STAGE_GROUNDS,
    WASH,
    WHITE,
    YELLOW,
    contrast,
)
from companion.ui.stage.picture import draw_still, note_pages
from tests.ui.stage.conftest import SIZES, details
from tests.ui.stage.test_every_step_fits import with_notes

FULL = SIZES["1920x1080"]


def state_at(workshop, step_id: str, reveal: int = 0, **changes):
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    position = agenda.position(agenda.index(step_id), reveal)
    session = replace(Session(details(), position), **changes)
    return stage_state(agenda, session, back_at="15:30")


def words(state, written) -> str:
    written.clear()
    draw_still(state, FULL)
    return "\n".join(item.text for item in written)


@pytest.mark.parametrize(
    ("step_id", "reveal", "ground"),
    [
        ("M2.1", 0, BLUE),
        ("M3.1", 0, YELLOW),
        ("M5.1", 0, GREEN_DEEP),
        ("M1.3", 0, WHITE),
        ("M1.4", 0, GREEN_DEEP),
        ("M7.1", 0, GREEN_DEEP),
        ("PZ.1", 0, NIGHT),
    ],
)
def test_the_ground_says_whose_voice_it_is(workshop, step_id, reveal, ground):
    still = draw_still(state_at(workshop, step_id, reveal), FULL)
    assert still.pixelColor(QPoint(5, 5)) == ground


def test_home_is_yellow_and_institutions_are_blue(workshop):
    still = draw_still(state_at(workshop, "M2.4"), FULL)
    assert still.pixelColor(QPoint(5, 5)) == YELLOW
    assert still.pixelColor(QPoint(1915, 5)) == BLUE


@pytest.mark.parametrize("step_id", ["M2.1", "M2.2", "M3.1", "M4.1", "M5.1"])
def test_a_quotation_stands_alone_with_its_source(workshop, written, step_id):
    state = state_at(workshop, step_id)
    assert words(state, written) == f"{state.scene.text}\n{state.scene.attribution}"


def test_the_gap_is_shown_sentence_by_sentence(workshop, written):
    shown = [words(state_at(workshop, "M2.2", part), written) for part in range(4)]
    assert "Er gaapt een gat" in shown[0]
    assert "Zij doppen hun eigen boontjes" in shown[3]
    assert all("Bouchra Dibi, onderzoeker" in text for text in shown)
    assert "boontjes" not in "".join(shown[:3])


def test_the_year_of_the_research_is_not_on_the_stage(workshop, written):
    agenda = Agenda.of(workshop, Variant.HALF_DAY)
    for _, step in agenda.steps:
        assert "2021" not in words(state_at(workshop, step.id), written)


def test_a_role_play_shows_context_phase_and_opening_line_but_no_card(workshop, written):
    reading, playing = (words(state_at(workshop, "M3.4", part), written) for part in (0, 1))
    assert "Ricardo is de vader van Milan (9)." in reading
    assert "Lees je kaart. Houd die voor jezelf." in reading
    assert "“Fijn dat je er bent. Ik heb het dossier" in playing
    assert "Nu: Ronde 1" in playing
    for card in workshop.roleplays["R1"].cards:
        for part in range(6):
            assert card.text not in words(state_at(workshop, "M3.4", part), written)


def test_a_second_round_does_not_repeat_the_opening_line(workshop, written):
    assert "Fijn dat je er bent" not in words(state_at(workshop, "M3.4", 3), written)


def test_the_break_says_when_we_go_on(workshop, written):
    assert "We gaan verder om 15:30." in words(state_at(workshop, "PZ.1"), written)


def test_the_five_handles_open_one_by_one(workshop, written):
    examples = [handle.example for handle in workshop.handles]
    closed = words(state_at(workshop, "M7.1"), written)
    assert not any(example in closed for example in examples)
    for number, example in enumerate(examples):
        opened = words(state_at(workshop, "M7.1", number + 1), written)
        assert [text for text in examples if text in opened] == [example]


def test_the_circles_come_together_as_the_workshop_goes_on(workshop):
    first = state_at(workshop, "M1.2").together
    last = state_at(workshop, "M9.4").together
    assert first < 0.1
    assert last == 1.0


def test_what_the_group_writes_is_shown_in_its_fields(workshop, written):
    agenda, session = with_notes(workshop, "M2.5", 2)
    shown = words(stage_state(agenda, session), written)
    assert "Wat hielp" in shown
    assert "Wat niet hielp" in shown
    assert session.notes[0].text in shown


def test_sixty_notes_go_over_pages_and_two_do_not(workshop):
    agenda, few = with_notes(workshop, "M2.5", 2)
    _, many = with_notes(workshop, "M2.5", 60)
    assert note_pages(stage_state(agenda, few), 16 / 9) == (0, 1)
    assert note_pages(stage_state(agenda, many), 16 / 9)[1] > 1


@pytest.mark.parametrize("ground", STAGE_GROUNDS)
def test_every_ground_carries_its_words_at_seven_to_one(ground):
    for color in (ground.text, ground.soft, ground.accent):
        assert contrast(ground.fill, color) >= 7


@pytest.mark.parametrize(
    ("paper", "ink"),
    [
        (WASH, INK),
        (WASH, INK_SOFT),
        (WHITE, GREEN_DEEP),
        (WASH, GREEN_DEEP),
        (GREEN_PALE, GREEN_DEEP),
        (BLUE, BLUE_PALE),
        (WHITE, AMBER_DEEP),
    ],
)
def test_other_pairs_on_the_stage_keep_seven_to_one(paper, ink):
    assert contrast(paper, ink) >= 7


def test_contrast_is_what_wcag_says():
    assert contrast(WHITE, WHITE) == pytest.approx(1.0)
    assert contrast(WHITE, NIGHT.fromString("#000000")) == pytest.approx(21.0)
