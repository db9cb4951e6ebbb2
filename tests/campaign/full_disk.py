"""A full disk: typing goes on, it is said, spare room is used, and all is saved in the end."""

from __future__ import annotations

import time
from pathlib import Path

from companion.paths import find_paths
from companion.storage.ballast import NAME, Ballast
from companion.storage.sessions import create_session, read_session
from tests.campaign.frame import Outcome, Row, Size
from tests.campaign.killed import a_session, judged
from tests.campaign.typing_app import texts_of
from tests.campaign.watched import PATIENCE, Watched, failing, fill, small_disk, watched

RED = 1.0
"""Seconds after the first word that cannot be saved within which it is said (``moments``)."""
DISK = "12m"


class Seen:
    """What was seen in all rounds."""

    def __init__(self) -> None:
        self.rounds = self.lost = self.typed_while_full = self.copies = self.starts = 0
        self.slowest = 0.0
        self.wrong: list[str] = []

    def check(self, what: str, *, holds: bool) -> None:
        """Note what went wrong, once."""
        if not holds and what not in self.wrong:
            self.wrong.append(what)


def red_line(app: Watched, seen: Seen, since: int) -> bool:
    """Wait for the red line; note how long after the first unsaved word it came."""
    line = app.find("line", " True saving ", since=since, seconds=PATIENCE)
    seen.check("no red line", holds=bool(line))
    if not line:
        return False
    said = app.said()
    moment = float(line.split()[1])
    saved_then = last_saved(app, line)
    waited = [m for change, m, _ in said.done if change > saved_then and m < moment]
    seen.slowest = max(seen.slowest, moment - min(waited, default=moment))
    return True


def last_saved(app: Watched, line: str) -> int:
    """Return which change was the last that was told to be saved before a line."""
    before = app.lines[: app.lines.index(line)]
    return max((int(each.split()[1]) for each in before if each.startswith("saved ")), default=0)


def room_again(app: Watched, seen: Seen) -> None:
    """Look that all that was typed gets saved once there is room."""
    since = app.mark()
    app.order("still")
    shown = app.wait("shown", since=since)
    said = app.said()
    last = max((change for change, _, _ in said.done), default=0)
    is_saved = bool(app.find(f"saved {last}", seconds=PATIENCE))
    seen.check("not saved with room again", holds=is_saved)
    seen.check("the screen lost words", holds=said.done[-1][2] == shown.split(" ", 1)[1])


def play_on_small_disk(app: Watched, disk: Path, seen: Seen, seed: int) -> None:
    """Fill a real disk twice while somebody types: once there is spare room, then there is not."""
    profile, filler = disk / "profiel", disk / "vol"
    path = create_session(find_paths(str(profile)).sessions, a_session(seed))
    seen.check("no spare room laid", holds=Ballast(profile).lay(room=0))
    app.begin(profile, path, seed)
    app.wait("saved")
    fill(filler)
    seen.check(
        "spare room not used", holds=bool(app.find("line", " False disk-full ", seconds=PATIENCE))
    )
    seen.check("spare room still there", holds=not (profile / NAME).exists())
    since = app.mark()
    fill(filler)
    app.order("much")
    used = app.find("line", " False disk-full ", seconds=PATIENCE)
    seen.check("spare room not used", holds=bool(used))
    if used:
        saved = app.find("saved", since=app.lines.index(used), seconds=PATIENCE)
        seen.check("not saved in the spare room", holds=bool(saved))
    seen.check("spare room still there", holds=not (profile / NAME).exists())
    since = app.mark()
    fill(filler)
    app.order("much")
    if red_line(app, seen, since):
        type_on_and_copy(app, disk.with_name(f"elders-{seed}"), seen)
    filler.unlink()
    room_again(app, seen)
    said = app.kill()
    seen.lost += not judged(path, "", said)[0]
    start_on_full_disk(app, profile, path, filler, seen)
    filler.unlink()
    seen.rounds += 1


def type_on_and_copy(app: Watched, other: Path, seen: Seen) -> None:
    """Type on while the disk is full, and save all of it elsewhere."""
    since, typed = app.mark(), len(app.said().done)
    time.sleep(0.4)
    app.order("copy", str(other))
    seen.check(
        "nothing offered",
        holds="Bewaar elders" in app.find("offered", since=since, seconds=PATIENCE),
    )
    at_least = len(app.said().done)
    copied = app.find("copied", since=since, seconds=PATIENCE)
    seen.check("not saved elsewhere", holds=bool(copied))
    time.sleep(0.2)
    seen.check("said to be saved", holds=not app.find("saved", since=since))
    said = app.said()
    seen.typed_while_full += len(said.done) - typed
    if copied:
        there = texts_of(read_session(Path(copied.split(" ", 1)[1])))
        seen.check(
            "the copy lacks words", holds=there in [t for _, _, t in said.done[at_least - 1 :]]
        )
        seen.copies += 1


def start_on_full_disk(app: Watched, profile: Path, path: Path, filler: Path, seen: Seen) -> None:
    """Start the app on a disk that is full to the last byte: it shows all notes."""
    fill(filler)
    before = texts_of(read_session(path))
    app.orders.joinpath("still").write_text("")
    app.begin(profile, path, 99)
    shown = app.wait("shown").split(" ", 1)[1]
    seen.check("notes missing on a full disk", holds=shown == before)
    seen.starts += 1
    app.kill()


def play_injected(app: Watched, folder: Path, seen: Seen, seed: int) -> None:
    """Let writes fail as on a full disk for a while; on any machine."""
    profile = folder / f"profiel-{seed}"
    path = create_session(find_paths(str(profile)).sessions, a_session(seed))
    seen.check("no spare room laid", holds=Ballast(profile).lay(room=0))
    app.begin(profile, path, seed)
    app.wait("saved")
    since = app.mark()
    calls = [f"pwrite64:error=ENOSPC:when={2 + seed % 7}..{3 + seed % 7}"]
    with failing(app, path, calls, folder / f"strace-{seed}.log"):
        red_line(app, seen, since)
        used = app.find("line", " False disk-full ", since=since, seconds=PATIENCE)
        seen.check("spare room not used", holds=bool(used))
        seen.check("spare room still there", holds=not (profile / NAME).exists())
        app.find("saved", since=app.lines.index(used) if used else since, seconds=PATIENCE)
    room_again(app, seen)
    seen.lost += not judged(path, "", app.kill())[0]
    seen.rounds += 1


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    seen = Seen()
    with watched(mutant, folder) as app:
        for seed in range(size.of(1, 20)):
            with small_disk(folder / f"schijf-{seed}", DISK) as is_mounted:
                if is_mounted:
                    play_on_small_disk(app, folder / f"schijf-{seed}", seen, seed)
        for seed in range(100, 100 + size.of(1, 20)):
            play_injected(app, folder, seen, seed)
        seen.check("code for the user", holds="Traceback" not in app.errors)
    figure = (
        f"{seen.rounds} full disks: {seen.lost} with words lost, red line after "
        f"{seen.slowest * 1000:.0f} ms at most, {seen.typed_while_full} keys while full, "
        f"{seen.copies} saved elsewhere, {seen.starts} starts on a full disk"
    )
    if seen.wrong:
        figure += f"; wrong: {', '.join(seen.wrong)}"
    return Outcome(figure, not seen.wrong and seen.lost == 0 and seen.slowest <= RED)


ROW = Row("full-disk", "a full disk", play, ("spare room kept", "drops when full"))
