"""All pages small below each other; the one that is looked at has a border."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from companion.ui.colors import WHITE
from companion.ui.paper.pages import Pages
from companion.ui.paper.pictures import PagePictures, page_size
from companion.ui.sheet import COLORS

AROUND: Final = 12
WIDTH_IN_LINES: Final = 5.2
"""Width of a small page, in lines of text: it grows along with large letters."""
Index = QModelIndex | QPersistentModelIndex


class PageStrip(QListView):
    """A column of small pages. ``page_wanted`` carries the page that was chosen, from 0."""

    page_wanted = Signal(int)

    def __init__(self, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Alle pagina’s"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(_SmallPage(pictures, self))
        pictures.came.connect(self._on_pictures_came)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    def show_pages(self, pages: Pages | None) -> None:
        """Show these pages, the first one chosen."""
        self._rows.show_pages(pages)
        self.setFixedWidth(round(self.line * WIDTH_IN_LINES) + 2 * AROUND + 16)

    def mark(self, number: int) -> None:
        """Say which page is looked at; nobody is told."""
        index = self._rows.index(number, 0)
        if index.isValid() and index != self.currentIndex():
            model = self.selectionModel()
            model.blockSignals(True)  # noqa: FBT003
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            model.blockSignals(False)  # noqa: FBT003
            self.scrollTo(index)
            self.viewport().update()

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._rows.pages

    @property
    def line(self) -> int:
        """Height of a line of text."""
        return self.fontMetrics().lineSpacing()

    def _on_pictures_came(self) -> None:
        self.viewport().update()

    def _on_selection_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.page_wanted.emit(current.row())


class _Rows(QAbstractListModel):
    """A row for each page; its words are for a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: Pages | None = None

    def show_pages(self, pages: Pages | None) -> None:
        self.beginResetModel()
        self.pages = pages
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        inside = parent is not None and parent.isValid()
        return 0 if inside or self.pages is None else self.pages.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.pages is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = self.tr("Pagina {page} van {count}")
        return words.format(page=index.row() + 1, count=self.pages.count)


class _SmallPage(QStyledItemDelegate):
    """Draws a page with its number below it."""

    def __init__(self, pictures: PagePictures, strip: PageStrip) -> None:
        super().__init__(strip)
        self._pictures = pictures
        self._strip = strip

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        sheet = self._sheet()
        return QSize(
            sheet.width() + 2 * AROUND, sheet.height() + self._strip.line + round(1.5 * AROUND)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strip, sheet = self._strip, self._sheet()
        left = option.rect.x() + (option.rect.width() - sheet.width()) / 2
        place = QRectF(left, option.rect.y() + AROUND / 2 + 2, sheet.width(), sheet.height())
        dots = round(sheet.width() * strip.devicePixelRatioF())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, WHITE)
        picture = self._pictures.picture(index.row(), dots)
        if picture is not None:
            painter.drawImage(place, picture)
        is_here = index == strip.currentIndex()
        color = QColor(COLORS["green" if is_here else "thin"])
        painter.setPen(QPen(color, 3 if is_here else 1))
        painter.drawRect(place.adjusted(-1, -1, 1, 1))
        painter.setPen(QColor(COLORS["ink" if is_here else "soft"]))
        below = QRectF(option.rect.x(), place.bottom() + 2, option.rect.width(), strip.line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        painter.restore()

    def _sheet(self) -> QSize:
        """Return the size of a small page."""
        pages = self._strip.pages
        width = round(self._strip.line * WIDTH_IN_LINES)
        if pages is None:
            return QSize(width, width)
        size = page_size(pages)
        return QSize(width, round(width * size.height() / size.width()))
