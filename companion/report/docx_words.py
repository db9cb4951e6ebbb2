"""Words in a document for a word processor, each with its style."""

from __future__ import annotations

from companion.report.docx_look import Part


class DocxWords:
    """Adds paragraphs and runs. It knows the styles by heart: the library looks each up anew."""

    def __init__(self, document: Part) -> None:
        self.document = document
        self._ids = {style.name: style.style_id for style in document.styles}

    def add(self, text: str = "", style: str = "Normal") -> Part:
        """Add a paragraph with a text."""
        paragraph = self.document.add_paragraph()
        if style != "Normal":
            paragraph._p.style = self._ids[style]  # noqa: SLF001
        if text:
            paragraph.add_run(text)
        return paragraph

    def heading(self, text: str, level: int) -> None:
        """Add a heading, the largest with level 1."""
        self.add(text, f"Heading {level}")

    def run(self, paragraph: Part, text: str, style: str) -> None:
        """Add softer words to a paragraph."""
        paragraph.add_run(text)._r.style = self._ids[style]  # noqa: SLF001
