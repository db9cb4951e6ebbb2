"""Choosing a practice conversation where the programme leaves one open."""

from __future__ import annotations

from PySide6.QtCore import QObject

from companion.domain.step import RoleplayContent, Step, TitleContent
from companion.live.session import LiveSession
from companion.ui.widgets.button import SegmentedChoice


class RoleplayChooser(QObject):
    """Ties a row of words to the session: at the step itself, and where the group chooses."""

    def __init__(self, choice: SegmentedChoice, live: LiveSession, parent: QObject) -> None:
        super().__init__(parent)
        self._choice = choice
        self._live = live
        choice.chosen.connect(self._on_choice_chosen)

    def show_step(self, step: Step) -> None:
        """Offer what can be chosen at this step, or nothing."""
        target = self._choosing_step(step)
        self._choice.setVisible(target is not None)
        if target is None or not isinstance(target.content, RoleplayContent):
            return
        current = self._live.agenda.roleplay(target, self._live.session)
        roleplays, letters = self._live.workshop.roleplays, self._letters()
        offered = list(target.content.options)
        if current is not None and current.id not in offered:
            offered.append(current.id)
        options = [
            (key, f"{letters.get(key, '')} {roleplays[key].title}".strip()) for key in offered
        ]
        self._choice.show_options(options, current.id if current else "")

    def _letters(self) -> dict[str, str]:
        """Return the letters under which the room knows the practice conversations."""
        contents = [step.content for step in self._live.module.steps]
        titles = [content for content in contents if isinstance(content, TitleContent)]
        return {choice.roleplay: choice.letter for title in titles for choice in title.choices}

    def _choosing_step(self, step: Step) -> Step | None:
        """Return the step whose practice conversation is chosen here; None if there is none."""
        content = step.content
        if isinstance(content, RoleplayContent) and len(content.options) > 1:
            return step
        if isinstance(content, TitleContent) and content.choices:
            for other in self._live.module.steps:
                if isinstance(other.content, RoleplayContent):
                    return other
        return None

    def _on_choice_chosen(self, roleplay: str) -> None:
        target = self._choosing_step(self._live.step)
        if target is not None:
            self._live.choose_roleplay(target.id, roleplay)
