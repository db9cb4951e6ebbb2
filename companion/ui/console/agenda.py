"""The agenda: modules and steps with their minutes; a click jumps, and nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from companion.domain.progress import Agenda
from companion.domain.workshop import Module, ModulePlace

STEP_ROLE = Qt.ItemDataRole.UserRole + 1


class AgendaPanel(QTreeView):
    """All steps of this session. ``step_wanted`` carries the id of a step to jump to."""

    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Programma: modules en stappen"))
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._items: dict[str, QStandardItem] = {}
        self._current = ""
        self.setModel(QStandardItemModel(0, 2, self))
        self.clicked.connect(self._on_self_activated)
        self.activated.connect(self._on_self_activated)

    def show_agenda(self, agenda: Agenda) -> None:
        """Fill the list."""
        model = QStandardItemModel(0, 2, self)
        self._items = {}
        group: QStandardItem | None = None
        module_id = ""
        for module, step in agenda.steps:
            if module.id != module_id:
                module_id = module.id
                group = self._add_module(model, module, agenda)
            title = QStandardItem(step.title)
            title.setData(step.id, STEP_ROLE)
            minutes = _minutes(step.minutes[agenda.variant], step.id)
            if group is not None:
                group.appendRow([title, minutes])
            self._items[step.id] = title
        self.setModel(model)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._current = ""

    def show_current(self, step_id: str) -> None:
        """Open the module of a step and mark the step."""
        item = self._items.get(step_id)
        if item is None or step_id == self._current:
            return
        before = self._items.get(self._current)
        if before is not None:
            _set_bold(before, bold=False)
            if before.parent() is not item.parent():
                self.collapse(before.parent().index())
        self._current = step_id
        _set_bold(item, bold=True)
        self.expand(item.parent().index())
        self.setCurrentIndex(item.index())
        self.scrollTo(item.index(), QAbstractItemView.ScrollHint.EnsureVisible)

    def _add_module(
        self, model: QStandardItemModel, module: Module, agenda: Agenda
    ) -> QStandardItem:
        prefix = f"{module.number}  " if module.number else ""
        title = QStandardItem(prefix + module.title)
        if module.place is ModulePlace.FOLLOW_UP:
            title.setText(self.tr("Later: {title}").format(title=module.title))
        title.setToolTip(module.goal)
        _set_bold(title, bold=True)
        minutes = _minutes(module.minutes(agenda.variant), "")
        model.appendRow([title, minutes])
        return title

    def _on_self_activated(self, index: QModelIndex) -> None:
        index = index.siblingAtColumn(0)
        step_id = index.data(STEP_ROLE)
        if step_id:
            self.step_wanted.emit(step_id)
        else:
            self.setExpanded(index, not self.isExpanded(index))


def _minutes(minutes: int, step_id: str) -> QStandardItem:
    item = QStandardItem(f"{minutes}")
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(step_id, STEP_ROLE)
    item.setAccessibleText(f"{minutes} min")
    return item


def _set_bold(item: QStandardItem, *, bold: bool) -> None:
    font = item.font()
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    item.setFont(font)
