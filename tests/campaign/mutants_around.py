"""Switches that break what is around the words: reading a programme, the log, going on."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from typing import Final


def aliases_allowed() -> None:
    """Follow the references in a programme file, as most readers of YAML do."""
    yaml_file = import_module("companion.content.yaml_file")
    events = import_module("ruamel.yaml.events")
    read = yaml_file._events

    def followed(text: str):
        open_now, known = [], {}
        for event in read(text):
            copies = (
                known.get(event.anchor, []) if isinstance(event, events.AliasEvent) else [event]
            )
            anchor, is_alias = getattr(event, "anchor", None), isinstance(event, events.AliasEvent)
            if hasattr(event, "anchor"):
                event.anchor = None
            starts = isinstance(event, (events.MappingStartEvent, events.SequenceStartEvent))
            ends = isinstance(event, (events.MappingEndEvent, events.SequenceEndEvent))
            if starts:
                open_now.append((anchor, []))
            for _, seen in open_now:
                seen.extend(copies)
            if ends:
                name, seen = open_now.pop()
                known[name] = seen
            elif anchor and not starts and not is_alias:
                known[anchor] = [event]
            yield from copies

    yaml_file._events = followed


def paths_unchecked() -> None:
    """Open whatever a programme names, wherever it is."""
    text_file = import_module("companion.content.text_file")
    text_file._leads_out = lambda _folder, _name: False


def errors_end_it() -> None:
    """End the program at the first error that nobody expected, as Python does in many places."""
    hooks = import_module("companion.mishap_hooks")
    hooks.MishapHooks._note = lambda *_: os._exit(3)


def talkative_log() -> None:
    """Write the text of an error too."""
    hooks = import_module("companion.mishap_hooks")
    account = hooks.account
    hooks.account = lambda error, trace=None: f"{account(error, trace)}: {error}"


def errors_untold() -> None:
    """Keep what goes wrong for the log."""
    mishaps = import_module("companion.live.mishaps")
    mishaps.LiveMishaps.tell = lambda _self: None


MUTANTS: Final[dict[str, Callable[[], None]]] = {
    "aliases allowed": aliases_allowed,
    "paths unchecked": paths_unchecked,
    "errors end it": errors_end_it,
    "talkative log": talkative_log,
    "errors untold": errors_untold,
}
