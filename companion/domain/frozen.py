"""The picture that was frozen on the projector, kept so that a crash does not change it."""

from __future__ import annotations

from dataclasses import dataclass

from companion.domain.stage import StageState


@dataclass(frozen=True, slots=True)
class FrozenPicture:
    """What the room sees while the trainer looks elsewhere, as it was when she froze it.

    Working it out again would show what was written, moved or chosen after that. There is one in
    a session, and only while the room is frozen: nobody should find old words in the file.
    """

    state: StageState | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("frozen",)

    @property
    def blank(self) -> FrozenPicture:
        """What is there while nothing is frozen."""
        return FrozenPicture()
