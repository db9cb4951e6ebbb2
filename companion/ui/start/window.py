"""The first window: begin a session, or go on with one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.preferences import Preferences
from companion.domain.session import SessionSummary
from companion.ui.start.details import DetailsForm
from companion.ui.start.foot import StartFoot
from companion.ui.start.resume import ResumeList
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.button import show_word, word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling
from companion.ui.widgets.mark import Mark

SIDE_FITS = 46
"""Width from which the blue side is shown, in heights of a line of text."""

HERO_FITS = 64
"""Width from which the title on it is as large as on a poster."""

PLACE: Final = "place"
"""Key of the news that nothing can be kept where sessions usually come."""


class StartWindow(QWidget):
    """New at the top, going on below. Nothing has to be filled in to begin.

    Wishes: ``begin_wanted``, ``open_wanted``, ``follow_up_wanted``, ``keeping_wanted`` and
    ``rescue_wanted`` (Path), ``undo_wanted`` (what was put back last), ``bin_wanted``,
    ``place_wanted`` (another folder), ``trust_wanted`` (the date of this computer is right),
    ``room_check_wanted``, ``folder_wanted``, ``data_wanted``, ``quotes_wanted``, ``calm_wanted``
    (bool). Enter in a field begins, as the green button does.
    """

    begin_wanted = Signal()
    open_wanted = Signal(object)
    follow_up_wanted = Signal(object)
    keeping_wanted = Signal(object)
    rescue_wanted = Signal(object)
    undo_wanted = Signal()
    bin_wanted = Signal()
    place_wanted = Signal()
    trust_wanted = Signal()
    room_check_wanted = Signal()
    prints_wanted = Signal()
    folder_wanted = Signal()
    data_wanted = Signal()
    quotes_wanted = Signal()
    calm_wanted = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(title)
        self._stopped = Path()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = self._build_side(title)
        row.addWidget(self._side, 37)
        row.addWidget(self._build_paper(), 63)
        self.resize(1180, 780)
        self.setMinimumSize(560, 420)

    def show_preferences(self, preferences: Preferences) -> None:
        """Fill in what was filled in the last time."""
        self.form.show_preferences(preferences)
        self.calm.setChecked(preferences.calm)

    def show_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """Show what there is to go on with; one that stopped by accident comes first."""
        self.resume.show_sessions(summaries)
        stopped = next((s for s in summaries if not s.closed_well and not s.problem), None)
        if stopped is None:
            self.banner.clear("stopped")
            return
        self._stopped = stopped.path
        text = self.tr("De app stopte de vorige keer onverwacht. Alles is bewaard.")
        if stopped.stopped_at:
            text = self.tr("De app stopte onverwacht bij {step}. Alles is bewaard.")
        text = text.format(step=stopped.stopped_at)
        self.banner.show_news("stopped", text, self.tr("Ga verder"))

    def show_permission(self, quotes: Sequence[str]) -> None:
        """Ask to look at the permission for these quotations; none for nothing to look at."""
        if not quotes:
            self.permission.clear("permission")
            return
        text = self.tr("Kijk even naar de toestemming voor dit citaat: {quotes}.")
        if len(quotes) > 1:
            text = self.tr("Kijk even naar de toestemming voor deze citaten: {quotes}.")
        text = text.format(quotes=", ".join(quotes))
        self.permission.show_news("permission", text, self.tr("Bekijk"))

    def tell(self, key: str, text: str, action: str = "", *, works: bool = False) -> None:
        """Say something above all else, where it is seen at once."""
        self.banner.show_news(key, text, action, works=works)
        self._area.verticalScrollBar().setValue(0)

    def show_busy(self, *, busy: bool) -> None:
        """Show that a session is being opened."""
        word = self.tr("Even geduld …") if busy else self.tr("Begin")
        show_word(self.begin, word, "" if busy else self.tr("Begin de bijeenkomst"))
        for part in (self.begin, self.form, self.banner):
            part.setEnabled(not busy)
        self.resume.show_busy(busy=busy)

    def _build_side(self, title: str) -> QWidget:
        side = QFrame()
        side.setObjectName("side")
        column = QVBoxLayout(side)
        column.setContentsMargins(56, 64, 36, 44)
        column.setSpacing(26)
        column.addWidget(Mark(), 0, Qt.AlignmentFlag.AlignLeft)
        self._name = PlainLabel(title.replace(" ", "\n", 1), "title", wrap=True)
        column.addWidget(self._name)
        promise = self.tr("Alles wat de groep schrijft, blijft op deze laptop.")
        column.addWidget(PlainLabel(promise, wrap=True))
        column.addStretch(1)
        rest = self.tr("Vul in wat je weet. De rest mag leeg blijven en kan later.")
        column.addWidget(PlainLabel(rest, wrap=True))
        return side

    def _build_paper(self) -> QWidget:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(18)
        self.banner = Banner()
        self.banner.action_wanted.connect(self._on_banner_action_wanted)
        self._column.addWidget(self.banner)
        self.permission = Banner()
        self.permission.action_wanted.connect(self._on_permission_action_wanted)
        self._column.addWidget(self.permission)
        self._column.addWidget(PlainLabel(self.tr("Nieuwe bijeenkomst"), "title", wrap=True))
        self.form = DetailsForm()
        self._column.addWidget(self.form)
        self._column.addLayout(self._build_buttons())
        self._column.addSpacing(20)
        self._column.addWidget(PlainLabel(self.tr("Ga verder"), "title", wrap=True))
        self.resume = ResumeList()
        self.resume.open_wanted.connect(self.open_wanted)
        self.resume.follow_up_wanted.connect(self.follow_up_wanted)
        self.resume.keeping_wanted.connect(self.keeping_wanted)
        self.resume.rescue_wanted.connect(self.rescue_wanted)
        self._column.addWidget(self.resume, 1)
        self._column.addWidget(self._build_foot())
        self._area = scrolling(inside)
        return self._area

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.begin = word_button(self.tr("Begin"), "primary", self.tr("Begin de bijeenkomst"))
        self.room_check = word_button(
            self.tr("Zaalcheck"), "large", self.tr("Zaalcheck: kijk de beamer en de laptop na")
        )
        self.prints = word_button(
            self.tr("Afdrukken"), "large", self.tr("Afdrukken: rolkaarten, bladen, draaiboek")
        )
        row.addWidget(self.begin, 2)
        row.addWidget(self.room_check, 1)
        row.addWidget(self.prints, 1)
        self.prints.clicked.connect(self.prints_wanted)
        self.room_check.clicked.connect(self.room_check_wanted)
        self.begin.clicked.connect(self.begin_wanted)
        return row

    def _build_foot(self) -> StartFoot:
        self.foot = foot = StartFoot()
        self.calm, self.folder = foot.calm, foot.folder
        foot.bin_wanted.connect(self.bin_wanted)
        foot.folder_wanted.connect(self.folder_wanted)
        foot.data_wanted.connect(self.data_wanted)
        foot.quotes_wanted.connect(self.quotes_wanted)
        foot.calm_wanted.connect(self.calm_wanted)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the blue side away where there is no room for it."""
        super().resizeEvent(event)
        line = max(1, self.fontMetrics().lineSpacing())
        has_side = self.width() > SIDE_FITS * line
        self._side.setVisible(has_side)
        self._name.set_look("hero" if self.width() > HERO_FITS * line else "title")
        margin = min(72, max(24, self.width() // 22)) if has_side else 24
        top = 64 if self.height() >= 36 * line else 28
        self._column.setContentsMargins(margin, top, margin, 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Begin on Enter in a field: it is what the green button says. Ctrl+F searches."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        if is_enter and focus is not None and self.form.isAncestorOf(focus):
            self.begin.click()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.resume.search_now()
        else:
            super().keyPressEvent(event)

    def _on_permission_action_wanted(self) -> None:
        self.quotes_wanted.emit()

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == "stopped":
            self.open_wanted.emit(self._stopped)
        elif key == "clock":
            self.trust_wanted.emit()
        elif key == "binned":
            self.bin_wanted.emit()
        elif key == PLACE:
            self.place_wanted.emit()
        elif key == "put back":
            self.undo_wanted.emit()
