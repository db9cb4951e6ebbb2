"""What only the trainer reads: all of it in sight where it fits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from companion.domain.step import Sheet, TrainerLines
from companion.ui.console.lines import LinesCard

SHORT = TrainerLines(
    say="Kies dezelfde zin nog een keer, of een nieuwe.",
    do="Noteer en sluit af.",
    leave="Geen nieuwe theorie.",
    listen="Wat de groep nodig heeft van de organisatie.",
)


@pytest.mark.parametrize(("times", "scrolls"), [(1, False), (9, True)])
def test_there_is_a_scroll_bar_only_where_it_does_not_fit(
    dressed: None, qtbot, times: int, scrolls: bool
) -> None:
    card = LinesCard()
    qtbot.addWidget(card)
    card.resize(604, 190)
    card.show()
    say = " ".join([SHORT.say] * times)
    card.show_lines(
        TrainerLines(say=say, do=SHORT.do, leave=SHORT.leave, listen=SHORT.listen), Sheet()
    )
    QApplication.processEvents()
    assert (card._area.verticalScrollBar().maximum() > 0) is scrolls
