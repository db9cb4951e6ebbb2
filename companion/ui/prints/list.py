"""What can be printed, in a list: arrows look at one, space or a click on the box ticks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from companion.ui.prints.pages import Print
from companion.ui.prints.rows import ABOUT_ROLE, KEY_ROLE, PrintRows, box_place

State = Qt.CheckState


class PrintList(QListView):
    """Prints with a box each.

    ``print_chosen`` carries the key of the print that is looked at; ``ticked`` comes when a box
    was ticked or cleared.
    """

    print_chosen = Signal(str)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Wat je kunt afdrukken"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(PrintRows(self))
        self._model = QStandardItemModel(0, 1, self)
        self.setModel(self._model)
        self._ticks: dict[str, bool] = {}
        self._is_filling = False
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)

    @property
    def current(self) -> str:
        """Key of the print that is looked at; empty when there is none."""
        return str(self.currentIndex().data(KEY_ROLE) or "")

    @property
    def keys(self) -> list[str]:
        """All keys, from top to bottom."""
        rows = range(self._model.rowCount())
        return [str(self._model.item(row).data(KEY_ROLE)) for row in rows]

    @property
    def ticked_keys(self) -> list[str]:
        """Keys of the prints that are ticked."""
        return [key for key in self.keys if self._ticks.get(key)]

    def show_prints(self, prints: Sequence[Print]) -> None:
        """Show these; what was ticked or cleared before stays so, and so does the current one."""
        kept, place = self.current, self.verticalScrollBar().value()
        self._is_filling = True
        self._model.clear()
        for each in prints:
            item = QStandardItem(each.title)
            item.setData(each.key, KEY_ROLE)
            self._ticks.setdefault(each.key, each.is_needed)
            self._model.appendRow(item)
            self._show_tick(item)
        self.show_about({each.key: "" for each in prints})
        self._is_filling = False
        self.verticalScrollBar().setValue(place)
        self.choose(kept)

    def show_about(self, texts: Mapping[str, str]) -> None:
        """Show below titles for whom each is, and how it is printed."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            text = texts.get(item.data(KEY_ROLE))
            if text is not None and text != item.data(ABOUT_ROLE):
                item.setData(text, ABOUT_ROLE)
                self._say(item)

    def choose(self, key: str) -> None:
        """Look at a print; at the first one when it is not there."""
        place = self.keys.index(key) if key in self.keys else 0
        index = self._model.index(place, 0)
        is_other = index.data(KEY_ROLE) != key or index != self.currentIndex()
        self.setCurrentIndex(index)
        if not is_other:
            self.print_chosen.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let space tick; arrows, Home and End go through the list."""
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            event.ignore()  # a clicker's
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let a click on a box tick it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            box = box_place(self.visualRect(index), self.font()).adjusted(-8, -8, 8, 8)
            if box.contains(event.position().toPoint()):
                self._toggle(index)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break lines anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for a few rows."""
        line = self.fontMetrics().lineSpacing()
        return QSize(12 * line, 9 * line)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for no more than is needed."""
        return self.minimumSizeHint()

    def _toggle(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(index)
        if item is not None:
            key = str(item.data(KEY_ROLE))
            self._ticks[key] = not self._ticks[key]
            self._show_tick(item)
            self._say(item)
            self.ticked.emit()

    def _show_tick(self, item: QStandardItem) -> None:
        is_ticked = self._ticks[str(item.data(KEY_ROLE))]
        item.setCheckState(State.Checked if is_ticked else State.Unchecked)

    def _say(self, item: QStandardItem) -> None:
        """Give a screen reader the whole row."""
        is_ticked = item.checkState() == State.Checked
        words = self.tr("aangevinkt") if is_ticked else self.tr("niet aangevinkt")
        parts = (item.text(), words, str(item.data(ABOUT_ROLE) or ""))
        item.setAccessibleText(", ".join(filter(None, parts)))

    def _on_selection_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.print_chosen.emit(self.current)
