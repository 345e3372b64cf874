"""The network of who acts on whom: agency, instrument, target, as `parties` has them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

import plotly.graph_objects as go

from dashboard import theme
from dashboard.facts import TABLES
from dashboard.panels.panel import Builder, Chart, Panel, Table, count, fairness, outside
from dashboard.tables import Tables
from dashboard.tables.totals import ENTERING

_MOST = 50  # targets that can be read side by side
_WIDE = 26  # characters of a name that fit on a phone
_ROW = 20  # pixels that the name of a target takes
_COLUMNS = (0.0, 0.34, 0.5)  # where agencies, instruments and targets stand
Act = tuple[str, str, str]  # agency, table, target
Places = dict[str, float]  # where a name stands, from the top (0) to the bottom (1)


def who_acts_on_whom(tables: Tables) -> Panel | None:
    """Which agency acts on whom by which instrument, each pair once, with how many rows say so."""
    acts = _acts(tables)
    if len(acts) < 2:
        return None
    often = _weight(acts)
    kept = {target for target, _ in sorted(often.items(), key=lambda one: (-one[1], tables.names[one[0]]))[:_MOST]}
    shown = {act: facts for act, facts in acts.items() if act[2] in kept}
    facts = tuple(dict.fromkeys(fact for mine in acts.values() for fact in mine))
    agencies = {agency for agency, _, _ in acts}
    title = (
        f"{count(len(agencies), 'agency', 'agencies')} act on {count(len(often), 'target')} "
        f"in {count(len(facts), 'row')}, as announced and reported"
    )
    notes = [
        "A line leads from who acts, by which instrument, to whom it is about; a wide one rests on several rows. A "
        "charge, a reward offer or a listing is no finding of guilt.",
        *fairness(tables, facts),
    ]
    if len(often) > len(kept):
        notes.append(f"{count(len(often) - len(kept), 'target')} with the fewest rows are in the table only.")
    notes += [loose] if (loose := outside(tables, facts)) else []
    return Panel("who-acts-on-whom", title, _network(shown, acts, tables), facts, tuple(notes))


def _acts(tables: Tables) -> dict[Act, list[str]]:
    """The facts of each (agency, table, target); rows that are doubtful or contradicted are left out."""
    roles: dict[str, dict[str, list[str]]] = {}
    for fact, actor, role in tables.parties.astype("object").itertuples(index=False):
        roles.setdefault(fact, {}).setdefault(role, []).append(actor)
    found: dict[Act, list[str]] = {}
    for name, model in TABLES.items():
        if not model.act:
            continue
        for fact in tables.frames[name]["fact"]:
            mine = roles.get(fact, {})
            if tables.row(fact)["standing"] in ENTERING:
                for agency in mine.get("agency", []):
                    for target in mine.get("target", []):
                        found.setdefault((agency, name, target), []).append(str(fact))
    return found


def _weight(acts: dict[Act, list[str]]) -> dict[str, int]:
    """By target: how many rows are about it."""
    weight: Counter[str] = Counter()
    for (_, _, target), facts in acts.items():
        weight[target] += len(facts)
    return dict(weight)


def _network(shown: dict[Act, list[str]], acts: dict[Act, list[str]], tables: Tables) -> Chart:
    """Three columns of names, joined by lines in the colour of the instrument."""
    names = tables.names
    instruments = [name for name in TABLES if any(act[1] == name for act in shown)]
    agencies = sorted({act[0] for act in shown}, key=lambda one: names[one])
    targets = sorted(
        {act[2] for act in shown},
        key=lambda one: (min(instruments.index(act[1]) for act in shown if act[2] == one), names[one]),
    )
    y_agency, y_instrument = _places(agencies, names), _places(instruments, {})
    y_target = _places(targets, names)
    traces = [trace for name in instruments for trace in _lines(name, shown, y_agency, y_instrument[name], y_target)]
    kinds = [TABLES[one].label for one in instruments]
    colours = [theme.colour(one) for one in instruments]
    traces += [
        _names(agencies, [_wrapped(names[one]) for one in agencies], y_agency, 0, "agencies", "top right"),
        _names(instruments, kinds, y_instrument, 1, "kinds", "top center", colours),
        _names(targets, [_wrapped(names[one]) for one in targets], y_target, 2, "actors", "middle right"),
    ]
    hidden = {"visible": False, "fixedrange": True}
    layout = {
        "height": 60 + _ROW * max(sum(len(wrap(names[one], _WIDE)) for one in targets), 3 * len(agencies)),
        "margin": {"l": 8, "r": 8, "t": 24, "b": 8},
        "xaxis": {**hidden, "range": [-0.02, 1]},
        "yaxis": {**hidden, "range": [1.02, -0.02]},
        "showlegend": False,
        "dragmode": False,
    }
    said = [f"{names[a]}, {TABLES[name].label.lower()}: {names[target]}" for a, name, target in shown]
    return Chart(go.Figure(data=traces, layout=layout), f"Network. {'; '.join(said)}.", _table(acts, tables))


def _lines(
    name: str, shown: dict[Act, list[str]], y_agency: Places, middle: float, y_target: Places
) -> Iterator[go.Scatter]:
    """The lines of one instrument, those of a single row and those of several apart: a trace has one width."""
    links: Counter[tuple[tuple[float, float], tuple[float, float]]] = Counter()
    for (agency, table, target), facts in shown.items():
        if table == name:
            through = (_COLUMNS[1], middle)
            links[(_COLUMNS[0], y_agency[agency]), through] += len(facts)
            links[through, (_COLUMNS[2], y_target[target])] += len(facts)
    for wide in (False, True):
        path = [link for link, rows in links.items() if (rows > 1) == wide]
        yield go.Scatter(
            x=[x for (a, _), (b, _) in path for x in (a, b, None)],
            y=[y for (_, a), (_, b) in path for y in (a, b, None)],
            mode="lines",
            line={"color": theme.colour(name), "width": 2.5 if wide else 1.2},
            opacity=0.55,
            hoverinfo="skip",
        )


def _names(
    ids: Sequence[str],
    labels: Sequence[str],
    places: Places,
    column: int,
    attribute: str,
    side: str,
    colours: Sequence[str] = (),
) -> go.Scatter:
    """The names of one column; a click on one chooses it as *attribute*."""
    return go.Scatter(
        x=[_COLUMNS[column]] * len(ids),
        y=[places[one] for one in ids],
        text=labels,
        mode="markers+text",
        textposition=side,
        textfont={"color": theme.INK, "size": 12},
        marker={"color": colours or [theme.INK] * len(ids), "size": 9},
        customdata=[(label, attribute, one) for label, one in zip(labels, ids, strict=True)],
        hovertemplate="%{customdata[0]}<extra></extra>",
        cliponaxis=False,
    )


def _wrapped(name: str) -> str:
    return "<br>".join(wrap(name, _WIDE))


def _places(ids: Sequence[str], names: Mapping[str, str]) -> dict[str, float]:
    """Where each of *ids* stands from top (0) to bottom (1); a name of two lines takes the room of two."""
    lines = [len(wrap(names.get(one, one), _WIDE)) for one in ids]
    return {one: (sum(lines[:i]) + lines[i] / 2) / sum(lines) for i, one in enumerate(ids)}


def _table(acts: dict[Act, list[str]], tables: Tables) -> Table:
    """A row for each agency, instrument and target: how many rows say so, and when."""
    order = sorted(acts.items(), key=lambda one: (tables.names[one[0][0]], one[0][1], tables.names[one[0][2]]))
    rows = tuple(
        (
            tables.names[agency],
            TABLES[name].label,
            tables.names[target],
            str(len(facts)),
            "; ".join(dict.fromkeys(tables.when(fact) for fact in facts)),
        )
        for (agency, name, target), facts in order
    )
    return Table(("Who acts", "Instrument", "On whom", "Rows", "When"), rows, tuple(tuple(facts) for _, facts in order))


PANELS: list[Builder] = [who_acts_on_whom]
