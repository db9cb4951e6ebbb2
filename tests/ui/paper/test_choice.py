from __future__ import annotations

import pytest

from companion.domain.errors import CompanionError
from companion.ui.paper.choice import chosen_pages


@pytest.mark.parametrize(
    ("said", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("alle", (0, 1, 2, 3, 4)),
        ("2", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("5, 1 en 5", (0, 4)),
        ("3-", (2, 3, 4)),
        ("-2", (0, 1)),
        ("2 t/m 4", (1, 2, 3)),
        ("4-2", (1, 2, 3)),
    ],
)
def test_pages_are_chosen_as_people_write_them(said: str, pages: tuple[int, ...]):
    assert chosen_pages(said, 5) == pages


@pytest.mark.parametrize("said", ["twee", "-", "1,,2", "0", "6", "2-9"])
def test_what_cannot_be_a_page_is_said_in_a_sentence(said: str):
    with pytest.raises(CompanionError, match=r"begrijp ik niet|Kies uit de pagina"):
        chosen_pages(said, 5)


def test_one_side_of_the_paper_can_be_chosen_by_a_word():
    assert chosen_pages("oneven", 5) == (0, 2, 4)
    assert chosen_pages(" Even ", 5) == (1, 3)
