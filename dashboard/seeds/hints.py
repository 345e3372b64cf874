"""What may have been meant by a name that is not known."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

_CUTOFF = 0.5


def meant(value: str, known: Iterable[str], form: str = '"{}"') -> str:
    """The question "Did you mean ...?" with the one of *known* most like *value*; empty when none is like it.

    Where *known* maps names to ids, the id is what is offered.
    """
    folded = {name.lower().replace("-", " "): name for name in known}
    near = _nearest(value.lower().replace("-", " "), folded)
    if near is None:
        return ""
    name = folded[near]
    offered = known[name] if isinstance(known, Mapping) and isinstance(known[name], str) else name
    return f" Did you mean {form.format(offered)}?"


def not_in(file: str, value: str, names: Mapping[str, str]) -> str:
    """What to say of an id *value* that *file* does not have; *names* are all words for its entries, with their ids."""
    return f'"{value}" is not in {file}.{meant(value, names)} Use the id of an entry, or add one there.'


def _nearest(value: str, known: Iterable[str]) -> str | None:
    """What `difflib.get_close_matches` gives first, without comparing in full what can't be nearer any more."""
    matcher = SequenceMatcher(b=value)
    nearest: tuple[float, str] | None = None
    for name in known:
        least = max(_CUTOFF, nearest[0] if nearest else 0)
        if 2 * min(len(name), len(value)) < least * (len(name) + len(value)):
            continue
        matcher.set_seq1(name)
        if matcher.quick_ratio() >= least:
            nearest = max(nearest or (0.0, ""), (ratio, name)) if (ratio := matcher.ratio()) >= least else nearest
    return nearest[1] if nearest else None
