"""Afterwards: how many minutes each module was meant to take, and how many it took."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from companion.domain.schedule import ModuleMinutes
from companion.ui.console.minute_table import MinuteRow, MinuteTable
from companion.ui.console.time_words import whole_minutes
from companion.ui.widgets.fitted import FittedDialog, large_button
from companion.ui.widgets.label import PlainLabel


class MinutesDialog(FittedDialog):
    """Planned and real minutes of each module, with those of the last time where they are known.

    ``last`` goes from module id to minutes; ``apart`` are the ids of the modules of another
    meeting, which stand below the sum.
    """

    def __init__(
        self,
        modules: Sequence[ModuleMinutes],
        last: Mapping[str, int],
        parent: QWidget,
        apart: Collection[str] = (),
    ) -> None:
        super().__init__("", 36, 28, parent)
        self.setWindowTitle(self.tr("Minuten per module"))
        self._apart = apart
        hint = self.tr("Dit wordt bewaard voor de volgende keer. Alleen jij ziet het.")
        self.column.addWidget(PlainLabel(hint, "soft", wrap=True))
        self.table = MinuteTable(self.tr("Minuten per module"))
        self.column.addWidget(self.table, 1)
        close = large_button(self.tr("Sluit"), "primary")
        close.clicked.connect(self.accept)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.press_on_enter(close)
        close.setFocus()
        self.show_minutes(modules, last)

    def show_minutes(self, modules: Sequence[ModuleMinutes], last: Mapping[str, int]) -> None:
        """Fill the table; the column of the last time comes only when there is one."""
        known = any(module.module_id in last for module in modules)
        here = [module for module in modules if module.module_id not in self._apart]
        there = [module for module in modules if module.module_id in self._apart]
        rows = [self._row(module, last, known=known) for module in here]
        rows.append(self._total(here, last, known=known))
        rows += [self._row(module, last, known=known) for module in there]
        headings = [self.tr("Module"), self.tr("gepland"), self.tr("echt")]
        headings += [self.tr("vorige keer")] if known else []
        self.table.show_rows(headings, rows)

    def _row(self, module: ModuleMinutes, last: Mapping[str, int], *, known: bool) -> MinuteRow:
        taken = "" if module.taken is None else str(round(module.taken))
        cells = [str(module.planned), taken]
        cells += [str(last.get(module.module_id, ""))] if known else []
        return MinuteRow(module.title, tuple(cells))

    def _total(
        self, modules: Sequence[ModuleMinutes], last: Mapping[str, int], *, known: bool
    ) -> MinuteRow:
        taken = [module.taken for module in modules if module.taken is not None]
        cells = [str(sum(module.planned for module in modules))]
        cells += [str(whole_minutes(60 * sum(taken))) if taken else ""]
        cells += [str(sum(last.get(m.module_id, 0) for m in modules))] if known else []
        return MinuteRow(self.tr("Samen"), tuple(cells), "heading")
