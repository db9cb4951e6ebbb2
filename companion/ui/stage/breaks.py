"""Where to break a text, so that its lines are about equally long and no short word is alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import Final

ALONE: Final = 0.5
"""What a short word alone on a line costs, where a line as wide as its box costs 1."""
ALONE_AT_THE_END: Final = 1.5
SHORT: Final = 0.75
"""A word that fills this part of its line does not look alone."""


def even_breaks(
    words: Sequence[tuple[float, float]], width: float, lines: int, hang: float = 0.0
) -> list[int]:
    """Return the first word of each line; empty when the words do not go on so many lines.

    ``words`` are their left and right edges, were they all on one line; the first line may begin
    ``hang`` further to the left.
    """
    count = len(words)
    costs = [[inf] * (count + 1) for _ in range(lines + 1)]
    befores = [[0] * (count + 1) for _ in range(lines + 1)]
    costs[0][0] = 0.0
    for line in range(1, lines + 1):
        for end in range(line, count + 1):
            for start in range(end - 1, line - 2, -1):
                lead = hang if start == 0 else 0.0
                length = words[end - 1][1] - words[start][0] - lead
                if length > width:
                    break
                cost = costs[line - 1][start] + _cost(length / width, end - start, end == count)
                if cost < costs[line][end]:
                    costs[line][end], befores[line][end] = cost, start
    if costs[lines][count] == inf:
        return []
    return _way_back(befores, lines, count)


def _cost(part: float, words: int, is_last: bool) -> float:  # noqa: FBT001
    """Return what a line costs that fills this part of its box: even lines cost least together."""
    if words > 1 or part > SHORT:
        return part * part
    return part * part + (ALONE_AT_THE_END if is_last else ALONE)


def _way_back(befores: list[list[int]], lines: int, count: int) -> list[int]:
    firsts, end = [], count
    for line in range(lines, 0, -1):
        end = befores[line][end]
        firsts.append(end)
    return firsts[::-1]


def word_edges(text: str) -> list[tuple[int, int]]:
    """Return where each word of a text begins and ends, counted as Qt counts: in UTF-16."""
    edges, at = [], 0
    for word in text.split(" "):
        end = at + len(word.encode("utf-16-le", "surrogatepass")) // 2
        if word:
            edges.append((at, end))
        at = end + 1
    return edges


def ends_of(firsts: Sequence[int], count: int) -> list[int]:
    """Return the last word of each line, given the first ones."""
    return [after - 1 for _, after in pairwise([*firsts, count])]
