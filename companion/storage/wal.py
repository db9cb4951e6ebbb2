"""Reading what SQLite keeps beside a file (``-wal``) without letting SQLite touch the file.

After a crash the last words are in the ``-wal``. SQLite can only read them by opening the file
and tidying up; a list, a report or a check must not change a byte. So the format, as SQLite
documents it, is read here.
"""

from __future__ import annotations

import struct

_MAGIC = 0x377F0682
_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_HEADER_SUMMED = 24
_FRAME_SUMMED = 8
_LARGEST_PAGE = 65_536


def with_wal(main: bytes, wal: bytes) -> bytes:
    """Return the file as it is with all committed changes of its ``-wal`` in it."""
    pages, page_size, page_count = _committed(wal)
    if not pages:
        return main
    image = bytearray(main[: page_size * page_count].ljust(page_size * page_count, b"\0"))
    for number, page in pages.items():
        if number <= page_count:
            image[(number - 1) * page_size : number * page_size] = page
    return bytes(image)


def _committed(wal: bytes) -> tuple[dict[int, bytes], int, int]:
    """Return the last committed form of each page, the size of a page, and the page count.

    Reading stops, as SQLite does, at the first frame that is not whole: it was being written
    when the power went, and nobody was told that it had been saved.
    """
    nothing: tuple[dict[int, bytes], int, int] = ({}, 0, 0)
    if len(wal) < _HEADER.size:
        return nothing
    magic, _, page_size, _, *salts, sum_0, sum_1 = _HEADER.unpack_from(wal)
    order = ">" if magic & 1 else "<"
    sums = _checksum(wal[:_HEADER_SUMMED], order, (0, 0))
    if magic & ~1 != _MAGIC or sums != (sum_0, sum_1) or not 0 < page_size <= _LARGEST_PAGE:
        return nothing
    committed: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    page_count = 0
    size = _FRAME.size + page_size
    for start in range(_HEADER.size, len(wal) - size + 1, size):
        number, count_after, *frame_salts, sum_0, sum_1 = _FRAME.unpack_from(wal, start)
        page = wal[start + _FRAME.size : start + size]
        sums = _checksum(wal[start : start + _FRAME_SUMMED], order, sums)
        sums = _checksum(page, order, sums)
        if frame_salts != salts or sums != (sum_0, sum_1) or number == 0:
            break
        waiting[number] = page
        if count_after:
            committed.update(waiting)
            waiting.clear()
            page_count = count_after
    return committed, page_size, page_count


def _checksum(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    """Return SQLite's running checksum, taken further over these bytes."""
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for even, odd in zip(words, words, strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
