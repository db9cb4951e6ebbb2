"""What is remembered between sessions."""

import json
import stat
from dataclasses import replace
from datetime import date

import pytest

from companion.domain.place import MOST_PLACES, PlaceMemory, ScreenIdentity
from companion.domain.preferences import Preferences
from companion.domain.variant import Variant
from companion.storage.preferences import load_preferences, save_preferences
from tests.storage.disk import posix_only

KOM = PlaceMemory(
    "Buurthuis De Kóm",
    ScreenIdentity("Epson", "EB-W06", "X5TY", "HDMI-1"),
    "rechts",
    1280,
    800,
    34,
    {"Key_VolumeUp": "volgende", "Key_VolumeDown": "vorige"},
    date(2026, 10, 12),
    reads_well=True,
)
HUB = PlaceMemory("De Hub")
FILLED_IN = Preferences(
    "Inês 👪",
    "De Kóm",
    "jeugdhulp",
    17,
    Variant.TWO_HOURS,
    150,
    calm=True,
    sound=True,
    places=(KOM, HUB),
    taken={"M3 halve-dag": 27, "M4 halve-dag": 0},
)


def test_what_was_filled_in_is_remembered(tmp_path):
    save_preferences(tmp_path / "nieuw", FILLED_IN)
    assert load_preferences(tmp_path / "nieuw") == FILLED_IN


def test_the_first_time_nothing_is_remembered(tmp_path):
    assert load_preferences(tmp_path) == Preferences()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"[" * 100_000])
def test_a_broken_file_is_put_aside_and_work_goes_on(tmp_path, broken):
    (tmp_path / "voorkeuren.json").write_bytes(broken)
    assert load_preferences(tmp_path) == Preferences()
    assert (tmp_path / "voorkeuren.json.kapot").read_bytes() == broken
    save_preferences(tmp_path, FILLED_IN)
    assert load_preferences(tmp_path) == FILLED_IN


def test_what_is_not_known_or_not_possible_is_ignored(tmp_path):
    values = {
        "trainer": "Ans",
        "place": 7,
        "people": 1000,
        "variant": ["week"],
        "text_percent": True,
        "calm": "ja",
        "sterren": 5,
    }
    (tmp_path / "voorkeuren.json").write_text(json.dumps(values))
    assert load_preferences(tmp_path) == Preferences(trainer="Ans")


def test_saving_replaces_the_file_as_a_whole(tmp_path):
    save_preferences(tmp_path, FILLED_IN)
    save_preferences(tmp_path, Preferences())
    assert [path.name for path in tmp_path.iterdir()] == ["voorkeuren.json"]
    assert load_preferences(tmp_path) == Preferences()


@posix_only
def test_nobody_else_can_read_what_is_remembered(tmp_path):
    save_preferences(tmp_path / "nieuw", FILLED_IN)
    assert stat.S_IMODE((tmp_path / "nieuw" / "voorkeuren.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "nieuw").stat().st_mode) == 0o700


def write(folder, **values):
    (folder / "voorkeuren.json").write_text(json.dumps(values))


def test_an_old_file_without_places_is_read(tmp_path):
    write(tmp_path, trainer="Ans", people=9, variant="twee-uur", text_percent=120, calm=True)
    wanted = Preferences(trainer="Ans", people=9, text_percent=120, calm=True)
    assert load_preferences(tmp_path) == replace(wanted, variant=Variant("twee-uur"))


BROKEN_PLACES = [7, None, [], "De Kom", {}, {"place": ["De Kom"]}, {"projector": {"name": 3}}]


@pytest.mark.parametrize("broken", BROKEN_PLACES)
def test_one_broken_place_never_loses_the_others(tmp_path, broken):
    save_preferences(tmp_path, FILLED_IN)
    path = tmp_path / "voorkeuren.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    values["places"].insert(1, broken)
    path.write_text(json.dumps(values))
    assert load_preferences(tmp_path) == FILLED_IN


@pytest.mark.parametrize(
    ("field", "broken", "usual"),
    [
        ("projector", "Epson", None),
        ("projector", {}, None),
        ("side", ["rechts"], ""),
        ("side", "achter", ""),
        ("width", -1, 0),
        ("height", 10**30, 0),
        ("smallest_text", 4000, 28),
        ("smallest_text", True, 28),
        ("clicker", ["Key_Tab"], {}),
        ("clicker", {"Key_Tab": "stop", "rm -rf": "zwart", "Key_F5": ["zwart"]}, {}),
        ("checked_on", "gisteren", None),
        ("checked_on", 7, None),
        ("reads_well", "ja", False),
    ],
)
def test_one_broken_fact_never_loses_the_others(tmp_path, field, broken, usual):
    save_preferences(tmp_path, FILLED_IN)
    path = tmp_path / "voorkeuren.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    values["places"][0][field] = broken
    path.write_text(json.dumps(values))
    wanted = replace(FILLED_IN, places=(replace(KOM, **{field: usual}), HUB))
    assert load_preferences(tmp_path) == wanted


@pytest.mark.parametrize("broken", [7, "M3", [["M3", 3]], None])
def test_broken_minutes_and_places_are_as_none(tmp_path, broken):
    write(tmp_path, trainer="Ans", places=broken, taken=broken, sound=1)
    assert load_preferences(tmp_path) == Preferences(trainer="Ans")


def test_minutes_that_cannot_be_are_left_out(tmp_path):
    write(tmp_path, taken={"M1 halve-dag": 12, "M2": -3, "M3": 2.5, "M4": "6", "": 3, "M5": 10**9})
    assert load_preferences(tmp_path).taken == {"M1 halve-dag": 12}


def test_a_file_that_grew_stays_small_in_memory(tmp_path):
    keys = {f"Key_{number}": "zwart" for number in range(50)}
    place = {"place": "x" * 5_000, "clicker": keys}
    write(tmp_path, places=[place] * 100, taken={f"M{number}": 1 for number in range(5_000)})
    preferences = load_preferences(tmp_path)
    assert len(preferences.places) == MOST_PLACES
    assert len(preferences.places[0].place) == 200
    assert len(preferences.places[0].clicker) == 12
    assert len(preferences.taken) == 200


def test_a_file_that_is_too_large_is_put_aside(tmp_path):
    write(tmp_path, trainer="x" * 3_000_000)
    assert load_preferences(tmp_path) == Preferences()
    assert (tmp_path / "voorkeuren.json.kapot").exists()
