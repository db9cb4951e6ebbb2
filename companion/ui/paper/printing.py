"""From the screen to a printer or a file: asks where, and brings it there beside the windows.

::

    printer = PagesPrinter(window)      # told = Signal(str): a sentence about what came of it
    printer.ask(pages)                  # the system's own dialog; the trainer chooses pages there
    printer.ask(pages, chosen=(0, 2))   # or they were chosen before, from 0

    wish = ask_file(window, self.tr("Bewaar het verslag"), "verslag.pdf", (self.tr("PDF (*.pdf)"),))
    wish.chosen.connect(self._on_wish_chosen)   # a Path, with its ending; nothing when she stops

Nothing is remembered: not the printer, not the folder.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from companion.domain.errors import CompanionError
from companion.live.background import BackgroundTask
from companion.ui.paper.pages import Pages
from companion.ui.paper.pdf import draw_all

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PagesPrinter(QObject):
    """Lets the trainer choose a printer, and prints. ``told`` carries what came of it."""

    told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._printer: QPrinter | None = None
        self._pages: Pages | None = None
        self._chosen: tuple[int, ...] = ()

    def ask(self, pages: Pages, chosen: Sequence[int] = (), copies: int = 1) -> None:
        """Open the dialog in which a printer is chosen; without ``chosen``, pages as well.

        What has backs is asked for on both sides; the trainer can still choose otherwise.
        """
        support = importlib.import_module("PySide6.QtPrintSupport")
        self._pages, self._chosen = pages, tuple(chosen)
        self._printer = support.QPrinter(support.QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(pages.layout)
        self._printer.setFullPage(True)
        self._printer.setDocName(pages.title)
        self._printer.setCopyCount(copies)
        if pages.is_two_sided:
            self._printer.setDuplex(support.QPrinter.DuplexMode.DuplexLongSide)
        dialog = support.QPrintDialog(self._printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ranges = dialog.PrintDialogOption.PrintPageRange
        dialog.setMinMax(1, max(1, pages.count))  # which lets her choose pages, so first
        dialog.setOption(ranges, not self._chosen and pages.count > 1)
        dialog.accepted.connect(self._on_dialog_accepted)
        QDialog.open(dialog)  # its own ``open`` asks for a slot by name

    def print_on(self, printer: QPrinter, pages: Pages, numbers: Sequence[int]) -> None:
        """Draw these pages (from 0) on a printer, beside the windows."""
        refused = self.tr("Dat lukte niet. Staat de printer aan? Bewaren als PDF kan ook.")
        times = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
        every = [*numbers] * times

        def work() -> object:
            if not draw_all(pages, printer, every):
                raise CompanionError(refused)
            return pages.title

        task = BackgroundTask(work)
        task.done.connect(self._on_task_done)
        task.failed.connect(self.told)
        task.start()

    def _on_dialog_accepted(self) -> None:
        if self._printer is not None and self._pages is not None:
            numbers = self._chosen or numbers_asked(self._printer, self._pages.count)
            self.print_on(self._printer, self._pages, numbers)

    def _on_task_done(self, title: str) -> None:
        self.told.emit(self.tr("Naar de printer gestuurd: {what}.").format(what=title))


def numbers_asked(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages (from 0) that were chosen in the system's dialog; all where none were."""
    support = importlib.import_module("PySide6.QtPrintSupport")
    if printer.printRange() != support.QPrinter.PrintRange.PageRange:
        return tuple(range(count))
    ranges = printer.pageRanges()
    asked = tuple(number for number in range(count) if ranges.contains(number + 1))
    return asked or tuple(range(count))


class FileWish(QObject):
    """Where the trainer wants it. ``chosen`` carries the Path; nothing comes when she stops."""

    chosen = Signal(object)

    def __init__(self, dialog: QFileDialog) -> None:
        super().__init__(dialog)
        self.dialog = dialog
        dialog.filterSelected.connect(self._on_dialog_filter_selected)
        dialog.fileSelected.connect(self._on_dialog_file_selected)

    def _on_dialog_filter_selected(self, words: str) -> None:
        self.dialog.setDefaultSuffix(suffix_of(words))

    def _on_dialog_file_selected(self, path: str) -> None:
        self.chosen.emit(Path(path))


def ask_file(window: QWidget, title: str, suggested: str, filters: Sequence[str]) -> FileWish:
    """Ask where a file goes; filters as in "PDF (*.pdf)", the first is chosen already."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(suffix_of(filters[0]))
    _begin_at_home(dialog)
    dialog.selectFile(suggested)
    wish = FileWish(dialog)
    dialog.open()
    return wish


def ask_folder(window: QWidget, title: str) -> FileWish:
    """Ask for a folder; ``chosen`` carries it, and nothing comes when she stops."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _begin_at_home(dialog)
    wish = FileWish(dialog)
    dialog.open()
    return wish


def _begin_at_home(dialog: QFileDialog) -> None:
    """Begin where her own folders are, and not where the app is; later, where she was last."""
    if dialog.directory() == QDir.current():
        dialog.setDirectory(QDir.home())


def suffix_of(words: str) -> str:
    """Return the ending in a filter such as "PDF (*.pdf)": "pdf"."""
    return words.rpartition("*.")[2].rstrip(") ")
