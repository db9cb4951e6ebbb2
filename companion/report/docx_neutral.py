"""A document that says what it is and in which language; not who made it, with what, or when."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from companion.report.docx_look import Part

FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file knows."""
NOT_TAKEN_ALONG: Final = (
    "/thumbnail",
    "/extended-properties",
    "/customXml",
    "/stylesWithEffects",
)
"""Parts of the library's own model document: its picture, its maker, its spare styles."""
TELLS: Final = ("title", "language")
"""What a document says of itself."""


def packed(document: Part, title: str) -> bytes:
    """Return the bytes of a document, the same each time for the same content."""
    package = document.part.package
    for owner in (package, document.part):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(NOT_TAKEN_ALONG):
                del owner.rels[key]
    about = package.core_properties
    about.title, about.language = title, "nl-NL"
    element = about._element  # noqa: SLF001 - python-docx can empty these, not leave them out
    for child in list(element):
        if child.tag.rpartition("}")[2] not in TELLS:
            element.remove(child)
    content = io.BytesIO()
    document.save(content)
    return _at_no_time(content.getvalue())


def _at_no_time(content: bytes) -> bytes:
    """Return a zip file of which no part has a time."""
    neutral = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as read,
        zipfile.ZipFile(neutral, "w", zipfile.ZIP_DEFLATED) as write,
    ):
        for name in read.namelist():
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            info.external_attr = 0
            write.writestr(info, read.read(name))
    return neutral.getvalue()
