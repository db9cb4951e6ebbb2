"""Every practice conversation of the programme, from groups to the last debrief question."""

from __future__ import annotations

import pytest

from companion.domain.exercise_scenes import GroupsScene, SignalScene
from companion.domain.play import PlaySignal
from companion.domain.roleplay import PhaseKind
from companion.domain.session import RoleplayChoice
from companion.domain.stage import RoleplayScene
from companion.domain.step import RoleplayContent
from companion.domain.step_view import View
from companion.domain.variant import Variant
from companion.live.roleplay import LiveRoleplay
from tests.journeys.programme import Give, Given, crash, give, programme_dressed  # noqa: F401

PLAYS = [
    (Variant.HALF_DAY, "R1"),
    (Variant.HALF_DAY, "R2"),
    (Variant.HALF_DAY, "R3"),
    (Variant.HALF_DAY, "R4"),
    (Variant.HALF_DAY, "R5"),
    (Variant.TWO_HOURS, "R1"),
]


def play_of(given: Given) -> LiveRoleplay:
    return given.windows.exercises.play.roleplay


def go_to_roleplay(given: Given, roleplay: str) -> None:
    """Go to the step that has this conversation, chosen where there is a choice."""
    for _, step in given.live.agenda.steps:
        if isinstance(step.content, RoleplayContent) and roleplay in step.content.options:
            given.live.apply(RoleplayChoice(step.id, roleplay))
            given.go_to(step.id)
            return
    pytest.fail(f"no step with {roleplay}")


def scene_of(given: Given) -> RoleplayScene:
    scene = given.scene
    assert isinstance(scene, RoleplayScene)
    return scene


@pytest.mark.parametrize(("variant", "name"), PLAYS)
def test_a_conversation_is_played_from_groups_to_the_last_question(
    give: Give,
    variant: Variant,
    name: str,
) -> None:
    given = give(variant, people=13)
    go_to_roleplay(given, name)
    roleplay, live = play_of(given), given.live
    step_id = live.step.id
    secrets = words_of_cards(given, name)
    roleplay.make_groups()
    given.windows.exercises.views.show(View.GROUPS)
    shown = given.scene
    assert isinstance(shown, GroupsScene)
    assert not [words for words in secrets if words in repr(shown)]
    assert sorted(s.person for group in shown.groups for s in group.seats) == list(range(1, 14))

    due: list[int] = []
    held: list[str] = []
    roleplay.card_due.connect(lambda: due.append(1))
    roleplay.held_back.connect(held.append)
    given.windows.countdown.toggle()
    questions: list[int | None] = []
    kinds: list[PhaseKind] = []
    phase = -1
    while live.step.id == step_id:
        scene = scene_of(given) if not isinstance(given.scene, GroupsScene) else None
        if scene is not None:
            assert not [words for words in secrets if words in repr(scene)]
            if scene.current != phase:
                kinds.append(scene.kind)
                phase = scene.current
            if scene.kind is PhaseKind.DEBRIEF:
                questions.append(scene.point)
        minutes = live.agenda.phases_of_roleplay(live.step, live.session)[max(0, phase)].minutes
        parts = len(roleplay.roleplay.debrief) if scene and scene.kind is PhaseKind.DEBRIEF else 1
        given.pass_by(minutes * 60 / parts + 1)
        live.next()
    expected = [p.kind for p in roleplay_phases(given, name)][1:]  # the first showed the groups
    assert kinds == expected
    assert questions == list(range(len(questions)))
    assert len(questions) == len(live.workshop.roleplays[name].debrief)
    assert due == [1]
    assert held == []


def words_of_cards(given: Given, name: str) -> list[str]:
    """Return all that stands on the cards: for who plays the role, never for the room."""
    roleplay = given.live.workshop.roleplays[name]
    cards = [line for card in roleplay.cards for line in sentences(card.text)]
    return [*cards, *sentences(roleplay.complication.text)]


