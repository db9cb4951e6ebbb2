"""What start.py says to someone whose computer lacks something, and what its words do."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from types import ModuleType

import pytest

from tests.setup.conftest import ROOT


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_told_so_in_two_languages(start: ModuleType, version: tuple[int, ...]):
    dutch, english = start.too_old(version).splitlines()
    found = ".".join(map(str, version))
    assert dutch.startswith(f"Python 3.11 of nieuwer is nodig, dit is Python {found}.")
    assert english.startswith(f"Python 3.11 or newer is needed, this is Python {found}.")


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_new_python_is_told_nothing(start: ModuleType, version: tuple[int, ...]):
    assert start.too_old(version) == ""


def test_an_old_python_can_read_start_py_far_enough_to_say_it():
    source = (ROOT / "start.py").read_bytes()
    assert source.isascii()
    ast.parse(source, feature_version=(3, 6))
    # Python 2 stops at the first annotation, and shows that line.
    lines = source.decode().splitlines()
    first = next(node for node in ast.parse(source).body if isinstance(node, ast.AnnAssign))
    assert "Python 3.11+ is nodig" in lines[first.lineno - 1]
    before = ast.parse("\n".join(lines[: first.lineno - 1]))
    assert not [node for node in before.body if isinstance(node, ast.FunctionDef)]


@pytest.fixture
def lacking(start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return start.py on a Linux without one library and one program, and with its own .venv."""
    monkeypatch.setattr(start, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(start, "STAMP", tmp_path / ".venv" / "start.stamp")
    monkeypatch.setattr(start, "LOCK_FILE", tmp_path / ".venv" / "start.lock")
    monkeypatch.setattr(start, "LIBRARIES", {"libvenster.so.9": "libvenster9"})
    monkeypatch.setattr(start, "TOOLS", {"geen-scherm": "geenscherm"})
    monkeypatch.setattr(start.sys, "platform", "linux")
    return start


def fake_apt_get(folder: Path, *, exit_code: int = 0) -> Path:
    """Put an apt-get in the folder that writes down what it is asked; return where it does."""
    asked = folder / "asked.txt"
    script = folder / "apt-get"
    script.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >> "{asked}"\nexit {exit_code}\n')
    script.chmod(0o755)
    return asked


def test_without_root_the_exact_command_is_printed(
    lacking: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    fake_apt_get(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stop:
        lacking.set_up(lacking.TEST_LOCK)
    assert "    sudo apt-get install geenscherm libvenster9\n" in stop.value.code
    assert "Typ dit en start daarna opnieuw:" in stop.value.code
    assert "Type this, then start again:" in stop.value.code


def test_running_the_app_does_not_ask_for_what_only_tests_need(lacking: ModuleType):
    assert lacking.missing_from_system(for_tests=False) == {"libvenster.so.9": "libvenster9"}


def test_another_linux_is_told_what_the_packages_must_hold(
    lacking: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit) as stop:
        lacking.set_up(lacking.RUN_LOCK)
    assert "Installeer de pakketten met:" in stop.value.code
    assert "libvenster.so.9" in stop.value.code


def test_a_python_without_venv_is_told_which_package_has_it(
    lacking: ModuleType, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lacking.importlib.util, "find_spec", lambda name: None)
    missing = lacking.missing_from_system(for_tests=False)
    assert missing["ensurepip"] == f"python3.{lacking.sys.version_info[1]}-venv"


def test_as_root_on_debian_it_is_installed(
    lacking: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = fake_apt_get(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    lacking.complete_system(lacking.missing_from_system(for_tests=True))
    assert asked.read_text().splitlines() == [
        "noninteractive -qq -y update",
        "noninteractive -qq -y install --no-install-recommends geenscherm libvenster9",
    ]


def test_an_installation_that_fails_prints_the_command(
    lacking: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    fake_apt_get(tmp_path, exit_code=100)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SystemExit) as stop:
        lacking.complete_system({"libvenster.so.9": "libvenster9"})
    assert "sudo apt-get install libvenster9" in stop.value.code


@pytest.fixture
def commands(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return the commands that start.py would run; ruff and pytest fail."""
    ran: list[list[str]] = []

    def record(command: list[object], **options: object) -> int:
        ran.append([str(word).removeprefix(f"{start.BIN}{os.sep}") for word in command])
        return int({"ruff", "pytest"} & set(ran[-1]) != set())

    monkeypatch.setattr(start, "run", record)
    monkeypatch.setattr(start, "set_up", lambda lock: ran.append([lock.name]))
    monkeypatch.setattr(start, "complete_system", lambda missing: None)
    return ran


def test_test_runs_every_check_and_all_tests_also_when_one_fails(
    start: ModuleType, commands: list[list[str]], capsys: pytest.CaptureFixture[str]
):
    assert start.main(["test"]) != 0
    assert commands == [
        ["requirements-test.lock"],
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
        ["python", "-P", "-m", "pytest", *start.SHARED],
    ]
    assert "Niet in orde: ruff check ., ruff format --check ." in capsys.readouterr().err


def test_test_with_words_runs_only_those_tests(start: ModuleType, commands: list[list[str]]):
    assert start.main(["test", "-k", "quote"]) == 1
    assert commands[1:] == [["python", "-P", "-m", "pytest", "-k", "quote"]]


@pytest.mark.parametrize(
    ("word", "module"), [("bench", "tests.benchmarks"), ("campaign", "tests.campaign")]
)
def test_a_word_runs_what_measures(
    start: ModuleType, commands: list[list[str]], word: str, module: str
):
    start.missing_tools = dict
    assert start.main([word, "--short"]) == 0
    assert commands == [
        ["requirements-test.lock"],
        ["python", "-P", "-m", module, "--short"],
    ]
