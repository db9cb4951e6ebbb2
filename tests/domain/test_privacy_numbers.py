"""Numbers and addresses in a text: found, and in no time however long a word is."""

from __future__ import annotations

import time

from companion.domain.privacy_numbers import found_numbers


def test_a_word_without_end_is_looked_through_in_no_time():
    began = time.process_time()
    assert not list(found_numbers("x" * 20_000))
    assert time.process_time() - began < 0.5


def test_an_address_is_found_whole_wherever_it_begins():
    text = "mail (jan.de-vries+werk@noord.example.org) of x@y.nl"
    found = [each.words(text) for each in found_numbers(text)]
    assert found == ["jan.de-vries+werk@noord.example.org", "x@y.nl"]
