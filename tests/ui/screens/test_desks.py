"""Desks with two and three screens, with every scaling beside every other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.ui.screens.desks import SCENES

ROOT = Path(__file__).resolve().parents[3]

LAPTOP = ("laptop", 0, 0, 1920, 1200)
BEAMER = ("beamer", 1920, 0, 1920, 1080)
THIRD = ("derde", -1600, 0, 1600, 1000)
TWIN = ("beamer", 0, 0, 1280, 800)
SMALL = ("beamer", 1920, 0, 1280, 800)
ABOVE = ("beamer", 0, -1080, 1920, 1080)

DESKS = {
    "two, 100 and 100 %": ("two", [LAPTOP, BEAMER], (1, 1)),
    "two, 125 and 100 %": ("two", [LAPTOP, BEAMER], (1.25, 1)),
    "two, 150 and 125 %": ("two", [LAPTOP, SMALL], (1.5, 1.25)),
    "two, 200 and 150 %": ("two", [LAPTOP, BEAMER], (2, 1.5)),
    "two, 100 and 200 %, above": ("two", [LAPTOP, ABOVE], (1, 2)),
    "three, 150, 100 and 125 %": ("three", [LAPTOP, BEAMER, THIRD], (1.5, 1, 1.25)),
    "mirrored": ("mirrored", [LAPTOP, TWIN], (1, 1)),
    "mirrored, the same size": ("mirrored", [LAPTOP, ("beamer", *LAPTOP[1:])], (1.25, 1.25)),
}


@pytest.fixture(scope="module")
def played(request, tmp_path_factory) -> dict[str, dict[str, str]]:
    """What went wrong at each desk: all scenes in one process, a few desks at a time."""
    ours = [item for item in request.session.items if item.fspath == request.fspath]
    desks = sorted({item.callspec.params["desk"] for item in ours})
    with ThreadPoolExecutor(3) as threads:
        found = threads.map(lambda desk: play(desk, tmp_path_factory.mktemp("desk")), desks)
        return dict(zip(desks, found, strict=True))


def play(desk: str, folder: Path) -> dict[str, str]:
    """Play all scenes at a desk; return what went wrong in each."""
    kind, screens, factors = DESKS[desk]
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.ui.screens.desks", kind, str(folder)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={
            **os.environ,
            **screens_of(folder, screens, factors),
            "COMPANION_PROFILE": str(folder / "profile"),
        },
        timeout=240,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    assert "Traceback" not in outcome.stderr, outcome.stderr
    return json.loads(outcome.stdout)


def screens_of(folder: Path, screens: list, factors: tuple) -> dict[str, str]:
    """Return an environment in which Qt sees these screens, scaled as the system would."""
    names = ("name", "x", "y", "width", "height")
    described = [dict(zip(names, screen, strict=True)) for screen in screens]
    for screen in described:
        screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = folder / "screens.json"
    path.write_text(json.dumps({"screens": described}))
    scaled = [f"{screen[0]}={factor}" for screen, factor in zip(screens, factors, strict=True)]
    return {
        "QT_QPA_PLATFORM": f"offscreen:configfile={path}",
        "QT_SCREEN_SCALE_FACTORS": ";".join(scaled),
        "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough",
    }


@pytest.mark.parametrize(
    ("desk", "scene"),
    [(desk, scene.__name__) for desk, (kind, _, _) in DESKS.items() for scene in SCENES[kind]],
)
def test_at_every_desk(played, desk, scene):
    wrong = played[desk][scene]
    assert not wrong, wrong
