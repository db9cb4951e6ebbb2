"""Names of files on the computers of Dutch municipalities."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.file_names import file_name, short_id
from tests.storage.builders import a_session

VALID_EVERYWHERE = re.compile(r"2026-11-23-[a-z0-9]+(-[a-z0-9]+)*\.bijeenkomst")


def _name(group: str, session_id: str = "3f9c") -> str:
    details = replace(a_session().details, group=group, id=session_id)
    return file_name(details, short_id(details))


@pytest.mark.parametrize(
    ("group", "middle"),
    [
        ("Wijkteam Noord", "wijkteam-noord"),
        ("  Buurthuis “De Kóm” / zaal 2 ", "buurthuis-de-kom-zaal-2"),
        ("Straße & Bjørn", "strasse-bjorn"),
        ("", "groep"),
        ("فريق", "groep"),
        ("../../etc", "etc"),
        ("CON", "con"),
        ("x" * 300, "x" * 40),
    ],
)
def test_a_group_gives_a_name_that_can_be_recognised(group, middle):
    assert _name(group) == f"2026-11-23-{middle}-3f9c.bijeenkomst"


@given(st.text(), st.text())
def test_any_group_gives_a_name_that_is_valid_everywhere(group, session_id):
    name = _name(group, session_id)
    assert VALID_EVERYWHERE.fullmatch(name)
    assert len(name) < 100
