"""The dossier of one chosen actor: what was done, charged, offered; own words; what others claim; denials."""

from dashboard.facts import TABLES
from dashboard.panels.panel import PARAPHRASE, Builder, Panel, Table, count, fairness, outside
from dashboard.tables import Tables

_HEADING = ("Kind", "What", "When", "Said by")


def _as(role: str, name: str, tables: Tables) -> list[str]:
    """The facts of a table in which the chosen actor stands in *role*."""
    rows = tables.frames[name]
    return [str(fact) for fact, roles in zip(rows["fact"], rows["matched"], strict=True) if role in roles.split("; ")]


def acts_concerning(tables: Tables) -> Panel | None:
    """Listed, struck, sanctioned, charged, a reward offered: every act that is about the actor."""
    acts = [(name, fact) for name, model in TABLES.items() if model.act for fact in _as("target", name, tables)]
    if not acts:
        return None
    facts = tuple(fact for _, fact in acts)
    rows = tuple((TABLES[name].kind.capitalize(), *_said(fact, tables)) for name, fact in acts)
    notes = [*fairness(tables, facts)] + ([loose] if (loose := outside(tables, facts)) else [])
    if any(name == "indictments" for name, _ in acts):
        notes.insert(0, "A charge is an allegation, no finding of guilt.")
    title = f"{count(len(facts), 'act')} concerning {_who(tables)}"
    return Panel("acts-concerning", title, Table(_HEADING, rows, tuple((fact,) for fact in facts)), facts, tuple(notes))


def _said(fact: str, tables: Tables) -> tuple[str, str, str]:
    return str(tables.row(fact)["statement"]), tables.when(fact), tables.said_by(fact)


def _who(tables: Tables) -> str:
    return tables.names[tables.chosen[0]] if tables.chosen else ""


def acts_by(tables: Tables) -> Panel | None:
    """What the actor did or announced itself."""
    by = ("agency", "announcer")
    acts = [(name, fact) for name, one in TABLES.items() if one.act for role in by for fact in _as(role, name, tables)]
    if not acts:
        return None
    facts = tuple(dict.fromkeys(fact for _, fact in acts))
    rows = tuple((TABLES[tables.row(fact)["table"]].kind.capitalize(), *_said(fact, tables)) for fact in facts)
    title = f"{count(len(facts), 'act')} that {_who(tables)} took or announced"
    return Panel("acts-by", title, Table(_HEADING, rows, tuple((fact,) for fact in facts)), facts)


def own_words(tables: Tables) -> Panel | None:
    """The actor's statements."""
    facts = tuple(_as("speaker", "quotes", tables))
    title = f"{count(len(facts), 'statement')} in the words of {_who(tables)}"
    return Panel("own-words", title, facts, facts) if facts else None


def says(tables: Tables) -> Panel | None:
    """What the actor claims and denies, in the article's words."""
    return _claims("says", f"What {_who(tables)} claims and denies", _as("speaker", "claims", tables), tables)


def claimed_of(tables: Tables) -> Panel | None:
    """What others claim of the actor."""
    own = set(_as("speaker", "claims", tables))
    others = [fact for fact in _as("target", "claims", tables) if fact not in own]
    return _claims("claimed-of", f"What others claim of {_who(tables)}", others, tables)


def _claims(panel: str, title: str, facts: list[str], tables: Tables) -> Panel | None:
    if not facts:
        return None
    rows = tuple(_claim(fact, tables) for fact in facts)
    notes = [PARAPHRASE]
    notes += [loose] if (loose := outside(tables, facts)) else []
    heading = ("Question", "Answer", "Stance", "Voice", "Said by")
    return Panel(panel, title, Table(heading, rows, tuple((fact,) for fact in facts)), tuple(facts), tuple(notes))


def _claim(fact: str, tables: Tables) -> tuple[str, ...]:
    row = tables.row(fact)
    question = tables.words["questions"][row["question"]]
    return (question, row["answer"], row["stance"], row["voice"], tables.said_by(fact))


PANELS: list[Builder] = [acts_concerning, acts_by, own_words, says, claimed_of]
