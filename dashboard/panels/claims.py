"""Claims: one question, its voices side by side, never merged."""

import pandas as pd

from dashboard.panels.panel import PARAPHRASE, Builder, Panel, Voice, Voices, outside
from dashboard.tables import Tables

_SIDES = {"asserts": "Says so", "denies": "Says no", "doubts": "Leaves it open or doubts it"}


def questions(tables: Tables) -> list[Panel]:
    """A panel for each question, those first on which most stances and voices meet."""
    return by_question(tables.claims, tables, "question")


def by_question(claims: pd.DataFrame, tables: Tables, prefix: str) -> list[Panel]:
    """A panel for each question that *claims* (rows of that table) answer; ids are "<prefix>-<question>"."""
    met = claims.groupby("question", observed=True).agg(stances=("stance", "nunique"), voices=("speaker", "nunique"))
    met = met.sort_values(["stances", "voices"], ascending=False, kind="stable")
    return [_voices(f"{prefix}-{one}", str(one), claims[claims["question"] == one], tables) for one in met.index]


def _voices(panel: str, question: str, claims: pd.DataFrame, tables: Tables) -> Panel:
    """The answers to one question, by stance."""
    sides = tuple(
        (said, tuple(_voice(str(fact), tables) for fact in rows["fact"]))
        for stance, said in _SIDES.items()
        if len(rows := claims[claims["stance"] == stance])
    )
    facts = tuple(str(fact) for fact in claims["fact"])
    notes = [PARAPHRASE]
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel(panel, tables.words["questions"][question], Voices(sides), facts, tuple(notes))


def _voice(fact: str, tables: Tables) -> Voice:
    row = tables.row(fact)
    said = [f"voice: {row['voice']}"] + ([tables.when(fact)] if row["date"] else [])
    return Voice(tables.said_by(fact), row["stance"], row["answer"], ", ".join(said))


PANELS: list[Builder] = [questions]
