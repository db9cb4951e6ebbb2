"""Pages on the screen as they will be on paper: one large, all of them small beside it.

::

    preview = PagesPreview(parent)
    preview.show_pages(pages)            # or None: then it is empty
    preview.page                         # the page that is looked at, from 0
    preview.go_to(3)
    preview.page_changed                 # Signal(int): another page is looked at, from 0

Keys: arrows, PageUp and PageDown, Home and End. In a dialog over the trainer's console PageUp and
PageDown belong to the clicker, so there the arrows do the work.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from companion.ui.colors import WHITE
from companion.ui.paper.pages import Pages
from companion.ui.paper.pictures import PagePictures, page_size
from companion.ui.paper.strip import PageStrip
from companion.ui.sheet import COLORS
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.painting import painting

Key = Qt.Key
AROUND: Final = 10
STEPS: Final = {
    Key.Key_PageDown: 1,
    Key.Key_PageUp: -1,
    Key.Key_Right: 1,
    Key.Key_Left: -1,
    Key.Key_Down: 1,
    Key.Key_Up: -1,
}
"""How many pages each key goes on."""
DOWN: Final = {Key.Key_Down: 1, Key.Key_Up: -1}
ASIDE: Final = {Key.Key_Right: 1, Key.Key_Left: -1}
"""Where a page is larger than the window, these move it first."""
LARGER: Final = 1.6
"""How much larger a page is at least that is not shown whole."""
FRAME: Final = 2
"""Room for the frame that shows where the keyboard is, in pixels."""


class PagesPreview(QWidget):
    """Shows pages. ``page_changed`` carries the page that is looked at, from 0."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._page = 0
        self.pictures = PagePictures(self)
        self.strip = PageStrip(self.pictures)
        self.view = _PageView(self.pictures)
        self._build()
        self.strip.page_wanted.connect(self.go_to)
        self.view.steps_wanted.connect(self._on_view_steps_wanted)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._zoom.toggled.connect(self._on_zoom_toggled)
        self.show_pages(None)

    @property
    def page(self) -> int:
        """The page that is looked at, from 0."""
        return self._page

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages, at the same place as far as there is one; None for an empty view."""
        self._pages = pages
        self.pictures.show_pages(pages)
        self.strip.show_pages(pages)
        self.strip.setVisible(pages is not None and pages.count > 1)
        self._page = max(0, min(self._page, pages.count - 1)) if pages else 0
        self._show_page()

    def go_to(self, page: int) -> None:
        """Look at a page, from 0; past the end, at the last."""
        page = max(0, min(page, (self._pages.count if self._pages else 1) - 1))
        if page != self._page:
            self._page = page
            self._show_page()
            self.page_changed.emit(page)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.strip)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self._back = word_button(self.tr("Vorige"), "small", self.tr("Vorige pagina"))
        self._where = PlainLabel("", "soft")
        self._next = word_button(self.tr("Volgende"), "small", self.tr("Volgende pagina"))
        self._zoom = word_button(self.tr("Groter"), "small", self.tr("Toon de pagina groter"))
        self._zoom.setCheckable(True)
        bar.addStretch(1)
        for widget in (self._back, self._where, self._next):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self._zoom)
        column.addLayout(bar)
        row.addLayout(column, 1)

    def _show_page(self) -> None:
        pages, page = self._pages, self._page
        count = pages.count if pages else 0
        words = self.tr("Pagina {page} van {count}").format(page=page + 1, count=count)
        self._where.setText(words if count else "")
        self.view.setAccessibleName(words if count else self.tr("Nog geen pagina’s"))
        self._back.setEnabled(page > 0)
        self._next.setEnabled(page + 1 < count)
        self._zoom.setEnabled(count > 0)
        self.strip.mark(page)
        self.view.show_page(pages, page)

    def _on_view_steps_wanted(self, steps: int) -> None:
        self.go_to(self._page + steps)

    def _on_back_clicked(self) -> None:
        self.go_to(self._page - 1)

    def _on_next_clicked(self) -> None:
        self.go_to(self._page + 1)

    def _on_zoom_toggled(self, is_large: bool) -> None:  # noqa: FBT001
        word = self.tr("Hele pagina") if is_large else self.tr("Groter")
        name = self.tr("Toon de hele pagina") if is_large else self.tr("Toon de pagina groter")
        show_word(self._zoom, word, name)
        self.view.fill_width(is_large)


class _PageView(QScrollArea):
    """One page, whole or larger. ``steps_wanted`` carries how many pages further."""

    steps_wanted = Signal(int)

    def __init__(self, pictures: PagePictures) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(QSize(160, 160))
        self.setViewportMargins(FRAME, FRAME, FRAME, FRAME)
        self._is_wide = False
        self._sheet = _Sheet(pictures)
        self.setWidget(self._sheet)

    def show_page(self, pages: Pages | None, number: int) -> None:
        """Show a page from its beginning."""
        self._sheet.show_page(pages, number)
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def fill_width(self, is_wide: bool) -> None:  # noqa: FBT001
        """Show a page as wide as there is room and larger than it was, or whole."""
        self._is_wide = is_wide
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for no more than is needed: a page takes the room that there is."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the page fitting."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go through the pages; a page that does not fit is scrolled first."""
        key = Key(event.key())
        down, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        if _moved(down, DOWN.get(key, 0)) or _moved(aside, ASIDE.get(key, 0)):
            return
        if key in STEPS:
            self.steps_wanted.emit(STEPS[key])
        elif key in (Key.Key_Home, Key.Key_End):
            pages = self._sheet.pages
            far = pages.count if pages else 0
            self.steps_wanted.emit(-far if key == Key.Key_Home else far)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Give the page the largest size that fits."""
        pages = self._sheet.pages
        if pages is None:
            self._sheet.resize(self.viewport().size())
            return
        size = page_size(pages)
        room = self.maximumViewportSize() - QSize(2 * AROUND, 2 * AROUND)
        scale = min(room.width() / size.width(), room.height() / size.height())
        if self._is_wide:
            bar = self.verticalScrollBar().sizeHint().width()
            scale = max((room.width() - bar) / size.width(), LARGER * scale)
        wanted = size * max(0.05, scale)
        self._sheet.resize(wanted.toSize() + QSize(2 * AROUND, 2 * AROUND))


def _moved(bar: QScrollBar, way: int) -> bool:
    """Move a page that is larger than the window; tell whether it moved."""
    before = bar.value()
    bar.setValue(before + way * bar.pageStep() // 3)
    return bar.value() != before


class _Sheet(QWidget):
    """The page itself, with some room around it."""

    def __init__(self, pictures: PagePictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.pages: Pages | None = None
        self.number = 0
        pictures.came.connect(self.update)

    def show_page(self, pages: Pages | None, number: int) -> None:
        self.pages, self.number = pages, number
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture of the page, and a white page until there is one."""
        if self.pages is None:
            return
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = QRectF(self.rect()).adjusted(AROUND, AROUND, -AROUND, -AROUND)
            painter.fillRect(place, WHITE)
            dots = round(place.width() * self.devicePixelRatioF())
            picture = self._pictures.picture(self.number, dots)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(QPen(QColor(COLORS["thin"]), 1))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
