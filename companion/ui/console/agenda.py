"""The agenda: modules and steps with their minutes; a click jumps, and nothing is lost."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from companion.domain.progress import Agenda
from companion.domain.workshop import Module, ModulePlace
from companion.ui.console.agenda_rows import (
    DONE,
    LATER,
    LOOK_ROLE,
    MINUTES_ROLE,
    NOW,
    STATE_ROLE,
    STEP_ROLE,
    AgendaRows,
)
from companion.ui.widgets.tip import plain_tip


class AgendaPanel(QTreeView):
    """All steps of this session. ``step_wanted`` carries the id of a step to jump to."""

    step_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Programma: modules en stappen"))
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self._rows = AgendaRows(self)
        self.setItemDelegate(self._rows)
        self._items: list[QStandardItem] = []
        self._current = ""
        self.setModel(QStandardItemModel(0, 1, self))
        self.clicked.connect(self._on_self_clicked)

    def show_agenda(self, agenda: Agenda, to_look_at: Collection[str] = ()) -> None:
        """Fill the list with the steps of this session, in its order and with its minutes.

        A module stands there twice when steps of others came between its own. ``to_look_at`` are
        the ids of steps with words for which permission is over, or nearly.
        """
        model = QStandardItemModel(0, 1, self)
        self._items = []
        group = QStandardItem()
        module_id = ""
        for module, step in agenda.steps:
            if module.id != module_id:
                module_id = module.id
                group = self._module_item(module)
                model.appendRow(group)
            minutes = agenda.minutes(step)
            group.setData(group.data(MINUTES_ROLE) + minutes, MINUTES_ROLE)
            item = QStandardItem(self._step_title(agenda.title(step), look=step.id in to_look_at))
            item.setData(step.id, STEP_ROLE)
            item.setData(step.id in to_look_at, LOOK_ROLE)
            item.setData(minutes, MINUTES_ROLE)
            group.appendRow(item)
            self._items.append(item)
        opened, before = self._opened(), self.model()
        current, self._current = self._current, ""
        self.setModel(model)
        before.deleteLater()
        self.show_current(current)
        for row in range(model.rowCount()):
            if self._name(row) in opened:
                self.expand(model.index(row, 0))

    def show_current(self, step_id: str) -> None:
        """Open the module of a step, mark the step, and check what came before it."""
        place = self._place(step_id)
        if step_id == self._current or place is None:
            return
        self._current = step_id
        for number, item in enumerate(self._items):
            self._set_state(item, DONE if number < place else NOW if number == place else LATER)
        here = self._items[place].parent()
        for row in range(self.model().rowCount()):
            module = self._module(row)
            steps = [module.child(number) for number in range(module.rowCount())]
            is_done = all(step.data(STATE_ROLE) == DONE for step in steps)
            self._set_state(module, DONE if is_done else LATER)
            self.setExpanded(module.index(), module is here)
        self.setCurrentIndex(self._items[place].index())
        self.scrollTo(self._items[place].index(), QAbstractItemView.ScrollHint.EnsureVisible)

    def show_left(self, text: str) -> None:
        """Show the time that is left in the step that is on, in the place of its minutes.

        Empty for the minutes. A screen reader is not told every second: it has the minutes.
        """
        if text == self._rows.left:
            return
        self._rows.left = text
        place = self._place(self._current)
        if place is not None:
            self.viewport().update(self.visualRect(self._items[place].index()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Jump on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_self_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the titles anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _module_item(self, module: Module) -> QStandardItem:
        title = f"{module.number}  {module.title}" if module.number else module.title
        if module.place is ModulePlace.FOLLOW_UP:
            title = self.tr("Later: {title}").format(title=module.title)
        item = QStandardItem(title)
        item.setToolTip(plain_tip(module.goal))
        item.setData(0, MINUTES_ROLE)
        return item

    def _step_title(self, title: str, *, look: bool) -> str:
        text = self.tr("{title} · toestemming") if look else "{title}"
        return text.format(title=title)

    def _set_state(self, item: QStandardItem, state: str) -> None:
        """Mark an item, for the eye and for a screen reader."""
        if item.data(STATE_ROLE) == state:
            return
        item.setData(state, STATE_ROLE)
        words = {DONE: self.tr("gedaan"), NOW: self.tr("nu"), LATER: ""}[state]
        minutes = self.tr("{minutes} min").format(minutes=item.data(MINUTES_ROLE))
        item.setAccessibleText(", ".join(part for part in (item.text(), minutes, words) if part))

    def _opened(self) -> set[str]:
        """Return the modules that she opened or that are on."""
        model = self.model()
        rows = range(model.rowCount())
        return {self._name(row) for row in rows if self.isExpanded(model.index(row, 0))}

    def _name(self, row: int) -> str:
        """Return what tells a module from others: it may stand there twice."""
        return str(self._module(row).child(0).data(STEP_ROLE))

    def _place(self, step_id: str) -> int | None:
        for number, item in enumerate(self._items):
            if item.data(STEP_ROLE) == step_id:
                return number
        return None

    def _module(self, row: int) -> QStandardItem:
        model = self.model()
        if not isinstance(model, QStandardItemModel):
            raise TypeError(model)
        return model.item(row)

    def _on_self_clicked(self, index: QModelIndex) -> None:
        if step_id := index.data(STEP_ROLE):
            self.step_wanted.emit(step_id)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
