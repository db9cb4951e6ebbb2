"""What can be done with the board, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from companion.domain.arranging import MAX_NAME_LENGTH, MOST_DOTS_EACH
from companion.domain.board import Arrangement, BoardOrder, Cluster
from companion.ui.widgets.button import SegmentedChoice, show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.tip import show_tip
from companion.ui.widgets.wheel import spare_from_wheel


class CardActions(QObject):
    """Buttons for the cards that are chosen, and the name of the cluster in which they are.

    ``name_given`` carries the id of a cluster and its name, ``name_left`` says that the keyboard
    may go back to the board.
    """

    gather_wanted = Signal()
    take_out_wanted = Signal()
    large_wanted = Signal()
    hide_wanted = Signal()
    name_given = Signal(str, str)
    name_left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cluster = ""
        self._gather = _button(self.tr("Breng samen"), hint=self.tr("Cijfer 1 tot en met 9"))
        self._take_out = _button(self.tr("Haal los"), hint=self.tr("Cijfer 0"))
        self._large = _button(self.tr("Licht uit"), hint=self.tr("Enter, of dubbelklik"))
        self._hide = _button(self.tr("Verberg"), hint=self.tr("Delete"))
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME_LENGTH)
        self.name.setPlaceholderText(self.tr("Naam van dit groepje"))
        self.name.setAccessibleName(self.tr("Naam van dit groepje kaarten"))
        show_tip(self.name, self.tr("N of F2; Enter bewaart"))
        self.parts: tuple[QWidget, ...] = (
            self._gather,
            self._take_out,
            self.name,
            self._large,
            self._hide,
        )
        self._gather.clicked.connect(self.gather_wanted)
        self._take_out.clicked.connect(self.take_out_wanted)
        self._large.clicked.connect(self.large_wanted)
        self._hide.clicked.connect(self.hide_wanted)
        self.name.editingFinished.connect(self.keep_name)
        self.name.returnPressed.connect(self.name_left)

    def show_choice(self, chosen: int, cluster: Cluster | None, *, is_large: bool) -> None:
        """Show what can be done with this many cards, of which the current one is in a cluster."""
        self._gather.setEnabled(chosen > 0)
        self._take_out.setEnabled(cluster is not None)
        self._large.setEnabled(chosen == 1 or is_large)
        show_word(self._large, self.tr("Zet terug") if is_large else self.tr("Licht uit"))
        self._hide.setEnabled(chosen > 0)
        self._show_cluster(cluster)

    def keep_name(self) -> None:
        """Keep the name as it is typed so far."""
        if self._cluster and self.name.isModified():
            self.name.setModified(False)
            self.name_given.emit(self._cluster, self.name.text())

    def _show_cluster(self, cluster: Cluster | None) -> None:
        """Show a cluster's name; half a name that is being typed for it stays."""
        is_other = self._cluster != (cluster.id if cluster else "")
        if is_other:
            self.keep_name()
            self._cluster = cluster.id if cluster else ""
        self.name.setEnabled(cluster is not None)
        if is_other or not self.name.isModified():
            self.name.setText(cluster.name if cluster else "")


class DotActions(QObject):
    """Giving dots: on or off, how many everybody has, and the order of the cards.

    ``dotting_wanted`` carries whether dots are given, ``each_wanted`` how many each,
    ``order_wanted`` a BoardOrder; ``clear_wanted`` asks to take all dots away.
    """

    dotting_wanted = Signal(bool)
    each_wanted = Signal(int)
    clear_wanted = Signal()
    order_wanted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dotting = _button(self.tr("Stippen geven"))
        self._dotting.setCheckable(True)
        self._each = QSpinBox()
        spare_from_wheel(self._each)
        self._each.setRange(1, MOST_DOTS_EACH)
        self._each.setPrefix(self.tr("elk "))
        self._each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._each.setKeyboardTracking(False)
        self._each.setAccessibleName(self.tr("Stippen voor ieder"))
        self._count = PlainLabel("", "soft")
        self._clear = _button(self.tr("Wis de stippen"))
        self._order = SegmentedChoice(self.tr("Volgorde"), "segment")
        order = QWidget()
        beside = QHBoxLayout(order)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(PlainLabel(self.tr("Volgorde:"), "soft"))
        beside.addWidget(self._order)
        self.parts: tuple[QWidget, ...] = (
            self._dotting,
            self._each,
            self._count,
            self._clear,
            order,
        )
        self._dotting.clicked.connect(self.dotting_wanted)
        self._each.valueChanged.connect(self.each_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        self._order.chosen.connect(self._on_order_chosen)

    def show_arrangement(self, arrangement: Arrangement, count: str) -> None:
        """Show how it stands with the dots; ``count`` says how many were given."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._dotting.setChecked(arrangement.is_dotting)
        words = self.tr("Klaar met stippen"), self.tr("Stippen geven")
        show_word(self._dotting, words[0] if arrangement.is_dotting else words[1])
        self._each.setVisible(arrangement.is_dotting)
        self._each.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._each.setValue(arrangement.dots_each)
        self._each.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._clear.setVisible(bool(arrangement.dots))
        options = (
            (BoardOrder.FIELDS.value, self.tr("vakken")),
            (BoardOrder.DOTS.value, self.tr("stippen")),
        )
        self._order.show_options(options, arrangement.order.value)

    def _on_order_chosen(self, key: str) -> None:
        self.order_wanted.emit(BoardOrder(key))


class StageActions(QObject):
    """What the room sees, the pages, the way back, and the way out.

    ``stage_wanted`` carries whether the room is to see the board; ``page_wanted`` a page.
    """

    stage_wanted = Signal(bool)
    page_wanted = Signal(int)
    undo_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._is_on = 0, False
        self._stage = _button("")
        self._back = _button(self.tr("Vorige bladzijde"))
        self._forward = _button(self.tr("Volgende bladzijde"))
        self._undo = _button(self.tr("Ongedaan maken"))
        self._close = _button(self.tr("Sluit"), hint=self.tr("Esc"))
        self.parts: tuple[QWidget, ...] = (
            self._stage,
            self._back,
            self._forward,
            self._undo,
            self._close,
        )
        self._stage.clicked.connect(self._on_stage_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._forward.clicked.connect(self._on_forward_clicked)
        self._undo.clicked.connect(self.undo_wanted)
        self._close.clicked.connect(self.close_wanted)

    def show_stage(self, *, is_on: bool) -> None:
        """Show whether the room sees the board."""
        self._is_on = is_on
        word = self.tr("Terug naar de stap") if is_on else self.tr("Toon op de beamer")
        show_word(self._stage, word)

    def show_pages(self, page: int, count: int) -> None:
        """Show the way to other pages where there are more."""
        self._page = page
        self._back.setVisible(count > 1)
        self._forward.setVisible(count > 1)
        self._back.setEnabled(page > 0)
        self._forward.setEnabled(page + 1 < count)

    def show_undo(self, words: str) -> None:
        """Show what taking the last change back does; nothing when there is none."""
        self._undo.setEnabled(bool(words))
        show_tip(self._undo, words)
        self._undo.setAccessibleDescription(words)

    def _on_stage_clicked(self) -> None:
        self.stage_wanted.emit(not self._is_on)

    def _on_back_clicked(self) -> None:
        self.page_wanted.emit(self._page - 1)

    def _on_forward_clicked(self) -> None:
        self.page_wanted.emit(self._page + 1)


def _button(word: str, hint: str = "") -> QPushButton:
    """Return a small button; its hint is the key that does the same on the board."""
    return word_button(word, "small", hint=hint)
