"""The command line's report: one file comes out, and a session's file stays as it is."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion.__main__ import main
from companion.domain.report_edit import ReportEdit
from companion.domain.session import applied
from companion.live.autosave import Autosave
from companion.paths import find_paths
from tests.content.shipped import ROOT
from tests.report import sessions
from tests.report.readers import page_of, rows_of, word_words

FORMS = (".docx", ".html", ".md", ".csv")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the rich session, which nothing may change."""
    return sessions.written(tmp_path_factory.mktemp("kept"), sessions.rich())


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def asked(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str]:
    """Return the exit code and the line that was said; what was found in it comes after that."""
    code = main(["report", *map(str, words)])
    out, err = capsys.readouterr()
    assert err == ""
    first, *rest = out.strip().split("\n")
    assert all(line.startswith("Let op: het heeft ") for line in rest)
    return code, first


@pytest.mark.parametrize("suffix", FORMS)
def test_the_form_follows_from_the_ending(capsys, tmp_path, kept, suffix):
    before, to = digest(kept), tmp_path / f"verslag{suffix}"

    code, said = asked(capsys, kept, "--to", to)

    assert (code, said) == (0, f"Het verslag voor de deelnemers staat in {to}")
    content = to.read_bytes()
    read = {
        ".docx": word_words,
        ".html": lambda found: page_of(found).words,
        ".md": bytes.decode,
        ".csv": lambda found: str(rows_of(found)),
    }
    assert "hij keek op van zijn scherm" in read[suffix](content)
    assert sessions.HIDDEN not in read[suffix](content)
    assert digest(kept) == before
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [to.name]


@pytest.mark.parametrize(
    ("audience", "title"),
    [
        ("deelnemers", "# Gelijkwaardig samenwerken"),
        ("organisatie", "# Gelijkwaardig samenwerken"),
        ("ouders", "# Terug naar de ouders"),
    ],
)
def test_it_is_made_for_whom_is_asked(capsys, tmp_path, kept, audience, title):
    to = tmp_path / "verslag.md"

    asked(capsys, kept, "--to", to, "--for", audience)

    assert to.read_text("utf-8").startswith(f"{title}\n")


