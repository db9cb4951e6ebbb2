"""Plays a trainer whose cables are pulled: real windows on an X server, in a process of its own.

``screens_player.py FOLDER campaign N SEED [SABOTAGE]`` changes the screens N times and looks
after each: the stage is exactly on its screen or hidden with a banner, never on the console's;
the console is never covered; nothing private is on the stage's screen. ``screens_player.py FOLDER
typing`` types in the console with real keys while the projector goes and comes, and ``leaning``
moves the console half over the projector's screen; ``modes`` changes the projector's
resolution. Each tells what it saw, a JSON line each.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRect
from PySide6.QtWidgets import QApplication, QWidget

from companion.domain.place import ScreenIdentity
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.paths import resources
from companion.storage.sessions import create_session
from companion.ui.fonts import load_fonts
from companion.ui.screens.kept import Place
from companion.ui.theme import apply_theme
from companion.ui.windows import SessionWindows
from tests.builders import a_session, a_workshop
from tests.journeys.screens_eyes import CANARY_SHEET, Returns, grab, shows_canary
from tests.journeys.screens_layouts import Cables, change, in_a_row
from tests.journeys.screens_modes import change_modes
from tests.journeys.screens_sabotage import sabotage


def tell(**facts: object) -> None:
    """Print something that was seen."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


