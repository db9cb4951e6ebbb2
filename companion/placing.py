"""Where new sessions come, tied to the start window: what to do when nothing can be kept."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from companion.domain.keepable import Keepable
from companion.live.library import LiveLibrary
from companion.ui.paper.printing import ask_folder
from companion.ui.start.window import PLACE, StartWindow

OTHER: Final = "other place"


class Placing(QObject):
    """Says that the disk is full or may not be written, and offers another folder for this run."""

    def __init__(self, library: LiveLibrary, start: StartWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._start = start
        library.place_seen.connect(self._on_library_place_seen)
        start.place_wanted.connect(self._on_start_place_wanted)
        start.folder_wanted.connect(self._on_start_folder_wanted)

    def _on_library_place_seen(self, seen: Keepable) -> None:
        action = self.tr("Kies een map")
        if seen is Keepable.FULL:
            text = self.tr(
                "De schijf is vol. Alles wat er staat, kun je bekijken. Maak ruimte vrij, of kies "
                "voor deze keer een andere map."
            )
        elif seen is Keepable.NO:
            text = self.tr(
                "In de map van de bijeenkomsten kan niets bewaard worden. Alles wat er staat, kun "
                "je bekijken. Wil je iets nieuws beginnen, kies dan een andere map."
            )
        else:
            self._start.banner.clear(PLACE)
            return
        self._start.tell(PLACE, text, action)

    def _on_start_place_wanted(self) -> None:
        wish = ask_folder(self._start.window(), self.tr("Kies een map voor de bijeenkomsten"))
        wish.chosen.connect(self._on_wish_chosen)

    def _on_wish_chosen(self, folder: Path) -> None:
        self._library.use(folder)
        text = self.tr(
            "Wat je nu begint, komt in {folder}. Dat geldt tot je de app sluit: kies die map de "
            "volgende keer weer."
        )
        self._start.tell(OTHER, text.format(folder=folder))

    def _on_start_folder_wanted(self) -> None:
        folder = self._library.folder
        with suppress(OSError):  # where nothing may be made, there is nothing to open
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
