"""The pages of a report as they will be printed, made beside the windows and shown."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from companion.domain.report import Report
from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.paper.preview import PagesPreview
from companion.ui.report.pages import report_pages

SOON_MS: Final = 250
"""Who types or takes out line after line sees the pages when the hands rest."""


class PagesMaker(QObject):
    """Keeps a preview true to a report; the last report wins."""

    def __init__(self, preview: PagesPreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self._wanted: Report | None = None
        self._task: BackgroundTask | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make)

    def show_report(self, report: Report, *, at_once: bool = False) -> None:
        """Show the pages of this report, soon."""
        self._wanted = report
        self._soon.start(0 if at_once else SOON_MS)

    def wait(self) -> None:
        """Wait until what is being made now is made; for closing and for tests."""
        if self._task is not None:
            self._task.wait(10.0)

    def _make(self) -> None:
        if self._task is not None or self._wanted is None:
            return
        report, self._wanted = self._wanted, None
        task = self._task = BackgroundTask(partial(report_pages, report))
        task.done.connect(self._on_task_done)
        task.failed.connect(self._on_task_failed)
        task.start()

    def _on_task_done(self, pages: Pages) -> None:
        self._task = None
        if self._wanted is None:
            self._preview.show_pages(pages)
        else:
            self._make()

    def _on_task_failed(self, _sentence: str) -> None:
        """Leave what is shown: saving says what is wrong, where she asks for it."""
        self._task = None
        self._make()