def sentences(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", " ").split(".") if len(part) > 12]


def roleplay_phases(given: Given, name: str) -> tuple:
    return given.live.workshop.roleplays[name].phases_in(given.live.agenda.variant)


@pytest.mark.parametrize("name", ["R1", "R2", "R3", "R4", "R5"])
def test_after_a_crash_in_any_phase_the_same_phase_goes_on(
    give: Give,
    name: str,
) -> None:
    given = give(people=12)
    go_to_roleplay(given, name)
    play_of(given).make_groups()
    given.windows.countdown.toggle()
    step_id = given.live.step.id
    for number in range(len(roleplay_phases(given, name))):
        given.pass_by(40)
        if (
            given.live.agenda.phases_of_roleplay(given.live.step, given.live.session)[number].kind
            is PhaseKind.PLAY
        ):
            play_of(given).signal(PlaySignal.STOP)
            assert isinstance(given.scene, SignalScene)
        before = (given.scene, play_of(given).groups, given.windows.countdown.remaining())
        given = give(path=crash(given), clock=given.clock)
        assert given.live.step.id == step_id
        after = (given.scene, play_of(given).groups, given.windows.countdown.remaining())
        assert after == before
        play_of(given).signal(PlaySignal.NONE)
        given.windows.countdown.next_phase()


def test_nobody_is_left_in_a_role_by_accident(give: Give) -> None:
    given = give()
    go_to_roleplay(given, "R2")
    here = given.live.step.id
    given.live.next()
    given.windows.countdown.toggle()
    given.pass_by(60)
    given.live.go_to("M5.1")
    assert given.live.step.id == here
    assert given.windows.window.banner.text
    given.live.go_to("M5.1")
    assert given.live.step.id == "M5.1"
    assert "uit de rol" not in given.windows.window.banner.text


def test_the_keys_of_a_conversation_stop_and_go_on(give: Give) -> None:
    given = give()
    go_to_roleplay(given, "R1")
    given.live.next()
    given.windows.countdown.toggle()
    keys = given.windows.keys
    for signal in (PlaySignal.STOP, PlaySignal.BACK, PlaySignal.SWITCH):
        keys.signal_wanted.emit(signal)
        shown = given.scene
        assert isinstance(shown, SignalScene)
        assert shown.signal is signal
        assert given.live.clock is not None
        assert not given.live.clock.is_running
        keys.signal_wanted.emit(signal)
        assert isinstance(given.scene, RoleplayScene)
        assert given.live.clock.is_running


def test_what_comes_shows_nothing_of_the_signal_that_is_on(give: Give) -> None:
    given = give()
    go_to_roleplay(given, "R1")
    given.live.next()
    given.windows.countdown.toggle()
    play_of(given).signal(PlaySignal.STOP)
    assert isinstance(given.scene, SignalScene)
    assert isinstance(given.live.state_at(given.live.next_position()).scene, RoleplayScene)


def test_coming_back_to_a_conversation_goes_on_where_it_was_left(give: Give) -> None:
    given = give()
    go_to_roleplay(given, "R1")
    step_id = given.live.step.id
    given.live.next()
    given.windows.countdown.toggle()
    given.pass_by(30)
    given.live.go_to("M4.1", is_sure=True)
    given.live.go_to(step_id)
    assert scene_of(given).current == 1
    assert given.live.clock is not None
    assert given.live.clock.elapsed(given.clock()) == 30


def test_the_small_card_comes_in_time_when_the_round_is_shortened(give: Give) -> None:
    given = give()
    go_to_roleplay(given, "R1")
    banner = given.windows.window.banner
    for _ in range(3):
        given.live.next()
    given.windows.countdown.toggle()
    for _ in range(3):
        given.windows.countdown.give(-1)
    given.pass_by(29)
    assert not play_of(given).is_card_due
    given.pass_by(2)
    assert play_of(given).is_card_due
    assert banner.key == "card-due"
    given.live.next()
    assert banner.key != "card-due"


def test_a_group_is_named_in_the_order_of_its_cards(give: Give) -> None:
    given = give(people=14)
    go_to_roleplay(given, "R3")
    play = play_of(given)
    play.make_groups()
    for _ in range(3):
        for group in play.groups:
            names = [seat.name for seat in group.seats if seat.name]
            assert names == ["Yasmina", "Kees", "Eline", "Tom", "Sanne"]
        play.rotate()
