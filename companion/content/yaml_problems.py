"""What a YAML parser complains about, in plain Dutch with what to do."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError

_BY_PROBLEM: tuple[tuple[str, str], ...] = (
    (
        "mapping values are not allowed here",
        "hier staat een dubbele punt te veel, of deze regel springt verkeerd in; zet een tekst "
        "met ': ' tussen aanhalingstekens",
    ),
    (
        "could not find expected ':'",
        "hier ontbreekt een dubbele punt achter de veldnaam, of deze regel springt te weinig in",
    ),
    (
        "sequence entries are not allowed here",
        "een streepje kan hier niet; zet het op een eigen regel",
    ),
    ("mapping keys are not allowed here", "een vraagteken vooraan kan hier niet"),
    (
        "found unexpected end of stream",
        "hier begint een tekst met een aanhalingsteken dat nergens wordt gesloten",
    ),
    (
        "found unexpected document separator",
        "deze tekst tussen aanhalingstekens wordt niet gesloten voor de regel met '---'",
    ),
    (
        "found unknown escape character",
        "een schuine streep (\\) betekent iets bijzonders tussen dubbele aanhalingstekens; "
        "gebruik enkele aanhalingstekens",
    ),
    (
        "expected escape sequence",
        "een schuine streep (\\) betekent iets bijzonders tussen dubbele aanhalingstekens; "
        "gebruik enkele aanhalingstekens",
    ),
    (
        "that cannot start any token",
        "een tekst kan niet met dit teken beginnen; zet de tekst tussen aanhalingstekens",
    ),
    ("expected ',' or ']'", "deze lijst tussen [ en ] is niet af; er ontbreekt een komma of een ]"),
    ("expected ',' or '}'", "deze groep tussen { en } is niet af; er ontbreekt een komma of een }"),
    ("expected chomping or indentation", "na '|' of '>' hoort niets meer op deze regel te staan"),
    ("expected indentation indicator", "na '|' of '>' hoort niets meer op deze regel te staan"),
    ("expected a comment or a line break", "na '|' of '>' hoort niets meer op deze regel te staan"),
    (
        "found undefined tag handle",
        "een '!' vooraan kan hier niet; zet de tekst tussen aanhalingstekens",
    ),
    (
        "found unexpected ':'",
        "hier staat een dubbele punt te veel; zet de tekst tussen aanhalingstekens",
    ),
    (
        "expected the node content",
        "hier ontbreekt een tekst, of er staat een teken dat hier niet hoort",
    ),
    ("found non-comment content", "na '...' hoort niets meer in het bestand te staan"),
    ("expected '<document start>'", "hier begint iets nieuws dat niet bij het bestand hoort"),
    (
        "expected <block end>",
        "deze regel springt anders in dan de regels erboven; zet hem er recht onder",
    ),
)
_BY_CONTEXT: tuple[tuple[str, str], ...] = (
    ("directive", "een regel die met '%' begint hoort hier niet; haal deze regel weg"),
    ("an anchor", "een anker met '&' kan hier niet; haal het weg"),
    ("an alias", "een verwijzing met '*' kan hier niet; schrijf de tekst uit"),
    ("a tag", "een '!' vooraan kan hier niet; zet de tekst tussen aanhalingstekens"),
    ("an tag", "een '!' vooraan kan hier niet; zet de tekst tussen aanhalingstekens"),
)
UNKNOWN = (
    "de opmaak van dit bestand klopt hier niet; kijk naar het inspringen, de dubbele punten en de "
    "aanhalingstekens"
)


def explained(error: BaseException) -> str:
    """Return in Dutch what the parser found wrong."""
    if not isinstance(error, MarkedYAMLError):
        return UNKNOWN
    context, problem = str(error.context or ""), str(error.problem or "")
    for words, message in _BY_CONTEXT:
        if context.endswith(words):
            return message
    for words, message in _BY_PROBLEM:
        if words in problem:
            return message
    return UNKNOWN
