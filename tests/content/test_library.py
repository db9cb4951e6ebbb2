"""Opening a programme: what is right opens, and all that is wrong is told at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from companion.content.library import load_workshop
from companion.domain.step import HandlesContent, PollContent, ScaleContent
from tests.content.shipped import SHIPPED, all_steps
from tests.content.small import FILES, MODULE, a_programme


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in load_workshop(folder).problems]


def steps_of(folder: Path) -> list[str]:
    workshop = load_workshop(folder).workshop
    assert workshop is not None
    return [step.id for module in workshop.modules for step in module.steps]


def shipped_copy(folder: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, folder / "programma"))


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_all_mistakes_of_all_files_come_at_once_and_in_order(tmp_path: Path) -> None:
    folder = a_programme(
        tmp_path,
        **{
            MODULE: FILES[MODULE].replace("vraag: Hoe", "vrag: Hoe").replace("[S]", "[B1]"),
            "modules/tweede.yaml": FILES["modules/tweede.yaml"].replace(": 2}", ": x}"),
            "citaten.yaml": FILES["citaten.yaml"].replace("samen.", "saam."),
            "zelfscan.yaml": "zinnen: [een\n",
        },
    )

    assert problems_of(folder) == [
        "citaten.yaml:5:12: citaat 'C1' staat zo niet in artikel.txt; neem het letterlijk over",
        "modules/eerste.yaml:12:7: onbekend veld 'vrag', bedoel je 'vraag'?",
        "modules/eerste.yaml:17:15: bron 'B1' bestaat niet; kies uit: S",
        "modules/tweede.yaml:8:39: hier hoort een heel getal, er staat tekst ('x')",
        "modules/tweede.yaml:13:39: hier hoort een heel getal, er staat tekst ('x')",
        "zelfscan.yaml:1:9: deze lijst tussen [ en ] is niet af; er ontbreekt een komma of een ]",
    ]


def test_a_broken_step_leaves_the_other_steps_of_its_module_open(tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    replaced(folder / "modules/01-welkom.yaml", "soort: afspraak", "soort: afsprak")

    assert "M1.4" not in steps_of(folder)
    assert len(steps_of(folder)) == len(all_steps()) - 1
    assert len(problems_of(folder)) == 1


def test_a_broken_quote_costs_only_the_steps_that_show_it(tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    replaced(folder / "citaten.yaml", "    naam: Dibi zin 3\n", "")

    assert {step.id for step in all_steps()} - set(steps_of(folder)) == {"M2.2"}
    assert problems_of(folder) == ["citaten.yaml:94:5: hier ontbreekt het veld 'naam'"]


def test_a_broken_quotes_file_costs_the_steps_with_quotes_and_names_one_mistake(
    tmp_path: Path,
) -> None:
    folder = shipped_copy(tmp_path)
    (folder / "citaten.yaml").write_text('citaten: "', encoding="utf-8")

    lost = {step.id for step in all_steps()} - set(steps_of(folder))
    assert lost == {"M2.1", "M2.2", "M3.1", "M4.1", "M5.1"}
    assert len(problems_of(folder)) == 1


def test_a_broken_roleplay_costs_only_the_steps_that_need_it(tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    (folder / "rollenspellen/r4-over-welk-kind-hebben-we-het.yaml").unlink()

    assert {step.id for step in all_steps()} - set(steps_of(folder)) == {"M6.1", "M6.2"}
    (problem,) = problems_of(folder)
    assert problem.startswith("programma.yaml:")
    assert problem.endswith(
        "'rollenspellen/r4-over-welk-kind-hebben-we-het.yaml': dit bestand ontbreekt"
    )


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("handvatten.yaml", (HandlesContent, PollContent)), ("zelfscan.yaml", ScaleContent)],
)
def test_a_missing_list_costs_only_the_steps_that_show_it(
    name: str, kinds: type | tuple[type, ...], tmp_path: Path
) -> None:
    folder = shipped_copy(tmp_path)
    (folder / name).unlink()

    lost = {step.id for step in all_steps()} - set(steps_of(folder))
    assert lost == {step.id for step in all_steps() if isinstance(step.content, kinds)}
    assert problems_of(folder) == [f"{name}: dit bestand ontbreekt"]


@pytest.mark.parametrize("name", ["evaluatie.yaml", "groepjes.yaml", "dekking.yaml", "artikel.txt"])
def test_a_missing_table_costs_no_step(name: str, tmp_path: Path) -> None:
    folder = shipped_copy(tmp_path)
    (folder / name).unlink()

    assert len(steps_of(folder)) == len(all_steps())
    assert problems_of(folder) == [f"{name}: dit bestand ontbreekt"]


def test_without_a_head_there_is_no_workshop_but_the_mistakes_in_modules_are_told(
    tmp_path: Path,
) -> None:
    folder = a_programme(tmp_path, **{MODULE: "id: M1\n"})
    (folder / "programma.yaml").unlink()

    found = load_workshop(folder)

    assert found.workshop is None
    assert [str(problem) for problem in found.problems] == [
        "modules/eerste.yaml:1:1: hier ontbreekt het veld 'doel'",
        "modules/eerste.yaml:1:1: hier ontbreekt het veld 'stappen'",
        "modules/eerste.yaml:1:1: hier ontbreekt het veld 'titel'",
        "programma.yaml: dit bestand ontbreekt",
    ]


def test_a_folder_that_is_not_there_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    found = load_workshop(tmp_path / "nergens")

    assert found.workshop is None
    assert [str(p) for p in found.problems] == ["programma.yaml: dit bestand ontbreekt"]


def test_a_step_code_used_in_two_modules_is_told_and_shown_once(tmp_path: Path) -> None:
    folder = a_programme(tmp_path, **{MODULE: FILES[MODULE].replace("M1.1", "M2.1")})

    assert steps_of(folder) == ["M2.1", "M2.2"]
    assert problems_of(folder)[-1] == (
        "modules/tweede.yaml:5:9: 'M2.1' is al gebruikt in modules/eerste.yaml op regel 6; "
        "kies een andere code"
    )


def test_a_trainer_may_write_ja_and_nee(tmp_path: Path) -> None:
    text = FILES[MODULE].replace("label: check-in\n", "label: check-in\n      op_scherm: ja\n")
    workshop = load_workshop(a_programme(tmp_path, **{MODULE: text})).workshop

    assert workshop is not None
    assert workshop.modules[0].steps[0].keep.on_stage is True


def test_a_file_from_another_computer_reads_the_same(tmp_path: Path) -> None:
    plain = load_workshop(a_programme(tmp_path / "a")).workshop
    windows = {name: "\ufeff" + text.replace("\n", "\r\n") for name, text in FILES.items()}
    other = load_workshop(a_programme(tmp_path / "b", **windows))

    assert other.problems == ()
    assert other.workshop == plain


def test_no_quote_is_reported_when_the_article_itself_is_gone(tmp_path: Path) -> None:
    folder = a_programme(tmp_path)
    (folder / "artikel.txt").unlink()

    assert problems_of(folder) == ["artikel.txt: dit bestand ontbreekt"]
