"""The command line: Dutch words, clear refusals, and no window where none is needed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from companion import __version__
from companion.__main__ import main
from tests.content.shipped import ROOT
from tests.content.small import FILES, MODULE, a_programme

WORDS = ("check", "stills", "prints", "report", "begin", "open")

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from companion.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run_without_qt(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process where importing Qt is a mistake."""
    command = [sys.executable, "-c", WITHOUT_QT, *words]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False
    )


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was said on the output, with all blanks as one."""
    return " ".join(capsys.readouterr().out.split())


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return what the command line says to words that it does not take."""
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


# --- help ---------------------------------------------------------------------------------------


def test_help_names_every_word_in_dutch(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    text = said(capsys)
    assert text.startswith("gebruik: companion")
    assert all(word in text for word in (*WORDS, "--profile", "--version", "opties:"))


@pytest.mark.parametrize("word", WORDS)
def test_each_word_explains_itself_in_dutch(capsys, word):
    with pytest.raises(SystemExit) as stopped:
        main([word, "--help"])
    assert stopped.value.code == 0
    text = said(capsys)
    assert text.startswith(f"gebruik: companion {word}")
    english = r"usage|options|optional|positional|arguments|show this|help message|default"
    assert not re.search(english, text)


def test_the_version_is_one_line(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert said(capsys) == __version__


# --- wrong words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("chek",), "'chek' begrijp ik niet"),
        (("begin", "--variant", "half"), "'half' begrijp ik niet"),
        (("stills", "map", "--size", "groot"), "'groot' begrijp ik niet"),
        (("stills", "map", "--size", "1920x"), "'1920x' begrijp ik niet"),
        (("prints", "map", "--people", "0"), "'0' begrijp ik niet"),
        (("prints", "map", "--people", "veel"), "'veel' begrijp ik niet"),
        (("stills",), "er ontbreekt iets: MAP"),
        (("prints",), "er ontbreekt iets: MAP"),
        (("open",), "er ontbreekt iets: BESTAND"),
        (("check", "een", "twee"), "begrijp ik niet"),
        (("begin", "--groep", "x"), "begrijp ik niet"),
    ],
)
def test_a_wrong_word_is_refused_in_dutch_with_the_way_to_the_explanation(capsys, words, part):
    text = refused(capsys, *words)
    assert part in text
    assert "--help" in text
    assert not re.search(r"invalid|argument|choose|required|unrecognized|error", text)


# --- check --------------------------------------------------------------------------------------


def test_checking_a_programme_that_is_right_says_so(capsys, tmp_path):
    assert main(["check", str(a_programme(tmp_path))]) == 0
    assert said(capsys) == "Het programma klopt: Een klein programma, 2 modules, 3 stappen."


def test_checking_tells_what_is_open_about_permission_without_calling_it_a_mistake(
    capsys, tmp_path
):
    given = "toestemming: {van_wie: de onderzoeker zelf, mag: [tonen, afdrukken, delen]}"
    ended = "toestemming: {van_wie: zij zelf, mag: [tonen], tot: 2020-01-31, vraag: Mag het nog?}"
    text = FILES["citaten.yaml"].replace(given, ended)

    assert main(["check", str(a_programme(tmp_path, citaten=text))]) == 0

    assert said(capsys).endswith(
        "Geen fout, wel om te weten over de citaten: "
        "C1: de toestemming liep tot en met 31 januari 2020. "
        "C1: nog te vragen. Mag het nog?"
    )


def test_checking_names_each_mistake_with_its_place(capsys, tmp_path):
    broken = (
        FILES[MODULE].replace("vraag: Hoe", "vrag: Hoe").replace("halve-dag: 6", "halve-dag: x")
    )
    folder = a_programme(tmp_path, **{MODULE: broken})
    assert main(["check", str(folder)]) == 1
    *problems, last = capsys.readouterr().out.splitlines()
    places = [line for line in problems if re.match(r"modules/eerste\.yaml:\d+:\d+: ", line)]
    assert any("'vrag'" in line and "'vraag'" in line for line in places)
    assert last == f"{len(problems)} fouten gevonden."


def test_one_mistake_is_one_mistake(capsys, tmp_path):
    assert main(["check", str(tmp_path / "nergens")]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 fout gevonden."


def test_checking_the_programme_that_comes_along_needs_no_qt():
    ran = run_without_qt("check")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Het programma klopt: Gelijkwaardig samenwerken, 11 modules")


def test_checking_a_broken_programme_needs_no_qt_and_shows_no_traceback(tmp_path):
    ran = run_without_qt("check", str(a_programme(tmp_path, **{MODULE: "id: [\n"})))
    assert (ran.returncode, ran.stderr) == (1, "")
    assert re.search(r"^modules/eerste\.yaml:\d+:\d+: ", ran.stdout, re.MULTILINE)
    assert "Traceback" not in ran.stdout


@pytest.mark.parametrize("words", [("--help",), ("begin", "--help"), ("chek",)])
def test_explaining_and_refusing_need_no_qt(words):
    ran = run_without_qt(*words)
    assert ran.returncode in {0, 2}
    assert "Traceback" not in ran.stderr


# --- prints -------------------------------------------------------------------------------------


def print_all(folder: Path, *words: str) -> list[str]:
    """Make all prints in a process of their own; return what was said, line by line."""
    command = [sys.executable, "-m", "companion", "prints", str(folder), *words]
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=120, cwd=ROOT, check=False
    )
    assert ran.stderr == ""
    return [*ran.stdout.splitlines(), f"exit {ran.returncode}"]


def test_all_prints_are_written_whole_under_dutch_names_with_their_pages(tmp_path):
    folder = tmp_path / "nieuw" / "prints"
    *lines, last = print_all(folder, "--variant", "twee-uur", "--people", "7")
    assert last == "exit 0"
    files = {path.name: path for path in folder.iterdir()}
    said = dict(line.split(": ") for line in lines)
    assert list(said) == sorted(files)
    assert any(re.fullmatch(r"\d\d rolkaarten\.pdf", name) for name in files)
    for name, pages in said.items():
        assert len(PdfReader(files[name]).pages) == int(pages.split()[0])


@pytest.mark.parametrize("inside", ["", "onder"])
def test_where_no_folder_can_be_is_said_in_dutch(tmp_path, inside):
    file = tmp_path / "brief.txt"
    file.write_text("van mij")
    lines = print_all(file / inside)
    assert lines == [f"Dit is een bestand, geen map: {file / inside}", "exit 1"]
    assert file.read_text() == "van mij"


@pytest.mark.skipif(sys.platform == "win32", reason="folders are refused in another way there")
def test_a_place_where_nothing_may_be_written_is_said_in_dutch():
    lines = print_all(Path("/proc/companion"))
    refused = "Hier kan niet worden geschreven: /proc/companion. Kies een andere map."
    assert lines == [refused, "exit 1"]
