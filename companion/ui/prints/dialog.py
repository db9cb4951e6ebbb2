"""*Afdrukken*: what can be printed, how it will look, and the ways to paper or to a file."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.progress import Agenda
from companion.domain.session import Session
from companion.live.export import LiveExport, Make
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.printing import PagesPrinter, ask_file, ask_folder
from companion.ui.paper.saving import SavingBar
from companion.ui.prints.choosing import PrintsChoice
from companion.ui.prints.looking import PrintView
from companion.ui.prints.making import PrintsMaker
from companion.ui.prints.pages import Print, file_of, prints_of
from companion.ui.prints.words import about
from companion.ui.widgets.button import word_button
from companion.ui.widgets.label import PlainLabel
from companion.ui.widgets.layouts import scrolling

COLUMNS, ROWS = 76, 48
"""Size of the dialog in lines of text, where there is room for it."""
TWO_SIDES: Final = 44
"""Width from which the pages are beside the list, in lines of text."""
LEAST_PAGE, LEAST_PAGE_BELOW = 10, 15
"""Least heights, in lines of text; below that, the dialog scrolls."""
LIST_PART: Final = (4, 7)
"""How the width is shared by the list and the pages."""


class PrintsDialog(QDialog):
    """Everything that can be printed for one workshop; show it with ``open()``.

    Pages are made beside the windows, and so are files. Nothing is remembered.
    """

    def __init__(
        self, agenda: Agenda, session: Session, people: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Afdrukken"))
        self.finished.connect(self.deleteLater)
        self._agenda, self._session = agenda, session
        self._prints: dict[str, Print] = {}
        self._saved = Path()
        # without a parent: what is being saved when the window closes is saved to its end
        self.export = LiveExport()
        self.maker = PrintsMaker(self)
        self.printer = PagesPrinter(self)
        self.choice = PrintsChoice(people)
        self.view = PrintView()
        self.news = PlainLabel("", wrap=True)
        self._build()
        self._connect()
        self.show_people(people)
        self.choice.list.setFocus()

    def show_people(self, people: int) -> None:
        """Show what is needed for so many people."""
        found = prints_of(self._agenda, self._session, people, date.today())
        self._prints = {each.key: each for each in found}
        self.choice.list.show_prints(list(self._prints.values()))
        self.choice.show_count()
        self._show_about()
        self.maker.make(list(self._prints.values()))
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the room that the text size asks, and no more than the window below has."""
        line = self.fontMetrics().lineSpacing()
        parent = self.parentWidget()
        below = parent.window().size() if parent else self.screen().availableSize()
        size = QSize(COLUMNS * line, ROWS * line).boundedTo(below * 0.97)
        self.resize(size.boundedTo(self.screen().availableSize() * 0.97))
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the pages below the list where both do not fit beside each other."""
        super().resizeEvent(event)
        line = self.fontMetrics().lineSpacing()
        is_wide = self.width() >= TWO_SIDES * line
        sides = QBoxLayout.Direction
        self._sides.setDirection(sides.LeftToRight if is_wide else sides.TopToBottom)
        self.view.preview.setMinimumHeight((LEAST_PAGE if is_wide else LEAST_PAGE_BELOW) * line)

    def done(self, result: int) -> None:
        """Stop what is being saved: what is not whole is not there."""
        self.choice.stop()
        self.maker.stop()
        self.export.cancel()
        super().done(result)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        inside = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(18)
        self._sides.addWidget(self.choice, LIST_PART[0])
        self._sides.addWidget(self.view, LIST_PART[1])
        column.addWidget(scrolling(inside), 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.bar = SavingBar(self.export)
        self.close_button = word_button(self.tr("Sluit"), "large")
        self.folder = word_button(
            self.tr("Map openen"), "large", self.tr("Open de map waarin het staat")
        )
        self.folder.hide()
        foot.addWidget(self.news, 2)
        foot.addWidget(self.folder)
        foot.addWidget(self.bar, 2)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.choice.people_chosen.connect(self.show_people)
        self.choice.folder_wanted.connect(self._on_choice_folder_wanted)
        self.choice.list.print_chosen.connect(self._on_list_print_chosen)
        self.maker.made.connect(self._on_maker_made)
        self.maker.failed.connect(self.news.setText)
        self.view.print_wanted.connect(self._on_view_print_wanted)
        self.view.file_wanted.connect(self._on_view_file_wanted)
        self.view.told.connect(self.news.setText)
        self.printer.told.connect(self.news.setText)
        self.export.saved.connect(self._on_export_saved)
        self.export.failed.connect(self.news.setText)
        self.export.stopped.connect(self._on_export_stopped)
        self.folder.clicked.connect(self._on_folder_clicked)
        self.close_button.clicked.connect(self.reject)

    @property
    def _current(self) -> Print | None:
        return self._prints.get(self.choice.list.current)

    def _show_current(self) -> None:
        one = self._current
        self.view.show_print(one, self.maker.pages(one.key) if one else None)

    def _show_about(self) -> None:
        texts = {key: about(each, self.maker.pages(key)) for key, each in self._prints.items()}
        self.choice.list.show_about(texts)

    def _on_list_print_chosen(self, key: str) -> None:
        self.maker.hurry(key)
        self._show_current()

    def _on_maker_made(self, key: str) -> None:
        self._show_about()
        if key == self.choice.list.current:
            self._show_current()

    def _on_view_print_wanted(self, chosen: tuple[int, ...]) -> None:
        one = self._current
        pages = self.maker.pages(one.key) if one else None
        if one is not None and pages is not None:
            self.printer.ask(pages, chosen, one.copies)

    def _on_view_file_wanted(self, chosen: tuple[int, ...]) -> None:
        one = self._current
        pages = self.maker.pages(one.key) if one else None
        if one is None or pages is None:
            return
        name, title = f"{one.name}.pdf", self.tr("Bewaar als PDF")
        wish = ask_file(self, title, name, (self.tr("PDF (*.pdf)"),))
        save = partial(self._save, partial(pdf_of, pages, chosen))
        wish.chosen.connect(save)

    def _save(self, make: Make, path: Path) -> None:
        self._clear()
        self.export.save(path, make)

    def _on_choice_folder_wanted(self) -> None:
        wish = ask_folder(self, self.tr("Kies een map voor wat is aangevinkt"))
        wish.chosen.connect(self._on_wish_chosen)

    def _on_wish_chosen(self, folder: Path) -> None:
        self._clear()
        wanted = [self._prints[key] for key in self.choice.list.ticked_keys]
        self.export.save_all(folder, [(f"{each.name}.pdf", file_of(each)) for each in wanted])

    def _on_export_saved(self, path: Path) -> None:
        self._saved = path if path.is_dir() else path.parent
        words = self.tr("Bewaard als {file}, in de map {folder}.")
        if path.is_dir():
            words = self.tr("Alles wat is aangevinkt, is bewaard in de map {folder}.")
        folder = self._saved.name or str(self._saved)
        self.news.setText(words.format(file=path.name, folder=folder))
        self.folder.show()

    def _clear(self) -> None:
        self.news.clear()
        self.folder.hide()

    def _on_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _on_export_stopped(self) -> None:
        self.news.setText(self.tr("Gestopt. Wat er al stond, staat er nog."))
