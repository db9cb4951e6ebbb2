"""Pages of which one is in sight, and only that one asks for room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class PageStack(QWidget):
    """A stack that is as high as the page in sight needs, whatever the others would need.

    Qt's own stack asks all its pages how high they would be, and scrolls for one that is hidden.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._current: QWidget | None = None

    def add_page(self, page: QWidget) -> None:
        """Add a page; the first one is in sight."""
        self._pages.append(page)
        page.hide()
        self._column.addWidget(page)
        if self._current is None:
            self.show_page(page)

    def show_page(self, page: QWidget) -> None:
        """Show this page in the place of the other.

        The keyboard goes to the window if the other had it. Qt gives it to the next button, whose
        word is then what Space does, or to a field in which the rest of a sentence ends.
        """
        if page is self._current:
            return
        before, self._current = self._current, page
        if before is not None:
            keys = self.window().focusWidget()
            if keys is not None and before.isAncestorOf(keys):
                self.window().setFocus()
            before.hide()
        page.show()

    @property
    def current(self) -> QWidget | None:
        """The page in sight."""
        return self._current
