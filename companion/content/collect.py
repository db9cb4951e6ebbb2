"""Reads all files of a programme's folder; a broken file or part costs nothing but itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from companion.content.pieces import FoundModule, FoundRoleplay, FoundStep, Pieces, Spot
from companion.content.reader import check_part, check_step
from companion.content.schema.module import ModulePart
from companion.content.schema.part import Part
from companion.content.schema.programme import ProgrammePart
from companion.content.schema.quotes import (
    CoverageTablePart,
    QuotePart,
    QuotesPart,
    SourcesPart,
)
from companion.content.schema.roleplay import GroupingsPart, RoleplayPart
from companion.content.schema.scale import EvaluationPart, HandlesPart, SelfScanPart
from companion.content.text_file import read_text, why_absent
from companion.content.yaml_file import read_yaml
from companion.domain.errors import ContentProblem

P = TypeVar("P", bound=Part)
MAX_PER_FILE = 100
"""Mistakes named in the steps of one file; who has more can start with these."""
PROGRAMME, ARTICLE = "programma.yaml", "artikel.txt"


class Collector:
    """Reads file after file, and keeps the pieces and the problems."""

    def __init__(self, folder: Path) -> None:
        self.pieces = Pieces()
        self.problems: list[ContentProblem] = []
        self._folder = folder

    def read_all(self) -> None:
        """Read every file of the programme."""
        self._read_programme()
        self._read_article()
        self._read_quotes()
        self._read_sources()
        self._read_handles_and_scan()
        self._read_tables()
        for name in self._names("rollenspellen", "oefengesprek"):
            self._read_roleplay(name)
        for name in self._names("modules", "module"):
            self._read_module(name)

    def _names(self, field: str, kind: str) -> Iterator[str]:
        """Yield the files that programma.yaml names; all there are when it cannot be read."""
        named = self.pieces.programme
        if named is None:
            there = (self._folder / field).glob("*.yaml")
            yield from sorted(f"{field}/{path.name}" for path in there)
            return
        for index, name in enumerate(named.modules if field == "modules" else named.roleplays):
            absent = why_absent(self._folder, name)
            if absent:
                spot = self.pieces.programme_spot.at(field, index)
                self.problems.append(spot.problem(f"'{name}': {absent}"))
                self.pieces.unsure |= {kind, "plek"}
            else:
                yield name

    def _read(self, model: type[P], name: str, kind: str) -> tuple[P | None, Spot]:
        """Return a file's content, and remember when codes of its kind may be missing."""
        file = read_yaml(self._folder, name)
        checked = check_part(model, file)
        if self._is_expected(name):
            self.problems += checked.problems
        if checked.part is None:
            self.pieces.unsure |= {kind, "plek"}
        return checked.part, Spot(file)

    def _is_expected(self, name: str) -> bool:
        """Whether a file should be there: in a folder without a programme, only its head."""
        head_is_there = not why_absent(self._folder, PROGRAMME)
        return name == PROGRAMME or head_is_there or not why_absent(self._folder, name)

    def _read_programme(self) -> None:
        pieces = self.pieces
        pieces.programme, pieces.programme_spot = self._read(ProgrammePart, PROGRAMME, "label")

    def _read_article(self) -> None:
        file = read_text(self._folder, ARTICLE)
        if self._is_expected(ARTICLE):
            self.problems += file.problems
        self.pieces.article = file.text

    def _read_quotes(self) -> None:
        whole, spot = self._read(QuotesPart, "citaten.yaml", "citaat")
        self.pieces.quotes_spot = spot
        for code in whole.quotes if whole else ():
            checked = check_part(QuotePart, spot.file, ("citaten", code))
            self.problems += checked.problems
            if checked.part is None:
                self.pieces.unsure |= {"citaat", "plek"}
            else:
                self.pieces.quotes[code] = checked.part.to_domain(code)

    def _read_sources(self) -> None:
        pieces = self.pieces
        part, pieces.sources_spot = self._read(SourcesPart, "bronnen.yaml", "bron")
        if part is not None:
            pieces.sources = {code: source.to_domain(code) for code, source in part.sources.items()}
            pieces.cautions = tuple(caution.to_domain() for caution in part.cautions)

    def _read_handles_and_scan(self) -> None:
        pieces = self.pieces
        handles, pieces.handles_spot = self._read(HandlesPart, "handvatten.yaml", "handvat")
        if handles is not None:
            pieces.handles = tuple(part.to_domain() for part in handles.handles)
        scan, pieces.scan_spot = self._read(SelfScanPart, "zelfscan.yaml", "zin")
        pieces.scan = scan.to_domain() if scan is not None else None

    def _read_tables(self) -> None:
        pieces = self.pieces
        evaluation, pieces.evaluation_spot = self._read(EvaluationPart, "evaluatie.yaml", "vraag")
        pieces.evaluation = evaluation.to_domain() if evaluation is not None else None
        groups, pieces.groupings_spot = self._read(GroupingsPart, "groepjes.yaml", "groepje")
        if groups is not None:
            pieces.groupings = tuple(part.to_domain() for part in groups.groupings)
        table, pieces.coverage_spot = self._read(CoverageTablePart, "dekking.yaml", "plek")
        if table is not None:
            pieces.coverage = tuple(part.to_domain() for part in table.rows)

    def _read_roleplay(self, name: str) -> None:
        part, spot = self._read(RoleplayPart, name, "oefengesprek")
        if part is None:
            return
        if part.id in self.pieces.roleplays:
            earlier = self.pieces.roleplays[part.id].spot.file.name
            message = f"'{part.id}' is al gebruikt in {earlier}; kies een andere code"
            self.problems.append(spot.at("id").problem(message))
        self.pieces.roleplays.setdefault(part.id, FoundRoleplay(part.to_domain(), spot))

    def _read_module(self, name: str) -> None:
        head, spot = self._read(ModulePart, name, "module")
        if head is None:
            self._name_steps(spot)
            return
        steps = self._read_steps(spot, len(head.steps))
        is_complete = len(steps) == len(head.steps)
        if not is_complete:
            self.pieces.unsure.add("plek")
        module = head.to_domain(tuple(found.step for found in steps))
        self.pieces.modules.append(FoundModule(module, spot, steps, is_complete))

    def _read_steps(self, spot: Spot, count: int) -> tuple[FoundStep, ...]:
        found = []
        already = len(self.problems)
        for index in range(count):
            if len(self.problems) - already > MAX_PER_FILE:
                break
            inside = spot.at("stappen", index)
            checked = check_step(inside.file, inside.path)
            self.problems += checked.problems
            if checked.part is None:
                self.pieces.broken.append(inside)
            else:
                found.append(FoundStep(checked.part.to_domain(), inside))
        return tuple(found)

    def _name_steps(self, spot: Spot) -> None:
        """Say what is wrong with the steps too when the head of the module is wrong."""
        data = spot.file.data
        steps = data.get("stappen") if isinstance(data, dict) else None
        if isinstance(steps, list):
            found = self._read_steps(spot, len(steps))
            self.pieces.broken += [step.spot for step in found]
