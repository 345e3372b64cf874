"""An official list is read as its publisher writes it; what is no list is refused with its line and what was wanted."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import ListNotReadError
from dashboard.lists import FORMATS, Listed, edition, path, place
from tests.official import DAY, LATER, ftm, read, sdn

QUILL = ("11", "QUILL, Ada", "individual", "SALT] [MILL-EO", "Harbour Master", "citizen Saltmouth; a.k.a. 'TANTE ADA'.")
OFAC = {
    "whole": (
        QUILL,
        Listed(
            "11",
            "QUILL, Ada",
            "person",
            ("SALT", "MILL-EO"),
            ("TANTE ADA",),
            "Harbour Master; citizen Saltmouth; a.k.a. 'TANTE ADA'.",
        ),
    ),
    "nothing-is-stated": (("12", "MILL CO."), Listed("12", "MILL CO.", "entity")),
    "a-vessel": (("13", "GRETA", "vessel", "SALT"), Listed("13", "GRETA", "vessel", ("SALT",))),
    "an-aircraft": (("14", "N488RC", "aircraft"), Listed("14", "N488RC", "aircraft")),
    "a-name-with-a-mark-in-it": (
        ("15", "X", "", "", "", "f.k.a. 'O'BRIEN'; n.k.a. 'AL Q'; Linked To: 'Z'."),
        Listed("15", "X", "entity", (), ("O'BRIEN", "AL Q"), "f.k.a. 'O'BRIEN'; n.k.a. 'AL Q'; Linked To: 'Z'."),
    ),
}


@pytest.mark.parametrize(("row", "listed"), OFAC.values(), ids=OFAC)
def test_a_line_of_ofacs(row, listed):
    assert read(sdn(row)).entries == {listed.number: listed}


def test_other_names_and_addresses_come_from_their_own_files():
    alt = b'11,7,"aka","QUILL, Adelaide",-0- \r\n99,8,"aka","NOBODY",-0- \r\n'
    add = b'11,1,"Quay 4","Saltmouth","Saltland",-0- \r\n11,2,-0- ,-0- ,"Saltland",-0- \r\n12,3,-0- ,-0- ,-0- ,-0- \r\n'
    found = read(sdn(QUILL, ("12", "MILL CO.")), alt=alt, add=add).entries
    assert found["11"].aliases == ("QUILL, Adelaide", "TANTE ADA")
    assert found["11"].addresses == ("Quay 4, Saltmouth, Saltland", "Saltland")
    assert (found["12"].aliases, found["12"].addresses) == ((), ())


def test_the_end_that_dos_wrote_and_older_letters_are_read():
    content = sdn(("11", "PÉREZ, Ada", "individual")).decode().encode("iso-8859-1") + b"\x1a\r\n"
    assert read(content).entries["11"].name == "PÉREZ, Ada"


def test_an_entry_is_named_with_its_programmes():
    assert read(sdn(QUILL)).entries["11"].words == "QUILL, Ada [SALT] [MILL-EO]"


SANCTION = ("s-1", "Sanction", {"entity": ["NK-1"], "program": ["SALT"], "programId": ["X-1"]})
PERSON = {"name": ["Ada Quill"], "alias": ["Tante Ada"], "topics": ["role.pep"], "position": ["Harbour Master"]}
FTM = {
    "a-sanction-names-it": (
        [("NK-1", "Person", PERSON), SANCTION],
        [Listed("NK-1", "Ada Quill", "person", ("SALT",), ("Tante Ada",), "Harbour Master")],
    ),
    "the-sanction-may-come-first": (
        [SANCTION, ("NK-1", "Company", {"name": ["Mill"]})],
        [Listed("NK-1", "Mill", "entity", ("SALT",))],
    ),
    "a-sanction-stands-in-it": (
        [("NK-1", "Vessel", {"name": ["Greta"], "sanctions": [{"properties": {"programId": ["X-1"]}}]})],
        [Listed("NK-1", "Greta", "vessel", ("X-1",))],
    ),
    "it-has-the-topic": (
        [("NK-1", "Organization", {"name": ["Mill"], "topics": ["crime", "sanction"], "address": ["Quay 4"]})],
        [Listed("NK-1", "Mill", "entity", addresses=("Quay 4",))],
    ),
    "who-is-merely-linked-is-not-listed": (
        [
            ("NK-1", "Organization", {"name": ["Mill"], "topics": ["sanction"]}),
            ("NK-2", "Person", {"name": ["Ada Quill"], "topics": ["sanction.linked"]}),
            ("NK-3", "Address", {"full": ["Quay 4"], "topics": ["sanction"]}),
        ],
        [Listed("NK-1", "Mill", "entity")],
    ),
}


@pytest.mark.parametrize(("entities", "listed"), FTM.values(), ids=FTM)
def test_entities_of_followthemoney(entities, listed):
    assert list(read(ftm(*entities), "json").entries.values()) == listed


def test_a_target_is_listed_under_its_caption():
    line = {"id": "NK-1", "caption": "Ada Quill", "schema": "Person", "properties": {"name": ["QUILL"]}, "target": True}
    [found] = read(json.dumps(line).encode(), "json").entries.values()
    assert (found.name, found.aliases) == ("Ada Quill", ("QUILL",))


REFUSED = {
    "another-csv": (
        b"id,name\r\n1,Ada\r\n",
        "csv",
        "line 1 is no line of OFAC's: it has 2 cells and begins with 'id'",
    ),
    "its-header": (b"a,b,c,d,e,f,g,h,i,j,k,l\r\n", "csv", "it has 12 cells and begins with 'a'. Wanted: 12 cells"),
    "a-line-cut-short": (sdn(QUILL) + b'12,"MI', "csv", "line 2 is not CSV|line 2 is no line of OFAC's"),
    "nothing": (b"\r\n", "csv", "has no entry|is no line of OFAC's"),
    "a-number-twice": (sdn(QUILL, QUILL), "csv", "has two entries with the number 11"),
    "no-json": (ftm(SANCTION) + b"{", "json", "line 2 is no FollowTheMoney entity .JSONDecodeError"),
    "json-of-something-else": (b'{"id": 1}\n', "json", "line 1 is no FollowTheMoney entity .KeyError: 'properties'"),
    "a-list": (b"[]\n", "json", "line 1 is no FollowTheMoney entity .TypeError"),
    "nobody-sanctioned": (ftm(("NK-1", "Person", PERSON)), "json", "has no entry. Wanted: FollowTheMoney entities"),
    "not-utf-8": (b"\xff\xfe", "json", "is not UTF-8"),
}


@pytest.mark.parametrize(("content", "ending", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_list_is_refused_in_words(content, ending, said):
    with pytest.raises(ListNotReadError, match=said):
        read(content, ending)


def test_a_part_that_is_broken_is_named():
    with pytest.raises(ListNotReadError, match=r"line 1 of its file ALT.CSV is no line of OFAC's: it has 1 cells"):
        read(sdn(QUILL), alt=b"11\r\n")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join).filter(lambda name: name != "-0-")


@given(st.lists(NAMES, min_size=1, max_size=6), st.sampled_from(["individual", "vessel", ""]))
def test_any_names_that_are_written_are_read(names, kind):
    rows = [(str(place), name, kind, "SALT") for place, name in enumerate(names)]
    assert [entry.name for entry in read(sdn(*rows)).entries.values()] == names
    entities = [(f"NK-{place}", "Person", {"name": [name], "topics": ["sanction"]}) for place, name in enumerate(names)]
    assert [entry.name for entry in read(ftm(*entities), "json").entries.values()] == names


@given(st.one_of(st.binary(max_size=80), st.text(max_size=80).map(str.encode)), st.sampled_from(sorted(FORMATS)))
def test_whatever_the_bytes_are_they_are_read_or_refused(content, ending):
    try:
        assert read(content, ending).entries
    except ListNotReadError as error:
        assert str(error)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=4),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["entity", "name", "topics", "sanctions", "properties", "program"]), inner, max_size=3
            )
        ),
    )
)
def test_whatever_an_entity_holds_it_is_read_or_refused(value):
    line = {"id": "NK-1", "schema": "Person", "properties": value}
    try:
        assert read(json.dumps(line).encode(), "json").entries
    except ListNotReadError as error:
        assert str(error)


def test_where_a_list_lies_is_told_by_its_path():
    assert path("ofac", LATER, "csv", "alt") == "lists/ofac/2024-07-02.alt.csv"
    assert place("lists/ofac/2024-07-02.alt.csv") == ("ofac", LATER, "alt", "csv")
    assert place("lists/ofac.toml") == ("ofac", None, "", "toml")
    for stranger in (
        "lists/ofac/2024-02-31.csv",
        "lists/OFAC/2024-07-02.csv",
        "lists/x/y/2024-07-02.csv",
        "lists/ofac",
    ):
        assert place(stranger) is None


def test_a_list_of_a_day_knows_its_day():
    assert edition("ofac", DAY, FORMATS["csv"], {"": sdn(QUILL)}).words == "18 November 2022"
