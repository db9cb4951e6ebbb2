"""A small project that start.py sets up for real: one wheel, a lock and no network."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]

APP = """
import os, sys
import brick
print(brick.VERSION, sys.argv[1:], os.getcwd(), __file__, flush=True)
sys.exit(7 if "seven" in sys.argv else 0)
"""


def write_wheel(folder: Path, version: str) -> Path:
    """Write a wheel of the package ``brick`` that holds nothing but its version."""
    folder.mkdir(exist_ok=True)
    path = folder / f"brick-{version}-py3-none-any.whl"
    info = f"brick-{version}.dist-info"
    files = {
        "brick.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: brick\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, text)
    return path


def _hear_ctrl_c() -> None:
    """A shell that runs the tests in the background lets them ignore Ctrl+C; a user's does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Project:
    """A folder with start.py, as a newcomer has it."""

    root: Path

    def lock(self, version: str, digest: str = "") -> None:
        """Write both locks, for this version of the one package."""
        wheel = write_wheel(self.root / "wheels", version)
        found = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        for name in ("requirements.lock", "requirements-test.lock"):
            (self.root / name).write_text(f"brick=={version} \\\n    --hash=sha256:{found}\n")

    def popen(self, *words: str, cwd: Path | None = None, **env: str) -> subprocess.Popen[str]:
        """Start start.py, with nowhere to get packages but the folder of wheels."""
        offline = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": str(self.root / "wheels"),
            "PIP_NO_INDEX": "1",
        }
        return subprocess.Popen(
            [sys.executable, str(self.root / "start.py"), *words],
            cwd=cwd or self.root,
            env={**os.environ, **offline, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=_hear_ctrl_c,  # noqa: PLW1509 - before any thread
        )

    def start(
        self, *words: str, cwd: Path | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        """Run start.py to its end."""
        process = self.popen(*words, cwd=cwd, **env)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def make_project(root: Path) -> Project:
    (root / "companion").mkdir(parents=True)
    (root / "companion" / "__init__.py").touch()
    (root / "companion" / "__main__.py").write_text(APP)
    shutil.copy(ROOT / "start.py", root)
    project = Project(root)
    project.lock("1.0")
    return project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that was never started."""
    return make_project(tmp_path / "project")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project that was started once; the tests leave it as it is."""
    project = make_project(tmp_path_factory.mktemp("ready") / "project")
    done = project.start()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def moved(ready: Project, tmp_path: Path) -> Project:
    """Return a copy of a project that was started once, in a place of its own."""
    copy = Project(tmp_path / "elders")
    shutil.copytree(ready.root, copy.root, symlinks=True)
    return copy


@pytest.fixture
def settled(ready: Project, moved: Project) -> Project:
    """Return a project that was started once, to do anything with."""
    stamp = moved.root / ".venv" / "start.stamp"
    stamp.write_text(stamp.read_text().replace(str(ready.root), str(moved.root)))
    return moved


@pytest.fixture
def start(tmp_path: Path) -> ModuleType:
    """Return start.py as a module of its own, so that a test may change its parts."""
    spec = importlib.util.spec_from_file_location("start_under_test", ROOT / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
