"""Where everything is kept and found."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.paths import (
    PROFILE_VARIABLE,
    find_paths,
    resources,
    shipped_workshop,
)


@pytest.fixture
def no_profile(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the home folder of a user who chose no profile."""
    monkeypatch.delenv(PROFILE_VARIABLE)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "AppData" / "Local"))
    return tmp_path


def test_a_profile_keeps_everything_in_one_folder(tmp_path: Path):
    paths = find_paths(str(tmp_path / "proef"))
    assert paths.data == tmp_path / "proef"
    assert paths.sessions.parent == paths.logs.parent == paths.data
    assert paths.sessions != paths.logs


def test_the_profile_that_is_named_goes_before_the_one_of_the_environment(
    tmp_path: Path, profile: Path
):
    assert find_paths().data == profile
    assert find_paths(str(tmp_path / "ander")).data == tmp_path / "ander"


def test_a_profile_may_be_named_from_here_or_from_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert find_paths("proef").data == tmp_path / "proef"
    assert find_paths("~/proef").data == tmp_path / "proef"


def test_without_a_profile_everything_is_in_the_data_folder_of_the_user(no_profile: Path):
    data = find_paths().data
    assert data.is_relative_to(no_profile)
    assert not {"Documents", "Documenten", "OneDrive", "Desktop"} & set(data.parts)


def test_looking_where_things_are_makes_nothing(no_profile: Path, profile: Path):
    find_paths()
    find_paths(str(profile))
    assert list(no_profile.iterdir()) == []


@pytest.mark.parametrize("name", ["fonts", "icons", "workshops"])
def test_what_comes_along_is_there(name: str):
    assert list((resources() / name).iterdir())


def test_the_programme_comes_along():
    assert (shipped_workshop() / "programma.yaml").is_file()
