"""Programmes that were made to hurt: each a small one with one thing in it that should not be."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.content.small import FILES, MODULE, a_programme

OUTSIDE = FILES[MODULE].replace("titel: Welkom", "titel: geheim van buiten")
SIGNS = ("\x00", "\x85", "\u2028", "\ufeff", "\u202e", "e" + "\u0301" * 300, "🙂", "\t", "\x1b[2J")
ODD = (
    "[",
    "{",
    "- ",
    "? ",
    ": ",
    "&a ",
    "*a",
    "!!x ",
    "|",
    ">",
    "'",
    '"',
    "%",
    "@",
    "`",
    "#",
    "---",
)
NUMBERS = ("9" * 400, "-1", "1e999", ".inf", ".nan", "0x7fffffffffffffff", "1" * 19, "1_0", "0o777")
FAR = ("../buiten.yaml", "/buiten.yaml", "modules/../../buiten.yaml", "C:/buiten.yaml", "a\\b.yaml")


@dataclass(frozen=True)
class Case:
    """What was made."""

    kind: str
    folder: Path
    file: str
    """Which file is hostile."""
    must_tell: bool
    """Whether nobody could call this right: there must be a message about that file."""

    @property
    def tellers(self) -> tuple[str, ...]:
        """Which files a message may be about: that one, where it is named, or what is named."""
        return self.file, "programma.yaml", "modules"

    @property
    def survivors(self) -> set[str]:
        """The modules that must still be there."""
        if self.file in ("programma.yaml", "citaten.yaml"):
            return set()
        return {"M2"} if self.file == MODULE else {"M1"}


def make(number: int, folder: Path) -> Case:
    """Make case so many in a folder; the same number makes the same case."""
    kinds = list(MAKERS)
    chance = random.Random(number)
    kind = kinds[number % len(kinds)]
    file, must_tell = MAKERS[kind](chance, folder)
    return Case(kind, folder, file, must_tell)


def _write(folder: Path, file: str, content: str | bytes) -> str:
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    a_programme(folder, **{file: content})
    return file


def _some_file(chance: random.Random) -> str:
    return chance.choice([name for name in FILES if name.endswith(".yaml")])


def _bytes(chance: random.Random, folder: Path) -> tuple[str, bool]:
    file = _some_file(chance)
    raw = bytearray(FILES[file].encode())
    for _ in range(chance.randint(1, 30)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return _write(folder, file, bytes(raw)), False


def _structure(chance: random.Random, folder: Path) -> tuple[str, bool]:
    file = _some_file(chance)
    lines = FILES[file].split("\n")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(lines))
        line = lines[at]
        cut = chance.randrange(len(line) + 1)
        odd = chance.choice(ODD)
        lines[at] = chance.choice((line.lstrip(), "  " + line, line[:cut] + odd + line[cut:], odd))
        if chance.random() < 0.2:
            lines.insert(at, line)
    return _write(folder, file, "\n".join(lines)), False


def _unicode(chance: random.Random, folder: Path) -> tuple[str, bool]:
    file = _some_file(chance)
    text, sign = FILES[file], chance.choice((*SIGNS, "\ud800"))
    at = chance.randrange(1, len(text))
    is_invisible = sign in ("\x00", "\x85", "\u2028", "\ufeff", "\x1b[2J", "\ud800")
    return _write(folder, file, text[:at] + sign * chance.randint(1, 9) + text[at:]), is_invisible


def _aliases(chance: random.Random, folder: Path) -> tuple[str, bool]:
    wide = chance.randint(2, 12)
    laughs = "a: &a [x, x]\n" + "".join(
        f"{later}: &{later} [{', '.join(['*' + earlier] * wide)}]\n"
        for earlier, later in pairwise("abcdefghijkl")
    )
    small = (
        FILES[MODULE]
        .replace("titel: Welkom", "titel: &t Welkom")
        .replace("doel: Iedereen is er.", "doel: *t")
    )
    merged = "basis: &b {titel: Welkom}\n<<: *b\n" + FILES[MODULE]
    round_and_round = "a: &a [*a, *a]\n"
    text = chance.choice((laughs, small, small, merged, round_and_round))
    return _write(folder, MODULE, text), True


def _depth(chance: random.Random, folder: Path) -> tuple[str, bool]:
    depth = chance.randint(25, 4_000)
    text = chance.choice(
        (
            "a: " + "[" * depth,
            "a: " + "[" * depth + "]" * depth,
            "a: " + "{a: " * (depth // 2),
            "- " * depth,
            "".join("  " * level + "a:\n" for level in range(min(depth, 600))),
        )
    )
    return _write(folder, MODULE, text), True


def _long(chance: random.Random, folder: Path) -> tuple[str, bool]:
    size = chance.choice((10_100, 900_000, 5_000_000))
    filler = chance.choice(("b ", "!", "[", "'", "#", "x", "\\", "&", ": ", "é"))
    text = chance.choice(("titel: ", "- ", "")) + filler * (size // len(filler))
    return _write(folder, MODULE, text), True


def _numbers(chance: random.Random, folder: Path) -> tuple[str, bool]:
    text = FILES[MODULE].replace("halve-dag: 6", f"halve-dag: {chance.choice(NUMBERS)}")
    return _write(folder, MODULE, text), True


def _paths(chance: random.Random, folder: Path) -> tuple[str, bool]:
    outside = folder.with_name(folder.name + "-buiten")
    outside.mkdir()
    (outside / "eerste.yaml").write_text(OUTSIDE, encoding="utf-8")
    (folder.parent / "buiten.yaml").write_text(OUTSIDE, encoding="utf-8")
    far = (*FAR, f"../{outside.name}/eerste.yaml", str(outside / "eerste.yaml"), "modules")
    named = FILES["programma.yaml"].replace(MODULE, f'"{chance.choice(far)}"'.replace("\\", "\\\\"))
    _write(folder, "programma.yaml", named)
    return "programma.yaml", True


def _links(chance: random.Random, folder: Path) -> tuple[str, bool]:
    a_programme(folder)
    outside = folder.with_name(folder.name + "-buiten")
    outside.mkdir()
    (outside / "eerste.yaml").write_text(OUTSIDE, encoding="utf-8")
    target = folder / MODULE
    target.unlink()
    how = chance.randrange(6)
    if how == 0:
        target.symlink_to(outside / "eerste.yaml")
    elif how == 1:
        target.symlink_to(target)
    elif how == 2:
        target.symlink_to("/dev/zero")
    elif how == 3:
        os.mkfifo(target)
    elif how == 4:
        target.mkdir()
    else:
        target.symlink_to("/proc/self/environ")
    return MODULE, True


def _many(chance: random.Random, folder: Path) -> tuple[str, bool]:
    many = chance.choice((2_000, 15_000))
    texts = (
        "id: M1\ntitel: T\ndoel: D\nstappen:\n" + "- {vrag: x}\n" * many,
        "".join(f"veld{number}: x\n" for number in range(many)),
        "titel: x\n" * many,
        "---\n" * many,
        "\n" * 900_000,
        "id: M1\ntitel: T\ndoel: D\nstappen:\n- bronnen:\n" + "  - B99\n" * many,
    )
    return _write(folder, MODULE, chance.choice(texts)), True


Maker = Callable[[random.Random, Path], tuple[str, bool]]
MAKERS: dict[str, Maker] = {
    "bytes": _bytes,
    "structure": _structure,
    "unicode": _unicode,
    "aliases": _aliases,
    "paths": _paths,
    "links": _links,
    "depth": _depth,
    "long lines": _long,
    "numbers": _numbers,
    "many": _many,
}
