"""Choosing a practice conversation where the programme leaves one open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from companion.domain.company import with_choice
from companion.domain.play import Talk
from companion.domain.session import RoleplayChoice
from companion.domain.step import RoleplayContent, Step, TitleContent
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.ui.widgets.button import SegmentedChoice


def choose_roleplay(live: LiveSession, undo: LiveUndo, step_id: str, roleplay: str) -> None:
    """Choose a practice conversation for a step; another than there was can be taken back.

    What was made for the one before goes with it.
    """
    found = live.workshop.find_step(step_id)
    current = live.agenda.roleplay(found[1], live.session) if found else None
    if current is not None and current.id == roleplay:
        return
    if found is None:
        return
    # Nobody speaks on while the count is only remembered.
    live.apply(live.session.exercises.get(Talk(step_id)).hushed(live.now()))
    choice = RoleplayChoice(step_id, roleplay)
    words = QCoreApplication.translate("Choosing", "Het oefengesprek is weer zoals het was")
    undo.make(words, *with_choice(live.session, live.agenda, found[1], choice))


class RoleplayChooser(QObject):
    """Ties a row of words to the session: where the group chooses, and when the step begins.

    Once the conversation is being played the row makes room; a choice can be taken back.
    """

    def __init__(
        self,
        choice: SegmentedChoice,
        live: LiveSession,
        undo: LiveUndo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self._live = live
        self._undo = undo
        choice.chosen.connect(self._on_choice_chosen)

    def show_step(self, step: Step) -> None:
        """Offer what can be chosen at this step, or nothing."""
        target = self._choosing_step(step)
        is_playing = target is step and self._live.agenda.reveal(self._live.session) > 0
        self._choice.setVisible(target is not None and not is_playing)
        if target is None or not isinstance(target.content, RoleplayContent):
            return
        current = self._live.agenda.roleplay(target, self._live.session)
        roleplays, letters = self._live.workshop.roleplays, self._letters()
        offered = list(target.content.options)
        if current is not None and current.id not in offered:
            offered.append(current.id)
        short = self.tr("Gesprek {letter}")
        options = []
        for key in offered:
            letter, title = letters.get(key, ""), roleplays[key].title
            is_short = bool(letter) and target is step
            word = short.format(letter=letter) if is_short else f"{letter} {title}".strip()
            options.append((key, word))
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
            choose_roleplay(self._live, self._undo, target.id, roleplay)
