"""Jump to a step by typing a few letters of it (G); the room sees nothing meanwhile."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from companion.domain.finding import found_steps
from companion.domain.progress import Agenda
from companion.domain.step import Step
from companion.domain.workshop import Module
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel

STEP_ROLE: Final = Qt.ItemDataRole.UserRole
MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class JumpEdit(QLineEdit):
    """The field for the letters; an arrow goes through what was found: ``moved`` carries ±1."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand the arrows on; a clicker's keys do nothing here."""
        if event.key() in MOVES:
            self.moved.emit(MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class JumpDialog(QDialog):
    """All steps, fewer with each letter; show it with ``open()``.

    ``step_wanted`` carries the id of the chosen step: Enter, a click or *Ga erheen*.
    """

    step_wanted = Signal(str)

    def __init__(self, agenda: Agenda, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ga naar een stap"))
        self.finished.connect(self.deleteLater)
        self._agenda = agenda
        self._current = current
        self._build()
        self._edit.textChanged.connect(self._show_found)
        self._edit.moved.connect(self._on_edit_moved)
        self._list.clicked.connect(self._on_list_clicked)
        self._go.clicked.connect(self._on_go_clicked)
        self._close.clicked.connect(self.reject)
        self._show_found("")
        self._edit.setFocus()

    @property
    def found(self) -> list[str]:
        """Ids of the steps in the list."""
        rows = range(self._model.rowCount())
        return [self._model.index(row, 0).data(STEP_ROLE) for row in rows]

    @property
    def selected(self) -> str:
        """Id of the step that Enter goes to; empty when nothing was found."""
        return self._list.currentIndex().data(STEP_ROLE) or ""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, and no more than the window below has."""
        line = self.fontMetrics().lineSpacing()
        parent = self.parentWidget()
        below = parent.window().size() if parent else self.screen().size()
        self.resize(min(36 * line, below.width() - 40), min(30 * line, below.height() - 60))
        super().showEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        self._edit = JumpEdit()
        self._edit.setAccessibleName(self.tr("Zoek een stap"))
        self._edit.setPlaceholderText(self.tr("Typ een paar letters of een nummer: pauze, m5 3"))
        column.addWidget(self._edit)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Gevonden stappen"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setSpacing(4)
        self._model = QStandardItemModel(0, 1, self)
        self._list.setModel(self._model)
        column.addWidget(self._list, 1)
        self._nothing = PlainLabel(self.tr("Niets gevonden. Probeer een ander woord."), wrap=True)
        column.addWidget(self._nothing, 1)
        column.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        calm = PlainLabel(self.tr("De groep ziet hier niets van."), "soft", wrap=True)
        self._close = word_button(self.tr("Sluit"), "small")
        self._go = word_button(self.tr("Ga erheen"), "small")
        self._go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(calm, 1)
        row.addWidget(self._close)
        row.addWidget(self._go)
        return row

    def _show_found(self, text: str) -> None:
        """Show what was found, with the first chosen; without letters the step that is on."""
        self._model.clear()
        for module, step in found_steps(self._agenda, text):
            self._model.appendRow(self._item(module, step))
        found = self.found
        here = found.index(self._current) if not text.strip() and self._current in found else 0
        self._choose(here)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._go.setEnabled(bool(found))

    def _item(self, module: Module, step: Step) -> QStandardItem:
        name = f"{step.id}  {self._agenda.title(step)}  ·  {module.title}"
        if step.id == self._current:
            name = self.tr("{step}  (nu)").format(step=name)
        item = QStandardItem(name)
        item.setData(step.id, STEP_ROLE)
        return item

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)

    def _on_edit_moved(self, by: int) -> None:
        row = self._list.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self._choose(row)

    def _on_list_clicked(self, _index: QModelIndex) -> None:
        self._on_go_clicked()

    def _on_go_clicked(self) -> None:
        step_id = self.selected
        if step_id:
            self.accept()
            self.step_wanted.emit(step_id)
