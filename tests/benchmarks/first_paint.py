"""From the start of a process to its first painted window; run as a script by cold_start.py.

With the word "ours" it starts the companion as its command line does; with "form" too, and waits
for the fields that can be filled in; with "bare" a plain PySide6 window. It prints the moment of
the first paint and stops.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget


class FirstPaint(QObject):
    """Prints the moment at which a window is painted, and ends the program."""

    def __init__(self, what: str = "") -> None:
        super().__init__()
        self._what = what

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_paint = event.type() == QEvent.Type.Paint and isinstance(watched, QWidget)
        if is_paint and self._what in type(watched).__name__:
            sys.stdout.write(f"{time.monotonic()}\n")
            sys.stdout.flush()
            QApplication.exit(0)
        return False


def bare() -> None:
    app = QApplication([])
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLabel("Gelijkwaardig samenwerken"))
    window.resize(1180, 760)
    paint = FirstPaint()
    app.installEventFilter(paint)
    window.show()
    app.exec()


def ours(what: str) -> None:
    # the same entry point that a trainer's double click ends in
    from companion.__main__ import main

    run = QApplication.exec

    def watched_run(*_app: QApplication) -> int:
        paint = FirstPaint(what)
        QApplication.instance().installEventFilter(paint)
        return run()

    QApplication.exec = watched_run
    main([])


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours("DetailsForm" if sys.argv[1] == "form" else "")
