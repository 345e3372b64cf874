"""A statement says of each of its dates what it is the date of: the act, its announcement, or the end of a count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.facts.designations import Designation
from dashboard.facts.fact import Fact
from dashboard.facts.indictments import Indictment
from dashboard.facts.rewards import Reward
from dashboard.facts.sanctions import Sanction
from dashboard.facts.strikes import Strike
from dashboard.values import dates

NAMES = {"quill": "Ada Quill", "navy": "The Navy of Saltmouth"}
D, S, R, Z, C = Designation, Strike, Reward, Sanction, Indictment
MODELS: dict[type[Fact], dict[str, str]] = {
    D: {"actor": "quill", "list": "FTO"},
    S: {"scope": "one", "killed": "3", "vessels": "1"},
    R: {"actor": "quill", "amount": "<=5 million"},
    Z: {"actor": "quill", "agency": "navy", "action": "designated"},
    C: {"actor": "quill"},
}
FTO = "Ada Quill: {} foreign terrorist organization (FTO)"
LISTED, TO_BE = FTO.format("listed as"), FTO.format("to be listed as")
OFFER = "Reward offer concerning Ada Quill: up to $5 million,"
BY = "Ada Quill: designated by the Navy of Saltmouth"
DAY, EVE = "2025-05-02", "2025-04-28"
# Model, what is stated beside MODELS, statement: every shape of status, date, announcement and action there is.
SHAPES = [
    (D, {}, f"{LISTED}, date not stated."),
    (D, {"date": DAY}, f"{LISTED} on 2 May 2025."),
    (D, {"date": DAY, "status": "in force"}, f"{LISTED} on 2 May 2025."),
    (D, {"date": DAY, "announced": EVE, "status": "in force"}, f"{LISTED} on 2 May 2025, announced on 28 April 2025."),
    (D, {"date": DAY, "status": "announced"}, f"{LISTED}, announced on 2 May 2025."),
    (D, {"date": "2025-07", "status": "announced"}, f"{LISTED}, announced in July 2025."),
    (D, {"announced": DAY, "status": "announced"}, f"{LISTED}, announced on 2 May 2025."),
    (
        D,
        {"date": DAY, "announced": "2025-04-28~", "status": "announced"},
        f"{TO_BE} on 2 May 2025, as announced about 28 April 2025.",
    ),
    (D, {"date": EVE, "announced": DAY, "status": "announced"}, f"{LISTED} on 28 April 2025, announced on 2 May 2025."),
    (D, {"date": DAY, "status": "planned"}, f"{TO_BE} on 2 May 2025."),
    (D, {"status": "planned"}, f"{TO_BE}, date not stated."),
    (D, {"announced": EVE, "status": "planned"}, f"{TO_BE}, date not stated, as announced on 28 April 2025."),
    (D, {"date": "199X", "status": "ended"}, f"{LISTED} in the 1990s; since ended."),
    (D, {"date": "2025/2025-11-24", "status": "in force"}, f"{LISTED} in 2025, up to 24 November 2025."),
    (
        D,
        {"count": "8", "date": "2025-02", "status": "in force"},
        "8 organizations: listed as foreign terrorist organization (FTO) in February 2025.",
    ),
    (D, {"list": (), "date": DAY}, "Ada Quill: designated on 2 May 2025."),
    (S, {}, "3 people killed in boat strike, date not stated."),
    (S, {"date": DAY}, "3 people killed in boat strike on 2 May 2025."),
    (S, {"announced": DAY}, "3 people killed in boat strike, announced on 2 May 2025."),
    (S, {"date": EVE, "announced": DAY}, "3 people killed in boat strike on 28 April 2025, announced on 2 May 2025."),
    (S, {"date": "[2025-10-23,2025-10-24]"}, "3 people killed in boat strike on 23 or 24 October 2025."),
    (
        S,
        {"date": "2025-10-04?", "voice": "claimed"},
        "3 people killed in boat strike perhaps on 4 October 2025 (claimed).",
    ),
    (
        S,
        {"scope": "group", "theatre": "caribbean", "date": "2025-11-09/2025-11-10"},
        "3 people killed in boat strikes in the Caribbean some time between 9 and 10 November 2025.",
    ),
    (
        S,
        {"scope": "group", "date": "2025-11-09/2025-11-10", "extent": "throughout"},
        "3 people killed in boat strikes from 9 to 10 November 2025.",
    ),
    (S, {"scope": "group", "killed": None, "date": "2025-11-09~"}, "Boat strikes about 9 November 2025."),
    (S, {"killed": None, "date": DAY, "status": "planned"}, "Boat strike, planned on 2 May 2025."),
    (S, {"vessels": None, "date": DAY}, "3 people killed in strike on 2 May 2025."),
    (S, {"vessels": None, "date": DAY, "place": "a mill in Saltmouth"}, "3 people killed in strike on 2 May 2025."),
    (S, {"vessels": None, "date": DAY, "place": "a speedboat"}, "3 people killed in boat strike on 2 May 2025."),
    (
        S,
        {"vessels": None, "date": DAY, "quote": "killing three on a shipment route", "also": ("a fishing vessel",)},
        "3 people killed in boat strike on 2 May 2025.",
    ),
    (
        S,
        {"vessels": None, "date": DAY, "quote": "killing three on a shipment route"},
        "3 people killed in strike on 2 May 2025.",
    ),
    (S, {"vessels": None, "scope": "campaign"}, "3 people killed in strikes, as of a day that is not stated."),
    (S, {"scope": "campaign"}, "3 people killed in boat strikes, as of a day that is not stated."),
    (S, {"scope": "campaign", "date": DAY}, "3 people killed in boat strikes, as of 2 May 2025."),
    (S, {"scope": "campaign", "date": "2025-11"}, "3 people killed in boat strikes, as of November 2025."),
    (
        S,
        {"scope": "campaign", "date": "2025-02/2025-11-24", "extent": "throughout", "voice": "alleged"},
        "3 people killed in boat strikes, as of 24 November 2025 (alleged).",
    ),
    (R, {}, f"{OFFER} offered, date not stated."),
    (R, {"date": "2025", "status": "in force"}, f"{OFFER} offered in 2025."),
    (R, {"date": DAY, "status": "announced"}, f"{OFFER} announced on 2 May 2025."),
    (R, {"date": "2020-10", "status": "announced"}, f"{OFFER} announced in October 2020."),
    (
        R,
        {"date": DAY, "announced": EVE, "status": "announced"},
        f"{OFFER} to be offered on 2 May 2025, as announced on 28 April 2025.",
    ),
    (R, {"date": DAY, "status": "superseded"}, f"{OFFER} offered on 2 May 2025; since superseded."),
    (R, {"amount": None, "date": DAY}, "Reward offer concerning Ada Quill: amount not stated, offered on 2 May 2025."),
    (Z, {"date": DAY, "status": "announced"}, f"{BY}, announced on 2 May 2025."),
    (Z, {"date": "2025-07", "status": "in force"}, f"{BY} in July 2025."),
    (
        Z,
        {"list": "SDN", "date": DAY, "status": "announced"},
        f"{BY.replace(' by', ' as specially designated national (SDN) by')}, announced on 2 May 2025.",
    ),
    (Z, {"action": "sanctioned", "date": "2025-07"}, "Ada Quill: sanctioned by the Navy of Saltmouth in July 2025."),
    (Z, {"action": "delisted", "date": DAY}, "Ada Quill: taken off the list by the Navy of Saltmouth on 2 May 2025."),
    (
        Z,
        {"action": "issued", "actor": (), "programme": "Executive Order 1", "date": DAY, "status": "announced"},
        "Executive Order 1, issued by the Navy of Saltmouth on 2 May 2025.",
    ),
    (
        Z,
        {"action": "authority", "actor": (), "programme": "Executive Order 1", "date": DAY},
        "Executive Order 1, issued by the Navy of Saltmouth on 2 May 2025.",
    ),
    (
        Z,
        {"action": "authority", "actor": (), "programme": "Executive Order 1"},
        "Executive Order 1, issued by the Navy of Saltmouth, date not stated.",
    ),
    (
        Z,
        {"action": "authority", "actor": (), "agency": (), "programme": "Harbour Act", "date": "1961"},
        "Harbour Act, an authority, made in 1961.",
    ),
    (C, {"date": "2013"}, "Ada Quill: charged in 2013; outcome not recorded here."),
    (
        C,
        {"announced": DAY, "status": "announced"},
        "Ada Quill: charges announced on 2 May 2025; outcome not recorded here.",
    ),
    (C, {"date": DAY, "status": "announced"}, "Ada Quill: charges announced on 2 May 2025; outcome not recorded here."),
    (
        C,
        {"date": EVE, "announced": DAY, "status": "announced", "outcome": "pleaded guilty in June 2025"},
        "Ada Quill: charged on 28 April 2025, announced on 2 May 2025; outcome: pleaded guilty in June 2025.",
    ),
    (C, {}, "Ada Quill: charged, date not stated; outcome not recorded here."),
]


@pytest.mark.parametrize(("model", "stated", "statement"), SHAPES)
def test_what_a_row_says(model, stated, statement):
    assert model(**{"id": "row", **MODELS[model], **stated}).statement(NAMES) == statement


DATES = st.sampled_from(["2025-05-02", "2025-04-28~", "2024-07", "2023", "199X", "[2022-10-23,2022-10-24]"])
STATUS = st.sampled_from(Fact.model_fields["status"].annotation.__args__)


@given(st.sampled_from(list(MODELS)), DATES, DATES, STATUS)
def test_only_the_day_of_an_announcement_is_called_announced(model, date, announced, status):
    row = model(id="row", date=date, announced=announced, status=status, **MODELS[model])
    said = row.statement(NAMES)
    assert said.count(f"announced {dates.phrase(announced)}") == 1
    if date != announced:
        assert f"announced {dates.phrase(date)}" not in said
        assert said.count(dates.phrase(date)) == 1
