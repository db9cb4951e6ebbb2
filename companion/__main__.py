"""The command line: without a word it opens the companion, with one it does that."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from companion import __version__
from companion.domain.audience import Audience
from companion.domain.people import MAX_PEOPLE, MIN_PEOPLE, USUAL_PEOPLE
from companion.domain.variant import Variant
from companion.paths import find_paths

SIZE = re.compile(r"^(\d{3,5})x(\d{3,5})$")


class DutchParser(argparse.ArgumentParser):
    """A parser whose own words are Dutch too."""

    def __init__(self, **options: object) -> None:
        options["add_help"] = False
        options["formatter_class"] = _DutchFormatter
        super().__init__(**options)  # type: ignore[arg-type]
        self._optionals.title = "opties"
        self._positionals.title = "woorden"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")

    def error(self, message: str) -> NoReturn:
        """Say that a word was not understood, and where the explanation is."""
        found = re.search(r"'+([^']+)'+", message)
        missing = message.startswith("the following arguments are required")
        unknown = message.startswith(("unrecognized", "argument"))
        word = found.group(1) if found else message.split(": ", 1)[-1] if unknown else ""
        what = f"'{word}' begrijp ik niet" if word else "dat begrijp ik niet"
        if missing:
            what = f"er ontbreekt iets: {message.rsplit(': ', 1)[-1]}"
        self.exit(2, f"{self.prog}: {what}. Kijk met: {self.prog} --help\n")


class _DutchFormatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().add_usage(usage, actions, groups, prefix or "gebruik: ")


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = DutchParser(
        prog="companion",
        description="De metgezel bij de workshop Gelijkwaardig samenwerken. "
        "Zonder woord erachter opent het startscherm.",
    )
    parser.add_argument("--version", action="version", version=__version__, help="toon de versie")
    parser.add_argument(
        "--profile",
        metavar="MAP",
        help="bewaar alles van deze keer in MAP, om te proberen",
    )
    words = parser.add_subparsers(
        dest="word", metavar="WOORD", prog="companion", parser_class=DutchParser
    )
    _add_check(words.add_parser("check", help="kijk een programma na"))
    _add_stills(words.add_parser("stills", help="teken elke stap zoals de beamer hem toont"))
    _add_prints(words.add_parser("prints", help="maak alles wat je kunt afdrukken als PDF"))
    _add_report(words.add_parser("report", help="maak een verslag van een bijeenkomst"))
    _add_doctor(words.add_parser("doctor", help="kijk of alles in orde is, voor wie je helpt"))
    _add_begin(words.add_parser("begin", help="begin meteen een nieuwe bijeenkomst"))
    going_on = words.add_parser("open", help="ga verder met een bijeenkomst")
    going_on.add_argument("file", metavar="BESTAND", type=Path, help="bestand van de bijeenkomst")
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        metavar="MAP",
        type=Path,
        nargs="?",
        help="map van het programma; zonder MAP het programma dat erbij hoort",
    )


def _add_stills(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAP", type=Path, help="map voor de beelden")
    _add_variant(parser, Variant.HALF_DAY)
    parser.add_argument(
        "--size",
        metavar="BREEDTExHOOGTE",
        type=_size,
        default=(1920, 1080),
        help="grootte in beeldpunten, gewoonlijk 1920x1080",
    )


def _add_prints(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAP", type=Path, help="map voor de PDF’s")
    _add_variant(parser, Variant.HALF_DAY)
    parser.add_argument(
        "--people",
        metavar="AANTAL",
        type=_people,
        default=USUAL_PEOPLE,
        help=f"{MIN_PEOPLE} tot en met {MAX_PEOPLE} mensen, gewoonlijk {USUAL_PEOPLE}",
    )


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "session",
        metavar="BIJEENKOMST",
        help="bestand van de bijeenkomst, of hoe haar naam begint",
    )
    parser.add_argument(
        "--to",
        metavar="BESTAND",
        type=Path,
        required=True,
        help="waar het verslag komt; de naam eindigt op .pdf, .docx, .html, .md of .csv",
    )
    parser.add_argument(
        "--for",
        dest="audience",
        type=Audience,
        choices=list(Audience),
        default=Audience.PARTICIPANTS,
        metavar="|".join(Audience),
        help="voor wie het is, gewoonlijk voor de deelnemers",
    )


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="BESTAND", type=Path, help="schrijf het in BESTAND, om te mailen"
    )


def _add_begin(parser: argparse.ArgumentParser) -> None:
    _add_variant(parser, None)
    parser.add_argument("--group", metavar="NAAM", default="", help="naam van de groep")


def _add_variant(parser: argparse.ArgumentParser, usual: Variant | None) -> None:
    parser.add_argument(
        "--variant",
        type=Variant,
        choices=list(Variant),
        default=usual,
        metavar="|".join(Variant),
        help="hoe lang de workshop duurt",
    )


def _people(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text) or not MIN_PEOPLE <= int(text) <= MAX_PEOPLE:
        message = f"'{text}'"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _size(text: str) -> tuple[int, int]:
    found = SIZE.match(text)
    if found is None:
        message = f"'{text}'"
        raise argparse.ArgumentTypeError(message)
    return int(found.group(1)), int(found.group(2))


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit code."""
    wanted = make_parser().parse_args(arguments)
    if wanted.word in ("check", "stills", "prints", "report", "doctor"):
        return _command(wanted)
    startup = import_module("companion.startup")
    paths = find_paths(wanted.profile)
    if wanted.word == "begin":
        return int(startup.run(paths, begin=(wanted.variant, wanted.group)))
    if wanted.word == "open":
        return int(startup.run(paths, file=wanted.file.expanduser().resolve()))
    return int(startup.run(paths))


def _command(wanted: argparse.Namespace) -> int:
    """Do what needs no window."""
    if wanted.word == "report":
        reporting = import_module("companion.reporting")
        folder = find_paths(wanted.profile).sessions
        return int(reporting.report(folder, wanted.session, wanted.to, wanted.audience))
    if wanted.word == "doctor":
        doctor = import_module("companion.doctor")
        return int(doctor.doctor(find_paths(wanted.profile), wanted.to))
    commands = import_module("companion.commands")
    if wanted.word == "check":
        return int(commands.check(wanted.folder))
    if wanted.word == "prints":
        return int(commands.prints(wanted.folder, wanted.variant, wanted.people))
    return int(commands.stills(wanted.folder, wanted.variant, *wanted.size))


if __name__ == "__main__":
    sys.exit(main())
