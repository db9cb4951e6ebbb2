"""What goes home: first a look at names, then where, then the file or the printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from companion.domain.audience import Audience
from companion.domain.report import Report
from companion.domain.report_name import report_name
from companion.domain.session import SessionDetails
from companion.domain.telling import Tell
from companion.live.background import BackgroundTask
from companion.live.export import LiveExport
from companion.live.privacy import LivePrivacy
from companion.live.report import LiveReport
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.printing import PagesPrinter, ask_file
from companion.ui.report.naming import NamesFirst
from companion.ui.report.pages import report_pages

PDF: Final = "pdf"


def form_words() -> dict[str, str]:
    """Return how each form is called, by its ending, in the order in which they are offered."""
    return {
        PDF: _said("PDF, om te delen en te printen"),
        "docx": _said("Word, om verder te bewerken"),
        "html": _said("Webpagina, goed voor een schermlezer"),
        "md": _said("Markdown, alleen tekst"),
        "csv": _said("CSV, de notities in een tabel"),
    }


class ReportSaving(QObject):
    """Saves or prints one report at a time, in the form that was asked.

    ``told`` carries what came of it in a sentence, ``saved`` the Path.
    """

    told = Signal(str)
    saved = Signal(object)

    def __init__(
        self, window: QWidget, live: LiveReport, export: LiveExport, privacy: LivePrivacy
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._audience = Audience.PARTICIPANTS
        self.names = NamesFirst(window, live, privacy)
        self.export = export
        self.printer = PagesPrinter(window)
        self._make: Callable[[Tell], bytes] | None = None
        export.saved.connect(self._on_export_saved)
        export.failed.connect(self.told)
        export.stopped.connect(self._on_export_stopped)
        self.printer.told.connect(self.told)

    def save(self, audience: Audience, suffix: str, details: SessionDetails) -> None:
        """Look at names, ask where the file goes, and bring it there."""
        self._check(audience, partial(self._ask, suffix, details))

    def print_out(self, audience: Audience) -> None:
        """Look at names, lay the pages out, and ask for a printer."""
        self._check(audience, self._lay_out)

    def open_folder(self, path: Path) -> None:
        """Show the folder of a file in the system's own window."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _check(self, audience: Audience, go_on: Callable[[], None]) -> None:
        self._audience = audience
        self.names.look(audience, go_on)

    def _ask(self, suffix: str, details: SessionDetails) -> None:
        report = self._live.report(self._audience)  # looking at names may have changed it
        self._make = maker_of(self._live, report, suffix)
        kind = form_words()[suffix].split(",")[0]
        title = self.tr("Bewaar als {kind}").format(kind=kind)
        name = report_name(report.audience, details, suffix)
        wish = ask_file(self._window, title, name, (f"{kind} (*.{suffix})",))
        wish.chosen.connect(self._on_wish_chosen)

    def _lay_out(self) -> None:
        task = BackgroundTask(partial(report_pages, self._live.report(self._audience)))
        task.done.connect(self._on_task_done)
        task.failed.connect(self.told)
        task.start()

    def _on_task_done(self, pages: Pages) -> None:
        self.printer.ask(pages)

    def _on_wish_chosen(self, path: Path) -> None:
        if self._make is not None:
            self.export.save(path, self._make)

    def _on_export_saved(self, path: Path) -> None:
        words = self.tr(
            "Bewaard als {file}, in de map {folder}. Dit bestand is van jou: de app wist het niet."
        )
        self.told.emit(words.format(file=path.name, folder=path.parent.name or str(path.parent)))
        self.saved.emit(path)

    def _on_export_stopped(self) -> None:
        self.told.emit(self.tr("Gestopt. Er is niets bewaard."))


def maker_of(live: LiveReport, report: Report, suffix: str) -> Callable[[Tell], bytes]:
    """Return what makes the bytes of a report, in any thread."""
    return partial(_pdf, report) if suffix == PDF else partial(live.content, report, f".{suffix}")


def _pdf(report: Report, tell: Tell) -> bytes:
    return pdf_of(report_pages(report), tell=tell)


def _said(words: str) -> str:
    return QCoreApplication.translate("ReportForms", words)
