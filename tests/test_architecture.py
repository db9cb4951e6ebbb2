"""Keeps docs/architecture.md true: who may import whom, sizes, names, and text that stays text.

Every rule also gets a small bad file, so that a rule that sees nothing any more fails too.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture_rules import (
    LABEL,
    QT_FREE,
    Module,
    domain_needs_only_the_standard_library,
    imports_are_absolute_and_on_top,
    names_say_something,
    nothing_grows_too_large,
    painters_are_ended,
    paths_know_only_the_domain,
    qt_stays_in_its_rooms,
    rooms_look_down,
    slots_have_names,
    text_is_never_rich,
    translations_are_whole_sentences,
)

ROOT = Path(__file__).resolve().parents[1]

LONG = "    x = 1\n"
BAD = [
    (rooms_look_down, "companion/domain/x.py", "import companion.live.session"),
    (rooms_look_down, "companion/ui/x.py", "from companion.storage.notes import NoteStore"),
    (rooms_look_down, "companion/ui/x.py", "from companion import content"),
    (rooms_look_down, "companion/storage/x.py", "from companion.content import reader"),
    (rooms_look_down, "companion/live/x.py", "from companion.paths import data"),
    (rooms_look_down, "companion/other/x.py", ""),
    (rooms_look_down, "companion/paths.py", "from companion.app import run"),
    (rooms_look_down, "companion/app.py", "from companion.__main__ import main"),
    (paths_know_only_the_domain, "companion/paths.py", "from PySide6 import QtCore"),
    (paths_know_only_the_domain, "companion/paths.py", "from companion.live import session"),
    (qt_stays_in_its_rooms, "companion/domain/x.py", "from PySide6.QtCore import QObject"),
    (qt_stays_in_its_rooms, "companion/live/x.py", "from PySide6 import QtGui"),
    (qt_stays_in_its_rooms, "companion/ui/x.py", "from PySide6.QtNetwork import QLocalServer"),
    (qt_stays_in_its_rooms, "companion/ui/x.py", "import PySide6"),
    (domain_needs_only_the_standard_library, "companion/domain/x.py", "import pydantic"),
    (imports_are_absolute_and_on_top, "companion/ui/x.py", "from . import theme"),
    (imports_are_absolute_and_on_top, "companion/app.py", "def f():\n    import companion.ui"),
    (names_say_something, "companion/ui/utils.py", ""),
    (names_say_something, "companion/ui/x.py", "class ScreenManager: ..."),
    (names_say_something, "companion/ui/x.py", "class BaseView: ..."),
    (nothing_grows_too_large, "companion/ui/x.py", "x = 1\n" * 301),
    (nothing_grows_too_large, "companion/ui/x.py", "class A:\n" + LONG * 200),
    (nothing_grows_too_large, "companion/ui/x.py", "def f():\n" + LONG * 45),
    (painters_are_ended, "companion/ui/x.py", "painter = QPainter(self)"),
    (slots_have_names, "companion/ui/x.py", "a.clicked.connect(lambda: b())"),
    (text_is_never_rich, "companion/ui/x.py", "a.setHtml(b)"),
    (text_is_never_rich, "companion/ui/x.py", "a.setTextFormat(Qt.TextFormat.AutoText)"),
    (text_is_never_rich, "companion/ui/x.py", "from PySide6.QtWidgets import QLabel"),
    (text_is_never_rich, "companion/ui/x.py", "QtWidgets.QLabel('a')"),
    (translations_are_whole_sentences, "companion/ui/x.py", "self.tr(f'{n} notities')"),
    (translations_are_whole_sentences, "companion/ui/x.py", "self.tr('%d notities' % n)"),
    (translations_are_whole_sentences, "companion/ui/x.py", "tr('{} notities'.format(n))"),
    (
        translations_are_whole_sentences,
        "companion/ui/x.py",
        "QCoreApplication.translate('A', f'{n} notities')",
    ),
]
GOOD = [
    (
        "companion/app.py",
        "from companion import __version__, paths\nfrom companion.ui import start",
    ),
    (
        "companion/ui/x.py",
        "from PySide6.QtCore import Qt\nfrom companion.live.notes import LiveNotes",
    ),
    ("companion/ui/x.py", "class DatabaseRow: ...\na.clicked.connect(self._on_next_clicked)"),
    (
        "companion/ui/x.py",
        "self.tr('%n notitie(s)', '', len(a))\na.translate(b(), 1 + 1)\ndef f():\n    import docx",
    ),
    ("companion/live/x.py", "def f():\n" + LONG * 44),
    (LABEL, "from PySide6.QtWidgets import QLabel\nclass Label(QLabel): ..."),
]
RULES = list(dict.fromkeys(rule for rule, _, _ in BAD))
Rule = Callable[[Module], Iterator[str]]


@pytest.fixture(scope="module")
def own_files() -> list[Module]:
    """Return the files of the companion, each read and understood once for all rules."""
    return [
        Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "companion").rglob("*.py"))
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_whole_companion_keeps_the_rule(own_files: list[Module], rule: Rule):
    wrong = [what for module in own_files for what in rule(module)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("rule", "path", "source"), BAD)
def test_the_rule_sees_what_is_wrong(rule: Rule, path: str, source: str):
    assert list(rule(Module(path, source)))


@pytest.mark.parametrize(("path", "source"), GOOD)
def test_no_rule_minds_what_is_right(path: str, source: str):
    assert [what for rule in RULES for what in rule(Module(path, source))] == []


# --- the tree as a whole ----------------------------------------------------------------------


def test_every_folder_is_a_package_with_a_folder_of_tests(own_files: list[Module]):
    folders = {Path(module.path).parent for module in own_files if module.name != "__init__"}
    wrong = []
    for folder in sorted(folders - {Path("companion")}):
        mirror = Path("tests", *folder.parts[1:])
        if not (ROOT / folder / "__init__.py").exists():
            wrong.append(f"{folder} has no __init__.py")
        if not list((ROOT / mirror).glob("test_*.py")):
            wrong.append(f"{folder} has no tests in {mirror}")
    assert not wrong, "\n".join(wrong)


def test_the_rooms_without_qt_import_with_qt_blocked(own_files: list[Module]):
    wanted = [module for module in own_files if module.room in QT_FREE or module.name == "paths"]
    dotted = [module.path.removesuffix(".py").replace("/", ".") for module in wanted]
    block = "import sys\nsys.modules.update(PySide6=None, shiboken6=None)\n"
    run_python(block + "".join(f"import {name.removesuffix('.__init__')}\n" for name in dotted))


def test_the_import_contracts_hold():
    run_python("from importlinter.cli import lint_imports_command\nlint_imports_command()")


def run_python(script: str) -> None:
    """Run a script in a process of its own, and fail with what it said when it fails."""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
