"""How a screen is recognised, and what a person calls it."""

from __future__ import annotations

import re
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QScreen

from companion.domain.place import ScreenIdentity
from companion.ui.screens.choice import Area, Seen

KEY = "companion_key"

MAKERS = {
    "acr": "Acer",
    "apple": "Apple",
    "app": "Apple",
    "aus": "Asus",
    "benq": "BenQ",
    "bnq": "BenQ",
    "dell": "Dell",
    "del": "Dell",
    "eps": "Epson",
    "gsm": "LG",
    "goldstar": "LG",
    "hitachi": "Hitachi",
    "hwp": "HP",
    "hewlett": "HP",
    "infocus": "InFocus",
    "ivm": "iiyama",
    "len": "Lenovo",
    "mel": "Mitsubishi",
    "optoma": "Optoma",
    "otm": "Optoma",
    "panasonic": "Panasonic",
    "phl": "Philips",
    "sam": "Samsung",
    "samsung": "Samsung",
    "sec": "Epson",
    "seiko": "Epson",
    "sharp": "Sharp",
    "shp": "Sharp",
    "sny": "Sony",
    "viewsonic": "ViewSonic",
    "vsc": "ViewSonic",
}
"""From the first word or the code of a maker to what is printed on its screens."""
COMPANY = re.compile(
    r"[,\s]+(inc|ltd|llc|corp|corporation|co|company|gmbh|electronics?|computers?|b\.?v)\b.*",
    re.IGNORECASE,
)
NO_MODEL = re.compile(
    r"^(generic.*|default.*|digital flat panel.*|.*\bpnp monitor|unknown.*"
    r"|0x[0-9a-f]+|\d+|monitor|none)$",
    re.IGNORECASE,
)
PANEL = re.compile(r"^(edp|lvds|dsi)", re.IGNORECASE)
PANEL_MODEL = re.compile(r"built-?in|color lcd|retina", re.IGNORECASE)
WINDOWS_SOCKET = re.compile(r"^\W*display(\d+)$", re.IGNORECASE)


def identity_of(screen: QScreen) -> ScreenIdentity:
    """Return how this screen is recognised another time."""
    return ScreenIdentity(
        _clean(screen.manufacturer()),
        _clean(screen.model()),
        _clean(screen.serialNumber()),
        _clean(screen.name()),
    )


def key_of(screen: QScreen) -> str:
    """Return what tells this screen from all others that are plugged in now.

    Nobody should keep a QScreen: what Python holds of it ends when any window is deleted that
    was asked for its screen, while the screen itself goes on.
    """
    key = screen.property(KEY)
    if key is None:
        key = uuid4().hex
        screen.setProperty(KEY, key)
    return str(key)


def area_of(rect: QRect) -> Area:
    """Return a rectangle of Qt as a value."""
    return Area(rect.x(), rect.y(), rect.width(), rect.height())


def seen_of(screen: QScreen) -> Seen:
    """Return a screen as the choice sees it."""
    return Seen(identity_of(screen), area_of(screen.geometry()))


def is_panel(identity: ScreenIdentity) -> bool:
    """Tell whether this is surely the laptop's own screen; False when nobody can know."""
    return bool(PANEL.match(identity.name) or PANEL_MODEL.search(identity.model))


def identity_words(identity: ScreenIdentity) -> str:
    """Return what a person calls this screen: maker and model, or the socket it is in."""
    if is_panel(identity):
        return QCoreApplication.translate("Screens", "Scherm van de laptop")
    maker, model = _maker(identity.manufacturer), _model(identity.model)
    if maker and model.casefold().startswith(maker.casefold()):
        model = model[len(maker) :].strip(" -_")
    return " ".join(filter(None, (maker, model))) if model else _socket(identity.name)


def screen_words(screen: QScreen) -> str:
    """Return a screen in words with its size in pixels: "Epson EB-W06, 1280 × 800"."""
    ratio, size = screen.devicePixelRatio(), screen.size()
    return sized_words(
        identity_of(screen), round(size.width() * ratio), round(size.height() * ratio)
    )


def sized_words(identity: ScreenIdentity, width: int, height: int) -> str:
    """Return a screen in words with this size, in device pixels."""
    pattern = QCoreApplication.translate("Screens", "{name}, {width} × {height}")
    return pattern.format(name=identity_words(identity), width=width, height=height)


def _clean(text: str) -> str:
    """Return what can be read of a name that came out of a plug."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _maker(text: str) -> str:
    """Return a maker's usual name; nothing for a code that nobody knows."""
    first = re.split(r"[\s,]", text.casefold(), maxsplit=1)[0]
    if first in MAKERS:
        return MAKERS[first]
    is_code = len(text) == 3 and text.isupper()
    return "" if is_code or text.startswith(("(", "Unknown")) else COMPANY.sub("", text)


def _model(text: str) -> str:
    return "" if NO_MODEL.match(text) else text


def _socket(name: str) -> str:
    """Return the name of the socket, or just "Scherm" with the number that Windows gives it."""
    numbered = WINDOWS_SOCKET.match(name)
    if numbered:
        pattern = QCoreApplication.translate("Screens", "Scherm {number}")
        return pattern.format(number=numbered[1])
    return name or QCoreApplication.translate("Screens", "Scherm")
