"""The links of the facts the other way, from actors, sources and events; and what is part of what."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.columns import Bits, Ints, Mask, inverse
from dashboard.corpus.votes import distinct, first_of_runs, ranges

if TYPE_CHECKING:
    from dashboard.corpus.corpus import Corpus


class Index:
    """By actor, source and event: the rows; and the trees of offices and of events."""

    def __init__(self, corpus: "Corpus") -> None:
        self.corpus = corpus

    @property
    def by_actor(self) -> tuple[Ints, Ints, Ints]:
        """(offsets, rows, roles) by actor, own voices after the actors."""
        return self.corpus["by_actor_off"], self.corpus["by_actor"], self.corpus["by_actor_role"]

    @cached_property
    def by_source(self) -> tuple[Ints, Ints]:
        """(offsets, rows) by source."""
        rows = np.repeat(np.arange(len(self.corpus), dtype=np.int32), np.diff(self.corpus["cite_off"]))
        return inverse(self.corpus["cite"], rows, len(self.corpus.source_ids))

    @cached_property
    def with_wholes(self) -> tuple[Ints, Ints]:
        """(rows, actors): each row with each of its parties and all that these are part of, once."""
        corpus = self.corpus
        many = len(corpus.actors)
        rows = np.repeat(np.arange(len(corpus), dtype=np.int64), np.diff(corpus["party_off"]))
        actor = corpus["party"]
        rows, actor = rows[actor < many], actor[actor < many]
        keys, parent = [rows * max(many, 1) + actor], corpus["actor.parent"]
        for _ in range(16):  # as deep as offices nest; a circle ends here too
            up = parent[actor] if len(actor) else actor
            rows, actor = rows[up >= 0], up[up >= 0]
            if not len(actor):
                break
            keys.append(rows * many + actor)
        ordered = np.sort(np.concatenate(keys), kind="stable")  # each level lies in order but for those of one row
        pairs = ordered[first_of_runs(ordered)] if len(ordered) else ordered
        return (pairs // max(many, 1)).astype(np.int32), (pairs % max(many, 1)).astype(np.int32)

    @cached_property
    def by_event(self) -> tuple[Ints, Ints]:
        """(offsets, rows) by event."""
        return inverse(self.corpus["event"], np.arange(len(self.corpus), dtype=np.int32), len(self.corpus.events))

    def rows_by(self, index: tuple[Ints, Ints], codes: Ints) -> Mask:
        """A mask of the rows that *index* has under any of *codes*."""
        mask = np.zeros(len(self.corpus), bool)
        starts, rows = index
        mask[rows[ranges(starts[codes], starts[codes + 1])]] = True
        return mask

    @cached_property
    def covers(self) -> tuple[Ints, Ints]:
        """(groups, members): every event with every one that it covers, over all levels."""
        many = len(self.corpus.events)
        group, member = self.corpus["event.group"], self.corpus["event.member"]
        starts, members = inverse(group, member, many)
        found = fresh = distinct(group.astype(np.int64) * many + member)
        while len(fresh):
            group, member = fresh // many, fresh % many
            first, last = starts[member], starts[member + 1]
            wider = distinct(np.repeat(group, last - first) * many + members[ranges(first, last)])
            fresh = np.setdiff1d(wider, found, assume_unique=True)
            found = np.union1d(found, fresh)
        group, member = found // max(many, 1), found % max(many, 1)
        apart = group != member  # a circle covers nothing twice
        return group[apart].astype(np.int32), member[apart].astype(np.int32)

    @cached_property
    def members(self) -> tuple[Ints, Ints]:
        """(offsets, members) by event: every one that it covers, over all levels."""
        groups, members = self.covers
        return inverse(groups, members, len(self.corpus.events))

    def below(self, acts: Sequence[int]) -> Ints:
        """The acts that *acts* cover, over all levels."""
        groups, members = self.covers
        return members[np.isin(groups, acts)]

    def roles(self, codes: Iterable[int]) -> Bits:
        """By row: a bit for each role in which one of *codes*, or what is part of it, stands."""
        bits = np.zeros(len(self.corpus), np.uint8)
        wanted = np.flatnonzero(self.parts(codes))
        starts, rows, role = self.by_actor
        place = ranges(starts[wanted], starts[wanted + 1])
        for code in np.unique(role[place]).tolist():
            bits[rows[place][role[place] == code]] |= np.uint8(1 << code)
        return bits

    def parts(self, codes: Iterable[int]) -> Mask:
        """A mask over actors: *codes* and all that is part of them, as the Treasury brings OFAC."""
        mask = np.zeros(len(self.corpus.actors), bool)
        mask[list(codes)] = True
        parent = self.corpus["actor.parent"]
        while True:
            wider = mask | (mask[parent] & (parent >= 0))
            if (wider == mask).all():
                return mask
            mask = wider
