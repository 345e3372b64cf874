"""Hedged numbers of Spanish texts: the value, the bound and the unit, as they are said; and their proof."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drafting.counting.spanish import numbers
from dashboard.values import prose

# By rule: a text, and (our notation, unit) of each number in it.
STATED = {
    "digits": ("mató a 11 personas", [("11", "personas")]),
    "in-words": ("mató a once hombres", [("11", "hombres")]),
    "tens-and-ones": ("treinta y cinco barcos", [("35", "barcos")]),
    "two-numbers-are-two": ("entre dos y tres no hay nada; dos y tres", [("2..3", ""), ("2", ""), ("3", "")]),
    "one-person": ("murió una persona", [("1", "persona")]),
    "an-article-counts-nothing": ("hundió una lancha", []),
    "point-of-thousands": ("2.000 soldados", [("2000", "soldados")]),
    "comma-of-thousands": ("casi 2,000 soldados", [("~2000", "soldados")]),
    "space-of-thousands": ("12 000 soldados", [("12000", "soldados")]),
    "decimal-comma": ("1,5 millones de barriles", [("1.5 million", "barriles")]),
    "and-a-half": ("tres millones y medio de personas", [("3.5 million", "personas")]),
    "thousand-millions": ("mil millones de dólares", [("1 billion", "USD")]),
    "thousands-of-millions": ("2.500 millones de dólares", [("2500 million", "USD")]),
    "more-than": ("más de 80 personas", [(">80", "personas")]),
    "more-than-the": ("más de los 80 heridos", [(">80", "heridos")]),
    "at-least": ("por lo menos 21 muertos", [(">=21", "muertos")]),
    "up-to": ("hasta 50 millones de dólares", [("<=50 million", "USD")]),
    "up-to-in-words": ("hasta cincuenta millones de dólares", [("<=50 million", "USD")]),
    "fewer-than": ("menos de 20 barcos", [("<20", "barcos")]),
    "about": ("unos 20 barcos, cerca de 30 botes", [("~20", "barcos"), ("~30", "botes")]),
    "hedge-behind": ("20 barcos o más; 20 o más", [("20", "barcos"), (">=20", "")]),
    "a-score": ("una veintena de barcos", [("~20", "barcos")]),
    "dozens": ("decenas de barcos", [(">=20", "barcos")]),
    "tens-of-thousands": ("decenas de miles de personas", [(">=20000", "personas")]),
    "three-dozen": ("tres docenas de barcos", [("36", "barcos")]),
    "a-range": ("de 10 a 20 barcos", [("10..20", "barcos")]),
    "a-range-of-millions": ("de 25 a 50 millones de dólares", [("25 million..50 million", "USD")]),
    "dollar-signs": ("US$ 15 millones y USD 5 millones", [("15 million", "USD"), ("5 million", "USD")]),
    "pesos": ("$15 millones de pesos", [("15 million", "money")]),
    "percent": ("el 90 % y el 5,5 por ciento", [("90", "percent"), ("5.5", "percent")]),
    "an-adjective-before-the-noun": ("cuatro presuntos pescadores", [("4", "pescadores")]),
    "a-day-is-none": ("el 3 de octubre de 2025", []),
    "a-year-is-none": ("en 2025 hubo mil", [("1000", "")]),
    "a-year-with-a-noun-is-a-number": ("2000 soldados", [("2000", "soldados")]),
    "a-fraction-is-none": ("dos tercios de los barcos; uno de cada tres", []),
    "an-order-is-none": ("la Orden Ejecutiva 13692 y la MS-13", []),
    "a-clock-is-none": ("a las 10:30", []),
}


@pytest.mark.parametrize(("text", "stated"), STATED.values(), ids=STATED)
def test_numbers_are_read_with_hedge_and_unit(text, stated):
    assert [(one.written, one.unit) for one in numbers(text)] == stated


@given(st.integers(1, 999_999), st.sampled_from([".", ",", "\u00a0"]))
def test_a_written_number_is_its_value_however_thousands_are_parted(value, mark):
    written = f"{value:,}".replace(",", mark)
    assert [one.said for one in numbers(f"Llegaron {written} barcos")] == [(float(value),)] or 1500 <= value < 2100


@given(st.text(alphabet="0123456789.,-y% milesdco\n", max_size=80))
def test_whatever_the_text_numbers_stand_in_order_in_it(text):
    spans = [one.span for one in numbers(text)]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= then.start for one, then in zip(spans[:-1], spans[1:], strict=True))


# By rule: our notation, a sentence, the unit of the field, what of it is lacking.
PROOFS = {
    "number-and-hedge": (">80", "Murieron más de 80 personas.", "people", ""),
    "a-bare-number-is-not-proven-by-a-hedged-one": ("80", "Murieron más de 80 personas.", "people", "hedge"),
    "another-number": ("81", "Murieron más de 80 personas.", "people", "the number 81"),
    "money": ("<=50 million", "Ofrece hasta 50 millones de dólares.", "USD", ""),
    "money-of-another-coin": ("50 million", "Ofrece 50 millones de euros.", "USD", "the number"),
}


@pytest.mark.parametrize(("written", "sentence", "unit", "lack"), PROOFS.values(), ids=PROOFS)
def test_a_number_is_proven_in_spanish_by_number_and_hedge(written, sentence, unit, lack):
    lacking = prose.number_lacks(written, sentence, unit, "es")
    assert (lack in lacking) if lack else lacking == ""


def test_english_would_take_a_hedged_number_for_a_bare_one():
    assert prose.number_lacks("80", "Murieron más de 80 personas.", "people") == ""
