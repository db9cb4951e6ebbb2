"""The table of types grows before a thread imports, and not again while it does."""

from __future__ import annotations

import subprocess
import sys

import pytest

from companion.type_room import FULL, NEXT

COUNTED = """
import gc, sys
gc.disable()
from PySide6.QtCore import QObject, QTimer
from companion.instance import SingleInstance
from companion.paths import find_paths
from companion.startup import FirstWindow, make_application

def types():
    return sum(type(each) is type(QObject) for each in gc.get_objects())

paths, app = find_paths(), make_application()
instance = SingleInstance(paths.data)
instance.take()
first = FirstWindow(app, paths, instance)
begin = first._thread.start
def counted():
    print(types())
    begin()
first._thread.start = counted
first.show(None, None)
def look():
    if first.companion is not None:
        app.quit()
timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
app.exec()
print(types())
first.close()
"""


@pytest.mark.usefixtures("profile")
def test_a_start_never_makes_the_table_grow_in_the_thread_that_imports():
    told = subprocess.run(
        [sys.executable, "-c", COUNTED], capture_output=True, text=True, timeout=60, check=True
    )
    before, after = map(int, told.stdout.split())
    if sys.version_info < (3, 12):
        assert before > FULL
    assert after < NEXT
