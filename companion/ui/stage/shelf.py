"""Finished pictures, drawn ahead: this one, the next and the one before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from companion.domain.stage import StageState
from companion.ui.stage.picture import Picture, draw_picture, still_part
from companion.ui.stage.typeset import FLOOR

MOST: Final = 3
"""A picture of a 4K screen takes 33 MB."""


class PictureShelf:
    """Keeps at most three pictures of one size, and the memory of those that were let go."""

    def __init__(self) -> None:
        self._pixels = QSize(1, 1)
        self._ratio = 1.0
        self._smallest = FLOOR
        self._pictures: dict[StageState, Picture] = {}
        self._canvases: list[QImage] = []

    def set_size(self, pixels: QSize, ratio: float, smallest: int = FLOOR) -> None:
        """Say how large pictures are, in device pixels, and the smallest text on them.

        Others are let go.
        """
        if (pixels, ratio, smallest) != (self._pixels, self._ratio, self._smallest):
            self._pixels, self._ratio, self._smallest = pixels, ratio, smallest
            self.clear()

    def ready(self, state: StageState) -> Picture | None:
        """Return the picture of a state if it is there."""
        return self._pictures.get(still_part(state))

    def draw(self, state: StageState, in_sight: Picture | None = None) -> Picture:
        """Return the picture of a state with its clock; draw it if it is not there.

        ``in_sight`` is never drawn over.
        """
        key = still_part(state)
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= MOST:
                kept = self._pictures.items()
                self._drop(next(state for state, picture in kept if picture is not in_sight))
            canvas = self._canvases.pop() if self._canvases else None
            picture = draw_picture(key, self._pixels, canvas, self._smallest)
            picture.image.setDevicePixelRatio(self._ratio)
            self._pictures[key] = picture
        picture.clock_patch(state.clock)
        return picture

    def keep_only(self, states: Iterable[StageState]) -> None:
        """Let go of all pictures but these."""
        keep = {still_part(state) for state in states}
        for state in [state for state in self._pictures if state not in keep]:
            self._drop(state)

    def clear(self) -> None:
        """Let go of everything."""
        self._pictures.clear()
        self._canvases.clear()

    def _drop(self, state: StageState) -> None:
        """Let go of a picture, but keep its memory for the next one."""
        picture = self._pictures.pop(state)
        if len(self._pictures) + len(self._canvases) < MOST:
            self._canvases.append(picture.image)
