"""The page for the organisation's register, as it will be on paper: to print or to save."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from companion.domain.report import Report
from companion.domain.telling import Tell
from companion.live.background import BackgroundTask
from companion.live.export import LiveExport
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.preview import PagesPreview
from companion.ui.paper.printing import PagesPrinter, ask_file
from companion.ui.report.pages import report_pages
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import FlowLayout

Content = Callable[[Report, str, Tell], bytes]
PDF: Final = ".pdf"


class RegisterDialog(FittedDialog):
    """Pages to look at, with a button that prints them and one that saves them.

    ``content`` makes the bytes of a file that is no PDF; Word can be filled in.
    """

    def __init__(self, report: Report, content: Content, parent: QWidget) -> None:
        super().__init__("", 50, 42, parent)
        self.setWindowTitle(self.tr("Voor het verwerkingsregister"))
        self._report = report
        self._content = content
        self.pages: Pages | None = None
        self.export = LiveExport(self)
        self._printer = PagesPrinter(self)
        self.preview = PagesPreview()
        hint = self.tr("Om samen met je privacy officer in te vullen. Geen juridisch advies.")
        self._news = PlainLabel(hint, "heading", wrap=True)
        self.column.addWidget(self._news)
        self.column.addWidget(self.preview, 1)
        self.column.addWidget(self._build_buttons())
        self._printer.told.connect(self.say)
        self.export.saved.connect(self._on_export_saved)
        self.export.failed.connect(self.say)
        self._task = BackgroundTask(partial(report_pages, report))
        self._task.done.connect(self._on_task_done)
        self._task.failed.connect(self.say)
        self._task.start()

    @property
    def news(self) -> str:
        """What the window says."""
        return self._news.text()

    def say(self, words: str) -> None:
        """Say what came of printing or saving."""
        self._news.setText(words)

    def wait(self) -> None:
        """Wait until nothing is under way; for tests."""
        self._task.wait(10.0)
        self.export.wait()

    def save(self, path: Path) -> None:
        """Save the page in the form that the name of the file ends with."""
        if path.suffix.lower() != PDF:
            content = partial(self._content, self._report, path.suffix.lower())
            self.export.save(path, content)
        elif self.pages is not None:
            self.export.save(path, partial(_pdf, self.pages))

    def _build_buttons(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(place, 10)
        self._save = large_button(self.tr("Bewaar als …"))
        self._print = large_button(self.tr("Afdrukken …"))
        close = large_button(self.tr("Sluit"), "primary")
        for button in (self._save, self._print, close):
            row.addWidget(button)
        for button in (self._save, self._print):
            button.setEnabled(False)
        self._save.clicked.connect(self._on_save_clicked)
        self._print.clicked.connect(self._on_print_clicked)
        close.clicked.connect(self.accept)
        self.press_on_enter(close)
        return place

    def _on_task_done(self, pages: Pages) -> None:
        self.pages = pages
        self.preview.show_pages(pages)
        for button in (self._save, self._print):
            button.setEnabled(True)

    def _on_save_clicked(self) -> None:
        title = self.tr("Bewaar de bladzijde voor het register")
        name = self.tr("verwerkingsregister.docx")
        word = self.tr("Word, om in te vullen (*.docx)")
        forms = (word, self.tr("PDF (*.pdf)"), self.tr("Webpagina (*.html)"))
        wish = ask_file(self, title, name, forms)
        wish.chosen.connect(self.save)

    def _on_print_clicked(self) -> None:
        if self.pages is not None:
            self._printer.ask(self.pages)

    def _on_export_saved(self, path: Path) -> None:
        self.say(self.tr("Bewaard als {name}.").format(name=path.name))


def _pdf(pages: Pages, tell: Tell) -> bytes:
    return pdf_of(pages, tell=tell)
