"""A running session with all that a practice conversation needs, for the tests of its parts."""

from __future__ import annotations

from companion.live.countdown import LiveCountdown
from companion.live.roleplay import LiveRoleplay
from companion.live.undo import LiveUndo
from companion.live.views import LiveViews

PLAY, FEEDBACK, AGAIN, OUT, DEBRIEF = 1, 2, 4, 5, 6
"""Parts of the practice conversation of ``a_workshop()``."""


class Room:
    """A session with all that a practice conversation needs."""

    def __init__(self, live, clock, part=PLAY):
        self.live, self.clock = live, clock
        self.undo = LiveUndo(live, live)
        self.views = LiveViews(live, live)
        self.countdown = LiveCountdown(live, live)
        self.play = LiveRoleplay(live, self.countdown, self.undo, self.views)
        if not self.play.step_is_roleplay:
            live.go_to("roleplay")
            for _ in range(part):
                live.next()

    def pass_time(self, seconds):
        """Let seconds pass, one by one, as the timer sees them."""
        for _ in range(seconds):
            self.clock.advance(1)
            self.countdown._on_timer_timeout()

    @property
    def part(self):
        return self.live.session.position.reveal
