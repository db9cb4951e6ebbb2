"""Sentences with what must be found in them, and how much of that is found."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.domain.privacy import Finding, Kind, find
from tests.names import shipped_names

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "privacy"
LABEL = re.compile(r"\[\[(.+?)\|(.+?)\]\]")


@dataclass(frozen=True)
class Sentence:
    """A sentence, and where something must be found."""

    text: str
    wanted: tuple[Finding, ...]


@dataclass(frozen=True)
class Score:
    """How many were found, missed, and found where nothing is."""

    hits: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.wrong)

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + self.missed)


def read_sentences(name: str) -> list[Sentence]:
    """Return the sentences of a file; a label "niet" is a place where nothing must be found."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line.strip() and not line.startswith("# ")]


def _sentence(line: str) -> Sentence:
    text, wanted, end = "", [], 0
    for match in LABEL.finditer(line):
        text += line[end : match.start()]
        if match[2] != "niet":
            wanted.append(Finding(len(text), len(text) + len(match[1]), Kind(match[2])))
        text += match[1]
        end = match.end()
    return Sentence(text + line[end:], tuple(wanted))


def measure(sentences: Sequence[Sentence]) -> dict[str, Score]:
    """Return the score per kind, and under "alles" of all together."""
    hits: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for sentence in sentences:
        found = find(sentence.text, shipped_names())
        for wanted in sentence.wanted:
            (hits if any(is_same(wanted, each) for each in found) else missed)[wanted.kind] += 1
        for each in found:
            if not any(is_same(wanted, each) for wanted in sentence.wanted):
                wrong[each.kind] += 1
    kinds = [kind for kind in Kind if hits[kind] + missed[kind] + wrong[kind]]
    scores = {kind.value: Score(hits[kind], missed[kind], wrong[kind]) for kind in kinds}
    scores["alles"] = Score(hits.total(), missed.total(), wrong.total())
    return scores


def is_same(wanted: Finding, found: Finding) -> bool:
    """Whether it is the same thing, and nothing of it stays in sight; an edge more is no harm."""
    is_whole = found.start <= wanted.start and wanted.end <= found.end
    return wanted.kind is found.kind and is_whole and found.end - found.start < 60


def table(scores: dict[str, Score]) -> str:
    """Return the scores to read."""
    lines = [
        f"{'soort':16}{'precisie':>10}{'gevonden':>10}{'goed':>6}{'gemist':>8}{'onterecht':>11}"
    ]
    lines += [
        f"{kind:16}{score.precision:10.3f}{score.recall:10.3f}"
        f"{score.hits:6}{score.missed:8}{score.wrong:11}"
        for kind, score in scores.items()
    ]
    return "\n".join(lines)


def mistakes(sentences: Sequence[Sentence]) -> list[str]:
    """Return what was missed and what was found where nothing is, to learn from."""
    lines = []
    for sentence in sentences:
        found = find(sentence.text, shipped_names())
        missed = [w for w in sentence.wanted if not any(is_same(w, f) for f in found)]
        wrong = [f for f in found if not any(is_same(w, f) for w in sentence.wanted)]
        lines += [f"gemist:    {each.words(sentence.text)} | {sentence.text}" for each in missed]
        lines += [f"onterecht: {each.words(sentence.text)} | {sentence.text}" for each in wrong]
    return lines


if __name__ == "__main__":
    for file in ("zinnen.txt", "apart.txt"):
        read = read_sentences(file)
        with_words = sum(1 for each in read if each.wanted)
        said = [f"{file}: {len(read)} zinnen, {with_words} met iets herkenbaars"]
        said += [table(measure(read)), *mistakes(read), "", ""]
        sys.stdout.write("\n".join(said))
