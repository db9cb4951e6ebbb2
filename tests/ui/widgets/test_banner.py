"""News across a window: bad news stays on top until it is solved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar

from companion.ui.widgets.banner import Banner
from tests.ui.conftest import click, dispose, visible_words


@pytest.fixture
def banner(dressed: None) -> Iterator[Banner]:
    shown = Banner()
    yield shown
    dispose(shown)


def test_without_news_there_is_no_banner(banner: Banner) -> None:
    assert banner.isHidden()
    assert banner.key == banner.text == ""


def test_news_says_what_and_offers_one_thing(banner: Banner) -> None:
    wanted: list[str] = []
    banner.action_wanted.connect(wanted.append)
    banner.show_news("beamer", "Er is een beamer.", "Toon & ga")
    assert banner.accessibleName() == "Er is een beamer."
    click(banner, "Toon & ga")
    assert wanted == ["beamer"]
    assert banner.isHidden()


def test_news_can_be_closed(banner: Banner) -> None:
    banner.show_news("beamer", "Er is een beamer.")
    click(banner, "Sluit")
    assert banner.isHidden()
    assert banner.key == ""


def test_later_news_takes_the_place_of_earlier_news(banner: Banner) -> None:
    banner.show_news("lost", "De beamer is weg.")
    banner.show_news("found", "De beamer is terug.")
    banner.clear("lost")
    assert banner.text == "De beamer is terug."


def test_bad_news_stays_on_top_and_cannot_be_closed(banner: Banner) -> None:
    banner.show_news("saving", "De schijf is vol.", bad=True)
    banner.show_news("found", "Er is een beamer.")
    QApplication.processEvents()
    assert banner.key == "saving"
    assert visible_words(banner) == []
    banner.clear("saving")
    assert banner.text == "Er is een beamer."
    assert visible_words(banner) == ["Sluit"]


def test_bad_news_looks_different(banner: Banner) -> None:
    banner.show_news("found", "Een zin.")
    quiet = banner.grab().toImage().pixelColor(2, 2)
    banner.show_news("saving", "Een zin.", bad=True)
    assert banner.grab().toImage().pixelColor(2, 2) != quiet


def test_markup_in_news_stays_text(banner: Banner) -> None:
    banner.show_news("x", "<b>vet</b>")
    assert banner.text == "<b>vet</b>"


def test_earlier_news_is_there_again_when_the_last_is_over(banner: Banner) -> None:
    banner.show_news("mirrored", "De beamer laat hetzelfde zien.")
    banner.show_news("lost", "De beamer is weg.")
    banner.clear("lost")
    assert banner.text == "De beamer laat hetzelfde zien."


def test_what_is_mentioned_goes_away_by_itself(banner: Banner, qtbot) -> None:
    banner.show_news("mirrored", "De beamer laat hetzelfde zien.")
    banner.mention("undone", "Notitie weer terug.", seconds=0.05)
    assert banner.text == "Notitie weer terug."
    qtbot.waitUntil(lambda: banner.key == "mirrored", timeout=2_000)


def test_of_two_things_mentioned_only_the_last_stays(banner: Banner) -> None:
    banner.mention("undone", "Notitie weer terug.")
    banner.mention("slept", "Je laptop sliep.")
    assert banner.text == "Je laptop sliep."
    banner.clear("slept")
    assert banner.key == ""


def test_what_is_being_done_has_a_bar_and_cannot_be_closed(banner: Banner) -> None:
    banner.show_news("wiping", "Even geduld.", works=True)
    bar = banner.findChild(QProgressBar)
    assert bar.isVisibleTo(banner)
    assert "Sluit" not in visible_words(banner)
    banner.show_news("wiped", "Gewist.")
    assert not bar.isVisibleTo(banner)
    assert "Sluit" in visible_words(banner)
