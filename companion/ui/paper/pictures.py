"""Pictures of pages for the screen: drawn beside the windows, and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter

from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.widgets.painting import painter_on

BYTES: Final = 96_000_000
"""What all pictures together may take: about eight large ones on a sharp screen."""
MOST_WAITING: Final = 24
"""Who scrolls past a hundred pages does not want to see the first any more."""


class PagePictures(QObject):
    """Draws one page at a time; ``came`` says that there is a picture more."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._waiting: list[tuple[int, int]] = []
        self._task: BackgroundTask | None = None
        self._drawn: tuple[Pages, int, int] | None = None

    def show_pages(self, pages: Pages | None) -> None:
        """Forget all pictures: these are the pages now."""
        self._pages = pages
        self._kept.clear()
        self._waiting.clear()

    def picture(self, number: int, width: int) -> QImage | None:
        """Return a page so many dots wide, or at another width for now; it is drawn, if need be."""
        found = self._kept.get((number, width))
        if found is not None:
            self._kept.move_to_end((number, width))
            return found
        self._ask((number, width))
        others = [kept for kept in self._kept if kept[0] == number]
        return self._kept[max(others, key=_width)] if others else None

    def wait(self) -> None:
        """Wait until what is being drawn now is drawn; for closing and for tests."""
        if self._task is not None:
            self._task.wait(10.0)

    def _ask(self, wanted: tuple[int, int]) -> None:
        """Draw this before what was asked for earlier."""
        drawn = self._drawn
        if drawn is not None and drawn[0] is self._pages and drawn[1:] == wanted:
            return
        waiting = [each for each in self._waiting if not _is_instead(wanted, each)]
        self._waiting = [*waiting[-MOST_WAITING:], wanted]
        self._go_on()

    def _go_on(self) -> None:
        if self._task is not None or not self._waiting or self._pages is None:
            return
        number, width = self._waiting.pop()
        self._drawn = (self._pages, number, width)
        task = self._task = BackgroundTask(partial(page_image, self._pages, number, width))
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def _on_task_done(self, image: QImage) -> None:
        self._task = None
        if self._drawn is not None and self._drawn[0] is self._pages:
            self._kept[self._drawn[1:]] = image
            self._make_room()
        self._drawn = None
        self._go_on()
        self.came.emit()

    def _on_task_failed(self, _sentence: str) -> None:
        """Show a white page: it must not be tried again and again."""
        white = QImage(1, 1, QImage.Format.Format_RGB32)
        white.fill(QColor("white"))
        self._on_task_done(white)

    def _make_room(self) -> None:
        while len(self._kept) > 1 and sum(map(_bytes, self._kept.values())) > BYTES:
            self._kept.popitem(last=False)


def page_size(pages: Pages) -> QSizeF:
    """Return the size of a page in points, as it is turned."""
    return pages.layout.fullRect(QPageLayout.Unit.Point).size()


def page_image(pages: Pages, number: int, width: int) -> QImage:
    """Return a page as a picture so many dots wide. May run in any thread."""
    size = page_size(pages)
    scale = max(1, width) / size.width()
    image = QImage(max(1, width), max(1, round(size.height() * scale)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with painter_on(image) as painter:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale, scale)
        pages.draw(painter, number)
    return image


def _is_instead(new: tuple[int, int], old: tuple[int, int]) -> bool:
    """Tell whether a picture makes another one needless: a window that grows asks for many."""
    return new[0] == old[0] and old[1] / 2 < new[1] < old[1] * 2


def _bytes(image: QImage) -> int:
    return image.sizeInBytes()


def _width(kept: tuple[int, int]) -> int:
    return kept[1]
