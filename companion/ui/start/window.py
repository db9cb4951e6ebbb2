"""The first window: begin a session, or go on with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from companion.domain.session import SessionSummary
from companion.ui.start.details import DetailsForm
from companion.ui.start.resume import ResumeList
from companion.ui.widgets.banner import Banner
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.mark import Mark


class StartWindow(QWidget):
    """New at the top, going on below. Nothing has to be filled in to begin.

    Wishes: ``begin_wanted``, ``open_wanted`` (Path), ``folder_wanted``; ``closed`` when the
    trainer is done.
    """

    begin_wanted = Signal()
    open_wanted = Signal(object)
    folder_wanted = Signal()
    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setWindowTitle(title)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = self._build_side(title)
        row.addWidget(self._side, 34)
        row.addWidget(self._build_paper(), 62)
        self.resize(1180, 760)
        self.setMinimumSize(560, 420)

    def show_sessions(self, summaries: Sequence[SessionSummary]) -> None:
        """Show what there is to go on with; one that stopped by accident comes first."""
        self._resume.show_sessions(summaries)
        stopped = next((s for s in summaries if not s.closed_well and not s.problem), None)
        if stopped is not None and stopped.details is not None:
            self._stopped = stopped.path
            text = self.tr(
                "De vorige keer stopte de app onverwacht bij {step}. Alles is bewaard."
            ).format(step=stopped.stopped_at)
            self.banner.show_news("stopped", text, self.tr("Ga verder"))
        else:
            self.banner.clear("stopped")

    def show_busy(self, *, busy: bool) -> None:
        """Show that a session is being opened."""
        self._begin.setEnabled(not busy)
        self._begin.setText(self.tr("Even geduld …") if busy else self.tr("Begin"))

    def _build_side(self, title: str) -> QWidget:
        side = QFrame()
        side.setObjectName("side")
        column = QVBoxLayout(side)
        column.setContentsMargins(44, 60, 30, 40)
        column.setSpacing(22)
        column.addWidget(Mark(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(title, "title", wrap=True))
        promise = self.tr("Alles wat de groep schrijft, blijft op deze laptop.")
        column.addWidget(PlainLabel(promise, wrap=True))
        column.addStretch(1)
        return side

    def _build_paper(self) -> QWidget:
        paper = QFrame()
        paper.setObjectName("paper")
        outer = QVBoxLayout(paper)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(area)
        inside = QWidget()
        inside.setObjectName("scrolled")
        area.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(56, 40, 56, 30)
        self._column.setSpacing(16)
        self.banner = Banner()
        self.banner.action_wanted.connect(self._on_banner_action_wanted)
        self._column.addWidget(self.banner)
        self._column.addWidget(PlainLabel(self.tr("Nieuwe bijeenkomst"), "title"))
        self.form = DetailsForm()
        self._column.addWidget(self.form)
        self._column.addLayout(self._build_buttons())
        self._column.addSpacing(18)
        self._column.addWidget(PlainLabel(self.tr("Ga verder"), "title"))
        self._resume = ResumeList()
        self._resume.open_wanted.connect(self.open_wanted)
        self._column.addWidget(self._resume, 1)
        return paper

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._begin = word_button(self.tr("Begin"), "primary", self.tr("Begin de bijeenkomst"))
        self._begin.setDefault(True)
        self._folder = word_button(
            self.tr("Open de map"), "large", hint=self.tr("De map met je bijeenkomsten")
        )
        row.addWidget(self._begin, 2)
        row.addWidget(self._folder, 1)
        row.addStretch(1)
        self._begin.clicked.connect(self.begin_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the fields below each other, and the blue side away, where there is no room."""
        super().resizeEvent(event)
        em = max(1, self.fontMetrics().lineSpacing())
        self._side.setVisible(self.width() > 46 * em)
        self.form.show_columns(2 if self.width() > 40 * em else 1)
        margin = 56 if self.width() > 46 * em else 24
        self._column.setContentsMargins(margin, 40, margin, 30)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the trainer is done."""
        super().closeEvent(event)
        self.closed.emit()

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == "stopped":
            self.open_wanted.emit(self._stopped)
