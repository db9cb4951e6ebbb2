"""A file that was made to hurt costs a second and a sentence, never a hang or a crash."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.content.shipped import ROOT
from tests.content.small import MODULE, a_programme

SECONDS = 5
SIZE = 950_000
LINE = 9_000
LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{later}: &{later} [{', '.join(['*' + earlier] * 9)}]\n"
    for earlier, later in pairwise("abcdefghi")
)
HOSTILE = {
    "billion-laughs": LAUGHS,
    "brackets": "a: " + "[" * LINE,
    "braces": "a: " + "{a: " * 2_000,
    "many-brackets": "\n".join(["[" * LINE] * 100),
    "indentation": "".join("  " * depth + "a:\n" for depth in range(900)),
    "dashes": "- " * 4_000,
    "exclamation-marks": "a: " + "!" * SIZE,
    "exclamation-lines": "\n".join(f"k{n}: {'!' * LINE}" for n in range(100)),
    "one-long-line": "a: " + "b " * (SIZE // 2),
    "words": "a: " + ("b " * (LINE // 2) + "\n  ") * 100,
    "quoted-words": 'a: "' + ("b " * (LINE // 2) + "\n  ") * 100,
    "many-fields": "".join(f"k{n}: v\n" for n in range(80_000)),
    "many-doubles": "k: v\n" * 150_000,
    "many-steps": "id: M1\ntitel: T\ndoel: D\nstappen:\n" + "- {vrag: x}\n" * 15_000,
    "many-unknown-fields": "id: M1\n" + "".join(f"tittel{n}: x\n" for n in range(9_000)),
    "many-codes": "id: M1\ntitel: T\ndoel: D\nstappen:\n- bronnen:\n" + "  - B99\n" * 15_000,
    "many-documents": "---\n" * 100_000,
    "blank-lines": "\n" * SIZE,
    "comments": "# x\n" * (SIZE // 4),
    "huge": "a: b\n" * 2_000_000,
}
LOAD = """
import sys
from pathlib import Path
from companion.content.library import load_workshop
found = load_workshop(Path(sys.argv[1]))
assert found.workshop is not None
print(found.problems[0])
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_in_time(name: str, tmp_path: Path) -> None:
    folder = a_programme(tmp_path, **{MODULE: HOSTILE[name]})

    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOAD, str(folder)],
        cwd=ROOT,
        timeout=SECONDS,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )

    assert ran.stderr == ""
    assert ran.stdout.startswith(f"{MODULE}:")
