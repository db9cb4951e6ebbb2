"""However a file is damaged, the programme opens as far as it can and tells where it is wrong."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content.library import LoadedWorkshop, load_workshop
from tests.content.shipped import SHIPPED
from tests.content.small import FILES, a_programme

SIGNS = "\n :-[]{}'\"|>&*!%@`#,?\t~\\…“éa1\x00\x85\u2028"


@st.composite
def damage(draw: st.DrawFn, text: str) -> str:
    """Return the text with up to three pieces taken out, doubled, or replaced by signs."""
    for _ in range(draw(st.integers(1, 3))):
        begin = draw(st.integers(0, len(text)))
        end = min(len(text), begin + draw(st.integers(0, 40)))
        new = draw(st.one_of(st.text(SIGNS, max_size=6), st.just(text[begin:end] * 2)))
        text = text[:begin] + new + text[end:]
    return text


@st.composite
def damaged_file(draw: st.DrawFn, texts: dict[str, str]) -> tuple[str, str]:
    """Return the name of a file and its damaged text."""
    name = draw(st.sampled_from(sorted(texts)))
    return name, draw(damage(texts[name]))


SHIPPED_TEXTS = {
    path.relative_to(SHIPPED).as_posix(): path.read_text(encoding="utf-8")
    for path in SHIPPED.rglob("*.yaml")
}


@contextmanager
def a_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name) / "programma"


def assert_well_told(found: LoadedWorkshop) -> None:
    assert found.problems == tuple(sorted(found.problems))
    for problem in found.problems:
        assert problem.file
        assert problem.line >= 0
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in str(problem)
    if found.workshop is None:
        assert any(problem.file == "programma.yaml" for problem in found.problems)


@settings(deadline=None, max_examples=200)
@given(damaged_file(FILES))
def test_a_damaged_small_programme_opens_as_far_as_it_can(damaged: tuple[str, str]) -> None:
    with a_folder() as folder:
        name, text = damaged
        a_programme(folder, **{name: text.encode("utf-8", "surrogatepass")})

        assert_well_told(load_workshop(folder))


@settings(deadline=None, max_examples=25)
@given(damaged_file(SHIPPED_TEXTS))
def test_a_damaged_shipped_file_leaves_the_rest_open(damaged: tuple[str, str]) -> None:
    with a_folder() as folder:
        shutil.copytree(SHIPPED, folder)
        name, text = damaged
        (folder / name).write_text(text, encoding="utf-8", newline="")

        found = load_workshop(folder)

        assert_well_told(found)
        assert found.workshop is not None or name == "programma.yaml"


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_told_and_nothing_else_breaks(raw: bytes) -> None:
    with a_folder() as folder:
        found = load_workshop(a_programme(folder, **{"modules/eerste.yaml": raw}))

        assert_well_told(found)
        assert found.problems
        assert found.workshop is not None
