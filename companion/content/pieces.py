"""All that was read of a programme, each thing with the file and place it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from companion.content.schema.programme import ProgrammePart
from companion.content.yaml_data import DataPath, YamlFile
from companion.domain.errors import ContentProblem
from companion.domain.quote import Quote
from companion.domain.roleplay import Grouping, Roleplay
from companion.domain.scale import Evaluation, SelfScan
from companion.domain.source import Caution, Coverage, Source
from companion.domain.step import Step
from companion.domain.workshop import Handle, Module


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, to hang a problem on."""

    file: YamlFile
    path: DataPath = ()

    def at(self, *keys: str | int) -> Spot:
        """Return a place further inside."""
        return Spot(self.file, (*self.path, *keys))

    def problem(self, message: str, *, at_key: bool = False) -> ContentProblem:
        """Return a problem at this place."""
        return self.file.problem(self.path, message, at_key=at_key)


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A step and where it stands."""

    step: Step
    spot: Spot


@dataclass(frozen=True, slots=True)
class FoundModule:
    """A module and where it stands; its steps are those that could be read."""

    module: Module
    spot: Spot
    steps: tuple[FoundStep, ...]
    is_complete: bool
    """False when a step could not be read."""


@dataclass(frozen=True, slots=True)
class FoundRoleplay:
    """A practice conversation and where it stands."""

    roleplay: Roleplay
    spot: Spot


@dataclass(slots=True)
class Pieces:
    """A programme in pieces, before it is put together."""

    programme: ProgrammePart | None = None
    programme_spot: Spot = field(default_factory=lambda: Spot(YamlFile("programma.yaml")))
    modules: list[FoundModule] = field(default_factory=list)
    roleplays: dict[str, FoundRoleplay] = field(default_factory=dict)
    quotes: dict[str, Quote] = field(default_factory=dict)
    quotes_spot: Spot = field(default_factory=lambda: Spot(YamlFile("citaten.yaml")))
    handles: tuple[Handle, ...] = ()
    handles_spot: Spot = field(default_factory=lambda: Spot(YamlFile("handvatten.yaml")))
    scan: SelfScan | None = None
    scan_spot: Spot = field(default_factory=lambda: Spot(YamlFile("zelfscan.yaml")))
    evaluation: Evaluation | None = None
    evaluation_spot: Spot = field(default_factory=lambda: Spot(YamlFile("evaluatie.yaml")))
    groupings: tuple[Grouping, ...] = ()
    groupings_spot: Spot = field(default_factory=lambda: Spot(YamlFile("groepjes.yaml")))
    sources: dict[str, Source] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()
    sources_spot: Spot = field(default_factory=lambda: Spot(YamlFile("bronnen.yaml")))
    coverage: tuple[Coverage, ...] = ()
    coverage_spot: Spot = field(default_factory=lambda: Spot(YamlFile("dekking.yaml")))
    article: str | None = None
    broken: list[Spot] = field(default_factory=list)
    """Steps that could not be read; the codes in them are still looked at."""
    unsure: set[str] = field(default_factory=set)
    """Kinds of code of which some could not be read: "citaat", "oefengesprek", "bron"... A code
    that is not found may then be right, and nothing is said about it."""

    def steps(self) -> Iterator[FoundStep]:
        """Yield all steps that could be read, in order."""
        for module in self.modules:
            yield from module.steps

    def step_spots(self) -> Iterator[Spot]:
        """Yield the place of every step, broken or not."""
        yield from (found.spot for found in self.steps())
        yield from self.broken
