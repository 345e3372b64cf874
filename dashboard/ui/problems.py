"""What is wrong with the seeds, in words; of very much the first, since each rerun would send it all."""

from dashboard.corpus import Corpus
from dashboard.ui.plain import plain
from dashboard.ui.words import _, language, message

_MOST = 50


def problems(corpus: Corpus) -> str:
    """What was left out, then the warnings, as a list in markdown, and how many are not on it."""
    return corpus.keep(("problems", language()), lambda: _listed(corpus))


def _listed(corpus: Corpus) -> str:
    found = sorted(corpus.problems, key=lambda problem: problem.warning)
    lines = [f"- {plain(message(problem))}" for problem in found[:_MOST]]
    more = _("and {number} more: `dashboard check` lists all").format(number=f"{len(found) - _MOST:,}")
    return "\n".join([*lines, f"- {more}"] if len(found) > _MOST else lines)
