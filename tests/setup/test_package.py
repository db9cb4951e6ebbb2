"""`pip install .` gives a working `companion`, with its resources inside."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.setup.conftest import ROOT

PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check"]


def run(command: list[str | Path], **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fresh .venv in which the companion was installed.

    What the companion needs is lent from the Python that runs the tests: no network.
    """
    folder = tmp_path_factory.mktemp("package")
    wheels = folder / "wheels"
    options = ["--quiet", "--no-deps", "--no-index"]
    built = run([*PIP, "wheel", *options, "--no-build-isolation", "-w", wheels, ROOT])
    assert built.returncode == 0, built.stdout + built.stderr
    home = folder / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    done = run([*PIP, "--python", python, "install", *options, *wheels.glob("*.whl")])
    assert done.returncode == 0, done.stdout + done.stderr
    lent = [path for path in sys.path if path.endswith("site-packages")]
    (site,) = home.glob("lib/python*/site-packages")
    (site / "lent.pth").write_text("\n".join(lent) + "\n")
    return home


@pytest.fixture
def companion(installed: Path, tmp_path: Path):
    """Run the installed command, far from the project's folder."""

    def run_companion(*words: str) -> subprocess.CompletedProcess[str]:
        env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        return run([installed / "bin" / "companion", *words], cwd=tmp_path, env=env, timeout=60)

    return run_companion


def test_the_installed_command_has_help_in_dutch(companion):
    done = companion("--help")
    assert done.returncode == 0, done.stderr
    assert "bijeenkomst" in done.stdout
    assert "show this help" not in done.stdout


def test_the_installed_command_finds_its_own_programme(companion):
    done = companion("check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_resources_are_inside(installed: Path):
    (inside,) = installed.glob("lib/python*/site-packages/companion")
    for name in ("fonts", "workshops"):
        shipped = {
            p.relative_to(ROOT / "resources") for p in (ROOT / "resources" / name).rglob("*")
        }
        found = {p.relative_to(inside / "resources") for p in (inside / "resources").rglob("*")}
        assert shipped <= found
        assert shipped
