"""A period, and the acts that are counted in it."""

from dataclasses import dataclass

from dashboard.corpus.columns import Ints


@dataclass(frozen=True)
class Period:
    """A period, both days included, as days since 1970; None is open."""

    start: int | None = None
    end: int | None = None

    def __bool__(self) -> bool:
        return self.start is not None or self.end is not None


@dataclass(frozen=True)
class Acts:
    """The acts that are counted, by code in the order of time, the undated last, and the rows that report each.

    Attributes:
        codes: one an act.
        starts: where the rows of each begin in `reports`.
        reports: rows, act by act.
    """

    codes: Ints
    starts: Ints
    reports: Ints

    def __len__(self) -> int:
        return len(self.codes)

    def rows(self, place: int) -> tuple[int, ...]:
        """The rows that report the act at *place*."""
        return tuple(self.reports[self.starts[place] : self.starts[place + 1]].tolist())

    @property
    def all_rows(self) -> tuple[int, ...]:
        """The rows that report any of them."""
        return tuple(self.reports.tolist())
