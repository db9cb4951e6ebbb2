"""How the document for a word processor looks: styles with names that people find again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from companion.domain.quote import Voice
from companion.report import form_phrases as phrases

Part: TypeAlias = Any
"""A part of a document of python-docx, whose own types know no styles and no XML."""

OWN: Final = "Calibri"
HUMAN: Final = "Georgia"
"""Fonts that other people have; words of people have serifs."""

TEXT_WIDTH: Final = 162.0
"""Millimetres between the margins of A4."""
INK, SOFT, GREEN, DEEP = "14213A", "36425A", "1E7A52", "104D35"

VOICE: Final = "Woorden van de groep"
SMALL: Final = "Uitleg"
FACT: Final = "Gegevens"
PROMISE: Final = "Belofte"
BEFORE: Final = "Vak"
AFTER: Final = "Erbij"
DOTS: Final = "Stippen"
QUOTED: Final[Mapping[Voice, str]] = {
    Voice.RESEARCH: "Citaat onderzoek",
    Voice.PARENT: "Citaat ouder",
    Voice.CONNECTOR: "Citaat verbinder",
}
GROUNDS: Final = {
    Voice.RESEARCH: ("E9EFFA", "17397A"),
    Voice.PARENT: ("FFF3CC", "FFC83D"),
    Voice.CONNECTOR: ("E6F3EC", "1E7A52"),
}


def look(document: Part, *, is_letter: bool) -> None:
    """Give a new document its page, its language and its styles."""
    _page(document)
    _language(document)
    _texts(document, HUMAN if is_letter else OWN, 12.0 if is_letter else 11.0)
    _headings(document, is_letter=is_letter)
    _characters(document)
    for voice, name in QUOTED.items():
        _quote_style(document, name, *GROUNDS[voice])


def page_numbers(document: Part, title: str) -> None:
    """Put the title and the number of the page below each page."""
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles[SMALL]
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{title}\t{phrases.PAGE}")
    _field(paragraph, "PAGE")
    paragraph.add_run(phrases.OF_PAGES)
    _field(paragraph, "NUMPAGES")


def shade(properties: Part, fill: str) -> None:
    """Give a paragraph, a style or a cell a ground."""
    shading = _element("w:shd", val="clear", color="auto", fill=fill)
    properties.append(shading)


def _page(document: Part) -> None:
    from docx.shared import Mm  # noqa: PLC0415

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(24)
    page.top_margin, page.bottom_margin = Mm(22), Mm(22)


def _language(document: Part) -> None:
    """Say that the document is in Dutch, for who has it read aloud or checks its spelling."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
        language.set(qn("w:eastAsia"), "nl-NL")


def _texts(document: Part, font: str, size: float) -> None:
    _set(document.styles["Normal"], font, size, INK, after=6)
    _set(document.styles["List Bullet"], font, size, INK, after=3)
    _set(_new(document, VOICE, "List Bullet"), HUMAN, size, INK, after=4)
    small = _new(document, SMALL)
    _set(small, OWN, 9.5, SOFT, before=2, after=4)
    small.paragraph_format.keep_with_next = True
    _set(_new(document, FACT), OWN, 10.5, INK, after=2)
    promise = _new(document, PROMISE)
    _set(promise, OWN, 11.5, DEEP, before=10, after=14, bold=True)


def _headings(document: Part, *, is_letter: bool) -> None:
    styles = document.styles
    _set(styles["Title"], OWN, 20 if is_letter else 28, INK, after=2, bold=True)
    _remove_line(styles["Title"])
    _set(styles["Subtitle"], OWN, 14, SOFT, after=14)
    styles["Subtitle"].font.italic = False
    _set(styles["Heading 1"], OWN, 13 if is_letter else 18, INK, before=22, after=5, bold=True)
    _set(styles["Heading 2"], OWN, 12.5, DEEP, before=14, after=3, bold=True)
    _set(styles["Heading 3"], OWN, 11.5, INK, before=10, after=2, bold=True)
    if not is_letter:
        _underline(styles["Heading 1"], GREEN)


def _characters(document: Part) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415

    for name, is_bold in ((BEFORE, True), (AFTER, False), (DOTS, True)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        _font(style, OWN, 9.5, DEEP if name == DOTS else SOFT)
        style.font.bold = is_bold


def _quote_style(document: Part, name: str, fill: str, bar: str) -> None:
    from docx.shared import Mm  # noqa: PLC0415

    for style, font, size, after in (
        (_new(document, name), HUMAN, 13.0, 0),
        (_new(document, f"{name}, bron"), OWN, 10.0, 12),
    ):
        _set(style, font, size, INK, before=8 if after == 0 else 0, after=after)
        style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(5)
        style.paragraph_format.keep_together = True
        properties = style.element.get_or_add_pPr()
        borders = _element("w:pBdr")
        borders.append(_element("w:left", val="single", sz="36", space="10", color=bar))
        # the order of these is fixed: borders before shading, both before spacing
        spacing = properties.find(_qualified("w:spacing"))
        at = list(properties).index(spacing) if spacing is not None else len(properties)
        properties.insert(at, borders)
        properties.insert(at + 1, _element("w:shd", val="clear", color="auto", fill=fill))


def _new(document: Part, name: str, base: str = "Normal") -> Part:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415

    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    style.quick_style = True
    return style


def _set(
    style: Part,
    font: str,
    size: float,
    color: str,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    _font(style, font, size, color)
    style.font.bold = bold
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1.15


def _font(style: Part, name: str, size: float, color: str) -> None:
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    style.font.name, style.font.size = name, Pt(size)
    style.font.color.rgb = RGBColor.from_string(color)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(_qualified(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(_qualified(f"w:{script}"), name)


def _remove_line(style: Part) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(_qualified("w:pBdr")):
        properties.remove(border)


def _underline(style: Part, color: str) -> None:
    properties = style.element.get_or_add_pPr()
    borders = _element("w:pBdr")
    borders.append(_element("w:bottom", val="single", sz="12", space="3", color=color))
    spacing = properties.find(_qualified("w:spacing"))
    properties.insert(list(properties).index(spacing), borders)


def _field(paragraph: Part, what: str) -> None:
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", what), ("separate", ""), ("", "1"), ("end", "")):
        if kind:
            element = _element("w:fldChar", fldCharType=kind)
        elif text == what:
            element = _element("w:instrText")
            element.text = text
        else:
            element = _element("w:t")
            element.text = text
        run._r.append(element)  # noqa: SLF001 - python-docx has no fields


def _element(name: str, **values: str) -> Part:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(_qualified(f"w:{key}"), value)
    return element


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(name))
