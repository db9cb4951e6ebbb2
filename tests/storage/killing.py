"""A process of its own that does something and is killed at the nth line of some modules."""

import os
import signal
import sys
from collections.abc import Callable
from types import ModuleType


def killed_at(line: int, action: Callable[[], object], *modules: ModuleType) -> bool:
    """Do something in a child that is killed before its nth line; return whether it was."""
    child = os.fork()
    if child == 0:
        sys.settrace(_Fuse(line, {module.__file__ for module in modules}).look)
        try:
            action()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def lines_of(action: Callable[[], object], *modules: ModuleType) -> int:
    """Do something to its end; return how many lines of some modules that took."""
    fuse = _Fuse(0, {module.__file__ for module in modules})
    before = sys.gettrace()
    sys.settrace(fuse.look)
    try:
        action()
    finally:
        sys.settrace(before)
    return -fuse.left


class _Fuse:
    def __init__(self, lines: int, files: set[str | None]) -> None:
        self.left = lines
        self._files = files

    def look(self, frame, event, arg):
        if frame.f_code.co_filename not in self._files:
            return None
        if event == "line":
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.look