def test_a_pdf_is_drawn_without_a_window_and_qt_is_needed_for_nothing_else(tmp_path, kept):
    code = """
import sys
from companion.__main__ import main
def asked(*words):
    print(main(["report", *words]))
asked(sys.argv[1], "--to", sys.argv[2] + "/verslag.md")
print("PySide6.QtCore" in sys.modules)
asked(sys.argv[1], "--to", sys.argv[2] + "/verslag.pdf")
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(kept), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
        check=True,
    )

    said = [line for line in done.stdout.split("\n") if not line.startswith("Let op: ")]
    assert said[1:3] == ["0", "False"]
    assert done.stdout.rstrip().endswith("0")
    pages = PdfReader(io.BytesIO((tmp_path / "verslag.pdf").read_bytes())).pages
    assert "Gelijkwaardig samenwerken" in pages[0].extract_text()


@pytest.mark.parametrize(("words", "said"), [("Fatima keek me aan", "2 plekken"), ("", "1 plek")])
def test_it_says_how_often_somebody_could_be_recognised(capsys, tmp_path, words, said):
    line = f"note:{sessions.note_id('M1.2', 'gehoord', 4)}"
    session = applied(sessions.rich(), ReportEdit("deelnemers", line, words))
    path = sessions.written(tmp_path, session)

    main(["report", str(path), "--to", str(tmp_path / "verslag.md")])

    told = capsys.readouterr().out
    assert f"Let op: het heeft {said} waaraan iemand te herkennen is." in told
    assert "Fatima" not in told


def test_the_letter_says_nothing_of_its_own_date_and_address(capsys, tmp_path, kept):
    main(["report", str(kept), "--to", str(tmp_path / "brief.md"), "--for", "ouders"])

    assert capsys.readouterr().out.count("\n") == 1


def test_what_the_trainer_took_out_and_mended_stays_so_in_the_file(capsys, tmp_path):
    out = f"note:{sessions.note_id('M1.2', 'gehoord', 2)}"
    other = f"note:{sessions.note_id('M1.2', 'gehoord', 4)}"
    session = applied(sessions.rich(), ReportEdit("deelnemers", out, is_out=True))
    session = applied(session, ReportEdit("deelnemers", other, "ze keek me aan"))
    to = tmp_path / "verslag.md"

    asked(capsys, sessions.written(tmp_path, session), "--to", to)

    text = to.read_text("utf-8")
    assert "ze keek me aan" in text
    assert "oogcontact" not in text
    assert "ze vroeg door" not in text
    assert "4 notities zijn weggelaten uit dit verslag." in text


@pytest.mark.parametrize(
    "name", ["wijkteam", "2026-11-24-wijk", "7c1e", "7c1e0000cc", "WIJKTEAM N"]
)
def test_a_session_of_this_laptop_is_found_by_how_its_name_begins(capsys, tmp_path, name):
    folder = find_paths().sessions
    sessions.written(folder, sessions.rich())
    sessions.written(folder, sessions.empty(group="Ander team", id="ffff0000"))

    code, _ = asked(capsys, name, "--to", tmp_path / "verslag.md")

    assert code == 0


def test_where_more_sessions_begin_so_they_are_named(capsys, tmp_path):
    folder = find_paths().sessions
    sessions.written(folder, sessions.rich())
    sessions.written(folder, sessions.empty(group="Wijkteam Zuid", id="ffff0000"))

    code, said = asked(capsys, "wijkteam", "--to", tmp_path / "verslag.md")

    assert code == 2
    assert "2026-11-24-wijkteam-noord-7c1e, 2026-11-24-wijkteam-zuid-ffff" in said


@pytest.mark.parametrize(
    ("name", "ending", "code", "said"),
    [
        ("KEPT", "verslag.odt", 2, "Laat de naam eindigen op .pdf, .docx, .html, .md of .csv."),
        ("KEPT", "verslag", 2, "Laat de naam eindigen op"),
        ("KEPT", "weg/verslag.md", 1, "Deze map is er niet: "),
        ("weg.bijeenkomst", "verslag.md", 2, "Dit bestand is er niet: weg.bijeenkomst"),
        ("/weg/weg.bijeenkomst", "verslag.pdf", 2, "Dit bestand is er niet: "),
        ("niemand", "verslag.md", 2, "Er is geen bijeenkomst waarvan de naam zo begint: niemand"),
        ("", "verslag.md", 2, "Er is geen bijeenkomst waarvan de naam zo begint"),
        ("BRIEF", "verslag.md", 1, "Dit bestand is geen bijeenkomst."),
        ("BROKEN", "verslag.md", 1, "Dit bestand is beschadigd en kan niet open."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    capsys, tmp_path, kept, name, ending, code, said
):
    (tmp_path / "brief.txt").write_text("Een brief, en geen bijeenkomst. " * 20)
    broken = bytearray(kept.read_bytes())
    broken[2000:6000] = b"\xff" * 4000
    (tmp_path / "stuk.bijeenkomst").write_bytes(broken)
    places = {
        "KEPT": str(kept),
        "BRIEF": str(tmp_path / "brief.txt"),
        "BROKEN": str(tmp_path / "stuk.bijeenkomst"),
    }
    before = sorted(tmp_path.rglob("*"))

    assert (code, True) == (
        (found := asked(capsys, places.get(name, name), "--to", tmp_path / ending))[0],
        said in found[1],
    )
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_cannot_be_the_report(capsys, tmp_path, kept):
    (tmp_path / "map.md").mkdir()

    code, said = asked(capsys, kept, "--to", tmp_path / "map.md")

    assert (code, said.startswith("Dit is een map, geen bestand: ")) == (1, True)


def test_a_session_that_is_open_elsewhere_is_left_alone(capsys, tmp_path, qapp):
    path = sessions.written(tmp_path, sessions.rich())
    autosave = Autosave(path)
    autosave.open()
    code = "import sys; from companion.__main__ import main; sys.exit(main(sys.argv[1:]))"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, "report", str(path), "--to", str(tmp_path / "v.md")],
            capture_output=True,
            text=True,
            timeout=60,
            cwd=ROOT,
            check=False,
        )
    finally:
        autosave.close()

    assert done.returncode == 1
    assert done.stdout.startswith("Deze bijeenkomst is al open in een ander venster.")
    assert done.stderr == ""
    assert not (tmp_path / "v.md").exists()


def test_words_that_are_missing_or_unknown_are_refused(capsys, kept):
    for words in ((str(kept),), (str(kept), "--to", "v.md", "--for", "iedereen")):
        with pytest.raises(SystemExit) as stopped:
            main(["report", *words])
        assert stopped.value.code == 2
        assert "begrijp ik niet" in (err := capsys.readouterr().err) or "ontbreekt iets" in err
