"""Quotes of Spanish articles: whatever the marks, whoever stands where, the words and their speaker are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drafting.quoting.spanish import quotes

# By rule: a text, its statements with their speaker; None where nobody is named.
SAID = {
    "verb-name-after": ("“Vamos a la mar”, dijo Ana Quil.", [("Vamos a la mar", "Ana Quil")]),
    "verb-office-and-name-after": (
        "«No lo sabemos», señaló el ministro de Pesca, Bo Ríos, en una entrevista.",
        [("No lo sabemos", "el ministro de Pesca, Bo Ríos")],
    ),
    "what-it-is-said-to-stands-between": (
        "“No lo sabemos todavía”, dijo a la prensa el alcalde.",
        [("No lo sabemos todavía", "el alcalde")],
    ),
    "perfect-after": ("“Nadie lo vio venir”, ha declarado Quil.", [("Nadie lo vio venir", "Quil")]),
    "an-adverb-between": ("“Nadie lo vio”, afirmó entonces la alcaldesa.", [("Nadie lo vio", "la alcaldesa")]),
    "name-verb-after": ("“Nadie lo vio venir”, el alcalde dijo.", [("Nadie lo vio venir", "el alcalde")]),
    "name-verb-before": ("Ana Quil dijo: “Vamos a la mar”.", [("Vamos a la mar", "Ana Quil")]),
    "apposition-before": (
        "El ministro de Pesca, Bo Ríos, afirmó que “la mar es de todos”.",
        [("la mar es de todos", "El ministro de Pesca, Bo Ríos")],
    ),
    "an-adjunct-first": (
        "En una carta, el alcalde pidió “calma y paciencia a todos”.",
        [("calma y paciencia a todos", "el alcalde")],
    ),
    "a-second-verb": (
        "El alcalde Ríos celebró la medida y afirmó en la radio que “la mar es de todos”.",
        [("la mar es de todos", "El alcalde Ríos")],
    ),
    "several-do-not-say-alone": (
        "Ríos informó de que cuatro personas llegaron y las calificó de “gente de mar”.",
        [("gente de mar", "Ríos")],
    ),
    "a-country-behind-a-capital": (
        "Aunque el Gobierno salmurano aseveró en mayo que eso era “un invento”, nadie lo creyó.",
        [("un invento", "el Gobierno salmurano")],
    ),
    "who-takes-up": (
        "Habló Javier Hernán, quien pidió “mirar siempre a la mar”.",
        [("mirar siempre a la mar", "Javier Hernán")],
    ),
    "inverted-before": ("Así lo dijo Ana Quil en la radio: “Vamos a la mar”.", [("Vamos a la mar", "Ana Quil")]),
    "according-before": (
        "Según Ana Quil, la mar “está llena de barcos viejos”.",
        [("está llena de barcos viejos", "Ana Quil")],
    ),
    "according-after": ("“La mar está llena de barcos”, según Quil.", [("La mar está llena de barcos", "Quil")]),
    "label": ("Ana Quil: “Vamos a la mar”.", [("Vamos a la mar", "Ana Quil")]),
    "omitted-after": (
        "“Vamos a la mar”, dijo Quil.\n\n“Ya es tarde para todo eso”, agregó.",
        [("Vamos a la mar", "Quil"), ("Ya es tarde para todo eso", "Quil")],
    ),
    "omitted-before": (
        "“Vamos a la mar”, dijo Quil. Añadió que “ya era tarde para eso”.",
        [("Vamos a la mar", "Quil"), ("ya era tarde para eso", "Quil")],
    ),
    "speaker-in-the-middle": (
        "“Vamos a la mar”, dijo Quil, “que ya es tarde”.",
        [("Vamos a la mar", "Quil"), ("que ya es tarde", "Quil")],
    ),
    "carried": (
        "“Vamos a la mar”, dijo Quil. “Ya es muy tarde para eso.”",
        [("Vamos a la mar", "Quil"), ("Ya es muy tarde para eso.", "Quil")],
    ),
    "told-in-the-sentence-before": (
        "El alcalde respondió que sí. “Es lo que todos esperaban de nosotros”.",
        [("Es lo que todos esperaban de nosotros", "El alcalde")],
    ),
    "an-aside-within-the-marks": (
        "“Vamos –dijo Ana Quil–, que ya es tarde”.",
        [("Vamos", "Ana Quil"), ("que ya es tarde", "Ana Quil")],
    ),
    "raya": (
        "—Vamos a la mar —dijo Ana Quil—. Ya es tarde.",
        [("Vamos a la mar", "Ana Quil"), ("Ya es tarde.", "Ana Quil")],
    ),
    "raya-alone": ("—Vamos a la mar.", [("Vamos a la mar.", None)]),
    "nobody-is-named": ("Se leía en el muro: “La mar es de todos nosotros”.", [("La mar es de todos nosotros", None)]),
    "a-scare-quote-is-none": ("La supuesta “narcolancha” llegó al puerto.", []),
    "a-name-is-none": ("El grupo “Cartel de los Muelles” llegó al puerto.", []),
    "a-dash-in-a-sentence-is-no-raya": ("La mar —siempre fría— estaba en calma.", []),
    "a-noun-is-no-verb": ("La denuncia del puerto “San Telmo” llegó.", []),
}


@pytest.mark.parametrize(("text", "said"), SAID.values(), ids=SAID)
def test_the_words_and_their_speaker_are_found(text, said):
    found = [
        (text[span.start : span.end], quote.speaker and text[quote.speaker.start : quote.speaker.end])
        for quote in quotes(text)
        for span in quote.spans
    ]
    assert found == said


WORDS = 'dijo Rubio “ ” « » " — – , . : ¿ ? ¡ que el la de Maduro según y agregó quien \n a'.split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_whatever_the_text_places_hold_words_and_do_not_overlap(text):
    spans = [span for quote in quotes(text) for span in quote.spans]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= then.start for one, then in zip(spans[:-1], spans[1:], strict=True))
    speakers = [quote.speaker for quote in quotes(text) if quote.speaker]
    assert all(text[one.start : one.end].strip() for one in speakers)
