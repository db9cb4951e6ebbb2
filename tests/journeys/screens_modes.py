"""A projector that changes its resolution while the stage is on it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from companion.domain.place import ScreenIdentity

if TYPE_CHECKING:
    from tests.journeys.screens_player import ScreensPlayer

MODES = ((1920, 1080), (1280, 800), (1024, 768), (1366, 768), (1920, 1080))
LAPTOP = (2000, 0, 1366, 768)


def change_modes(player: ScreensPlayer) -> list[dict]:
    """Give the projector one resolution after the other; return what was seen each time."""
    cables = player.cables
    cables.unplug("beamer")
    cables.unplug("laptop")
    cables.run("--setmonitor", "laptop", "1366/361x768/203+2000+0", "none")
    told = []

    def follows() -> bool:
        return player.stage.geometry().getRect() == cables.monitors["screen"]

    for number, (width, height) in enumerate(MODES):
        name = f"mode{number}"
        timing = (width + 10, width + 20, width + 90, height, height + 10, height + 20, height + 30)
        cables.run("--newmode", name, "60", *map(str, (width, *timing)))
        cables.run("--addmode", "screen", name)
        cables.run("--fb", "7800x1400", "--output", "screen", "--mode", name)
        cables.monitors = {"laptop": LAPTOP, "screen": (0, 0, width, height)}
        began = time.perf_counter()
        cables.seen(cables)
        if number == 0:
            player.settle()
            player.placer.choose(ScreenIdentity(name="screen"))
            player.placer.show_stage()
        player.wait(player.stage.isVisible, "the stage is shown")
        player.wait(follows, "the stage follows")
        milliseconds = round((time.perf_counter() - began) * 1000)
        player.settle()
        told.append({"faults": player.faults(changed=True), "milliseconds": milliseconds})
    return told
