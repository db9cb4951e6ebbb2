"""What is remembered between sessions."""

import json
import stat

import pytest

from companion.domain.preferences import Preferences
from companion.domain.variant import Variant
from companion.storage.preferences import load_preferences, save_preferences
from tests.storage.disk import posix_only

FILLED_IN = Preferences("Inês 👪", "De Kóm", "jeugdhulp", 17, Variant.TWO_HOURS, 150, calm=True)


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
