from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from companion.domain.audience import Audience
from companion.domain.report import MarkTable, ScanPicture
from companion.report.html import html_of
from companion.report.outline import report_of
from tests.report import sessions
from tests.report.hostile import TEXTS, hostile_programme, hostile_session
from tests.report.readers import Page, page_of
from tests.report.reports import EVERYONE, blocks, for_participants, note_ids, report

OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer"),
    *("section", "h1", "h2", "h3", "h4", "p", "span", "ul", "ol", "li", "dl", "div", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "blockquote", "figcaption", "a"),
    *("svg", "circle", "path", "rect"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-labelledby"),
    *("aria-hidden", "dir", "scope", "href", "rel", "viewbox", "width", "height", "cx", "cy", "r"),
    *("fill", "d", "preserveaspectratio"),
}


@pytest.fixture(scope="module")
def rich() -> Page:
    return page_of(html_of(for_participants(sessions.rich())))


def named(page: Page, tag: str) -> list[dict[str, str | None]]:
    return [attributes for name, attributes in page.elements if name == tag]


@pytest.mark.parametrize("audience", EVERYONE)
def test_whatever_people_write_makes_no_element(audience: Audience):
    found = report_of(hostile_programme(), hostile_session(), audience, sessions.TODAY)
    page = page_of(html_of(found))

    assert {name for name, _ in page.elements} <= OURS
    assert {key for _, attributes in page.elements for key in attributes} <= ATTRIBUTES
    assert page.comments == []
    assert len(named(page, "style")) == len(named(page, "title")) == len(named(page, "body")) == 1
    assert all(re.match(r"(#deel-\d+|https://)", a["href"] or "") for a in named(page, "a"))


def test_it_can_be_read_letter_by_letter():
    found = report_of(hostile_programme(), hostile_session(), Audience.PARTICIPANTS, sessions.TODAY)
    page = page_of(html_of(found))

    for text in TEXTS:
        assert text in page.words


def test_nothing_is_fetched_and_nothing_can_run(rich: Page):
    policy = next(a["content"] for a in named(rich, "meta") if a.get("http-equiv"))
    content = html_of(for_participants(sessions.rich())).decode()
    style = re.search(r"<style>(.*?)</style>", content, re.DOTALL).group(1)

    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert b64encode(sha256(style.encode()).digest()).decode() in policy
    assert not re.search(r"url\(|@import|src=|<script|style=", content)


def test_it_says_its_language_and_has_headings_in_their_order(rich: Page):
    levels = [int(name[1]) for name, _ in rich.elements if re.fullmatch(r"h\d", name)]

    assert named(rich, "html")[0]["lang"] == "nl"
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_contents_lead_to_every_section(rich: Page):
    links = {a["href"][1:] for a in named(rich, "a") if a["href"].startswith("#")}
    ids = [attributes["id"] for _, attributes in rich.elements if "id" in attributes]

    assert len(ids) == len(set(ids))
    assert links == {each for each in ids if each.startswith("deel-")}


def test_every_table_has_heads_for_its_columns_and_rows(rich: Page):
    counted = [b for b in blocks(for_participants(sessions.rich())) if hasattr(b, "rows")]
    rows = sum(len(block.rows) for block in counted if isinstance(block, MarkTable)) + 5 + 8

    heads = [attributes["scope"] for attributes in named(rich, "th")]
    assert heads.count("row") == rows
    assert heads.count("col") >= 6 * 3


def test_the_picture_of_the_scan_is_figures_with_bars_beside_them(rich: Page):
    picture = next(
        b for b in blocks(for_participants(sessions.rich())) if isinstance(b, ScanPicture)
    )
    means = [mean for line in picture.scene.lines for mean in line.averages if mean is not None]
    bars = [a for a in named(rich, "rect") if a["class"] != "ground"]

    for series in picture.scene.series:
        assert series.name.partition(",")[0] in rich.words
    for mean in means:
        assert f"{mean:.1f}".replace(".", ",") in rich.words
    assert len(bars) == len(means) + 5


def test_dots_and_stars_are_said_in_words(rich: Page):
    assert "14 stippen" in rich.words
    assert "met een ster" in rich.words


def test_every_note_is_a_line_of_its_own(rich: Page):
    voices = [a for a in named(rich, "li") if a.get("class") == "voice"]

    assert len(voices) == len(note_ids(for_participants(sessions.rich())))


def test_the_letter_has_no_contents_and_no_table():
    page = page_of(html_of(report(sessions.rich(), Audience.PARENTS)))

    assert named(page, "nav") == named(page, "table") == []
    assert named(page, "body")[0]["class"] == "letter"


def test_it_is_one_small_file():
    assert len(html_of(for_participants(sessions.rich()))) < 100_000
