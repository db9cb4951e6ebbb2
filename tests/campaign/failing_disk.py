"""A failing disk: never *Bewaard* for what is not on it, and never a step that makes it worse."""

from __future__ import annotations

import resource
from datetime import UTC, datetime
from pathlib import Path

from companion.paths import find_paths
from companion.storage.backups import FOLDER, backup_folder, write_backup
from companion.storage.database import wal_path
from companion.storage.sessions import create_session, read_session
from companion.storage.snapshot import raw_image, read_file
from companion.storage.store import SessionStore
from tests.campaign.calls import Traced, judged_calls
from tests.campaign.frame import Outcome, Row, Size
from tests.campaign.full_disk import Seen, red_line, room_again
from tests.campaign.killed import a_session, judged
from tests.campaign.typing_app import texts_of
from tests.campaign.watched import PATIENCE, Watched, failing, watched
from tests.storage.builders import a_note

FAULTS: tuple[tuple[str, ...], ...] = (
    ("fdatasync:error=EIO:when={n}",),
    ("pwrite64:error=EIO:when={n}",),
    ("fdatasync:error=EIO:when={n}", "pread64:error=EIO:when=1..2"),
    ("pwrite64:retval=0:when={n}",),
    ("pwrite64:error=EIO:when={n}+7", "fdatasync:error=EIO:when={n}+5"),
)
"""How calls fail, from the nth on."""
LIMITED = "short"
"""Files may not grow: the kernel writes a part of what was asked, and then refuses."""


def play_fault(app: Watched, folder: Path, number: int, seen: Seen, calls: Traced) -> None:
    """Let the disk fail in one way while somebody types, and look at every call it had."""
    profile = folder / f"profiel-{number}"
    path = create_session(find_paths(str(profile)).sessions, a_session(number))
    app.begin(profile, path, number)
    app.wait("saved")
    kinds = (*FAULTS, LIMITED)
    kind, nth = kinds[number % len(kinds)], 2 + number // len(kinds) % 9
    injections = [] if kind == LIMITED else [each.format(n=nth) for each in kind]
    log = folder / f"strace-{number}.log"
    since = app.mark()
    with failing(app, path, injections, log):
        if kind == LIMITED:
            limit(app.pid, wal_path(path).stat().st_size + 100 * nth)
        red_line(app, seen, since)
        if kind == LIMITED:
            limit(app.pid, resource.RLIM_INFINITY)
        endless = any("+" in each for each in injections)
        if not endless:
            room_again(app, seen)
    if endless:
        room_again(app, seen)
    said = app.kill()
    calls.add(judged_calls(log.read_text(), path))
    seen.lost += not judged(path, "", said)[0]
    seen.rounds += 1


def limit(pid: int, size: int) -> None:
    """Let no file of a process grow beyond this size."""
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def play_unread(app: Watched, folder: Path, seen: Seen) -> None:
    """Let reading fail when a session is opened: it is said, nothing changes, and later it opens.

    There is a copy to go back to: an older one, which nobody asked for.
    """
    profile = folder / "profiel-lezen"
    paths = find_paths(str(profile))
    path = create_session(paths.sessions, a_session(7))
    copies = backup_folder(paths.data / FOLDER, read_session(path).details.id)
    write_backup(
        copies, raw_image(path), datetime(2026, 11, 29, tzinfo=UTC), read_file(path).revision
    )
    store = SessionStore.open(path)
    store.save([a_note(1), a_note(2)])
    store.close()
    before = (path.read_bytes(), sorted(p.name for p in copies.iterdir()))
    app.begin(profile, path, 7, hold=True)
    with failing(app, path, ["read:error=EIO:when=1+"], folder / "strace-lezen.log"):
        app.go()
        refused = app.find("refused", seconds=PATIENCE)
    now = (path.read_bytes(), sorted(p.name for p in copies.iterdir()))
    seen.check("a restore by itself", holds=now == before)
    seen.check("a read error not told", holds="kan nu niet gelezen worden" in refused)
    if refused:
        in_file = texts_of(read_session(path))
        (app.orders / "still").touch()
        app.order("again")
        shown = app.wait("shown").split(" ", 1)[1]
        seen.check("notes missing after a read error", holds=shown == in_file)
    app.kill()
    seen.rounds += 1


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    seen, calls = Seen(), Traced()
    with watched(mutant, folder) as app:
        play_unread(app, folder, seen)
        for number in range(size.of(2, 108)):
            play_fault(app, folder, number, seen, calls)
        seen.check("code for the user", holds="Traceback" not in app.errors)
    seen.check("no call failed", holds=calls.failed > 0)
    figure = (
        f"{seen.rounds} disks that fail, {calls.failed} failed calls among {calls.calls}: "
        f"{seen.lost} with words lost, {calls.lies} times told saved when it was not, "
        f"{calls.blind} tries without opening anew, red line after {seen.slowest * 1000:.0f} ms"
    )
    if seen.wrong:
        figure += f"; wrong: {', '.join(seen.wrong)}"
    holds = not (seen.wrong or seen.lost or calls.lies or calls.blind)
    return Outcome(figure, holds and seen.slowest <= 1.0)


ROW = Row(
    "failing-disk",
    "a failing disk",
    play,
    ("told before it is written", "trusts the connection", "restores by itself"),
)
