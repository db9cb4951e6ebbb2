"""The rules of docs/architecture.md: each looks at one file and yields what is wrong with it."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# room -> the rooms it may import
MAY_IMPORT = {
    "domain": set(),
    "content": {"domain"},
    "storage": {"domain"},
    "report": {"domain"},
    "participants": {"domain"},
    "live": {"domain", "content", "storage", "report"},
    "ui": {"domain", "live"},
}
# room -> the parts of Qt it may import; a room that is not here knows no Qt
MAY_USE_QT = {
    "live": {"QtCore"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"},
}
QT_FREE = sorted(MAY_IMPORT.keys() - MAY_USE_QT.keys())
# These know everybody; the other files beside them know only what they need.
TOP = {"app", "startup", "__main__"}

MOST_LINES = {"module": 300, "class": 200, "function": 45}
EMPTY_WORDS = re.compile(r"(Managers?|Helpers?|Utils?|Handlers?|Base)(?=[A-Z]|$)")
EMPTY_FILES = {"manager", "helper", "helpers", "util", "utils", "handler", "base", "common", "misc"}
RICH_TEXT = {
    "AutoText",
    "MarkdownText",
    "RichText",
    "appendHtml",
    "insertHtml",
    "insertMarkdown",
    "setHtml",
    "setMarkdown",
}
LABEL = "companion/ui/widgets/label.py"
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True)
class Module:
    """One file of the companion, as the rules see it."""

    path: str
    source: str

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(ast.parse(self.source, self.path)))

    @property
    def room(self) -> str:
        """The folder under companion/, or nothing for a file beside the folders."""
        parts = self.path.split("/")
        return parts[1] if len(parts) > 2 else ""

    @property
    def name(self) -> str:
        return Path(self.path).stem

    def say(self, node: ast.AST, what: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {what}"

    def imports(self) -> Iterator[tuple[ast.AST, str]]:
        """Yield every module that is imported, with ``from a import b`` as ``a.b``."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


# --- the rules --------------------------------------------------------------------------------


def rooms_look_down(module: Module) -> Iterator[str]:
    if module.room and module.room not in MAY_IMPORT:
        yield f"{module.path}: the room {module.room!r} is not in the architecture"
        return
    allowed = {module.room, *MAY_IMPORT.get(module.room, MAY_IMPORT)}
    for node, target in module.imports():
        owner, _, rest = target.partition(".")
        room = rest.split(".")[0]
        if owner != "companion" or room.startswith("__version"):
            continue
        if module.room and room not in allowed:
            yield module.say(node, f"{module.room} may not import {target}")
        if room == "__main__" or (room == "app" and module.name not in TOP):
            yield module.say(node, f"nobody looks up at {target}")


def paths_know_only_the_domain(module: Module) -> Iterator[str]:
    if module.path == "companion/paths.py":
        for node, target in module.imports():
            if target.startswith(("companion.", "PySide6")) and ".domain" not in target:
                yield module.say(node, f"paths may not import {target}")


def qt_stays_in_its_rooms(module: Module) -> Iterator[str]:
    for node, target in module.imports():
        owner, _, rest = target.partition(".")
        if owner not in {"PySide6", "shiboken6"} or not module.room:
            continue
        if rest.split(".")[0] not in MAY_USE_QT.get(module.room, set()):
            yield module.say(node, f"{module.room} may not use {target}")


def domain_needs_only_the_standard_library(module: Module) -> Iterator[str]:
    known = {*sys.stdlib_module_names, "companion", "PySide6"}
    for node, target in module.imports():
        if module.room == "domain" and target.split(".")[0] not in known:
            yield module.say(node, f"domain may not import {target}")


def imports_are_absolute_and_on_top(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            yield module.say(node, "a relative import")
    inner = [each for f in module.nodes if isinstance(f, FUNCTIONS) for each in ast.walk(f)]
    for node, target in module.imports():
        if target.split(".")[0] == "companion" and node in inner:
            yield module.say(node, f"{target} is imported inside a function")


def names_say_something(module: Module) -> Iterator[str]:
    if module.name in EMPTY_FILES:
        yield f"{module.path}: the name of the file says nothing"
    for node in module.nodes:
        if isinstance(node, ast.ClassDef) and EMPTY_WORDS.search(node.name):
            yield module.say(node, f"the name {node.name} says nothing")


def nothing_grows_too_large(module: Module) -> Iterator[str]:
    lines = module.source.count("\n")
    if lines > MOST_LINES["module"]:
        yield f"{module.path}: {lines} lines"
    for node in module.nodes:
        kind = "class" if isinstance(node, ast.ClassDef) else "function"
        if isinstance(node, (ast.ClassDef, *FUNCTIONS)):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > MOST_LINES[kind]:
                yield module.say(node, f"{kind} {node.name} has {lines} lines")


def slots_have_names(module: Module) -> Iterator[str]:
    for node, name in calls(module):
        if name == "connect" and any(isinstance(arg, ast.Lambda) for arg in node.args):
            yield module.say(node, "a lambda in connect")


def text_is_never_rich(module: Module) -> Iterator[str]:
    for node, name in names(module):
        if name in RICH_TEXT:
            yield module.say(node, f"{name}: text from people is plain text")
        if name == "QLabel" and module.path != LABEL:
            yield module.say(node, f"QLabel reads markup in its text; use the label of {LABEL}")


def translations_are_whole_sentences(module: Module) -> Iterator[str]:
    made = (ast.JoinedStr, ast.BinOp, ast.Call)
    for node, name in calls(module):
        is_translate = ast.unparse(node.func).endswith("QCoreApplication.translate")
        texts = node.args[:2] if is_translate else node.args[: name == "tr"]
        if any(isinstance(text, made) for text in texts):
            yield module.say(node, f"{name}() of a text that is put together cannot be translated")


def names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield every name and attribute that the code uses or imports."""
    for node in module.nodes:
        if isinstance(node, ast.Name):
            yield node, node.id
        elif isinstance(node, ast.Attribute):
            yield node, node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, alias.name) for alias in node.names)


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call with the last part of the name that is called."""
    for node in module.nodes:
        if isinstance(node, ast.Call):
            yield node, getattr(node.func, "attr", getattr(node.func, "id", ""))


def painters_are_ended(module: Module) -> Iterator[str]:
    """A painter that outlives an error in a paint ends the program: it is lent, and taken back."""
    if module.room != "ui" or module.path == "companion/ui/widgets/painting.py":
        return
    for node in module.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "QPainter" and node.args:
            yield f"{module.path}:{node.lineno}: use painting() or painter_on()"
