"""The promises of conftest.py, kept by running small test files that break them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.fixture
def run(pytester: pytest.Pytester):
    """Run one test file, under the same conftest.py, in a process of its own."""
    shutil.copy(CONFTEST, pytester.path / "conftest.py")
    pytester.makeini("[pytest]\nqt_api = pyside6\n")

    def run_file(source: str) -> pytest.RunResult:
        pytester.makepyfile(test_it=source)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider")

    return run_file


def test_what_a_test_leaves_behind_fails_it(run):
    result = run(
        "import threading, time\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QWidget\n"
        "kept = [QWidget, QTimer]\n"
        "def test_thread():\n"
        "    threading.Thread(target=time.sleep, args=(3,), name='stray').start()\n"
        "def test_window(qapp):\n"
        "    kept[0] = QWidget()\n"
        "    kept[0].show()\n"
        "def test_timer(qapp):\n"
        "    kept[1] = QTimer()\n"
        "    kept[1].start(60_000)\n"
    )
    result.assert_outcomes(passed=3, errors=3)
    for name in ("thread stray", "window QWidget", "timer of NoneType"):
        result.stdout.fnmatch_lines([f"*the test left behind: {name}*"])


def test_tests_that_clean_up_pass_and_start_with_an_empty_profile(run):
    result = run(
        "import os, threading\n"
        "from pathlib import Path\n"
        "import pytest\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QWidget\n"
        "@pytest.mark.parametrize('turn', range(2))\n"
        "def test_clean(qtbot, turn):\n"
        "    widget = QWidget(); qtbot.addWidget(widget); widget.show()\n"
        "    timer = QTimer(widget); timer.start(60_000)\n"
        "    threading.Thread(target=int).start()\n"
        "    folder = Path(os.environ['COMPANION_PROFILE'])\n"
        "    assert not folder.exists()\n"
        "    folder.mkdir()\n"
    )
    result.assert_outcomes(passed=2)


SKIPS = (
    "import pytest\n"
    "def test_skip():\n    pytest.skip('no tool')\n"
    "def test_import():\n    pytest.importorskip('no_such_thing')\n"
    "@pytest.mark.xfail\ndef test_expected():\n    raise AssertionError\n"
)


def test_at_home_a_test_may_be_skipped(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("COMPANION_CI", raising=False)
    run(SKIPS).assert_outcomes(skipped=2, xfailed=1)


def test_in_ci_a_skip_fails_and_an_expected_failure_does_not(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COMPANION_CI", "1")
    run(SKIPS).assert_outcomes(failed=2, xfailed=1)


def test_in_ci_a_whole_file_that_is_skipped_fails(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COMPANION_CI", "1")
    run("import pytest\npytest.skip('no tool', allow_module_level=True)\n").assert_outcomes(
        errors=1
    )


def test_an_example_that_a_busy_machine_takes_long_over_is_no_failure():
    assert settings().deadline is None
