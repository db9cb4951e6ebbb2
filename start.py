"""Set everything up, once, and start the companion. On Windows: ``py start.py``.

    python3 start.py                opens the companion
    python3 start.py test           runs all checks and tests (words after it go to pytest)
    python3 start.py bench          prints the table of speeds
    python3 start.py campaign       tries to lose a word; with --short in a few minutes
    python3 start.py OTHER WORDS    go to the companion's command line: see --help

Standard library only. Why it is made like this: docs/decisions/0002-start-script.md.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Python 2 stops at this line and shows it, Python 3.6 to 3.10 get the sentences below it.
OLDEST: "tuple[int, int]" = (3, 11)  # Python 3.11+ is nodig / Python 3.11+ is needed


def too_old(version: "tuple[int, ...]") -> str:
    """Return what to tell someone with this version of Python; nothing when it is new enough."""
    if version[:2] >= OLDEST:
        return ""
    needed, found = ".".join(map(str, OLDEST)), ".".join(map(str, version[:3]))
    return (
        f"Python {needed} of nieuwer is nodig, dit is Python {found}. Te vinden op python.org.\n"
        f"Python {needed} or newer is needed, this is Python {found}. See python.org."
    )


if too_old(sys.version_info[:3]):
    sys.exit(too_old(sys.version_info[:3]))

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
LOCK_FILE = VENV / "start.lock"
STAMP = VENV / "start.stamp"
RUN_LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-test.lock"

# What Qt's windows load on Linux, with the Debian package that has it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
# What the tests start, with the Debian package that has it.
TOOLS = {"Xvfb": "xvfb", "xrandr": "x11-xserver-utils", "xdotool": "xdotool", "strace": "strace"}
# What `start.py test` runs before the tests.
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",), ("lint-imports",))
# Programs that measure, or try to break things.
MEASURED = {"bench": "tests.benchmarks", "campaign": "tests.campaign"}
# All tests at once are shared between the processors; a process that has none left takes over.
SHARED = ("-n", "logical", "--maxprocesses", "8", "--dist", "worksteal")


def say(text: str) -> None:
    """Show one line of progress, beside the output of the program itself."""
    print(text, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, cwd: Path | None = None, quiet: bool = False) -> int:
    """Run a command to its end and return its exit code; a quiet one only speaks when it fails."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT} if quiet else {}
    # close_fds: what we start keeps the lock on .venv, also when only this script is killed.
    with subprocess.Popen(
        command, cwd=cwd, close_fds=False, text=True, errors="replace", **pipes
    ) as process:
        try:
            said, _ = process.communicate()
        except KeyboardInterrupt:
            process.wait()  # it has had the Ctrl+C too, and ends in its own way
            raise
    if quiet and process.returncode:
        lines = said.strip().splitlines()
        say("\n".join(line for line in lines if not line.startswith("WARNING")))
    return process.returncode


# --- what the computer itself must have -------------------------------------------------------


def missing_from_system(*, for_tests: bool) -> dict[str, str]:
    """Return what this computer still lacks, each with the Debian package that has it."""
    missing = missing_tools() if for_tests else {}
    if importlib.util.find_spec("ensurepip") is None:
        missing["ensurepip"] = f"python3.{sys.version_info[1]}-venv"
    if sys.platform.startswith("linux"):
        missing.update({name: package for name, package in LIBRARIES.items() if not can_load(name)})
    return missing


def missing_tools() -> dict[str, str]:
    """Return the programs that the tests start and that are not here (Linux only)."""
    tools = TOOLS if sys.platform.startswith("linux") else {}
    return {name: package for name, package in tools.items() if not shutil.which(name)}


def can_load(library: str) -> bool:
    """Tell whether the system has this shared library."""
    with contextlib.suppress(OSError):
        return bool(ctypes.CDLL(library))
    return False


def complete_system(missing: dict[str, str]) -> None:
    """Install what is missing where that is allowed (Debian, as root), or say what to type."""
    if not missing:
        return
    debian = shutil.which("apt-get") is not None
    if not debian or os.geteuid() != 0:
        sys.exit(how_to_complete(missing, debian=debian))
    say(f"Systeemonderdelen installeren: {' '.join(missing.values())} ...")
    apt_get = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    run([*apt_get, "update"], quiet=True)
    if run([*apt_get, "install", "--no-install-recommends", *missing.values()], quiet=True):
        sys.exit(how_to_complete(missing, debian=debian))


def how_to_complete(missing: dict[str, str], *, debian: bool) -> str:
    """Return in Dutch and English what someone can type or install to get what is missing."""
    if debian:
        dutch, english = "Typ dit en start daarna opnieuw:", "Type this, then start again:"
        what = f"sudo apt-get install {' '.join(missing.values())}"
    else:
        dutch, english = "Installeer de pakketten met:", "Install the packages that hold:"
        what = ", ".join(missing)
    return (
        f"Er ontbreken onderdelen van het systeem. {dutch}\n"
        f"Parts of the system are missing. {english}\n\n    {what}\n"
    )


