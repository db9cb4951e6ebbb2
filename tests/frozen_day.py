"""A day that stays the same while a test runs, also at midnight."""

from __future__ import annotations

from datetime import date

import pytest


def freeze_day(monkeypatch: pytest.MonkeyPatch, day: date, *modules: str) -> None:
    """Let these modules read this day where they ask for today."""

    class FrozenDay(date):
        @classmethod
        def today(cls) -> date:
            return day

    for module in modules:
        monkeypatch.setattr(f"{module}.date", FrozenDay)
