"""What a trainer does with the cards on a board: each edit makes a new arrangement of the old."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.domain.board import Arrangement, BoardOrder, Cluster
from companion.domain.note import tidy

MOST_DOTS_EACH: Final = 10
MAX_NAME_LENGTH: Final = 60
"""Of a cluster; more is not a name but a note."""


def gathered(arrangement: Arrangement, note_ids: Sequence[str], cluster_id: str) -> Arrangement:
    """Bring notes together in a cluster, behind those that lie there.

    An id that is not there yet makes a new one. A note that lay in another cluster leaves it.
    """
    wanted = tuple(dict.fromkeys(note_ids))
    if not wanted:
        return arrangement
    there = cluster_called(arrangement, cluster_id) or Cluster(cluster_id)
    coming = tuple(note for note in wanted if note not in there.notes)
    grown = replace(there, notes=(*there.notes, *coming))
    others = [_left(each, coming) for each in arrangement.clusters if each.id != cluster_id]
    kept = {each.id: each for each in others if each is not None}
    places = [each.id for each in arrangement.clusters]
    order = places if cluster_id in places else [*places, cluster_id]
    clusters = {**kept, cluster_id: grown}
    return replace(arrangement, clusters=tuple(clusters[i] for i in order if i in clusters))


def taken_out(arrangement: Arrangement, *note_ids: str) -> Arrangement:
    """Let notes lie under their own fields again."""
    left = (_left(cluster, note_ids) for cluster in arrangement.clusters)
    return replace(arrangement, clusters=tuple(each for each in left if each is not None))


def moved_in(arrangement: Arrangement, note_id: str, before: str) -> Arrangement:
    """Put a note in the place of another one of the same cluster; that one gives way."""
    cluster = cluster_of(arrangement, note_id)
    if cluster is None or before == note_id or before not in cluster.notes:
        return arrangement
    places = list(cluster.notes)
    place = places.index(before)
    places.remove(note_id)
    places.insert(place, note_id)
    return _with_cluster(arrangement, replace(cluster, notes=tuple(places)))


def named(arrangement: Arrangement, cluster_id: str, name: str) -> Arrangement:
    """Give a cluster the name that the group gives it; an empty one takes its name away."""
    cluster = cluster_called(arrangement, cluster_id)
    if cluster is None:
        return arrangement
    words = " ".join(tidy(name).split())[:MAX_NAME_LENGTH].rstrip()
    return _with_cluster(arrangement, replace(cluster, name=words))


def dotted(arrangement: Arrangement, note_id: str, by: int) -> Arrangement:
    """Put dots on a note, or take some away; there are never less than none."""
    count = max(0, arrangement.dots.get(note_id, 0) + by)
    dots = {note: n for note, n in arrangement.dots.items() if note != note_id}
    return replace(arrangement, dots={**dots, note_id: count} if count else dots)


def without_dots(arrangement: Arrangement) -> Arrangement:
    """Take all dots away."""
    return replace(arrangement, dots={})


def with_dots_each(arrangement: Arrangement, count: int) -> Arrangement:
    """Let everybody have this many dots, 1 to 10."""
    return replace(arrangement, dots_each=max(1, min(MOST_DOTS_EACH, count)))


def with_order(arrangement: Arrangement, order: BoardOrder) -> Arrangement:
    """Let the cards lie in this order."""
    return replace(arrangement, order=order)


def dotting(arrangement: Arrangement, *, on: bool) -> Arrangement:
    """Begin to give dots, or end it.

    It begins with every card in its own place: none should run away from who reads it.
    """
    order = BoardOrder.FIELDS if on else arrangement.order
    return replace(arrangement, is_dotting=on, order=order)


def cluster_of(arrangement: Arrangement, note_id: str) -> Cluster | None:
    """Return the cluster in which a note lies; None when it lies under its field."""
    return next((each for each in arrangement.clusters if note_id in each.notes), None)


def cluster_called(arrangement: Arrangement, cluster_id: str) -> Cluster | None:
    """Return the cluster with this id; None when there is none any more."""
    return next((each for each in arrangement.clusters if each.id == cluster_id), None)


def _left(cluster: Cluster, leaving: Sequence[str]) -> Cluster | None:
    """Return what is left of a cluster; one card left alone without a name is no cluster."""
    staying = tuple(note for note in cluster.notes if note not in leaving)
    if staying == cluster.notes:
        return cluster
    if not staying or (len(staying) == 1 and not cluster.name):
        return None
    return replace(cluster, notes=staying)


def _with_cluster(arrangement: Arrangement, cluster: Cluster) -> Arrangement:
    clusters = (cluster if each.id == cluster.id else each for each in arrangement.clusters)
    return replace(arrangement, clusters=tuple(clusters))
