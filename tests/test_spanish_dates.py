"""Dates of Spanish texts: as exact as they are said, of the nearest year that the clause speaks for; their proof."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drafting.dating.spanish import dates
from dashboard.errors import ValueNotReadError
from dashboard.values import dates as edtf
from dashboard.values import prose

ANCHOR = date(2024, 5, 15)  # a Wednesday
# By rule: a text of that day, and (words, EDTF) of each time in it.
TIMES = {
    "a-day-of-a-year": ("el 2 de mayo de 2023", [("el 2 de mayo de 2023", "2023-05-02")]),
    "the-last-such-day": ("Ocurrió el 2 de septiembre.", [("el 2 de septiembre", "2023-09-02")]),
    "a-day-ahead": ("Se votará el 2 de septiembre.", [("el 2 de septiembre", "2024-09-02")]),
    "first": (
        "el primero de mayo, el 1º de marzo",
        [("el primero de mayo", "2024-05-01"), ("el 1º de marzo", "2024-03-01")],
    ),
    "weekday-and-day": ("este martes, 7 de mayo", [("este martes, 7 de mayo", "2024-05-07")]),
    "the-weekday-tells-the-year": ("el domingo 7 de mayo", [("el domingo 7 de mayo", "2023-05-07")]),
    "two-days": ("los días 2 y 5 de mayo", [("2", "2024-05-02"), ("5 de mayo", "2024-05-05")]),
    "from-day-to-day": ("del 2 al 5 de mayo", [("2 al 5 de mayo", "2024-05-02/2024-05-05")]),
    "figures": ("2/5/2023", [("2/5/2023", "2023-05-02")]),
    "a-month": ("en marzo", [("marzo", "2024-03")]),
    "a-month-of-a-year": ("en marzo de 2020", [("marzo de 2020", "2020-03")]),
    "the-past-month": ("el pasado diciembre", [("el pasado diciembre", "2023-12")]),
    "a-name-is-no-month": ("Julio Ríos llegó", []),
    "the-year-of-a-date-carries": (
        "El 26 de marzo de 2020 acusó a dos. El 31 de marzo ofreció más.",
        [("El 26 de marzo de 2020", "2020-03-26"), ("El 31 de marzo", "2020-03-31")],
    ),
    "and-ends-with-its-paragraph": (
        "Fue el 26 de marzo de 2020.\nEl 31 de marzo ofreció más.",
        [("el 26 de marzo de 2020", "2020-03-26"), ("El 31 de marzo", "2024-03-31")],
    ),
    "a-year": ("en 2020", [("2020", "2020")]),
    "a-decade": ("la década de los noventa", [("la década de los noventa", "199X")]),
    "yesterday": ("ayer", [("ayer", "2024-05-14")]),
    "the-morning-is-not-tomorrow": ("por la mañana; mañana", [("mañana", "2024-05-16")]),
    "this-weekday": ("Hundió este miércoles un barco", [("este miércoles", "2024-05-15")]),
    "the-last-weekday": ("Hundió el viernes un barco", [("el viernes", "2024-05-10")]),
    "the-next-weekday": ("el próximo viernes", [("el próximo viernes", "2024-05-17")]),
    "last-week": ("la semana pasada", [("la semana pasada", "2024-05-06/2024-05-12")]),
    "last-year": ("el año pasado", [("el año pasado", "2023")]),
    "ago": ("hace tres meses", [("hace tres meses", "2024-02")]),
    "after-another-date": (
        "el 2 de mayo. Dos días después",
        [("el 2 de mayo", "2024-05-02"), ("Dos días después", "2024-05-04")],
    ),
    "a-duration-is-no-date": ("durante tres años", [("tres años", "")]),
}


@pytest.mark.parametrize(("text", "times"), TIMES.values(), ids=TIMES)
def test_times_are_read_as_exact_as_they_are_said(text, times):
    assert [(text[one.span.start : one.span.end], one.edtf) for one in dates(text, ANCHOR)] == times


WORDS = "el 2 31 de septiembre mayo 2023 lunes pasado próximo hace tres semanas y al , . en ayer mañana año".split()


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_whatever_the_words_each_date_can_be_written(text, anchor):
    end = 0
    for one in dates(text, anchor):
        assert end <= one.span.start < one.span.end <= len(text)
        end = one.span.end
        try:
            assert not one.edtf or edtf.read(one.edtf)
        except ValueNotReadError:  # pragma: no cover
            pytest.fail(f"{one.edtf} of {text!r}")


PROOFS = {
    "a-day": ("2024-05-02", "El 2 de mayo de 2024 llegó.", ""),
    "a-day-without-its-year": ("2024-05-02", "El 2 de mayo llegó.", "the date"),
    "a-month": ("2024-05", "Llegó en mayo de 2024.", ""),
    "a-year": ("2024", "Llegó en 2024.", ""),
    "before-is-another-time": ("2024", "Llegó antes de 2024.", "the date"),
}


@pytest.mark.parametrize(("written", "sentence", "lack"), PROOFS.values(), ids=PROOFS)
def test_a_date_is_proven_in_spanish_where_it_is_said_whole(written, sentence, lack):
    lacking = prose.date_lacks(written, sentence, "es")
    assert (lack in lacking) if lack else lacking == ""
