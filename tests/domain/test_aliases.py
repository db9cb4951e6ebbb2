"""The same name gives the same words, and no name is kept for it."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from companion.domain.aliases import Aliases, Who, name_parts, next_words, words_used

SALTED = Aliases("0123456789abcdef")


def test_a_name_gets_its_words_back() -> None:
    aliases = SALTED.with_name("Fatima", "ouder A")
    assert aliases.of("Fatima") == "ouder A"
    assert aliases.of("Yara") == ""


@pytest.mark.parametrize("said", ["fatima", "FATIMA", "Fatima van der Berg", "Fátima", "Fatima's"])
def test_it_is_the_same_name_however_it_is_written(said: str) -> None:
    assert SALTED.with_name("Fatima", "ouder A").of(said) == "ouder A"


def test_a_surname_alone_is_the_one_who_was_named_with_it() -> None:
    aliases = SALTED.with_name("Fatima van der Berg", "ouder A")
    assert aliases.of("Van der Berg") == "ouder A"


def test_a_surname_stays_with_who_had_it_first() -> None:
    aliases = SALTED.with_name("Fatima de Vries", "ouder A").with_name("Daan de Vries", "kind 1")
    assert (aliases.of("De Vries"), aliases.of("Daan")) == ("ouder A", "kind 1")


def test_other_words_take_the_place_of_earlier_ones() -> None:
    aliases = SALTED.with_name("Petra", "ouder A").with_name("Petra", "collega A")
    assert aliases.of("Petra") == "collega A"


def test_no_name_is_in_the_table() -> None:
    kept = str(asdict(SALTED.with_name("Fatima van der Berg", "ouder A"))).casefold()
    assert "fatima" not in kept
    assert "berg" not in kept


def test_another_salt_makes_another_print() -> None:
    one = SALTED.with_name("Fatima", "ouder A")
    other = Aliases("fedcba9876543210").with_name("Fatima", "ouder A")
    assert set(one.given).isdisjoint(other.given)


def test_grown_ups_share_their_letters_and_children_have_numbers() -> None:
    used = ["ouder A"]
    assert next_words(Who.COLLEAGUE, used) == "collega B"
    assert next_words(Who.CHILD, used) == "kind 1"
    assert next_words(Who.CHILD, ["kind 1", "kind 2"]) == "kind 3"


def test_letters_go_on_after_the_last() -> None:
    used = [f"ouder {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert next_words(Who.PARENT, used) == "ouder AA"


def test_words_that_somebody_typed_are_taken_too() -> None:
    assert words_used(["Ouder B en kind 2 zeiden niets.", "een ouder"]) == {"ouder b", "kind 2"}


def test_particles_are_no_part_of_a_name() -> None:
    assert name_parts("Fatima van der Berg") == ("fatima", "berg")
    assert name_parts("De Vries") == ("vries",)


def test_words_for_people_count_only_as_whole_words():
    assert words_used(["grootouder A, ouder AB, ouder ABC, kind 123, GEZIN c."]) == {
        "ouder ab",
        "gezin c",
    }
