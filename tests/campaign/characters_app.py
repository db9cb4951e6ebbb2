"""The real app without a screen: any text goes through the field, the file and each form.

Run as ``python -m tests.campaign.characters_app MUTANT PROFILE TEXTS SEED``. It tells how many
texts went in, and the first few that came out otherwise than the written normal form says.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import unicodedata
from pathlib import Path

import pypdf
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as some
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

import companion.app
import companion.front  # noqa: F401
from companion.domain.audience import Audience
from companion.instance import SingleInstance
from companion.paths import find_paths
from companion.report.outline import report_of
from companion.report.writing import content_of
from companion.startup import FirstWindow, make_application
from companion.storage.sessions import create_session, read_session
from companion.ui.paper.pdf import pdf_of
from companion.ui.report.pages import report_pages
from tests.campaign.killed import a_session
from tests.campaign.mutants import break_by
from tests.campaign.typing_app import STEP, Typist
from tests.report.readers import normal_form, page_of, rows_of, word_words

BREAKS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029\ufdd0\ufdd1]")
PRINTED = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789 éèëïöüáóúçÉ€’“”–…!?.,;:()<>&'\"/*_#=+-@%"
"""What the letters of the app can draw: of a PDF the words are read back out of its letters."""


ALWAYS = (
    "cafe\u0301 en café",
    "\u212b is niet Å",
    "👩🏽\u200d👧 🇳🇱",
    "\u202eomgekeerd",
    "שלום مرحبا",
    "a\tb\rc",
)
"""Texts that go in whatever chance brings."""


def written_form(text: str) -> str:
    """Return a text as a note keeps it.

    Any kind of line break is a line feed, a tab and a fixed blank are a blank; controls are not
    there, nor blanks around it. Everything else is as it was typed.
    """
    text = BREAKS.sub("\n", text).replace("\t", " ").replace("\xa0", " ").replace("\ufeff", "")
    kept = "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    return kept.strip()


def by_key(edit: object, text: str) -> None:
    """Type a text letter by letter, as a keyboard and an input method do.

    No key gives the two letters that some systems write for the end of a line: it is one key.
    """
    for letter in text.replace("\r\n", "\n"):
        if letter == "\n":
            QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            edit.event(event)


class Writer:
    """Puts texts in the app, and remembers what should be there."""

    def __init__(self, typist: Typist) -> None:
        self.panel, self.notes = typist.panel, typist.notes
        self.meant: list[str] = []
        self.bad: list[str] = []

    def write(self, text: str, *, pasted: bool) -> None:
        """Put one text in as a note."""
        if pasted:
            data = QMimeData()
            data.setText(text)
            self.panel.edit.insertFromMimeData(data)
        else:
            by_key(self.panel.edit, text)
        self.panel.entry._on_offer_one_wanted()
        if form := written_form(text):
            self.meant.append(form)

    def compare(self, where: str, found: list[str], meant: list[str]) -> None:
        """Remember which texts came out otherwise."""
        for one, other in zip(found, meant, strict=False):
            if one != other and len(self.bad) < 5:
                self.bad.append(f"{where}: {other[:60]!a} became {one[:60]!a}")
        if len(found) != len(meant):
            self.bad.append(f"{where}: {len(meant)} texts became {len(found)}")

    def look_in(self, where: str, words: str, meant: list[str]) -> None:
        """Remember which texts are not there, in their order."""
        at = 0
        for text in meant:
            place = words.find(text, at)
            if place < 0:
                self.bad.append(f"{where}: {text[:60]!a} is not there")
                return
            at = place + len(text)


def write_all(writer: Writer, count: int, number: int) -> None:
    """Write so many texts of every kind, some typed and some pasted."""
    letters = some.characters(exclude_categories=["Cs"])
    lines = some.lists(some.text(letters, max_size=30), max_size=3).map("\n".join)
    rare = some.text(
        some.sampled_from("\u202e\u200d\u0301\u0338\ufeff\xa0\u2028🙂👩‍👧ﷺ가é\ud7ff\uffff")
    )

    @seed(number)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(text=some.one_of(lines, rare, some.text(letters, max_size=200)), pasted=some.booleans())
    def write_one(text: str, pasted: bool) -> None:
        # a key is one character: what Qt makes of halves of pairs is not typed by anybody
        writer.write(text, pasted=pasted)

    write_one()


def unescaped(markdown: str) -> str:
    """Return Markdown as it reads: without the signs that keep it plain."""
    markdown = markdown.replace("\\\n", "\n")  # a line break within a note
    return " ".join(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).split())


def printed(text: str) -> str:
    """Return letters alone: in a PDF they have places, not blanks.

    The apostrophe has one shape for two letters of Unicode there.
    """
    text = text.replace("\u02bc", "\u2019")
    return re.sub(r"\s|[\u00ad-]", "", unicodedata.normalize("NFKC", text))


def play(mutant: str, profile: str, count: str, number: str) -> None:
    """Be the app, and tell what became of the texts."""
    break_by(mutant)
    paths = find_paths(profile)
    path = create_session(paths.sessions, a_session(1))
    app = make_application()
    instance = SingleInstance(paths.data)
    instance.take()
    typist = Typist(app, FirstWindow(app, paths, instance), 1)
    typist.open(Path(path))
    typist.autosave.save = typist.hand_over  # it need not tell of each change here
    writer = Writer(typist)
    write_all(writer, int(count), int(number))
    for nth, text in enumerate(ALWAYS):
        writer.write(text, pasted=nth % 2 == 0)
    plain = [f"{n}: {PRINTED[n % 50 :]}{PRINTED[: n % 50]}".strip() for n in range(20)]
    for text in plain:
        writer.write(text, pasted=True)
    writer.compare("field", [note.text for note in writer.notes.of_step(STEP)], writer.meant)
    typist.autosave.flush(30)
    workshop = typist.live.workshop
    typist.autosave.close()
    session = read_session(path)
    notes = sorted((n for n in session.notes if not n.removed), key=lambda note: note.order)
    writer.compare("file", [note.text for note in notes], writer.meant)
    report = report_of(workshop, session, Audience.PARTICIPANTS, session.details.held_on)
    shown = [form for text in writer.meant if (form := normal_form(text))]
    writer.look_in("html", page_of(content_of(report, ".html")).words, shown)
    writer.look_in("docx", word_words(content_of(report, ".docx")), shown)
    writer.look_in("md", unescaped(content_of(report, ".md").decode()), shown)
    rows = rows_of(content_of(report, ".csv"))
    cells = " ".join(" ".join(cell.removeprefix("'").split()) for row in rows for cell in row)
    writer.look_in("csv", cells, [text.removeprefix("'") for text in shown])
    pages = pypdf.PdfReader(io.BytesIO(pdf_of(report_pages(report)))).pages
    words = printed("".join(page.extract_text() for page in pages))
    writer.look_in("pdf", words, [printed(text) for text in plain])
    told = {"texts": len(writer.meant), "letters": sum(map(len, writer.meant)), "bad": writer.bad}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    play(*sys.argv[1:])
