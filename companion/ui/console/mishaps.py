"""What the console says when something went wrong that nobody expected: a line, never a window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from companion.live.mishaps import LiveMishaps
from companion.ui.console.window import ConsoleWindow

ONCE: Final = "mishap"
OFTEN: Final = "mishaps"


class ConsoleMishaps(QObject):
    """A quiet line that she can close; when it keeps going wrong, a way to begin anew.

    ``again_wanted`` comes when she wants that: save, and open this session at the same step.
    """

    again_wanted = Signal()

    def __init__(self, window: ConsoleWindow, live: LiveMishaps) -> None:
        super().__init__(window)
        self._banner = window.banner
        live.happened.connect(self._on_live_happened)
        live.repeated.connect(self._on_live_repeated)
        self._banner.action_wanted.connect(self._on_banner_action_wanted)

    def _on_live_happened(self) -> None:
        text = self.tr(
            "Er ging iets mis in de app. Je kunt gewoon verder: wat je typt, blijft bewaard."
        )
        self._banner.show_news(ONCE, text)

    def _on_live_repeated(self) -> None:
        self._banner.clear(ONCE)
        text = self.tr(
            "Er gaat steeds iets mis. Je kunt opnieuw beginnen bij deze stap. Alles wordt eerst "
            "bewaard, en het beeld van de groep is even weg."
        )
        self._banner.show_news(OFTEN, text, self.tr("Opnieuw beginnen"))

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == OFTEN:
            self.again_wanted.emit()
