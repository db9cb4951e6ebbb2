"""What the trainer sees and can do when saving fails."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from companion.live.autosave import SaveState
from companion.storage.sessions import read_session
from tests.ui.conftest import Desk, visible_words


def fail(desk: Desk, text: str = "De schijf is vol.") -> None:
    desk.live.autosave.state_changed.emit(SaveState.FAILED, text)


def test_a_red_line_offers_to_save_elsewhere_and_stays_when_that_is_chosen(at_question: Desk):
    fail(at_question)
    window = at_question.window
    assert "Bewaar elders" in visible_words(window)

    window.banner._action.click()

    assert window.banner.text == "De schijf is vol."
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.close()


def test_the_red_line_goes_as_soon_as_the_disk_takes_words_again(at_question: Desk):
    fail(at_question)
    at_question.live.autosave.state_changed.emit(SaveState.SAVING, "")
    assert at_question.window.banner.key != "saving"


def test_saving_elsewhere_writes_all_that_is_on_the_screen(
    at_question: Desk, qtbot: object, tmp_path: Path
):
    at_question.write("een notitie")
    at_question.type("een halve zin")
    autosave = at_question.live.autosave
    qtbot.waitUntil(lambda: autosave.state is SaveState.SAVED)  # type: ignore[attr-defined]
    fail(at_question)
    dialog = at_question.windows.console.saving.ask_folder()
    dialog.fileSelected.emit(str(tmp_path / "stick"))
    dialog.close()
    banner = at_question.window.banner
    qtbot.waitUntil(lambda: "staat ook in" in banner.text)  # type: ignore[attr-defined]

    (path,) = (tmp_path / "stick").glob("*.bijeenkomst")
    kept = read_session(path)
    assert [note.text for note in kept.notes] == ["een notitie"]
    assert [draft.text for draft in kept.drafts] == ["een halve zin"]
    assert banner.text.startswith("De schijf is vol.")


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(
    at_question: Desk, qtbot: object, tmp_path: Path
):
    (tmp_path / "bestand").touch()
    dialog = at_question.windows.console.saving.ask_folder()
    dialog.fileSelected.emit(str(tmp_path / "bestand"))
    dialog.close()
    banner = at_question.window.banner
    qtbot.waitUntil(lambda: banner.key == "copied")  # type: ignore[attr-defined]
    assert "Kies een andere map" in banner.text
    assert "Bewaar elders" in visible_words(at_question.window)


def test_spare_room_that_was_used_is_told_quietly(at_question: Desk):
    at_question.live.autosave.room_used.emit()
    assert "ruimte opzij gezet" in at_question.window.banner.text
    assert at_question.window.banner.property("look") != "bad"
