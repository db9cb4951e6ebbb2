"""What a person calls a screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from companion.domain.place import ScreenIdentity
from companion.ui.screens.identity import (
    identity_of,
    identity_words,
    is_panel,
    screen_words,
    sized_words,
)


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        (ScreenIdentity("Epson", "EB-W06", "X1", "HDMI-1"), "Epson EB-W06"),
        (ScreenIdentity("SEC", "EPSON PJ", "", "HDMI-1"), "Epson PJ"),
        (ScreenIdentity("Seiko Epson Corporation", "EPSON PJ", "0x01", "DP-1"), "Epson PJ"),
        (ScreenIdentity("Goldstar Company Ltd", "LG ULTRAWIDE", "", "DP-1"), "LG ULTRAWIDE"),
        (ScreenIdentity("Dell Inc.", "DELL U2415", "7MT01", "DP-1"), "Dell U2415"),
        (ScreenIdentity("BenQ", "BenQ MW550", "", "HDMI-2"), "BenQ MW550"),
        (ScreenIdentity("Vreemd Merk B.V.", "Straal 3", "", "HDMI-2"), "Vreemd Merk Straal 3"),
        (ScreenIdentity("XQZ", "Projector", "", "HDMI-2"), "Projector"),
        (ScreenIdentity("", "", "", "HDMI-1"), "HDMI-1"),
        (ScreenIdentity("XQZ", "0x2A3D", "", "HDMI-1"), "HDMI-1"),
        (ScreenIdentity("Microsoft", "Generic PnP Monitor", "", "VGA-1"), "VGA-1"),
        (ScreenIdentity("", "", "", "\\\\.\\DISPLAY2"), "Scherm 2"),
        (ScreenIdentity("", "12345", "", ""), "Scherm"),
        (ScreenIdentity("BOE", "0x0747", "", "eDP-1"), "Scherm van de laptop"),
        (ScreenIdentity("", "Built-in Retina Display", "", "x"), "Scherm van de laptop"),
    ],
)
def test_a_screen_is_called_what_is_printed_on_it(identity, words):
    assert identity_words(identity) == words


def test_the_size_comes_after_the_name():
    epson = ScreenIdentity("SEC", "EPSON PJ", "", "HDMI-1")
    assert sized_words(epson, 1280, 800) == "Epson PJ, 1280 × 800"


def test_a_real_screen_has_an_identity_and_words(qapp):
    screen = QGuiApplication.primaryScreen()
    assert identity_of(screen).name == screen.name()
    size = screen.size() * screen.devicePixelRatio()
    assert screen_words(screen).endswith(f"{size.width()} × {size.height()}")


def test_only_a_panel_is_surely_the_laptops_own():
    assert is_panel(ScreenIdentity(name="LVDS-1"))
    assert not is_panel(ScreenIdentity("Epson", "EB-W06", "", "HDMI-1"))


class DirtyScreen:
    """A screen whose plug says nonsense."""

    def manufacturer(self):
        return "Epson\x00\n"

    def model(self):
        return "  EB\x00 W06\x7f "

    def serialNumber(self):
        return "\x00\x00"

    def name(self):
        return "HDMI-1"


def test_nonsense_out_of_a_plug_is_left_out():
    assert identity_of(DirtyScreen()) == ScreenIdentity("Epson", "EB W06", "", "HDMI-1")