# --- the companion's own Python, in .venv -----------------------------------------------------


def digest(lock: Path) -> str:
    """Return the SHA-256 of a lock file."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def place() -> str:
    """Return for which Python and which folder .venv is made; with another one it is of no use."""
    return f"Python {sys.version_info[0]}.{sys.version_info[1]} {VENV}"


def site_file() -> Path:
    """Return the file that makes .venv find the companion, from whatever folder it is started."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    library = VENV / "Lib" if sys.platform == "win32" else VENV / "lib" / version
    return library / "site-packages" / "companion-folder.pth"


def stamp() -> list[str]:
    """Return the lock's SHA-256 and the place of the last set-up; nothing when it is not whole."""
    whole = PYTHON.exists() and site_file().exists() and (VENV / "pyvenv.cfg").exists()
    return STAMP.read_text(encoding="utf-8").splitlines() if whole and STAMP.exists() else []


def is_ready(lock: Path) -> bool:
    """Tell whether .venv has all that this lock asks; the test lock has all that the app needs."""
    return stamp() in ([digest(enough), place()] for enough in {lock, TEST_LOCK})


def set_up(lock: Path) -> None:
    """Make .venv have all that this lock asks; costs next to nothing when it already has."""
    if is_ready(lock):
        return
    with one_at_a_time():
        if is_ready(lock):
            return
        complete_system(missing_from_system(for_tests=lock == TEST_LOCK))
        say("Eenmalig klaarzetten, dit duurt ongeveer een minuut ...")
        if stamp()[1:] != [place()]:
            make_venv()
        install(lock)
    say("Klaar.")


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second start wait until the first has set everything up."""
    VENV.mkdir(exist_ok=True)
    with LOCK_FILE.open("a") as file:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - it knows no keywords
        if not take(file):
            say("Een andere start is nog bezig met klaarzetten, even geduld ...")
        while not take(file):
            time.sleep(0.2)
        yield


def take(file: IO[str]) -> bool:
    """Take the lock file, when nobody else has it; closing it gives it back."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def make_venv() -> None:
    """Make .venv anew; what was there was never finished, or is for another Python or folder."""
    for old in VENV.iterdir():
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        elif old != LOCK_FILE:
            old.unlink()
    # Not from inside the .venv that was just emptied, when that was what called us.
    python = getattr(sys, "_base_executable", None) or sys.executable
    if run([python, "-m", "venv", VENV], quiet=True):
        sys.exit(
            "De map .venv kon niet worden gemaakt; hierboven staat waarom.\n"
            "The folder .venv could not be made; the reason is above."
        )
    site_file().write_text(str(ROOT) + "\n", encoding="locale")


def install(lock: Path) -> None:
    """Install what the lock names, and nothing that has another SHA-256; stamp it when done."""
    STAMP.unlink(missing_ok=True)
    options = ["--quiet", "--no-input", "--disable-pip-version-check"]
    wheels = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if run([PYTHON, "-m", "pip", "install", *options, *wheels], quiet=True):
        sys.exit(
            "De onderdelen konden niet worden opgehaald; hierboven staat waarom.\n"
            "Is er internet? Start daarna opnieuw.\n"
            "The parts could not be fetched; the reason is above.\n"
            "Is there an internet connection? Then start again."
        )
    STAMP.write_text(f"{digest(lock)}\n{place()}\n", encoding="utf-8")


# --- what someone asked for -------------------------------------------------------------------


def run_tests(words: list[str]) -> int:
    """Run the tests; all of them, and the other checks first, when no words say which."""
    checks = () if words else CHECKS
    failed = [" ".join(check) for check in checks if run([BIN / check[0], *check[1:]], cwd=ROOT)]
    code = run([PYTHON, "-P", "-m", "pytest", *(words or SHARED)], cwd=ROOT)
    if failed:
        say(f"Niet in orde: {', '.join(failed)}")
    return code or len(failed)


def hand_over(words: list[str]) -> int:
    """Become the companion itself; -P keeps the folder of the user out of its imports."""
    command = [str(PYTHON), "-P", "-m", "companion", *words]
    if sys.platform != "win32":
        os.execv(command[0], command)
    return run(command)


def main(words: list[str]) -> int:
    """Set up what is needed and do what the words ask."""
    word = words[0] if words else ""
    set_up(TEST_LOCK if word in {"test", *MEASURED} else RUN_LOCK)
    if word == "test":
        complete_system(missing_tools())
        return run_tests(words[1:])
    if word in MEASURED:
        complete_system(missing_tools())
        return run([PYTHON, "-P", "-m", MEASURED[word], *words[1:]], cwd=ROOT)
    return hand_over(words)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as problem:
        sys.exit(f"Klaarzetten lukt niet / Setting up failed: {problem}")
