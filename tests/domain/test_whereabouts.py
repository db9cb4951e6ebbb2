"""Where something went wrong, without any words of the group or of the laptop's owner."""

from __future__ import annotations

from companion.domain.whereabouts import DEEPEST, account, kinds, places

SECRET = "Annemieke van de Velde vertelde dit"


def fail() -> None:
    try:
        {}[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


def caught(act) -> BaseException:
    try:
        act()
    except (ValueError, RecursionError) as error:
        return error
    raise AssertionError


def test_an_account_has_kinds_and_places_and_no_words():
    told = account(caught(fail))

    assert told.startswith("ValueError after KeyError\n")
    assert "test_whereabouts.py:" in told
    assert "fail" in told
    assert "Annemieke" not in told


def test_a_place_in_the_program_is_told_from_its_own_folder_on():
    filename = "/home/jan/companion/companion/ui/x.py"
    code = compile("def slot():\n    raise ValueError\n", filename, "exec")
    names: dict = {}
    exec(code, names)

    assert places(caught(names["slot"]).__traceback__)[-1] == "ui/x.py:2 slot"


def test_a_place_elsewhere_has_no_folder():
    code = compile("def slot():\n    raise ValueError\n", "C:\\Users\\jan\\lib\\y.py", "exec")
    names: dict = {}
    exec(code, names)

    assert places(caught(names["slot"]).__traceback__)[-1] == "y.py:2 slot"


def test_endless_recursion_stays_short():
    def again():
        return again()

    assert len(places(caught(again).__traceback__)) == DEEPEST


def test_an_error_without_places_has_its_kind():
    assert account(ValueError(SECRET)) == "ValueError"
    assert kinds(None) == ""
