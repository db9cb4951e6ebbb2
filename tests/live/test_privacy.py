"""The Privacywachter of a session: the same words all through, durable, and no name on disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6

from companion.domain import found_before
from companion.domain.aliases import Aliases, Who
from companion.domain.board import Arrangement, Cluster
from companion.domain.dates import day_text
from companion.domain.note import Draft
from companion.domain.report import Line
from companion.domain.report_edit import ReportEdit
from companion.domain.writing import WAITING
from companion.live.notes import LiveNotes
from companion.live.privacy import LivePrivacy
from companion.live.session import LiveSession
from companion.live.undo import LiveUndo
from companion.paths import resources
from tests.live.conftest import on_disk
from tests.names import shipped_names

FATIMA = "Fatima belde de school."


@pytest.fixture
def undo(live: LiveSession) -> LiveUndo:
    return LiveUndo(live, live)


@pytest.fixture
def privacy(live: LiveSession, undo: LiveUndo) -> LivePrivacy:
    return LivePrivacy(live, undo, shipped_names())


def take(privacy: LivePrivacy, text: str, who: Who | None = None) -> str:
    """Take the first thing that is found in a text."""
    finding = privacy.find(text)[0]
    words = privacy.words(text, finding, who)
    privacy.take(finding.words(text), words)
    return words


def test_a_name_keeps_its_words(privacy: LivePrivacy) -> None:
    assert take(privacy, FATIMA) == "ouder A"
    assert take(privacy, "Toen kwam Fatima binnen.") == "ouder A"
    assert take(privacy, "Haar zoon Daan sliep.") == "kind 1"


def test_of_many_names_none_gets_the_words_of_another(privacy: LivePrivacy) -> None:
    mothers = ("Fatima", "Rachida", "Yara")
    assert [take(privacy, f"Toen kwam {name} binnen.", Who.PARENT)[-1] for name in mothers] == [
        *"ABC"
    ]
    for name, letter in zip(mothers, "ABC", strict=True):
        assert take(privacy, f"Toen kwam {name} binnen.") == f"ouder {letter}"


def test_a_name_keeps_its_words_after_a_restart(
    live: LiveSession, privacy: LivePrivacy, reopen: Callable[[LiveSession], LiveSession]
) -> None:
    take(privacy, FATIMA)
    again = reopen(live)
    later = LivePrivacy(again, LiveUndo(again, again), shipped_names())
    assert take(later, "Fatima van der Berg kwam.") == "ouder A"
    assert take(later, "Toen kwam Rachida.") == "ouder B"


def test_looking_at_what_would_stand_there_keeps_nothing(
    live: LiveSession, privacy: LivePrivacy
) -> None:
    assert privacy.words(FATIMA, privacy.find(FATIMA)[0]) == "ouder A"
    assert live.session.exercises.get(Aliases()) == Aliases()


def test_names_that_are_replaced_together_get_words_of_their_own(privacy: LivePrivacy) -> None:
    text = "Fatima belde Rachida. Fatima wachtte."
    wanted = [(text, finding, None) for finding in privacy.find(text)]
    assert privacy.words_for(wanted) == ("ouder A", "ouder B", "ouder A")


def test_the_trainer_can_say_who_it_is(privacy: LivePrivacy) -> None:
    assert take(privacy, FATIMA, Who.COLLEAGUE) == "collega A"
    assert take(privacy, FATIMA) == "collega A"


def test_words_that_the_group_typed_itself_are_not_used_again(
    live: LiveSession, privacy: LivePrivacy
) -> None:
    LiveNotes(live, parent=live).add("question", "words", "Ouder A wil rust.")
    assert take(privacy, FATIMA) == "ouder B"


def test_no_name_is_in_the_file_because_it_was_replaced(
    live: LiveSession, privacy: LivePrivacy
) -> None:
    take(privacy, "Fatima van der Berg belde.")
    kept = on_disk(live).exercises.get(Aliases())
    assert list(kept.given.values()) == ["ouder A", "ouder A"]
    content = b"".join(path.read_bytes() for path in live.autosave.path.parent.iterdir())
    assert b"atima" not in content


def test_everything_that_somebody_typed_is_looked_through(
    live: LiveSession, privacy: LivePrivacy
) -> None:
    notes = LiveNotes(live, parent=live)
    for text in ("Fatima", "Rachida", "Yara"):
        notes.add("question", "words", text)
    seen, hidden, removed = (note.id for note in live.session.notes)
    notes.hide(hidden, hidden=True)
    notes.remove(removed)
    live.apply(Draft("question", "words", "Daan"), Draft("question", WAITING, "3f9c0000aa"))
    live.apply(Arrangement("question", (Cluster("c", "Over Sanne", (seen,)),)))
    live.apply(ReportEdit("deelnemers", "note:x", "Bij Ilse thuis"))
    texts = [line.text for line in privacy.lines]
    assert texts == ["Fatima", "Rachida", "Yara", "Daan", "Over Sanne", "Bij Ilse thuis"]


def test_all_lines_are_written_anew_in_one_go_that_can_be_taken_back(
    live: LiveSession, privacy: LivePrivacy, undo: LiveUndo
) -> None:
    live.apply(Draft("question", "words", "Daan"))
    live.apply(Arrangement("question", (Cluster("c", "Over Sanne"),)))
    LiveNotes(live, undo, live).add("question", "words", FATIMA)
    before = live.session
    rest = privacy.rewrite([(line, "veilig") for line in privacy.lines])
    assert rest == ()
    assert {line.text for line in privacy.lines} == {"veilig"}
    undo.undo()
    assert live.session.notes == before.notes
    assert live.session.exercises.made == before.exercises.made


def test_what_takes_it_back_is_said_without_a_name(
    live: LiveSession, privacy: LivePrivacy, undo: LiveUndo
) -> None:
    LiveNotes(live, undo, live).add("question", "words", FATIMA)
    privacy.rewrite([(privacy.lines[0], "Ouder A belde de school.")])
    assert "atima" not in undo.words


def test_a_line_of_a_report_that_reads_otherwise_is_left_to_who_asked(
    live: LiveSession, privacy: LivePrivacy
) -> None:
    LiveNotes(live, parent=live).add("question", "words", FATIMA)
    note = Line(f"note:{live.session.notes[0].id}", "Fatima belde.")
    rest = privacy.rewrite([(note, "Ouder A belde."), (Line("intro", "x"), "y")])
    assert rest == ((note.id, "Ouder A belde."), ("intro", "y"))
    assert live.session.notes[0].text == FATIMA


def test_names_are_read_beside_the_windows(live: LiveSession, undo: LiveUndo, qtbot) -> None:
    privacy = LivePrivacy(live, undo)
    assert privacy.find(FATIMA) == ()
    with qtbot.waitSignal(privacy.changed):
        privacy.read(resources() / "names")
    assert len(privacy.find(FATIMA)) == 1


def test_what_may_stand_is_remembered_until_the_session_is_left(privacy: LivePrivacy) -> None:
    privacy.leave("note:1", "Roos")
    assert privacy.is_left("note:1", "Roos")
    privacy.leave("note:1", "Roos", left=False)
    assert not privacy.is_left("note:1", "Roos")


def test_the_days_of_the_session_and_the_address_of_the_programme_are_nobodys(
    privacy: LivePrivacy, live: LiveSession
) -> None:
    held = day_text(live.session.details.held_on)
    assert privacy.find(f"Op {held} lazen wij uw woorden.") == ()
    assert privacy.find(f"Geboren op {held}."), "a day of birth is one on any day"
    assert privacy.find("Op 3 maart 2016 was alles anders.")
    assert privacy.find("Mail ouder@example.org.")
    contact = live.workshop.contact or "niemand"
    assert privacy.find(f"U kunt mailen naar {contact}.") == ()


def test_looking_again_after_a_replacement_looks_through_what_is_new_only(
    live: LiveSession, undo: LiveUndo, privacy: LivePrivacy, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = LiveNotes(live, undo, live)
    for number in range(20):
        notes.add("question", "words", f"{FATIMA} {number}")
    for line in privacy.lines:
        privacy.find_in(line)
    looked: list[str] = []
    monkeypatch.setattr(found_before, "find", lambda text, *_: looked.append(text) or ())

    first = privacy.lines[0]
    privacy.rewrite([(first, "Ouder A belde de school. 0")])
    for line in privacy.lines:
        privacy.find_in(line)

    assert looked == ["Ouder A belde de school. 0"]
    assert {privacy.step_of(line.id) for line in privacy.lines} == {"question"}


def test_names_that_come_after_the_session_was_left_are_no_mistake(live, undo):
    privacy = LivePrivacy(live, undo)
    shiboken6.delete(privacy)
    privacy._on_task_read((found_before.FoundBefore(shipped_names()), {}))
