"""*Verslag*: choose for whom, read along, take lines out or mend them, save and print."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.audience import Audience
from companion.live.export import LiveExport
from companion.live.privacy import LivePrivacy
from companion.live.report import LiveReport
from companion.live.session import LiveSession
from companion.ui.paper.preview import PagesPreview
from companion.ui.report.actions import ReadingActions
from companion.ui.report.along import LinesAlong
from companion.ui.report.buttons import ReportActions
from companion.ui.report.line_rows import LineRow, rows_of
from companion.ui.report.lines import ReportLines
from companion.ui.report.making import PagesMaker
from companion.ui.report.mending import MendPanel
from companion.ui.report.saving import ReportSaving
from companion.ui.report.saving_row import SavingRow
from companion.ui.report.seeing import ReportSeeing
from companion.ui.report.to_room import ToTheRoom
from companion.ui.widgets.button import SegmentedChoice
from companion.ui.widgets.fitted import FittedDialog
from companion.ui.widgets.layouts import FlowLayout
from companion.ui.widgets.tabs import chain_tabs
from companion.ui.widgets.way_back import listen_for_way_back

AS_LARGE_AS_CAN_BE: Final = 400
"""In lines: the window below sets the bounds."""
BESIDE: Final = 40
"""Lines of text that the window is wide where lines and pages stand beside each other."""


class ReportWindow(FittedDialog):
    """The report of this session, at any moment. Closed, the room has its step back."""

    def __init__(
        self,
        live: LiveSession,
        report: LiveReport,
        seeing: ReportSeeing,
        export: LiveExport,
        privacy: LivePrivacy,
        parent: QWidget,
    ) -> None:
        super().__init__("", AS_LARGE_AS_CAN_BE, AS_LARGE_AS_CAN_BE, parent)
        self.setWindowTitle(self.tr("Verslag"))
        self._live, self._report, self._seeing = live, report, seeing
        self._undo = report.undo
        self._audience = Audience.PARTICIPANTS
        self._shows_pages = False
        self._typed_at = ""
        self.saving = ReportSaving(self, report, export, privacy)
        self._to_room = ToTheRoom(seeing, self.saving.names)
        self._build()
        self._connect()
        self._show_choice()
        # first the window, then its lines: they may be a thousand
        QTimer.singleShot(0, self, self._make_ready)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def audience(self) -> Audience:
        """Whose report is looked at."""
        return self._audience

    def choose(self, audience: Audience) -> None:
        """Look at the report for others; the room, where it reads along, sees that one too."""
        self.mending.keep()
        self._audience = audience
        self.saving_row.tell("")
        self._show_choice()
        self._show_other()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show lines and pages beside each other where there is room for both."""
        super().resizeEvent(event)
        self._show_halves()

    def reject(self) -> None:
        """Close: what was typed is kept, and the room sees its step again."""
        self.mending.keep()
        self._seeing.end()
        super().reject()

    def _build(self) -> None:
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self.choice = SegmentedChoice(self.tr("Verslag voor"))
        self.lines, self.mending = ReportLines(), MendPanel(self.saving.names.privacy)
        self.along = LinesAlong(self.lines, self.mending, self._seeing)
        self.preview = PagesPreview()
        self.pages = PagesMaker(self.preview)
        self.reading_bar = ReadingActions(self._seeing, self)
        self.saving_row = SavingRow(self.saving)
        self.buttons = ReportActions(self, self.saving.export)
        self._parts = (*self.reading_bar.parts, *self.buttons.parts)
        row = QWidget()
        flow = FlowLayout(row, 8)
        for part in self._parts:
            flow.addWidget(part)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.lines, 1)
        left.addWidget(self.mending)
        halves = QHBoxLayout()
        halves.setSpacing(14)
        halves.addWidget(self._left, 10)
        halves.addWidget(self.preview, 11)
        self.column.addWidget(self.choice)
        self.column.addLayout(halves, 1)
        self.column.addWidget(self.saving_row)
        self.column.addWidget(row)
        halves_too = (self.choice, self.lines, self.mending, self.preview)
        chain_tabs([*halves_too, self.saving_row, *self._parts])

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_choice_chosen)
        self.lines.line_chosen.connect(self._on_lines_line_chosen)
        self.lines.turn_wanted.connect(self._on_turn_wanted)
        self.lines.mend_wanted.connect(self._on_lines_mend_wanted)
        self.mending.mended.connect(self._on_mending_mended)
        self.mending.turn_wanted.connect(self._on_turn_wanted)
        self.mending.restore_wanted.connect(self._on_mending_restore_wanted)
        self.mending.undo_wanted.connect(self._undo.undo)
        self.mending.left.connect(self._on_mending_left)
        self._report.changed.connect(self._on_report_changed)
        self._undo.changed.connect(self._show_undo)
        self._undo.undone.connect(self.saving_row.tell)
        self._seeing.changed.connect(self._show_seeing)
        self.reading_bar.show_wanted.connect(self._on_reading_bar_show_wanted)
        self.saving_row.folder_wanted.connect(self.saving.open_folder)
        self.buttons.form_wanted.connect(self._on_buttons_form_wanted)
        self.buttons.print_wanted.connect(self._on_buttons_print_wanted)
        self.buttons.pages_wanted.connect(self._on_buttons_pages_wanted)
        self.buttons.close_wanted.connect(self.reject)
        listen_for_way_back(self, self._undo.undo, self._undo.redo)

    def _rows(self) -> list[LineRow]:
        whole, edits = self._report.whole(self._audience), self._report.edits(self._audience)
        return rows_of(whole, edits)

    def _show_choice(self) -> None:
        self.choice.show_options(audience_words(), self._audience.value)

    def _make_ready(self) -> None:
        """Gather what was said until now, and show it after the next key."""
        self._report.whole(self._audience)
        QTimer.singleShot(0, self, self._show_other)

    def _show_other(self) -> None:
        """Show the report that was chosen, from its beginning."""
        self.lines.show_other(self._rows())
        self.mending.show_row(self.lines.current)
        self.preview.show_pages(None)
        self.pages.show_report(self._report.report(self._audience), at_once=True)
        self._to_room.follow(self._audience)
        self.along.show_page()
        self._show_seeing()
        self._show_undo()

    @property
    def _is_roomy(self) -> bool:
        return self.width() >= BESIDE * self.fontMetrics().lineSpacing()

    def _show_halves(self) -> None:
        self.mending.edit.updateGeometry()
        both = self._is_roomy
        self._left.setVisible(both or not self._shows_pages)
        self.preview.setVisible(both or self._shows_pages)
        self.buttons.show_halves(both=both, pages=self._shows_pages)
        self.reading_bar.show_seeing(roomy=both)

    def _show_seeing(self) -> None:
        self.reading_bar.show_seeing(roomy=self._is_roomy)
        height = max(part.sizeHint().height() for part in self._parts)
        self.reading_bar.where.setMinimumHeight(height)

    def _show_undo(self) -> None:
        self.mending.show_undo(self._undo.words)

    def _on_report_changed(self) -> None:
        self.lines.show_rows(self._rows())
        self.mending.show_row(self.lines.current)
        self.pages.show_report(self._report.report(self._audience))

    def _on_choice_chosen(self, key: str) -> None:
        self.choose(Audience(key))

    def _on_lines_line_chosen(self, _line_id: str) -> None:
        self.mending.keep()
        self._typed_at = ""
        self.mending.show_row(self.lines.current)

    def _on_lines_mend_wanted(self, _line_id: str) -> None:
        self.mending.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_mending_left(self) -> None:
        self._typed_at = ""
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_turn_wanted(self, line_id: str) -> None:
        self.mending.keep()
        if self._report.is_out(self._audience, line_id):
            self._report.put_back(self._audience, line_id)
        else:
            self._report.take_out(self._audience, line_id)

    def _on_mending_mended(self, line_id: str, text: str) -> None:
        """Change the words; all that is typed in one go is taken back in one go."""
        self._report.mend(self._audience, line_id, text, goes_on=line_id == self._typed_at)
        self._typed_at = line_id

    def _on_mending_restore_wanted(self, line_id: str) -> None:
        self._report.mend(self._audience, line_id, "")

    def _on_reading_bar_show_wanted(self) -> None:
        self.mending.keep()
        self._to_room.show(self._audience)

    def _on_buttons_form_wanted(self, suffix: str) -> None:
        self.mending.keep()
        self.saving.save(self._audience, suffix, self._live.session.details)

    def _on_buttons_print_wanted(self) -> None:
        self.mending.keep()
        self.saving.print_out(self._audience)

    def _on_buttons_pages_wanted(self) -> None:
        self._shows_pages = not self._shows_pages
        self._show_halves()


def audience_words() -> list[tuple[str, str]]:
    """Return each audience with how it is called on its button."""
    return [
        (Audience.PARTICIPANTS.value, _said("De deelnemers")),
        (Audience.ORGANISATION.value, _said("De organisatie")),
        (Audience.PARENTS.value, _said("Terug naar de ouders")),
    ]


def _said(words: str) -> str:
    return QCoreApplication.translate("ReportWindow", words)
