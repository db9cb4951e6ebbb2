"""The pages of real reports: nothing on them, or behind them, that should not go home."""

from __future__ import annotations

import io
import platform
import re
import socket

import pypdf
import pytest

from companion.domain.audience import Audience
from companion.ui.paper.pdf import pdf_of
from companion.ui.report.pages import report_pages
from tests.report import sessions
from tests.report.reports import report
from tests.report.test_forms import private_words


def laptop() -> str:
    return "naam-van-de-laptop"


@pytest.fixture(params=list(Audience))
def content(request, qapp, monkeypatch) -> bytes:
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "gebruikersnaam-van-de-laptop")
    monkeypatch.setattr(socket, "gethostname", laptop)
    monkeypatch.setattr(platform, "node", laptop)
    return pdf_of(report_pages(report(sessions.rich(), request.param)))


def test_no_hidden_note_and_no_line_of_the_trainer_is_on_a_page(content):
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    said = re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))

    assert "Gelijkwaardigsamenwerken" in said
    for kept_back in ("VERBORGEN", "WEGGEHAALD", "NOGBEZIG"):
        assert kept_back not in said
    assert [each for each in private_words() if re.sub(r"\s+", "", each) in said] == []


def test_the_file_does_not_tell_who_made_it_or_at_what_time(content):
    reader = pypdf.PdfReader(io.BytesIO(content))
    told = {key: value for key, value in (reader.metadata or {}).items() if str(value).strip()}

    assert set(told) <= {"/Title", "/CreationDate", "/ModDate", "/Trapped"}
    assert all(
        re.fullmatch(r"D:\d{8}(000000.*)?", str(told[key])) for key in told if key.endswith("Date")
    )
    for private in (b"van-de-laptop", b"/work/", b"/home/", b"Qt "):
        assert private not in content
