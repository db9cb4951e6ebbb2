"""Every character: any text goes through the field, the file, reopening and each form, unharmed."""

from __future__ import annotations

from pathlib import Path

from tests.campaign.frame import Outcome, Row, Size, facts

EACH = 400
"""Texts in one session, in the whole form."""


def play(size: Size, mutant: str, folder: Path) -> Outcome:
    texts, letters, bad = 0, 0, []
    for number in range(size.of(1, 8)):
        profile = folder / f"profile{number}"
        told = facts("characters_app", mutant, profile, size.of(50, EACH), number)
        texts += told["texts"]
        letters += told["letters"]
        bad += told["bad"]
    figure = f"{texts} texts of {letters} characters in field, file, html, docx, md, csv and pdf: "
    return Outcome(figure + (f"{len(bad)} otherwise: {bad[0]}" if bad else "all equal"), not bad)


ROW = Row("characters", "every character comes through", play, ("one kind of accents",))
