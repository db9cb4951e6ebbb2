"""A disk without room, for real: a small one that is full, or a limit on the size of files."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.domain.errors import SaveError
from companion.storage.database import wal_path
from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from companion.storage.writer import SessionWriter
from tests.storage.builders import a_note, a_session

resource = pytest.importorskip("resource")  # Windows has no such limits

ROOT = Path(__file__).parents[2]
LONG = "woord " * 3000


def work_through_a_full_disk(
    path: Path, fill: Callable[[], None], make_room: Callable[[], None]
) -> dict[str, list]:
    """Type before, during and after a full disk; return what was told meanwhile."""
    saved: list[int] = []
    failed: list[str] = []
    writer = SessionWriter(path, on_saved=saved.append, on_failed=failed.append)
    writer.start()
    writer.submit(a_note(1))
    assert writer.flush(5)
    fill()
    for number in range(2, 12):
        writer.submit(a_note(number, LONG))
        time.sleep(0.02)
    assert not writer.flush(0.5)
    while_full = list(saved)
    make_room()
    writer.submit(a_note(12))
    assert writer.flush(10)
    assert writer.close(10)
    return {"while_full": while_full, "saved": saved, "failed": failed}


def assert_nothing_was_lost(path: Path, told: dict[str, list]) -> None:
    assert told["while_full"] == [1]
    assert told["saved"][-1] == 12
    assert told["failed"]
    assert all("woord" not in sentence for sentence in told["failed"])
    assert [note.order for note in read_session(path).notes] == list(range(1, 13))
    assert not wal_path(path).exists()


def _work_under_a_limit(path: Path) -> None:
    def limit(size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    told = work_through_a_full_disk(
        path,
        fill=lambda: limit(wal_path(path).stat().st_size),
        make_room=lambda: limit(resource.RLIM_INFINITY),
    )
    sys.stdout.write(json.dumps(told))


def test_files_that_may_not_grow_lose_nothing(folder):
    path = create_session(folder, a_session())
    command = [sys.executable, "-m", "tests.storage.test_full_disk", str(path)]
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT, env=os.environ
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert_nothing_was_lost(path, told)
    assert "Bewaren lukt nu niet" in told["failed"][0]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of one megabyte, where this machine can make one."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "companion-test", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("a small disk needs the right to mount; the limit on files is tested anyway")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _fill(folder: Path) -> Path:
    filler = folder / "vol"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return filler


def test_a_full_disk_loses_nothing_and_is_told_as_such(small_disk):
    path = create_session(small_disk, a_session())
    filler = small_disk / "vol"
    told = work_through_a_full_disk(path, lambda: _fill(small_disk) and None, filler.unlink)
    assert_nothing_was_lost(path, told)
    assert "de schijf is vol" in told["failed"][0]


def test_a_session_on_a_full_disk_opens_and_can_be_given(small_disk):
    path = create_session(small_disk, a_session())
    filler = _fill(small_disk)
    store = SessionStore.open(path)
    assert store.session.details == a_session().details
    with pytest.raises(SaveError, match="de schijf is vol"):
        store.save([a_note()])
    filler.unlink()
    store.save([a_note()])
    store.close()
    assert read_session(path).notes == (a_note(),)


def test_a_new_session_on_a_full_disk_is_refused_and_leaves_no_file(small_disk):
    filler = _fill(small_disk)
    with pytest.raises(SaveError, match="de schijf is vol"):
        create_session(small_disk, a_session())
    assert list(small_disk.iterdir()) == [filler]


if __name__ == "__main__":
    _work_under_a_limit(Path(sys.argv[1]))
