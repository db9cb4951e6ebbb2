"""The programme that comes with the companion, read once for all tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from companion.content import library
from companion.content.library import LoadedWorkshop, load_workshop
from companion.domain.step import Step
from companion.domain.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "resources" / "workshops" / "gelijkwaardig-samenwerken"


@cache
def loaded() -> LoadedWorkshop:
    """Return the programme with its problems."""
    return load_workshop(SHIPPED)


def workshop() -> Workshop:
    """Return the programme."""
    found = loaded().workshop
    assert found is not None
    return found


def known(folder: Path, read: Callable[[Path], LoadedWorkshop] = load_workshop) -> LoadedWorkshop:
    """Return the programme in a folder; the one that comes along is read only once."""
    return loaded() if folder.resolve() == SHIPPED else read(folder)


def know_by_heart() -> None:
    """Let the app in this process read the programme that comes along only once."""
    loaded()
    library.load_workshop = known


def all_steps() -> list[Step]:
    """Return all steps, of the follow-up too."""
    return [step for module in workshop().modules for step in module.steps]


def step_of(step_id: str) -> Step:
    """Return one step."""
    found = workshop().find_step(step_id)
    assert found is not None, step_id
    return found[1]
