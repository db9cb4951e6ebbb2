"""Looking through every byte in the data folder for words that should be gone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from companion.domain.errors import SessionFileError
from companion.domain.wiping import Looked
from companion.storage.belonging import all_files
from companion.storage.preferences import FILE_NAME as PREFERENCES
from companion.storage.preferences import load_preferences
from companion.storage.texts import all_texts, pieces

_ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be")
_STEP: Final = 1 << 18
"""Bytes that are looked through at a time; the window stays quick meanwhile."""
_HEAD: Final = 8
"""Bytes of a piece that are looked at first."""
_MANY: Final = 2000
"""So many pieces are looked for quicker together; fewer one by one, up to 35 times quicker."""
_BY_CHANCE: Final = 12
"""Characters. Between two notes SQLite leaves ends of older ones: shorter words come about there
by chance, in the file of another session."""


def look_for(data: Path, texts: Iterable[str], names: Collection[str] = ()) -> Looked:
    """Look for texts in all files, and for what is named after the files that went.

    Words that another session has of its own are not this one's; what she fills in again each
    time (her name, the place) is remembered on purpose, and said.
    """
    wanted, remembered = pieces(texts), _remembered(data)
    files, is_remembered = 0, False
    left: list[str] = []
    unread: list[str] = []
    for path in all_files(data):
        try:
            found = words_in(path, wanted)
        except OSError:
            unread.append(path.name)
            continue
        files += 1
        is_of_this = bool(found) and not _may_hold(path, found, remembered)
        if is_of_this or any(path.name.startswith(name) for name in names):
            left.append(path.name)
        elif found and path.name.startswith(PREFERENCES):
            is_remembered = True
    return Looked(files, tuple(left), tuple(unread), is_remembered)


def _may_hold(path: Path, found: Iterable[str], remembered: tuple[str, ...]) -> bool:
    """Whether a file has these words of its own: what is remembered, or another session's."""
    if path.name.startswith(PREFERENCES):
        return all(_is_part(piece, remembered) for piece in found)
    own = _own_texts(path)
    return bool(own) and all(len(x) < _BY_CHANCE or _is_part(x, own) for x in found)


def words_in(path: Path, wanted: Collection[str]) -> tuple[str, ...]:
    """Return which pieces stand in the bytes of a file, in any of the usual encodings."""
    needles = {code: piece for piece in wanted for code in _encoded(piece)}
    overlap = max(map(len, needles), default=1) - 1
    found = {
        needles[code]: None for block in _blocks(path, overlap) for code in _in(block, needles)
    }
    return tuple(found)


def _in(block: bytes, needles: Mapping[bytes, str]) -> Iterator[bytes]:
    """Return which needles stand in a block; of many their heads are looked at first."""
    if len(needles) < _MANY:
        yield from (needle for needle in needles if needle in block)
        return
    windows = {block[at : at + _HEAD] for at in range(len(block) - _HEAD + 1)}
    for needle in needles:
        if (len(needle) < _HEAD or needle[:_HEAD] in windows) and needle in block:
            yield needle


def _encoded(piece: str) -> tuple[bytes, ...]:
    return tuple(piece.encode(encoding, "replace") for encoding in _ENCODINGS)


def _blocks(path: Path, overlap: int) -> Iterator[bytes]:
    """Return a file in blocks, each beginning with the end of the one before."""
    with path.open("rb") as file:
        tail = b""
        while block := file.read(_STEP):
            yield tail + block
            tail = (tail + block)[-overlap:] if overlap else b""


def _remembered(data: Path) -> tuple[str, ...]:
    kept = load_preferences(data)
    places = (place.place for place in kept.places)
    return (kept.trainer, kept.place, kept.field_of_work, *places)


def _own_texts(path: Path) -> tuple[str, ...]:
    """Return what another session has of its own; nothing when the file is no session."""
    try:
        return all_texts(path)
    except SessionFileError:
        return ()


def _is_part(piece: str, texts: Iterable[str]) -> bool:
    return any(piece in text for text in texts)
