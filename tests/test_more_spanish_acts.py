"""More shapes in which Spanish news tells acts: to whom they are done, or how many were killed. All is invented."""

import pytest

from dashboard.drafting import Article, drafts
from tests.test_spanish_acts import ACTORS, ANCHOR

SHAPES = {
    "counted-and-counted": (
        "El Departamento del Tesoro impuso sanciones a 13 miembros de Los Lobos y cuatro empresas.",
        [("sanction", "13 miembros"), ("sanction", "cuatro empresas")],
    ),
    "some-of-them-by-name": (
        "El Departamento del Tesoro anunció la imposición de sanciones a 16 personas, entre las que se encuentran la "
        "jueza Ana Quil y el vicepresidente de la Asamblea (AN), Ciro Mar.",
        [("sanction", "16 personas"), ("sanction", "poe"), ("sanction", "Ciro Mar")],
    ),
    "a-list-of-the-treasury": (
        "La OFAC incluyó al presidente Luis Roe, a su esposa Ana Quil y al ministro del Interior, Ciro Mar, en la "
        "conocida Lista Clinton.",
        [("sanction", "roe"), ("sanction", "poe"), ("sanction", "Ciro Mar")],
    ),
    "the-inclusion-of": (
        "El Tesoro anunció la inclusión en la lista negra de la juez Ana Quil.",
        [("sanction", "poe")],
    ),
    "what-the-treasury-designates": (
        "Ocho funcionarios fueron designados por la OFAC, conforme al decreto. Los ocho funcionarios son el presidente "
        "de la Corte, Ciro Mar, y Ana Quil (vicepresidenta de la Sala Mayor).",
        [("sanction", "Ocho funcionarios"), ("sanction", "Ciro Mar"), ("sanction", "poe")],
    ),
    "the-designation-of": (
        "La OFAC anunció hoy la designación de seis individuos y siete entidades.",
        [("sanction", "seis individuos"), ("sanction", "siete entidades")],
    ),
    "lines-of-those-sanctioned": (
        "El Tesoro sancionó a dos jefes. Entre los sancionados se encuentran:\n\n- Ciro Mar Díaz: acusado de vender "
        "trigo.\n\n- Molinos y Trigos del Sur: creada por otro.",
        [("sanction", "dos jefes"), ("sanction", "Ciro Mar Díaz"), ("sanction", "Molinos y Trigos del Sur")],
    ),
    "a-state-identifies-by-its-list": (
        "El Departamento de Estado identificó a Los Lobos como FTO.",
        [("designation", "lobos")],
    ),
    "who-only-calls-them-so": ("La alcaldesa señaló a Los Lobos como un grupo terrorista.", []),
    "of-the-gangs-of": (
        "El Departamento de Estado ha designado a la banda de Los Lobos grupo terrorista.",
        [("designation", "lobos")],
    ),
    "lines-of-rewards": (
        "El Departamento de Estado ofreció recompensas por información que lleve a la detención de los siguientes "
        "hombres:\n\nCiro Mar Díaz, alias El Trigo – hasta 10 millones de dólares.\n\nLuis Roe – hasta 5 millones de "
        "dólares.",
        [("reward", "Ciro Mar Díaz"), ("reward", "roe")],
    ),
    "information-on-the-leader-of": (
        "Washington ofrece una recompensa de cinco millones de dólares por información sobre el líder de la banda Los "
        "Lobos, Ciro Mar.",
        [("reward", "Ciro Mar")],
    ),
    "his-capture": (
        "Ana Quil se encuentra en fuga y hay una recompensa de dos millones de dólares por información que conduzca a "
        "su captura.",
        [("reward", "poe")],
    ),
    "for-each-of-them": (
        "También figuran Ana Quil y Luis Roe. Por cada uno de ellos se ofrecen recompensas de 3 millones de dólares.",
        [("reward", "poe"), ("reward", "roe")],
    ),
    "charges-against-so-many": (
        "El Departamento de Justicia anunció cargos contra más de 70 miembros de Los Lobos, incluidos su jefe, Ana "
        "Quil, y otros.",
        [("indictment", "más de 70 miembros"), ("indictment", "poe")],
    ),
    "charges-were-brought": (
        "Los cargos contra Ana Quil fueron presentados en el Distrito Sur de Nueva York.",
        [("indictment", "poe")],
    ),
    "the-accused-are": (
        "La fiscalía federal presentó cargos por narcotráfico contra dos cabecillas de Los Lobos. Los acusados son "
        "Ciro Mar y su hijo Luis Roe.",
        [("indictment", "dos cabecillas"), ("indictment", "Ciro Mar"), ("indictment", "roe")],
    ),
    "a-nickname": (
        "Fiscales de la corte federal presentaron cargos contra Ciro “El Trigo” Mar e Iván Rey.",
        [("indictment", "Ciro “El Trigo” Mar"), ("indictment", "rey")],
    ),
    "after-striking-several-boats": (
        "El Ejército de Estados Unidos mató a catorce personas tras atacar a cuatro lanchas.",
        [("strike", "group 14")],
    ),
    "the-number-of-dead": (
        "Estados Unidos atacó el lunes una lancha. El número de fallecidos en la campaña es de alrededor de 130.",
        [("strike", "campaign ~130")],
    ),
    "some-died-in-the-second": (
        "Estados Unidos atacó el lunes dos lanchas. Cuatro hombres murieron en el primer ataque y 3 murieron en el "
        "segundo.",
        [("strike", "one 4"), ("strike", "one 3")],
    ),
    "the-network-x-ends-a-sentence": (
        "El Pentágono hundió una lancha, según su cuenta de X. Murieron dos hombres en el ataque, en una campaña que "
        "suma 30 muertos.",
        [("strike", "one 2"), ("strike", "campaign 30")],
    ),
}


@pytest.mark.parametrize(("text", "told"), SHAPES.values(), ids=SHAPES)
def test_an_act_is_told_of_whom_the_words_mean(text, told):
    made = drafts(Article(text, ANCHOR), ACTORS, language="es")
    assert [_short(one) for one in made if one.kind != "quote"] == told


def _short(one) -> tuple[str, str]:
    if one.kind == "strike":
        return one.kind, f"{one.fields['scope']} {one.fields.get('killed', '')}"
    return one.kind, one.fields.get("actor") or one.unknown.get("actor", "")


SPEAKERS = {
    "an-office-is-of-nobody-else": ("“Vamos a la mar”, dijo el secretario del Tesoro Luis Roe.", "roe"),
    "a-body-of-a-country": ("“Vamos a la mar”, dijo el Departamento de Estado de Estados Unidos.", "state"),
    "whose-spokesman-is-not-himself": ("“Vamos a la mar”, dijo el portavoz de Luis Roe.", None),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_speaker_is_who_the_words_name(text, speaker):
    [quote] = [one for one in drafts(Article(text, ANCHOR), ACTORS, language="es") if one.kind == "quote"]
    assert quote.fields.get("speaker") == speaker
