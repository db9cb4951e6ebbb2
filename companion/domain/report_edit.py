"""What a trainer changed in a report while the group read along."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportEdit:
    """One line of one report, taken out or said in other words; the note itself stays as it is."""

    audience: str
    """Value of an Audience."""
    line_id: str
    text: str = ""
    """The words that take its place; empty where they are as they were."""
    is_out: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What it replaces in a session."""
        return ("report edit", self.audience, self.line_id)

    @property
    def blank(self) -> ReportEdit:
        """What is there before anybody changed the line."""
        return ReportEdit(self.audience, self.line_id)
