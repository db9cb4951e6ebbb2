"""Minutes add up, and nobody is bothered about sums that cannot be made."""

from __future__ import annotations

from pathlib import Path

from companion.content.library import load_workshop
from tests.content.small import FILES, MODULE, a_programme


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load_workshop(folder).problems]


def test_a_sum_is_not_made_while_a_step_cannot_be_read(tmp_path: Path) -> None:
    text = FILES[MODULE].replace("soort: vraag", "soort: vrag")

    (problem,) = problems_of(a_programme(tmp_path, **{MODULE: text}))
    assert problem.startswith(MODULE)


def test_the_follow_up_is_not_part_of_the_promise(tmp_path: Path) -> None:
    text = FILES[MODULE].replace("stappen:", "plaats: terugkommoment\nstappen:")

    assert problems_of(a_programme(tmp_path, **{MODULE: text})) == [
        "programma.yaml:3:22: de stappen van 'halve-dag' duren samen 6 minuten, geen 12; "
        "pas dit getal aan of de minuten van een stap",
        "programma.yaml:3:36: de stappen van 'twee-uur' duren samen 4 minuten, geen 8; "
        "pas dit getal aan of de minuten van een stap",
    ]


def test_seconds_for_each_person_do_not_count(tmp_path: Path) -> None:
    form = (
        "    werkvorm:\n      twee-uur: {wie: Kring, fasen: "
        "[{naam: Om de beurt, seconden: 400, per_persoon: ja}]}\n    bewaren:"
    )
    text = FILES[MODULE].replace("    bewaren:", form)

    assert problems_of(a_programme(tmp_path, **{MODULE: text})) == []


def test_a_roleplay_without_phases_for_a_variant_is_told_at_the_step(tmp_path: Path) -> None:
    head, _, rest = FILES["rollenspellen/r1.yaml"].partition("  twee-uur:\n")
    text = head + "  twee-uur: []\n" + rest[rest.index("scherm:") :]

    assert problems_of(a_programme(tmp_path, **{"rollenspellen/r1.yaml": text})) == [
        "modules/tweede.yaml:14:30: oefengesprek 'R1' heeft geen fasen voor 'twee-uur'"
    ]
