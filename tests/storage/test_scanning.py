"""Looking through every byte for words: few of them or many, the same is found."""

from __future__ import annotations

import os
import time

import pytest

from companion.storage.ballast import SIZE
from companion.storage.scanning import words_in

WORDS = [f"zin nummer {number} van de groep" for number in range(1200)]


@pytest.mark.parametrize("count", [1, 30, 1200])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_what_stands_somewhere_is_found_and_nothing_else(tmp_path, count, encoding):
    path = tmp_path / "bestand"
    there = WORDS[:count:7]
    rest = [os.urandom(150_000), *(word.encode(encoding) for word in there), os.urandom(150_000)]
    path.write_bytes(b"\0\0".join(rest))
    assert set(words_in(path, WORDS[:count])) == set(there)


def test_the_words_of_a_workshop_are_looked_for_in_the_spare_room_in_a_moment(tmp_path):
    path = tmp_path / "ruimte"
    path.write_bytes(os.urandom(SIZE))
    began = time.process_time()
    assert words_in(path, WORDS[:60]) == ()
    assert time.process_time() - began < 0.8
