"""A PDF that says what it is, in which language, and of which day; not who made it, nor when.

Qt writes the moment, its own name and a number that it draws anew each time. What it can be told
is told before; the rest is replaced by as many bytes, so that the file stays sound. The same pages
on the same day are the same file.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final
from xml.sax.saxutils import escape

DATE: Final = re.compile(rb"\(D:(\d{8})\d{6}(Z|[+-]\d\d'\d\d'?)\)")
NAMES: Final = re.compile(rb"(/Type /Catalog[^>]*?)(/Names \d+ 0 R)")
"""Where the catalog points to the files that a PDF carries along; ours carry none."""
PRODUCER: Final = re.compile(rb"/Producer \(((?:[^()\\]|\\.)*)\)", re.DOTALL)
NUMBER: Final = re.compile(rb"/ID \[ <([0-9a-fA-F]+)> <([0-9a-fA-F]+)> \]")
LANGUAGE: Final = b"/Lang (nl)"
LETTERS: Final = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
"""Which letter each drawn sign stands for, for searching and for reading aloud."""
TAB: Final = re.compile(rb"(\[[^\]]*\]|<[0-9A-F]{4}> <[0-9A-F]{4}> <0009>)")
"""Letters of a row of signs, or of one: fonts draw tab and space alike, and Qt takes the tab."""
ABOUT: Final = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>nl</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def about(title: str) -> bytes:
    """Return what a PDF says of itself to programs that ask: its title and its language."""
    return ABOUT.format(title=escape(_printable(title))).encode("utf-8", "replace")


def neutral(content: bytes) -> bytes:
    """Return a PDF of Qt without its time and its maker, and with its language."""
    content = DATE.sub(_day, content)
    content = PRODUCER.sub(_nobody, content, count=1)
    content = LETTERS.sub(_spaces, content)
    content = NAMES.sub(_language, content, count=1)
    return _numbered(content)


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable())


def _numbered(content: bytes) -> bytes:
    """Give a file a number that follows from what is in it."""
    numbers = list(NUMBER.finditer(content))
    if not numbers:
        return content
    found = numbers[-1]
    start, end = found.span()
    rest = content[:start] + content[end:]
    digits = hashlib.sha256(rest).hexdigest().encode() * 4
    one, other = digits[: len(found[1])], digits[: len(found[2])]
    return content[:start] + b"/ID [ <%b> <%b> ]" % (one, other) + content[end:]


def _day(found: re.Match[bytes]) -> bytes:
    """Keep the day; the time and its zone become nothing."""
    zone = re.sub(rb"[+-]\d\d'\d\d", b"+00'00", found[2])
    return b"(D:" + found[1] + b"000000" + zone + b")"


def _nobody(found: re.Match[bytes]) -> bytes:
    return b"/Producer ()" + b" " * len(found[1])


def _spaces(found: re.Match[bytes]) -> bytes:
    return TAB.sub(_space, found[0])


def _space(found: re.Match[bytes]) -> bytes:
    if found[0].startswith(b"["):
        return found[0].replace(b"<0009>", b"<0020>")
    return found[0].removesuffix(b"<0009>") + b"<0020>"


def _language(found: re.Match[bytes]) -> bytes:
    return found[1] + LANGUAGE.ljust(len(found[2]))
