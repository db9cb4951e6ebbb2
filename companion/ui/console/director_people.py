"""The people of a practice conversation by number, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from companion.domain.exercise_scenes import GroupLine, Seat
from companion.domain.roleplay import Role
from companion.ui.console.director_chip import PersonChip
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabs import chain_tabs

Person = tuple[int, Role | None, str]
"""Number, role and the word on the chip; no role for who sits it out."""

INDENT = 20
"""How far what can be done stands to the right of the person."""


def tr(text: str) -> str:
    """Return a text of this part in the language of the screen."""
    return QCoreApplication.translate("DirectorPeople", text)


def in_line(name: str) -> str:
    """Return the name of a group as it stands in a sentence: "groepje 2"."""
    return name[:1].lower() + name[1:]


class PersonActions(QWidget):
    """What can be done with the person that was chosen.

    Each wish carries the number of the person; ``move_wanted`` also the place of the group in
    the list of groups, from 0.
    """

    move_wanted = Signal(int, int)
    aside_wanted = Signal(int)
    join_wanted = Signal(int)
    gone_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = 0
        inside = QVBoxLayout(self)
        inside.setContentsMargins(INDENT, 0, 0, 8)
        place = QWidget()
        self._flow = FlowLayout(place)
        inside.addWidget(place)

    def show_person(self, person: int, here: int | None, groups: tuple[GroupLine, ...]) -> None:
        """Offer the other groups, to sit it out or to come back, and to go; None sits it out."""
        self.person = person
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if here is None:
            self._add(tr("Weer meedoen"), self._on_join_clicked)
        else:
            for place, group in enumerate(groups):
                if place != here:
                    text = tr("Naar {group}").format(group=in_line(group.name))
                    self._add(text, self._on_move_clicked, place)
            self._add(tr("Slaat over"), self._on_aside_clicked)
        self._add(tr("Is weg"), self._on_gone_clicked)

    def _add(self, text: str, slot: object, place: int = -1) -> None:
        name = tr("{person}: {what}").format(person=self.person, what=text)
        button = word_button(text, "small", name)
        button.setProperty("place", place)
        button.clicked.connect(slot)
        self._flow.addWidget(button)

    def _on_move_clicked(self) -> None:
        self.move_wanted.emit(self.person, int(self.sender().property("place")))

    def _on_aside_clicked(self) -> None:
        self.aside_wanted.emit(self.person)

    def _on_join_clicked(self) -> None:
        self.join_wanted.emit(self.person)

    def _on_gone_clicked(self) -> None:
        self.gone_wanted.emit(self.person)


class DirectorPeople(QWidget):
    """Groups with their people; one person is chosen with a click or with the arrow keys.

    What can be done with that person stands below the group.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[GroupLine, ...], tuple[int, ...]] = ((), ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._rows: list[QWidget] = []
        self._chips: list[PersonChip] = []
        self._one = QButtonGroup(self)
        self._one.buttonClicked.connect(self._on_one_clicked)
        self.offered = PersonActions(self)
        self.offered.hide()

    @property
    def chosen(self) -> int:
        """Number of the person that was chosen; 0 for nobody."""
        chip = self._one.checkedButton()
        return chip.person if isinstance(chip, PersonChip) else 0

    def show_groups(self, groups: tuple[GroupLine, ...], aside: tuple[int, ...]) -> None:
        """Show who is with whom, and below it who sits this one out."""
        if (groups, aside) == self._shown:
            return
        self._shown = (groups, aside)
        focus = self.window().focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        chosen = self.chosen
        self._clear()
        for number, group in enumerate(groups):
            self._add_row(number, group.name, _words(group.seats))
        if aside:
            skipping = [(person, None, "") for person in aside]
            self._add_row(None, tr("Slaat deze keer over"), skipping)
        self._choose(chosen)
        chain_tabs([*self._chips, self.offered])
        if had_keyboard and self._chips:
            stop = self._one.checkedButton() or self._chips[0]
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._column.removeWidget(self.offered)
        self.offered.hide()
        for chip in self._chips:
            self._one.removeButton(chip)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._chips = [], []

    def _add_row(self, number: int | None, name: str, people: Iterable[Person]) -> None:
        row = QWidget()
        inside = QVBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        inside.addWidget(PlainLabel(name, "soft", wrap=True))
        place = QWidget()
        flow = FlowLayout(place)
        for person, role, word in people:
            chip = PersonChip(person, role, word, name, number)
            chip.arrow_pressed.connect(self._on_chip_arrow_pressed)
            self._one.addButton(chip)
            self._chips.append(chip)
            flow.addWidget(chip)
        inside.addWidget(place)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()  # at once: the keyboard may go to one of them

    def _choose(self, person: int) -> None:
        """Choose a person who is still there, and offer what can be done."""
        chip = next((c for c in self._chips if c.person == person), None)
        if chip is not None:
            chip.setChecked(True)
            row = len(self._rows) - 1 if chip.place is None else chip.place
            self.offered.show_person(person, chip.place, self._shown[0])
            self._column.removeWidget(self.offered)
            self._column.insertWidget(row + 1, self.offered)
            self.offered.show()
        for each in self._chips:
            stops = each is chip or (chip is None and each is self._chips[0])
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def _on_one_clicked(self) -> None:
        self._choose(self.chosen)
        chain_tabs([*self._chips, self.offered])

    def _on_chip_arrow_pressed(self, by: int) -> None:
        chip = self.sender()
        if isinstance(chip, PersonChip):
            other = self._chips[(self._chips.index(chip) + by) % len(self._chips)]
            other.click()
            other.setFocus(Qt.FocusReason.TabFocusReason)


def _words(seats: tuple[Seat, ...]) -> Iterator[Person]:
    """Yield each person with the word of the role, or a name where more have that role."""
    for seat in seats:
        others = sum(1 for other in seats if other.role is seat.role)
        yield seat.person, seat.role, seat.name if others > 1 and seat.name else seat.role.value