class ScreensPlayer:
    """A trainer with a session, on screens that do not stay."""

    def __init__(self, folder: Path, display: str) -> None:
        self.app = QApplication([])
        load_fonts(resources() / "fonts")
        apply_theme(self.app, resources() / "icons")
        self.cables = Cables(display, self._see)
        self.cables.rearrange(
            in_a_row(["laptop", "beamer"], {"laptop": (1366, 768), "beamer": (1920, 1080)})
        )
        self.autosave = Autosave(create_session(folder, a_session()))
        live = LiveSession(a_workshop(), self.autosave.open(), self.autosave)
        self.windows = SessionWindows(self.app, live, self.autosave)
        self.console, self.stage = self.windows.window, self.windows.stage
        self.placer = self.windows.placer
        self.stage.calm = True
        self._paint_private()
        self.windows.show()
        live.go_to("question")
        self.settle()
        self.returns = Returns(self.app, self.windows)
        self.hidden_by_her = False

    def _paint_private(self) -> None:
        """Give all that is private a colour that can be seen from afar."""
        for part in (self.console.lines, self.console.right, self.console.notes):
            part.setStyleSheet(CANARY_SHEET)

    def run_for(self, seconds: float) -> None:
        """Let the program run."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            time.sleep(0.001)

    def wait(self, condition: Callable[[], bool], what: str, seconds: float = 5.0) -> None:
        """Let the program run until something is so."""
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                message = f"waited in vain: {what}"
                raise TimeoutError(message)
            self.run_for(0.004)

    def _see(self, cables: Cables) -> None:
        """Have Qt see a change of the cables before the next one."""
        try:
            self.wait(lambda: self._screens() == cables.shown, "Qt sees it")
        except TimeoutError as error:
            message = f"Qt sees {self._screens()} and not {cables.shown}"
            raise TimeoutError(message) from error

    def _screens(self) -> dict[str, tuple[int, ...]]:
        return {screen.name(): screen.geometry().getRect() for screen in self.app.screens()}

    def settle(self) -> None:
        """Wait until the program has done with a change, and the X server with its windows."""
        watch = self.placer._watch
        self.run_for(0.02)
        for _ in range(3):
            self.wait(
                lambda: not (watch._settle.isActive() or watch._hand.isActive()), "it is quiet"
            )
            self.run_for(0.02)

    # --- what must be so ----------------------------------------------------------------------

    def faults(self, *, changed: bool) -> list[str]:
        """Return what is wrong now; ``changed``: the cables did."""
        shown, console = self.stage.isVisible(), self._rect(self.console)
        on_own = self.placer._place is Place.OVER_CONSOLE
        found = []
        screens = list(self.cables.shown.values())
        alone = QRect(*console)
        homes = [screen for screen in screens if QRect(*screen).contains(alone.center())]
        if not homes:
            found.append(f"the console at {console} is on no screen")
        elif changed or shown:
            parts = [QRect(*screen) & alone for screen in screens if screen not in homes]
            at_home = QRect(*homes[0])
            if any(not part.isEmpty() and not at_home.contains(part) for part in parts):
                found.append(f"the console at {console} is on another screen too")
        if not shown:
            if not (self.hidden_by_her or self.placer.is_at_desktop) and not self._banner():
                found.append("the stage is hidden and no banner says so")
            return found
        stage = self._rect(self.stage)
        if stage not in screens:
            found.append(f"the stage at {stage} is on no screen")
        if on_own:
            return found + ["one-screen mode with two screens"] * (self.placer.beamer is not None)
        if QRect(*stage).intersects(QRect(*console)):
            found.append(f"the stage at {stage} covers the console at {console}")
        if self.console.screen() is self.stage.screen():
            found.append("both windows are on one screen")
        if self.app.focusWindow() is self.stage.windowHandle():
            found.append("the stage has the keyboard")
        return found + self._seen_faults(stage, console)

    def _seen_faults(self, stage: tuple, console: tuple) -> list[str]:
        """Return what is wrong with what stands on the screens, pixel by pixel."""
        found = []
        image = grab(stage)
        if shows_canary(image):
            found.append("something private is on the stage's screen")
        drawn = self.stage.grab().toImage()
        points = [(x, y) for x in range(5, drawn.width(), 97) for y in range(5, drawn.height(), 67)]
        if any(image.pixel(*point) != drawn.pixel(*point) for point in points):
            found.append("the stage's screen shows something else than the stage")
        if not self.console.isMinimized() and not shows_canary(grab(console)):
            found.append("the console cannot be seen: this proves nothing")
        return found

    def _rect(self, window: QWidget) -> tuple[int, int, int, int]:
        return window.geometry().getRect()

    def _banner(self) -> bool:
        return self.console.banner.isVisible()

    # --- what she does ------------------------------------------------------------------------

    def do_something(self, chance: random.Random) -> str:
        """Do what a trainer does between two cables; mostly nothing."""
        self.returns.forget()
        kind = chance.choices(
            ("nothing", "show", "hide", "swap", "drag", "lean", "desktop", "again", "choose"),
            (20, 6, 2, 3, 3, 2, 1, 3, 2),
        )[0]
        if not self.stage.isVisible() and chance.random() < 0.9:
            kind = "show"
        if kind == "show" and self.placer.beamer is not None:
            self._ask(self.placer.show_stage)
        elif kind == "hide":
            self.placer.hide_stage()
            self.hidden_by_her = True
        elif kind == "swap":
            self.placer.swap()
        elif kind == "drag":
            screen = QRect(*chance.choice(list(self.cables.shown.values())))
            self.console.resize(800, 560)
            self.console.move(screen.x() + 30, screen.y() + 40)
        elif kind == "lean":
            own = self.console.screen().geometry()
            self.console.move(own.x() + chance.choice((-300, 300)), own.y() + 20)
            self.console.raise_()
            self.run_for(0.85)
        elif kind == "desktop" and self.placer.beamer is not None:
            self.placer.to_desktop()
        elif kind == "again" and self.placer.beamer is not None:
            self._ask(self.placer.show_again)
        elif kind == "choose":
            self.placer.choose(ScreenIdentity(name=chance.choice(list(self.cables.shown))))
        return kind

    def _ask(self, verb: Callable[[], None]) -> None:
        self.hidden_by_her = False
        verb()

    def close(self) -> None:
        """End the session."""
        self.windows.close()
        self.autosave.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def campaign(player: ScreensPlayer, count: int, seed: int) -> None:
    """Change the screens many times, and look each time."""
    chance = random.Random(seed)
    kinds: dict[str, int] = {}
    visible = faulty = 0
    for number in range(count):
        did = player.do_something(chance)
        player.settle()
        between = player.faults(changed=False)
        kind, after = change(chance, player.cables.monitors)
        if kind == "again":
            gone = chance.choice(list(player.cables.monitors))
            player.cables.unplug(gone)
            player.run_for(chance.choice((0.0, 0.05, 0.3)))
        player.cables.rearrange(after)
        player.settle()
        kinds[kind] = kinds.get(kind, 0) + 1
        visible += player.stage.isVisible()
        faults = [*(f"after {did}: {fault}" for fault in between), *player.faults(changed=True)]
        if faults:
            faulty += 1
            tell(layout=number, did=did, kind=kind, shown=player.cables.shown, faults=faults)
    back = player.returns.milliseconds
    tell(
        layouts=count,
        faulty=faulty,
        visible=visible,
        kinds=kinds,
        returns=len(back),
        slowest=round(max(back, default=0.0)),
    )


def typing(player: ScreensPlayer, text: str = "een zin die heel moet blijven" * 3) -> None:
    """Type with real keys while the projector goes and comes; no letter may go elsewhere."""
    player.console.activateWindow()
    edit = player.console.notes.edit
    edit.setFocus()
    player.run_for(0.2)
    place = player.cables.monitors["beamer"]
    for number, letter in enumerate(text):
        key = "space" if letter == " " else letter
        subprocess.run(["xdotool", "key", key], check=True, capture_output=True, timeout=10)
        if number % 12 == 4:
            player.cables.unplug("beamer")
        if number % 12 == 10:
            player.cables.plug("beamer", place)
        player.run_for(0.03)
    player.settle()
    player.wait(lambda: edit.text() == text, f"all is typed: {edit.text()!r}")
    tell(typed=edit.text(), wanted=text, back=[round(ms) for ms in player.returns.milliseconds])


def leaning(player: ScreensPlayer) -> None:
    """Move the console half over the projector's screen, and click on it: it goes back."""
    own, place = player.console.screen().geometry(), player.cables.monitors["beamer"]
    player.console.resize(800, 560)
    player.console.move(own.right() - 500, own.y() + 30)
    player.run_for(0.1)
    seen = [shows_canary(grab(place))]
    player.console.raise_()
    player.run_for(1.0)
    player.settle()
    seen.append(shows_canary(grab(place)))
    tell(private_seen=seen, faults=player.faults(changed=True))


def main(folder: str, word: str, *rest: str) -> None:
    if rest and not rest[-1].isdigit():
        sabotage(rest[-1])
    player = ScreensPlayer(Path(folder), os.environ["DISPLAY"])
    if word == "typing":
        typing(player)
    elif word == "leaning":
        leaning(player)
    elif word == "modes":
        tell(changes=change_modes(player))
    else:
        campaign(player, int(rest[0]), int(rest[1]))
    player.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
