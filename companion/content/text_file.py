"""Reading a text file that a stranger may have made: bounded, UTF-8, nothing invisible."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from companion.domain.errors import ContentProblem

MAX_BYTES = 1_000_000
"""The longest file of the programme takes a fiftieth of this; more would only cost patience."""

MAX_LINE = 10_000
"""Characters; some very long lines of signs take the parser minutes."""

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TAB_IN_MARGIN = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of a file, or what is wrong with it."""

    name: str
    """Relative to the programme's folder, with forward slashes."""
    text: str | None
    problems: tuple[ContentProblem, ...] = ()


def read_text(folder: Path, name: str) -> TextFile:
    """Return the text of a file in the folder, with one kind of line break and composed accents.

    A name that leads out of the folder (``..``, an absolute path, a symbolic link) is refused.
    """
    refusal = _why_not(folder, name)
    if refusal:
        return _broken(name, refusal)
    try:
        raw = (folder / name).read_bytes()
    except OSError:
        return _broken(name, "dit bestand kan niet gelezen worden; kijk of je het mag openen")
    return _decoded(name, raw)


def first_invisible(name: str, text: str) -> ContentProblem | None:
    """Return where a character stands that no screen can show, if there is one."""
    found = _INVISIBLE.search(text)
    if found is None:
        return None
    line, column = _place(text, found.start())
    code = f"U+{ord(found.group()):04X}"
    return ContentProblem(
        name, line, column, f"hier staat een onzichtbaar stuurteken ({code}); haal het weg"
    )


def first_tab(name: str, text: str) -> ContentProblem | None:
    """Return where a line is indented with a tab, if there is one."""
    found = _TAB_IN_MARGIN.search(text)
    if found is None:
        return None
    line, column = _place(text, found.end() - 1)
    message = "deze regel springt in met een tab; gebruik spaties, twee per stap"
    return ContentProblem(name, line, column, message)


def first_long_line(name: str, text: str) -> ContentProblem | None:
    """Return where a line stands that nobody can have meant, if there is one."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            message = f"deze regel is te lang; hooguit {MAX_LINE} tekens, zet de rest eronder"
            return ContentProblem(name, number, 1, message)
    return None


def why_absent(folder: Path, name: str) -> str:
    """Return why there is no such file in the folder; empty when there is one."""
    if _leads_out(folder, name):
        return "een bestand moet in de map van het programma zelf staan"
    try:
        return "" if (folder / name).exists() else "dit bestand ontbreekt"
    except (OSError, ValueError):
        return "dit bestand kan niet gelezen worden; kijk of je het mag openen"


def _why_not(folder: Path, name: str) -> str:
    """Return why a file may not or cannot be read; empty when it may."""
    absent = why_absent(folder, name)
    if absent:
        return absent
    path = folder / name
    try:
        if not path.is_file():
            return "dit is geen bestand"
        if path.stat().st_size > MAX_BYTES:
            return "dit bestand is te groot; een programmabestand is hooguit 1 MB"
    except (OSError, ValueError):
        return "dit bestand kan niet gelezen worden; kijk of je het mag openen"
    return ""


def _leads_out(folder: Path, name: str) -> bool:
    """Whether the name points at something outside the folder."""
    inner = PurePosixPath(name)
    if not name or "\\" in name or "\x00" in name or ":" in name:
        return True
    if inner.is_absolute() or ".." in inner.parts:
        return True
    try:
        return not (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True


def _decoded(name: str, raw: bytes) -> TextFile:
    if len(raw) > MAX_BYTES:
        return _broken(name, "dit bestand is te groot; een programmabestand is hooguit 1 MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = _place(before.replace("\r\n", "\n"), len(before.replace("\r\n", "\n")))
        message = "dit bestand is niet in UTF-8 bewaard; kies bij 'Opslaan als' codering UTF-8"
        return TextFile(name, None, (ContentProblem(name, line, column, message),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return TextFile(name, unicodedata.normalize("NFC", text))


def _place(text: str, index: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a character."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _broken(name: str, message: str) -> TextFile:
    return TextFile(name, None, (ContentProblem(name, 0, 1, message),))
