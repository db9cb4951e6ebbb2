"""Rows read from the pages of a damaged file, past SQLite.

SQLite finds a row by way of other pages; when one of those is damaged, sound rows cannot be
reached any more. Here every page is looked at by itself, as SQLite documents the format
(sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format"). What is found this way is only
believed when its checksum is right.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

Value = str | int | float | bytes | None

PAGE: Final = 4096
"""Bytes of a page, where the file does not say so any more."""

_LEAF: Final = 0x0D
_HEADER: Final = 100
_MOST_CELLS: Final = 2048
_SIZES: Final = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
"""Bytes of a value, by its serial type; larger types are bytes and texts."""


def rows_in(image: bytes) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """Yield each row that can be taken apart: its number and its values, of any table."""
    size = int.from_bytes(image[16:18], "big")
    size = size if size in (512, 1024, 2048, 4096, 8192, 16384, 32768) else PAGE
    for start in range(0, len(image) - size + 1, size):
        head = start + (_HEADER if start == 0 else 0)
        if image[head] != _LEAF:
            continue
        count = int.from_bytes(image[head + 3 : head + 5], "big")
        for cell in range(min(count, _MOST_CELLS)):
            at = head + 8 + 2 * cell
            pointer = int.from_bytes(image[at : at + 2], "big")
            try:
                yield _row(image, start + pointer, size)
            except (IndexError, ValueError, struct.error):
                continue  # this one is damaged


def _row(image: bytes, at: int, size: int) -> tuple[int, tuple[Value, ...]]:
    length, at = _varint(image, at)
    number, at = _varint(image, at)
    return number, _values(_payload(image, at, length, size))


def _payload(image: bytes, at: int, length: int, size: int) -> bytes:
    """Return the bytes of a row, also what did not fit on its page."""
    if length > len(image):
        raise ValueError
    largest = size - 35
    if length <= largest:
        return image[at : at + length]
    smallest = (size - 12) * 32 // 255 - 23
    local = smallest + (length - smallest) % (size - 4)
    local = local if local <= largest else smallest
    parts = [image[at : at + local]]
    following = int.from_bytes(image[at + local : at + local + 4], "big")
    left = length - local
    while left > 0:
        start = (following - 1) * size
        if following == 0 or start + size > len(image):
            raise ValueError
        parts.append(image[start + 4 : start + 4 + min(left, size - 4)])
        following = int.from_bytes(image[start : start + 4], "big")
        left -= size - 4
    return b"".join(parts)


def _values(payload: bytes) -> tuple[Value, ...]:
    head, at = _varint(payload, 0)
    types = []
    while at < head:
        kind, at = _varint(payload, at)
        types.append(kind)
    values: list[Value] = []
    for kind in types:
        size = _SIZES[kind] if kind in _SIZES else (kind - 12) // 2
        if size < 0 or at + size > len(payload):
            raise ValueError
        values.append(_value(kind, payload[at : at + size]))
        at += size
    return tuple(values)


def _value(kind: int, data: bytes) -> Value:
    match kind:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", data)[0])
        case 8 | 9:
            return kind - 8
        case _ if kind < 7:
            return int.from_bytes(data, "big", signed=True)
        case _:
            return data.decode() if kind % 2 else data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    number = 0
    for place in range(8):
        byte = data[at + place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + place + 1
    return number << 8 | data[at + 8], at + 9
