"""What a trainer needs now and then, behind one word: *Meer*."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class MoreButton(QPushButton):
    """A word that opens a short menu. ``wanted`` carries the key of what was chosen."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Meer"))
        self.setAccessibleName(self.tr("Meer: programma, afdrukken, verslag, schermen, toetsen"))
        self.setProperty("look", "bar")
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        groups = (
            (
                ("programme", self.tr("Programma aanpassen …")),
                ("times", self.tr("Tijden …")),
                ("minutes", self.tr("Minuten per module …")),
                ("details", self.tr("Gegevens van deze bijeenkomst …")),
                ("prints", self.tr("Afdrukken …")),
            ),
            (
                ("report", self.tr("Verslag …")),
                ("privacy", self.tr("Namen nakijken …")),
                ("keeping", self.tr("Bewaren en wissen …")),
            ),
            (
                ("check", self.tr("Zaalcheck …")),
                ("again", self.tr("Toon opnieuw\tF5")),
                ("desktop", self.tr("Even naar bureaublad")),
                ("numbers", self.tr("Nummers op de schermen")),
            ),
            (
                ("jump", self.tr("Ga naar een stap …\tG")),
                ("keys", self.tr("Toetsen\tF1")),
                ("data", self.tr("Wat staat waar …")),
            ),
        )
        for number, group in enumerate(groups):
            if number:
                self._menu.addSeparator()
            for key, words in group:
                self._add(key, words)
        self.setMenu(self._menu)

    def press(self, key: str) -> None:
        """Choose something by its key, as a click does."""
        self._actions[key].trigger()

    def _add(self, key: str, words: str) -> None:
        action = self._menu.addAction(words)
        action.setData(key)
        action.triggered.connect(self._on_action_triggered)
        self._actions[key] = action

    def _on_action_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wanted.emit(str(action.data()))
