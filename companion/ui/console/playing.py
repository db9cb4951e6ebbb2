"""A practice conversation on the console: the director's panel, the signals, what was held back."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from companion.domain.play import PlaySignal
from companion.domain.room import RoomMode
from companion.domain.step_view import View
from companion.live.countdown import LiveCountdown
from companion.live.roleplay import LiveRoleplay
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews
from companion.ui.console.director import DirectorPanel
from companion.ui.console.window import ConsoleWindow

HELD_BACK, CARD_DUE = "held-back", "card-due"


class ConsolePlay(QObject):
    """Ties the practice conversation that is on to its panel.

    ``talk_screen_wanted`` comes when an observer is to count at the laptop.
    """

    talk_screen_wanted = Signal()

    def __init__(
        self,
        window: ConsoleWindow,
        live: LiveSession,
        countdown: LiveCountdown,
        undo: LiveUndo,
        views: LiveViews,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._views = views
        self.roleplay = LiveRoleplay(live, countdown, undo, views, self)
        countdown.ticked.connect(self._show_talk)
        views.view_changed.connect(self._show_view)
        self._connect()
        self.show_play()

    @cached_property
    def panel(self) -> DirectorPanel:
        """Where a practice conversation is directed, made at the first one."""
        panel = DirectorPanel()
        self._window.right.add_exercise(panel)
        self._connect_panel(panel)
        return panel

    def show_play(self) -> None:
        """Show how the practice conversation stands; nothing where there is none."""
        roleplay, live = self.roleplay, self._live
        if not roleplay.is_card_due:
            self._window.banner.clear(CARD_DUE)
        if not roleplay.step_is_roleplay:
            return
        panel = self.panel
        phases = live.agenda.phases_of_roleplay(live.step, live.session)
        panel.show_phases(phases, live.agenda.phase_at(live.step, live.session))
        panel.show_groups(roleplay.groups, roleplay.casting.aside, roleplay.present)
        panel.groups.show_fitting(roleplay.fitting)
        panel.show_play(roleplay.play, roleplay.words)
        given = roleplay.play.card_given
        panel.show_card(roleplay.card, is_due=roleplay.is_card_due, is_given=given)
        self._show_talk()
        self._show_view()

    def give_signal(self, signal: PlaySignal) -> None:
        """Stop, back or switch, while people play; in rest S has another meaning."""
        if self.roleplay.step_is_roleplay and self._live.session.room.mode is not RoomMode.REST:
            self.roleplay.signal(signal)

    def _connect(self) -> None:
        roleplay = self.roleplay
        roleplay.changed.connect(self.show_play)
        roleplay.card_due.connect(self._on_roleplay_card_due)
        roleplay.held_back.connect(self._on_roleplay_held_back)
        roleplay.released.connect(self._on_roleplay_released)
        self._window.banner.action_wanted.connect(self._on_banner_action_wanted)

    def _connect_panel(self, panel: DirectorPanel) -> None:
        roleplay = self.roleplay
        panel.signals.signal_wanted.connect(self.give_signal)
        panel.card.given_wanted.connect(roleplay.give_card)
        panel.talk.count_wanted.connect(self.talk_screen_wanted)
        panel.talk.shown_wanted.connect(self._on_talk_shown_wanted)
        panel.talk.wipe_wanted.connect(roleplay.wipe_talk)
        groups, people = panel.groups, panel.groups.people.offered
        groups.come_wanted.connect(roleplay.come)
        groups.gone_wanted.connect(roleplay.go)
        groups.make_wanted.connect(roleplay.make_groups)
        groups.shown_wanted.connect(self._on_groups_shown_wanted)
        people.move_wanted.connect(roleplay.move)
        people.aside_wanted.connect(roleplay.step_aside)
        people.join_wanted.connect(roleplay.join)
        people.gone_wanted.connect(roleplay.go)

    def _show_talk(self) -> None:
        if self.roleplay.step_is_roleplay:
            self.panel.show_talk(self.roleplay.talk, self._live.now())

    def _show_view(self) -> None:
        if self.roleplay.step_is_roleplay:
            self.panel.show_view(self._views.view)

    def _on_groups_shown_wanted(self, shown: bool) -> None:  # noqa: FBT001
        self._views.show(View.GROUPS if shown else View.STEP)

    def _on_talk_shown_wanted(self, shown: bool) -> None:  # noqa: FBT001
        self._views.show(View.TALK if shown else View.STEP)

    def _on_roleplay_card_due(self) -> None:
        card = self.roleplay.card
        if card is not None:
            text = self.tr("Kaartje voor {whom}, nu.").format(whom=card.for_whom)
            self._window.banner.mention(CARD_DUE, text)

    def _on_roleplay_held_back(self, words: str) -> None:
        self._window.banner.mention(HELD_BACK, words, action=self.tr("Toch verder"))

    def _on_roleplay_released(self) -> None:
        self._window.banner.clear(HELD_BACK)

    def _on_banner_action_wanted(self, key: str) -> None:
        if key == HELD_BACK:
            self.roleplay.go_on()
