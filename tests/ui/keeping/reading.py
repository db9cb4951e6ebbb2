"""What stands on a window, for tests."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def sentences(window: QWidget) -> str:
    """Return all sentences that can be seen, one after the other."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisibleTo(window)]
    return " ".join(label.text() for label in labels)
