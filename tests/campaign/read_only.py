"""A read-only place: all of it is shown, nothing is said to be saved, and it goes on elsewhere."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from companion.domain.note import Note
from companion.storage.sessions import create_session, read_session
from companion.storage.store import SessionStore
from tests.campaign.frame import Outcome, Row, Size
from tests.campaign.full_disk import Seen
from tests.campaign.killed import a_session
from tests.campaign.typing_app import STEP, texts_of
from tests.campaign.watched import PATIENCE, Watched, watched

OTHER_USER = (
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search,-fowner,-linux_immutable",
)
"""Takes from root what other users do not have: to write where they may not."""
NOTES = 12


def without_rights() -> Sequence[str]:
    """Return what starts a process that may not write everywhere."""
    return OTHER_USER if os.geteuid() == 0 else ()


@contextmanager
def read_only_mount(folder: Path) -> Iterator[bool]:
    """Let a folder be read only, as a stick with its switch over; tell whether it can be."""
    bind = ["mount", "--bind", str(folder), str(folder)]
    again = ["mount", "-o", "remount,bind,ro", str(folder)]
    is_bound = subprocess.run(bind, capture_output=True, check=False).returncode == 0
    try:
        ran = subprocess.run(again, capture_output=True, check=False)
        yield is_bound and ran.returncode == 0
    finally:
        if is_bound:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def no_rights(folder: Path) -> Iterator[bool]:
    """Let nobody write a folder and what is in it."""
    there = (folder, *folder.iterdir())
    modes = [path.stat().st_mode for path in there]
    for path in there:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield True
    finally:
        for path, mode in zip(there, modes, strict=True):
            path.chmod(mode)


@contextmanager
def file_without_rights(folder: Path) -> Iterator[bool]:
    """Let nobody write the file, in a folder of one's own."""
    for path in folder.iterdir():
        path.chmod(0o444)
    yield True
    for path in folder.iterdir():
        path.chmod(0o600)


PLACES = (no_rights, read_only_mount, file_without_rights)


def fingerprint(folder: Path) -> dict[str, str]:
    """Return a sum over each file in a folder."""
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def made(folder: Path, number: int, *, crashed: bool) -> Path:
    """Return a session with notes; after a crash its last words stand in its ``-wal``."""
    path = create_session(folder, a_session(number))
    store = SessionStore.open(path)
    store.save([Note(f"n{n}", STEP, "", n, f"Wat een ouder zei 🙂 {n}") for n in range(NOTES)])
    if crashed:
        copies = {p.name: p.read_bytes() for p in folder.iterdir()}
        store.close()
        for name, content in copies.items():
            (folder / name).write_bytes(content)
    else:
        store.close()
    return path


def play_place(app: Watched, folder: Path, number: int, seen: Seen) -> None:
    """Open a session where nothing may be written, look, type, and go on elsewhere."""
    there = folder / f"stick-{number}"
    path = made(there, number, crashed=number >= len(PLACES))
    before, shown_before = fingerprint(there), texts_of(read_session(path))
    (app.orders / "still").touch()
    with PLACES[number % len(PLACES)](there) as is_there:
        if not is_there:
            return
        try:
            app.begin(folder / "profiel", path, number)
        except AssertionError:
            seen.check("not opened to read", holds=False)
            app.kill()
            return
        shown = app.wait("shown").split(" ", 1)[1]
        seen.check("notes not shown", holds=shown == shown_before)
        bar = app.find("bar", seconds=PATIENCE)
        seen.check("not said in the bar", holds="Alleen lezen" in bar)
        app.order("walk")
        walked = app.find("walked", seconds=PATIENCE)
        seen.check("looking is said to be unsaved", holds=walked.endswith("READ_ONLY"))
        look_and_type(app, folder / f"elders-{number}", seen)
        app.kill()
    seen.check("the file was changed", holds=fingerprint(there) == before)
    seen.rounds += 1


def look_and_type(app: Watched, other: Path, seen: Seen) -> None:
    """Save the report elsewhere, type, and go on in a copy."""
    other.mkdir(mode=0o755)
    app.order("save", str(other / "verslag.html"))
    reported = app.find("reported", seconds=PATIENCE)
    is_whole = reported and "Wat een ouder zei" in (other / "verslag.html").read_text("utf-8")
    seen.check("no report", holds=bool(is_whole))
    app.order("type")
    red = app.find("state", " FAILED ", seconds=PATIENCE)
    seen.check("typing not said to be unsaved", holds=bool(red) and not app.find("saved"))
    since = app.mark()
    app.order("copy", str(other))
    copied = app.find("copied", since=since, seconds=PATIENCE)
    seen.check("not saved elsewhere", holds=bool(copied))
    if copied:
        app.find("state", " SAVED ", since=since, seconds=PATIENCE)
        since = app.mark()
        app.find("saved", since=since, seconds=PATIENCE)
        app.order("still")
        shown = app.wait("shown", since=since).split(" ", 1)[1]
        said = app.said()
        last = said.done[-1][0] if said.done else 0
        app.find(f"saved {last}", since=since, seconds=PATIENCE)
        app.kill()
        there = texts_of(read_session(Path(copied.split(" ", 1)[1])))
        seen.check("the copy lacks words", holds=there == shown)
        seen.copies += 1


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    seen = Seen()
    with watched(mutant, folder, *without_rights()) as app:
        for number in range(size.of(2, 2 * len(PLACES))):
            play_place(app, folder, number, seen)
        seen.check("code for the user", holds="Traceback" not in app.errors)
    seen.check("no place could be made", holds=seen.rounds > 0)
    figure = (
        f"{seen.rounds} places where nothing may be written: all notes shown and all steps looked "
        f"at, {seen.copies} gone on with elsewhere, 0 bytes changed"
    )
    if seen.wrong:
        figure = f"{seen.rounds} read-only places; wrong: {', '.join(seen.wrong)}"
    return Outcome(figure, not seen.wrong)


ROW = Row("read-only", "a read-only place", play, ("says it is saved", "refuses to read"))
