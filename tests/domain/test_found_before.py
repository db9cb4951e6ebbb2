"""A text is looked through once, however often a session is looked through."""

from __future__ import annotations

import pytest

from companion.domain import found_before
from companion.domain.found_before import FoundBefore
from companion.domain.privacy import find
from tests.names import shipped_names

TEXTS = ("Fatima belde.", "Daan is 8 jaar.", "rust")


def test_it_finds_what_is_found_without_it() -> None:
    before = FoundBefore(shipped_names()).look(TEXTS)
    for text in TEXTS:
        assert before.find(text) == find(text, shipped_names())
    spared = frozenset({"fatima"})
    assert before.find(TEXTS[0], spared) == find(TEXTS[0], shipped_names(), spared) == ()
    assert before.find(TEXTS[0]) != ()


def test_each_text_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counting(text, *others):
        looked.append(text)
        return find(text, *others)

    monkeypatch.setattr(found_before, "find", counting)
    before = FoundBefore(shipped_names()).look(TEXTS)
    for text in (*TEXTS, *TEXTS):
        before.find(text)
    assert looked == list(TEXTS)


def test_what_is_remembered_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found_before, "MOST", 2)
    before = FoundBefore(shipped_names()).look(f"tekst {number}" for number in range(9))
    assert len(before._found) <= 2
    assert before.find(TEXTS[0]) != ()
