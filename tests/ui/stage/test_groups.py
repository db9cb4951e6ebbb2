"""Who is with whom, on the stage: every number under its role, readable from the back row."""

from __future__ import annotations

from itertools import count

import pytest

from companion.domain.exercise_scenes import GroupLine, GroupsScene, Seat
from companion.domain.roleplay import Role
from companion.domain.stage import StageState
from companion.ui.colors import HOME, INSTITUTION, TOGETHER
from companion.ui.stage.lanes import lanes_of
from companion.ui.stage.picture import draw_still
from tests.ui.stage.conftest import SIZES, faults

PARENT, PROFESSIONAL, OBSERVER = Role.PARENT, Role.PROFESSIONAL, Role.OBSERVER
TRIOS = {6: (3, 3), 7: (3, 4), 12: (3,) * 4, 20: (3, 3, 3, 3, 4, 4), 21: (3,) * 7, 24: (3,) * 8}
TABLES = {5: (5,), 6: (6,), 11: (11,), 13: (6, 7), 17: (8, 9), 20: (6, 7, 7), 24: (8, 8, 8)}
SMALLEST = (28, 40)


def trios(sizes: tuple[int, ...]) -> GroupsScene:
    number, groups = count(1), []
    for index, size in enumerate(sizes, 1):
        roles = [(PARENT, "Ricardo"), (PROFESSIONAL, "Anouk"), (OBSERVER, ""), (OBSERVER, "")]
        seats = tuple(Seat(next(number), role, name) for role, name in roles[:size])
        groups.append(GroupLine(f"Groepje {index}", seats))
    return GroupsScene("Wie met wie?", tuple(groups), "Overslaan mag altijd.")


def tables(sizes: tuple[int, ...]) -> GroupsScene:
    number, groups = count(1), []
    four = ("Kees", "Eline", "Tom", "Sanne")
    for index, size in enumerate(sizes, 1):
        roles = [(PARENT, "Yasmina"), *((PROFESSIONAL, name) for name in four)]
        roles += [(OBSERVER, "")] * (size - 5)
        seats = tuple(Seat(next(number), role, name) for role, name in roles)
        groups.append(GroupLine(f"Tafel {index}", seats))
    return GroupsScene("Wie met wie?", tuple(groups), "Overslaan mag altijd.")


def state(scene: GroupsScene) -> StageState:
    return StageState(scene, "3  Het dossier en de vraag", 0.4)


MANY_TRIOS = {30: (3,) * 10, 32: (3,) * 8 + (4, 4), 35: (3,) * 9 + (4, 4), 36: (3,) * 12}
MANY_TRIOS |= {47: (3,) * 13 + (4, 4), 60: (3,) * 20}
MANY_TABLES = {36: (6,) * 6, 47: (6, 6, 7, 7, 7, 7, 7), 60: (6,) * 10}
MANY = {f"{n} in trios": trios(sizes) for n, sizes in MANY_TRIOS.items()}
MANY |= {f"{n} at tables": tables(sizes) for n, sizes in MANY_TABLES.items()}
SCENES = {f"{n} in trios": trios(sizes) for n, sizes in TRIOS.items()}
SCENES |= {f"{n} at tables": tables(sizes) for n, sizes in TABLES.items()}


@pytest.mark.parametrize("smallest", SMALLEST)
@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
@pytest.mark.parametrize("name", SCENES)
def test_everybody_is_there_once_and_large(written, name, size, smallest):
    scene = SCENES[name]
    assert faults(state(scene), SIZES[size], written, smallest) == []
    people = [seat.person for group in scene.groups for seat in group.seats]
    numbers = [item for item in written if item.text.isdigit()]
    assert sorted(int(item.text) for item in numbers) == sorted(people)
    assert min(item.size for item in numbers) >= 40
    assert len({item.size for item in numbers}) == 1
    assert {group.name for group in scene.groups} <= {item.text for item in written}


@pytest.mark.parametrize("smallest", SMALLEST)
@pytest.mark.parametrize("size", ["1024x768", "1366x768", "1920x1080"])
@pytest.mark.parametrize("name", MANY)
def test_up_to_sixty_people_nothing_lies_over_another(written, name, size, smallest):
    scene = MANY[name]
    assert faults(state(scene), SIZES[size], written, smallest) == []
    people = [str(seat.person) for group in scene.groups for seat in group.seats]
    shown = [item.text for item in written]
    assert all(shown.count(person) >= 1 for person in people)
    words = " ".join(shown)
    assert all(group.name.split()[-1] in words for group in scene.groups)


@pytest.mark.parametrize("name", ["20 in trios", "20 at tables"])
def test_a_number_stands_on_the_colour_of_its_role(written, name):
    scene, size = SCENES[name], SIZES["1920x1080"]
    faults(state(scene), size, written)
    places = {int(item.text): item.rect for item in written if item.text.isdigit()}
    image = draw_still(state(scene), size)
    grounds = {PARENT: HOME, PROFESSIONAL: INSTITUTION, OBSERVER: TOGETHER}
    for group in scene.groups:
        for seat in group.seats:
            corner = places[seat.person].topLeft()
            found = image.pixelColor(int(corner.x()) - 8, int(corner.y()) + 20)
            assert found == grounds[seat.role].fill, (group.name, seat)


@pytest.mark.parametrize("name", ["12 in trios", "13 at tables"])
def test_each_colour_has_the_word_of_its_role(written, name):
    faults(state(SCENES[name]), SIZES["1024x768"], written)
    text = " ".join(item.text for item in written).lower()
    for word in ("ouder", "professional", "kijker"):
        assert word in text


def test_roles_stand_in_one_order_whatever_the_turn():
    seats = (Seat(1, OBSERVER, ""), Seat(2, PARENT, "Mei"), Seat(3, PROFESSIONAL, "Bart"))
    lanes = lanes_of(GroupsScene("", (GroupLine("Groepje 1", seats),)))
    assert [(lane.role, lane.people) for lane in lanes] == [
        (PARENT, ((2,),)),
        (PROFESSIONAL, ((3,),)),
        (OBSERVER, ((1,),)),
    ]


def test_a_role_that_a_small_table_has_not_stays_empty(written):
    both = GroupsScene("Wie met wie?", (trios((3,)).groups[0], trios((4,)).groups[0]))
    lanes = {lane.role: lane.people for lane in lanes_of(both)}
    assert lanes[OBSERVER] == ((3,), (3, 4))
    pair = GroupsScene("Wie met wie?", (trios((2,)).groups[0], trios((3,)).groups[0]))
    assert {lane.role: lane.people for lane in lanes_of(pair)}[OBSERVER] == ((), (3,))
    assert faults(state(pair), SIZES["1024x768"], written) == []


def test_before_groups_are_made_only_words_are_there(written):
    scene = GroupsScene("Wie met wie?", (), "De groepjes komen zo.")
    assert faults(state(scene), SIZES["1024x768"], written) == []
    assert "De groepjes komen zo." in {item.text for item in written}
