"""How a figure was counted, in words: one text a kind of count, and apart from it what was counted over."""

from dashboard.corpus.totals import Total
from dashboard.values import numbers

EACH_ACT = "each act once, however many reports tell of it; doubtful and contradicted ones are left out"
_SUM = "each act counts by its announcer’s figure, else by the one that most newsrooms have"
_TOGETHER = "strikes reported only together are one act"


def how_counted(found: Total) -> str:
    """How a total was counted; empty where one statement is the whole of it."""
    if _alone(found):
        return ""
    return f"{_TOGETHER}; {_SUM}" if found.ledger.table == "strikes" else _SUM


def _alone(found: Total) -> bool:
    return len(found.reports) == 1 and not (found.left_out or found.unstated or found.running)


def counted_over(found: Total) -> str:
    """Over how many acts and reports a total goes, and what is not in it; empty where one statement is the whole."""
    if _alone(found):
        return ""
    said = [f"{_few(len(found.acts), 'act')} in {_few(len(found.reports), 'report')}"]
    if found.spread[0] != found.spread[1]:
        said.append(f"{numbers.between(*found.spread, found.unit)} by the least and the most of all reports")
    if many := int(found.unsettled.sum()):
        said.append(f"on {_few(many, 'act')} reports differ over whether there was any: no range is made of these")
    said += [f"{_few(found.unstated, 'report')} without a number"] if found.unstated else []
    said += [f"{_few(found.left_out, 'report')} left out as doubtful, contradicted or unclear"] * bool(found.left_out)
    said += [f"{_few(found.running, 'running total')} not added"] if found.running else []
    return "; ".join(said)


def _few(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else f'{noun}s'}"
