"""The two typefaces: a serif for people's words, a sans for the workshop's own voice."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

SANS: Final = "Atkinson Hyperlegible Next"
SERIF: Final = "Source Serif 4"


def load_fonts(folder: Path, names: str = "*") -> None:
    """Make our typefaces known to Qt; without them nothing fits, so a missing one raises.

    ``names`` is a pattern for file names without their ending: the first window needs only one
    of the two.
    """
    files = sorted(folder.glob(f"{names}.ttf"))
    if not files:
        message = f"no fonts in {folder.name}"
        raise FileNotFoundError(message)
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            message = f"font cannot be read: {file.name}"
            raise OSError(message)
