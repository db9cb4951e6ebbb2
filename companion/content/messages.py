"""What is wrong with a field, as a Dutch sentence that says what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pydantic_core import ErrorDetails

from companion.content.fields import suggestion

FALLBACK = "dit klopt niet; vergelijk het met een andere plek in het programma"


def message_for(error: ErrorDetails, allowed: tuple[str, ...]) -> str:
    """Return the sentence for one error.

    :param allowed: the fields that may stand where the error is.
    """
    explain = _BY_TYPE.get(error["type"])
    return explain(error, allowed) if explain else FALLBACK


def quoted(value: object) -> str:
    """Return a value as the trainer typed it, short, between quotation marks."""
    if isinstance(value, bool):
        return "'true'" if value else "'false'"
    text = str(value).replace("\n", " ")
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def kind_of(value: object) -> str:
    """Return what a value is, in words."""
    match value:
        case None:
            return "niets"
        case bool():
            return f"ja of nee ({quoted(value)})"
        case int() | float():
            return f"een getal ({quoted(value)})"
        case str():
            return f"tekst ({quoted(value)})"
        case list():
            return "een lijst met streepjes"
        case dict():
            return "een groep velden"
    return "iets anders"


Explain = Callable[[ErrorDetails, tuple[str, ...]], str]


def _unknown_field(error: ErrorDetails, allowed: tuple[str, ...]) -> str:
    return f"onbekend veld '{error['loc'][-1]}'{suggestion(str(error['loc'][-1]), allowed)}"


def _missing_field(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    return f"hier ontbreekt het veld '{error['loc'][-1]}'"


def _not_text(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    value = error["input"]
    if value is None:
        return "hier staat niets; vul de tekst in of haal de regel weg"
    if isinstance(value, bool | int | float):
        return f"hier hoort tekst; zet {quoted(value)} tussen aanhalingstekens"
    return f"hier hoort tekst, geen {kind_of(value).removeprefix('een ')}"


def _expected(what: str) -> Explain:
    def explain(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
        return f"hier hoort {what}, er staat {kind_of(error['input'])}"

    return explain


def _limit(template: str, key: str) -> Explain:
    def explain(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
        return template.format(
            limit=error.get("ctx", {}).get(key, ""), value=quoted(error["input"])
        )

    return explain


def _wrong_choice(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    return f"{quoted(error['input'])} kan hier niet{suggestion(str(error['input']), choices)}"


def _wrong_kind(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    context = error.get("ctx", {})
    choices = [word.strip(" '") for word in str(context.get("expected_tags", "")).split(",")]
    tag = str(context.get("tag", ""))
    return f"{quoted(tag)} kan hier niet{suggestion(tag, choices)}"


def _no_kind(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    name = str(error.get("ctx", {}).get("discriminator", "")).rpartition(" ")[2].strip("'")
    field = {"kind": "soort", "picture": "beeld"}.get(name, name)
    return f"hier ontbreekt het veld '{field}'"


def _bad_pattern(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    if "http" in str(error.get("ctx", {}).get("pattern", "")):
        return f"{quoted(error['input'])} is geen webadres; begin met https://"
    return (
        f"{quoted(error['input'])} kan geen code zijn; gebruik letters, cijfers, punt en streepje, "
        "zonder spaties"
    )


def _no_day(error: ErrorDetails, _allowed: tuple[str, ...]) -> str:
    what = f"{quoted(error['input'])} is geen dag"
    return f"{what}; schrijf een dag die bestaat in cijfers, zoals 2027-03-31"


_FIELDS = _expected("een groep velden, ingesprongen onder deze regel")
_LIST = _expected("een lijst; zet voor elk deel een streepje")
_NUMBER = _expected("een heel getal")
_BY_TYPE: Mapping[str, Explain] = {
    "extra_forbidden": _unknown_field,
    "invalid_key": _unknown_field,
    "missing": _missing_field,
    "string_type": _not_text,
    "string_too_short": _limit("hier ontbreekt een tekst", "min_length"),
    "string_too_long": _limit("deze tekst is te lang; hooguit {limit} tekens", "max_length"),
    "string_pattern_mismatch": _bad_pattern,
    "int_type": _NUMBER,
    "int_from_float": _NUMBER,
    "int_parsing": _NUMBER,
    "int_parsing_size": _NUMBER,
    "float_type": _NUMBER,
    "day": _no_day,
    "yes_or_no": _expected("ja of nee"),
    "bool_type": _expected("ja of nee"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _FIELDS,
    "mapping_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "too_short": _limit("er staat te weinig in deze lijst; minstens {limit}", "min_length"),
    "too_long": _limit("er staat te veel in deze lijst; hooguit {limit}", "max_length"),
    "greater_than_equal": _limit("{value} is te weinig; minstens {limit}", "ge"),
    "less_than_equal": _limit("{value} is te veel; hooguit {limit}", "le"),
    "literal_error": _wrong_choice,
    "union_tag_invalid": _wrong_kind,
    "union_tag_not_found": _no_kind,
}
