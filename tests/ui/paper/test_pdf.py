from __future__ import annotations

import getpass
import io
import re
import socket
from datetime import UTC, datetime

import pypdf
import pytest
from PySide6.QtGui import QPageSize

from companion.domain.errors import CompanionError
from companion.live.export import LiveExport
from companion.ui.paper.pages import Pages, paper
from companion.ui.paper.pdf import pdf_of
from companion.ui.paper.typeset import Style, words
from tests.ui.paper.sheets import numbered


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content), strict=True)


def text_of(said: str) -> str:
    """Return what a reader of PDFs finds where this was written."""

    def draw(painter, _number):
        words(said, Style(12), 480).draw(painter, 50, 50)

    return read(pdf_of(Pages("Proef", paper(), 1, draw))).pages[0].extract_text()


def test_every_page_is_in_it_at_its_size():
    content = read(pdf_of(numbered(3, QPageSize.PageSizeId.A5)))

    assert [page.extract_text() for page in content.pages] == [
        f"Blad {number} zegt: één officieel blad" for number in (1, 2, 3)
    ]
    assert float(content.pages[0].mediabox.width) == pytest.approx(420, abs=1)
    assert float(content.pages[0].mediabox.height) == pytest.approx(595, abs=1)


def test_only_the_chosen_pages_are_in_it():
    content = read(pdf_of(numbered(5), (1, 3)))

    assert [page.extract_text()[:6] for page in content.pages] == ["Blad 2", "Blad 4"]


@pytest.mark.parametrize(
    "said",
    [
        "Eén moeder zei: “Ik ben er ook – al héél lang.”",
        "officieel fietsen afleiden effectief",
        "twee  spaties en 3 × 4 = 12, € 5",
        "Çağla, Łukasz, Zoë en Ĳsbrand",
        "=HYPERLINK(“x”) <b>niet vet</b> & zo",
    ],
)
def test_words_can_be_searched_and_copied(said):
    assert text_of(said) == said


def test_it_says_its_title_its_language_and_its_day():
    content = read(pdf_of(numbered(1)))

    about = content.metadata
    assert about.title == "Proefblad"
    assert content.root_object["/Lang"] == "nl"
    assert about["/CreationDate"][:10] == f"D:{datetime.now(UTC):%Y%m%d}"
    assert content.xmp_metadata.dc_title == {"x-default": "Proefblad"}


def test_a_title_with_odd_letters_is_kept():
    pages = Pages("Zoë & <co> (“wij”) \\ 💧\n", paper(), 1, lambda _painter, _number: None)

    assert read(pdf_of(pages)).metadata.title.startswith("Zoë & <co> (“wij”) \\ 💧")


def test_it_does_not_say_who_made_it_or_at_what_time():
    raw = pdf_of(numbered(1))
    about = read(raw).metadata

    for name in ("/Author", "/Creator", "/Producer"):
        assert about.get(name, "").strip() == ""
    assert all(
        time == "000000" for time in re.findall(rb"D:\d{8}(\d{6})", raw) if time != b"000000"
    )
    for name in (getpass.getuser(), socket.gethostname()):
        assert len(name) < 4 or name.encode() not in raw
    assert b"/home" not in raw
    assert "Qt" not in str(about)


def test_the_same_pages_are_the_same_file():
    assert pdf_of(numbered(2)) == pdf_of(numbered(2))
    assert pdf_of(numbered(2)) != pdf_of(numbered(3))


def test_it_tells_how_far_it_is():
    told = []

    pdf_of(numbered(3), tell=lambda done, of: told.append((done, of)))

    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_it_stops_when_whoever_listens_says_so():
    class StopError(Exception):
        pass

    def tell(done, _of):
        if done == 2:
            raise StopError

    with pytest.raises(StopError):
        pdf_of(numbered(5), tell=tell)


def test_a_saved_pdf_is_whole(qtbot, tmp_path):
    export = LiveExport()
    with qtbot.waitSignal(export.saved):
        export.save(tmp_path / "blad.pdf", lambda tell: pdf_of(numbered(4), tell=tell))

    assert len(pypdf.PdfReader(tmp_path / "blad.pdf").pages) == 4


def test_a_pdf_that_is_stopped_is_not_there(qtbot, tmp_path):
    export = LiveExport()

    def make(tell):
        def told(done, of):
            if done == 1:
                export.cancel()
            tell(done, of)

        return pdf_of(numbered(50), tell=told)

    with qtbot.waitSignal(export.stopped):
        export.save(tmp_path / "blad.pdf", make)

    assert list(tmp_path.glob("*.pdf*")) == []


def test_half_a_pdf_is_never_returned(monkeypatch):
    monkeypatch.setattr("companion.ui.paper.pdf.draw_all", lambda *_words: False)

    with pytest.raises(CompanionError, match="PDF"):
        pdf_of(numbered(1))
