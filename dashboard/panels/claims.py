"""Claims: one question, its voices side by side, never merged."""

from typing import Any

import pandas as pd

from dashboard.panels.panel import PARAPHRASE, Builder, Panel, Voice, Voices, outside
from dashboard.tables import Tables

_SIDES = {"asserts": "Says so", "denies": "Says no", "doubts": "Leaves it open or doubts it"}


def questions(tables: Tables) -> list[Panel]:
    """A panel for each question, those first on which most stances and voices meet."""
    return by_question(tables.claims, tables, "question")


def by_question(claims: pd.DataFrame, tables: Tables, prefix: str) -> list[Panel]:
    """A panel for each question that *claims* (rows of that table) answer; ids are "<prefix>-<question>"."""
    met: dict[str, list[dict[str, Any]]] = {}
    for fact in claims["fact"]:
        row = tables.row(str(fact))
        met.setdefault(row["question"], []).append(row)
    return [_voices(f"{prefix}-{one}", one, rows, tables) for one, rows in sorted(met.items(), key=_meeting)]


def _meeting(met: tuple[str, list[dict[str, Any]]]) -> tuple[int, int]:
    """How many stances and voices meet on a question, the most first."""
    return -len({row["stance"] for row in met[1]}), -len({row["speaker"] for row in met[1]})


def _voices(panel: str, question: str, claims: list[dict[str, Any]], tables: Tables) -> Panel:
    """The answers to one question, by stance."""
    sides = tuple(
        (said, tuple(_voice(row["fact"], tables) for row in mine))
        for stance, said in _SIDES.items()
        if (mine := [row for row in claims if row["stance"] == stance])
    )
    facts = tuple(row["fact"] for row in claims)
    notes = [PARAPHRASE] + ([loose] if (loose := outside(tables, facts)) else [])
    return Panel(panel, tables.words["questions"][question], Voices(sides), facts, tuple(notes))


def _voice(fact: str, tables: Tables) -> Voice:
    row = tables.row(fact)
    said = [f"voice: {row['voice']}"] + ([tables.when(fact)] if row["date"] else [])
    return Voice(tables.said_by(fact), row["stance"], row["answer"], ", ".join(said))


PANELS: list[Builder] = [questions]
