"""Hints that show a text as it is typed: Qt would read ``<b>`` in a tooltip as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget


def plain_tip(text: str) -> str:
    """Return what a tooltip needs to show this text character for character."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""


def show_tip(widget: QWidget, text: str) -> None:
    """Give a widget a hint."""
    tip = plain_tip(text)
    if widget.toolTip() != tip:
        widget.setToolTip(tip)
