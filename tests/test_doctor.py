"""``start.py doctor``: works without a screen, with damage, and while the app is open."""

from __future__ import annotations

import getpass
import subprocess
import sys
from pathlib import Path

import pytest

from companion import doctor as module
from companion.__main__ import main
from companion.instance import SingleInstance
from companion.paths import Paths
from tests.campaign.frame import ROOT, own_environment
from tests.program import a_file, paths  # noqa: F401


@pytest.fixture(autouse=True)
def screens(monkeypatch):
    monkeypatch.setattr(module, "screens_seen", lambda: ["Epson EB-W06, 1280 × 800"])


def doctor(capsys) -> tuple[int, str]:
    code = main(["doctor"])
    return code, capsys.readouterr().out


def test_when_all_is_well_it_ends_with_0(paths: Paths, capsys):
    a_file(paths)
    code, said = doctor(capsys)

    assert code == 0, said
    for word in ("Versie", "Qt", "SQLite", "Epson EB-W06", "geen fouten", "in orde, 0 notities"):
        assert word in said
    assert "Wijkteam" not in said
    assert "wijkteam" not in said


def test_a_damaged_session_is_said_and_it_ends_with_1(paths: Paths, capsys):
    a_file(paths).write_bytes(b"x" * 20_000)
    code, said = doctor(capsys)

    assert code == 1
    assert ">> Een bijeenkomst (" in said


def test_a_file_in_the_place_of_the_folder_is_said(paths: Paths, capsys):
    paths.data.write_text("x")
    code, said = doctor(capsys)

    assert code == 1
    assert ">> " in said
    assert "Versie" in said


def test_it_works_while_the_app_is_open(qapp, paths: Paths, capsys):
    instance = SingleInstance(paths.data)
    assert instance.take()
    code, said = doctor(capsys)
    instance.release()

    assert code == 0
    assert "De app is nu open." in said


def test_it_can_be_written_in_a_file(paths: Paths, tmp_path: Path, capsys):
    target = tmp_path / "nagekeken.txt"

    assert main(["doctor", "--to", str(target)]) == 0
    assert "Alles is in orde." in target.read_text(encoding="utf-8")
    assert "mailen" in capsys.readouterr().out


def test_a_place_where_nothing_can_be_written_is_said(paths: Paths, tmp_path: Path, capsys):
    assert main(["doctor", "--to", str(tmp_path / "weg" / "x.txt")]) == 1
    assert "Kies een andere map." in capsys.readouterr().out


def test_without_a_display_it_says_so_and_names_nobody(tmp_path: Path):
    environment = own_environment(QT_QPA_PLATFORM="xcb", HOME=str(tmp_path), LANG="C")
    environment.pop("DISPLAY", None)
    environment.pop("COMPANION_PROFILE", None)
    ran = subprocess.run(
        [sys.executable, "-m", "companion", "doctor"],
        cwd=ROOT,
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Hier is geen scherm te zien." in ran.stdout
    assert "De map: ~/.local/share/" in ran.stdout
    assert f"/{getpass.getuser()}/" not in ran.stdout
    assert ran.stderr == ""
