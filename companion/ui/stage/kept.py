"""Layouts that are kept, each for the thread that made it: two may never draw the same one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Laid = TypeVar("Laid")


def kept(most: int) -> Callable[[Callable[Asked, Laid]], Callable[Asked, Laid]]:
    """Keep the last answers of a function, for each thread its own.

    Text that is laid out is not safe to draw in two threads at once. The stage draws in the
    windows' own thread, the script for the printer beside it; both ask for the same words.
    """

    def keeping(lay_out: Callable[Asked, Laid]) -> Callable[Asked, Laid]:
        own = threading.local()

        @wraps(lay_out)
        def answer(*args: Asked.args, **named: Asked.kwargs) -> Laid:
            try:
                known = own.known
            except AttributeError:
                known = own.known = lru_cache(maxsize=most)(lay_out)
            laid: Laid = known(*args, **named)
            return laid

        return answer

    return keeping
