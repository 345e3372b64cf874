"""Which year is meant where none is said: the nearest that the clause speaks for.

"In December" on 5 January is last year, "due in February" is ahead.
"""

import re
from collections.abc import Callable, Mapping

from dashboard.drafting.dating.dated import Setting
from dashboard.drafting.dating.periods import Period
from dashboard.drafting.dating.tenses import tense

# The coming one is meant when it is nearer than this many times the days since the last one, by tense of the clause.
DAYS: Mapping[str, float] = {"sure": 12.0, "perhaps": 2.0, "": 1 / 3, "back": 1 / 6}
MONTHS: Mapping[str, float] = {"sure": 12.0, "perhaps": 1.0, "": 1 / 4, "back": 0.0}


def nearest(
    match: re.Match[str], setting: Setting, make: Callable[[int], Period | None], shares: Mapping[str, float]
) -> Period | None:
    """What *make* gives for last year, this or the next; the one that holds the article's day goes before all.

    None when *make* gives nothing.
    """
    today = setting.today
    made = [one for year in (today.year - 1, today.year, today.year + 1) if (one := make(year))]
    past = [(one, start, end) for one in made if (start := one.start) and (end := one.end) and start <= today]
    coming = [(one, start, end) for one in made if (start := one.start) and (end := one.end) and end >= today]
    if not past or not coming:
        return made[0] if made else None
    last, _, last_end = past[-1]
    following, start, _ = coming[0]
    if last == following:
        return last
    since, until = (today - last_end).days, (start - today).days
    return following if until < since * shares[tense(setting.text, match.start(), match.end())] else last
