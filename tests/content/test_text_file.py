"""Reading a text file of a stranger."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.content.text_file import MAX_BYTES, read_text


def message(folder: Path, name: str) -> str:
    file = read_text(folder, name)
    assert file.text is None
    (problem,) = file.problems
    return str(problem)


@pytest.mark.parametrize(
    "name",
    [
        "../buiten.yaml",
        "a/../../buiten.yaml",
        "/buiten.yaml",
        "C:/buiten.yaml",
        "a\\b.yaml",
        "",
        "a\0",
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "buiten.yaml").write_text("geheim")
    folder = tmp_path / "programma"
    folder.mkdir()

    assert message(folder, name).endswith("een bestand moet in de map van het programma zelf staan")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    folder = tmp_path / "programma"
    folder.mkdir()
    (folder / "artikel.txt").symlink_to(tmp_path / "geheim.txt")

    assert "in de map van het programma" in message(folder, "artikel.txt")


def test_a_link_that_goes_round_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")

    assert message(tmp_path, "a.yaml").startswith("a.yaml: ")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()

    assert message(tmp_path, "a.yaml") == "a.yaml: dit is geen bestand"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)

    assert message(tmp_path, "a.yaml").endswith("een programmabestand is hooguit 1 MB")


def test_another_encoding_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("één\nwoord: caf\u00e9".encode("latin-1"))
    (tmp_path / "b.yaml").write_bytes("één\r\nwoord: caf".encode() + b"\xe9")
    (tmp_path / "c.yaml").write_bytes("id: M1".encode("utf-16"))

    assert message(tmp_path, "a.yaml").startswith("a.yaml:1:1: dit bestand is niet in UTF-8")
    assert message(tmp_path, "b.yaml").startswith("b.yaml:2:11: dit bestand is niet in UTF-8")
    assert message(tmp_path, "c.yaml").startswith("c.yaml:1:1: dit bestand is niet in UTF-8")


def test_accents_that_were_typed_in_two_parts_become_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("e\u0301e\u0301n", encoding="utf-8")

    assert read_text(tmp_path, "a.txt").text == "één"
