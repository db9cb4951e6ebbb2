"""A running session with stage and console, and the bare widgets that it is measured against."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from companion.content.library import load_workshop
from companion.domain.progress import Agenda
from companion.domain.session import Session, SessionDetails
from companion.domain.variant import Variant
from companion.live.autosave import Autosave
from companion.live.session import LiveSession
from companion.paths import WORKSHOP_ID, resources, shipped_workshop
from companion.startup import make_application
from companion.storage.sessions import create_session
from companion.ui.fonts import load_fonts
from companion.ui.stage.picture import draw_still
from companion.ui.stage.typeset import Block, TextStyle, font_of
from companion.ui.theme import apply_theme
from companion.ui.windows import SessionWindows

STEPS = 30


class Blit(QWidget):
    """The least that showing a picture can cost: a full screen with one finished picture."""

    def __init__(self, like: QWidget) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(like.geometry())
        self._image = QImage(self.size(), QImage.Format.Format_RGB32)
        self._image.fill(Qt.GlobalColor.darkBlue)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.repaint()

    def paintEvent(self, _event: QEvent) -> None:
        QPainter(self).drawImage(0, 0, self._image)


class BareText(QWidget):
    """The same words, in the same sizes and places, laid out and drawn by Qt with nothing else."""

    def __init__(self, like: QWidget) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(like.geometry())
        self.texts: list[tuple[str, TextStyle, int, float, float, float]] = []

    def show_texts(self, texts: list[tuple[str, TextStyle, int, float, float, float]]) -> None:
        """Lay these out and paint them."""
        self.texts = texts
        self.repaint()

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        scale = self.height() / 1080
        for text, style, size, x, y, width in self.texts:
            painter.setFont(font_of(style, max(1, round(size * scale))))
            place = QRectF(x * scale, y * scale, width * scale + 2, self.height())
            painter.drawText(place, Qt.TextFlag.TextWordWrap, text)


class Room:
    """Two windows on two screens, with a real file."""

    def __init__(self, folder: Path, today: date) -> None:
        self.app = make_application()
        load_fonts(resources() / "fonts")
        apply_theme(self.app, resources() / "icons")
        workshop = load_workshop(shipped_workshop()).workshop
        details = SessionDetails("bench", WORKSHOP_ID, Variant.HALF_DAY, today)
        start = Agenda.of(workshop, details.variant).start()
        self.autosave = Autosave(create_session(folder, Session(details, start)))
        self.live = LiveSession(workshop, self.autosave.open(), self.autosave)
        self.windows = SessionWindows(self.app, self.live, self.autosave)
        self.windows.show()
        self.stage = self.windows.stage
        self.painted = 0.0
        self.stage.painted.connect(self._on_stage_painted)
        self.settle()
        self.blit = Blit(self.stage)
        self.blit.show()
        self.bare = BareText(self.stage)
        self.bare.show()
        self.settle()

    def close(self) -> None:
        """Let the file go."""
        self.windows.close()
        self.autosave.close()

    def settle(self, seconds: float = 0.6) -> None:
        """Let everything that waits for idle time happen."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def next_steps(self, *, calm: bool) -> tuple[list[float], list[float]]:
        """Press PageDown as a clicker does; return seconds to paint, and those of a blit."""
        self.stage.calm = calm
        self.live.go_to("M1.1")
        self.settle()
        ours, least = [], []
        for _ in range(STEPS):
            ours.append(self._press(self.windows.window))
            self.settle(0.35)
            least.append(self._blit())
        return ours, least

    def jumps(self) -> tuple[list[float], list[float]]:
        """Jump to every step with nothing prepared; return seconds of ours and of bare text."""
        self.stage.calm = True
        self.settle(2.0)
        draw, texts = Block.draw, []
        steps = [step.id for _, step in self.live.agenda.steps]
        ours, least = [], []
        for step_id in [*steps[1:], steps[0]]:
            self._forget()
            began = time.perf_counter()
            self.live.go_to(step_id)
            ours.append(self.painted - began)
            self.settle(0.1)
            texts.clear()
            Block.draw = self._remember(draw, texts)
            self._forget()
            draw_still(self.live.state, self.stage.pixels())
            Block.draw = draw
            began = time.perf_counter()
            self.bare.show_texts(texts)
            least.append(time.perf_counter() - began)
            self.settle(0.05)
        return ours, least

    def _press(self, window: QWidget) -> float:
        """Press PageDown where the keyboard is; the stage paints before this returns."""
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
        began = time.perf_counter()
        QCoreApplication.sendEvent(window.focusWidget() or window, key)
        assert self.painted > began, "the key brought no other step"
        return self.painted - began

    def _blit(self) -> float:
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        began = time.perf_counter()
        QCoreApplication.sendEvent(self.blit, key)
        return time.perf_counter() - began

    def _forget(self) -> None:
        """Have no picture ready. Layouts stay: the stage rehearses them when it opens."""
        self.stage._wanted = []
        self.stage._shelf.keep_only([])

    @staticmethod
    def _remember(draw, texts):
        def remembering(block, painter, x, y, *args, **kwargs):
            texts.append((block.text, block.style, block.size, x, y, block.width))
            return draw(block, painter, x, y, *args, **kwargs)

        return remembering

    def _on_stage_painted(self) -> None:
        self.painted = time.perf_counter()
