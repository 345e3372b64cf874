"""Acts of Spanish articles: who struck, listed, sanctioned, offered or charged, whom and how many; all invented."""

from datetime import date

import pytest

from dashboard.drafting import Article, drafts
from dashboard.facts.registers import Actor

ANCHOR = date(2024, 5, 15)  # a Wednesday


def actor(key: str, name: str, kind: str, *aliases: str) -> tuple[str, Actor]:
    return key, Actor(id=key, name=name, kind=kind, aliases=aliases)


ACTORS = dict(
    [
        actor("us", "United States", "country", "U.S."),
        actor("military", "US military", "agency"),
        actor("treasury", "US Treasury Department", "agency", "Treasury Department"),
        actor("state", "US State Department", "agency", "State Department"),
        actor("justice", "US Justice Department", "agency", "Justice Department"),
        actor("lobos", "Los Lobos", "group"),
        actor("poe", "Ana Quil", "person"),
        actor("roe", "Luis Roe", "person"),
        actor("rey", "Iván Rey", "person"),
    ]
)
_LEFT = {"agency", "date_words", "status", "purpose", "voice", "action", "theatre"}  # asked for one by one below


def acts(text: str, *kinds: str) -> list[tuple[str, dict[str, object]]]:
    """(kind, its fields but those that have a test of their own) of each act; somebody new stands as "new"."""
    made = drafts(Article(text, ANCHOR), ACTORS, language="es")
    found = [one for one in made if one.kind != "quote" and (not kinds or one.kind in kinds)]
    return [
        (
            one.kind,
            {name: value for name, value in one.fields.items() if name not in _LEFT}
            | ({"new": one.unknown["actor"]} if "actor" in one.unknown else {}),
        )
        for one in found
    ]


# By rule: a text and its acts.
ACTS = {
    "a-strike-and-its-toll": (
        "El Ejército de Estados Unidos mató a 11 personas el martes en un ataque a una lancha.",
        [("strike", {"scope": "one", "killed": "11", "date": "2024-05-14"})],
    ),
    "a-boat-is-sunk": (
        "Estados Unidos hundió este miércoles una lancha, donde murieron cuatro hombres.",
        [("strike", {"scope": "one", "killed": "4", "date": "2024-05-15"})],
    ),
    "the-toll-in-the-next-sentence": (
        "El Pentágono atacó ayer una embarcación. Tres hombres que iban a bordo murieron.",
        [("strike", {"scope": "one", "killed": "3", "date": "2024-05-14"})],
    ),
    "injured-are-not-killed": (
        "El Pentágono atacó ayer una lancha: al menos 12 personas murieron y 30 resultaron heridas.",
        [("strike", {"scope": "one", "killed": ">=12", "date": "2024-05-14"})],
    ),
    "several-strikes": (
        "El Ejército de Estados Unidos llevó a cabo tres ataques el lunes contra cuatro lanchas, con 14 muertos y un "
        "sobreviviente.",
        [
            (
                "strike",
                {
                    **{"scope": "group", "killed": "14", "strikes": "3", "vessels": "4", "survivors": "1"},
                    "date": "2024-05-13",
                },
            )
        ],
    ),
    "a-running-total-is-the-campaign": (
        "El Pentágono hundió ayer otra lancha y mató a dos hombres, con lo que suman 21 ataques y más de 80 muertos.",
        [
            ("strike", {"scope": "one", "killed": "2", "date": "2024-05-14"}),
            ("strike", {"scope": "campaign", "killed": ">80", "strikes": "21", "date": "2024-05-14"}),
        ],
    ),
    "gunmen-are-no-military": ("Unos pistoleros atacaron ayer una lancha y mataron a dos personas.", []),
    "what-was-not-done-is-no-act": ("El Pentágono podría atacar una lancha. Estados Unidos no hundió la lancha.", []),
    "a-designation": (
        "El Departamento de Estado designó ayer a Los Lobos como organización terrorista extranjera.",
        [("designation", {"actor": "lobos", "list": "FTO", "date": "2024-05-14"})],
    ),
    "the-perfect-is-active": (
        "El Tesoro de Estados Unidos había catalogado a Los Lobos como grupo terrorista, acusándolo de servir a Quil.",
        [("designation", {"actor": "lobos"})],
    ),
    "a-lone-participle": (
        "Huyeron de Los Lobos, designados en febrero por Estados Unidos como grupo terrorista.",
        [("designation", {"actor": "lobos", "date": "2024-02"})],
    ),
    "a-list-before-the-name": (
        "Washington designará como organización terrorista extranjera a Los Lobos, a los que vincula con Quil.",
        [("designation", {"actor": "lobos", "list": "FTO"})],
    ),
    "a-sanction": (
        "La OFAC sancionó ayer a Ana Quil y a Luis Roe por sus negocios con Iván Rey.",
        [("sanction", {"actor": "poe", "date": "2024-05-14"}), ("sanction", {"actor": "roe", "date": "2024-05-14"})],
    ),
    "a-counted-group-is-sanctioned-not-whom-it-is-aligned-with": (
        "El Departamento del Tesoro impuso hoy sanciones contra 14 funcionarios portuarios alineados con Ana Quil.",
        [("sanction", {"new": "14 funcionarios portuarios", "date": "2024-05-15"})],
    ),
    "was-sanctioned": ("Ana Quil fue sancionada en 2020.", [("sanction", {"actor": "poe", "date": "2020"})]),
    "those-sanctioned-are": (
        "Entre los sancionados están Ana Quil, jefa de la Guardia, y Ciro Mar Díaz, primo de Luis Roe.",
        [("sanction", {"actor": "poe"}), ("sanction", {"new": "Ciro Mar Díaz"})],
    ),
    "a-reward": (
        "Ofrece una recompensa de hasta 5 millones de dólares por información que conduzca al arresto de Ana Quil.",
        [("reward", {"actor": "poe", "amount": "<=5 million"})],
    ),
    "each-reward-with-its-people": (
        "Las recompensas son de 5 millones de dólares por Ana Quil y Luis Roe, y 2 millones de dólares por Iván Rey.",
        [
            ("reward", {"actor": "poe", "amount": "5 million"}),
            ("reward", {"actor": "roe", "amount": "5 million"}),
            ("reward", {"actor": "rey", "amount": "2 million"}),
        ],
    ),
    "an-offer-that-was-raised": (
        "La recompensa por la captura de Ana Quil se elevó de 2 a 5 millones de dólares, confirmó Luis Roe.",
        [("reward", {"actor": "poe", "amount": "5 million"}), ("reward", {"actor": "poe", "amount": "2 million"})],
    ),
    "a-charge": (
        "El Departamento de Justicia acusó formalmente a Ana Quil de lavado de dinero en una corte de Nueva York.",
        [("indictment", {"actor": "poe", "charges": "lavado de dinero"})],
    ),
    "charges-against": (
        "La fiscalía presentó cargos por lavado de dinero contra Ana Quil.",
        [("indictment", {"actor": "poe", "charges": "lavado de dinero"})],
    ),
    "who-only-accuses-charges-nobody": ("En un video, el fiscal acusó a Ana Quil de mentir.", []),
}


@pytest.mark.parametrize(("text", "made"), ACTS.values(), ids=ACTS)
def test_the_act_is_drafted_with_whom_and_how_many(text, made):
    assert acts(text) == made


def test_an_act_has_its_agency_status_and_words():
    text = "El Departamento del Tesoro anunció ayer sanciones contra Ana Quil."
    [draft] = drafts(Article(text, ANCHOR), ACTORS, language="es")
    assert draft.fields == {
        **{"actor": "poe", "action": "sanctioned", "agency": "treasury", "status": "announced"},
        **{"date": "2024-05-14", "date_words": "ayer"},
    }
    assert [text[span.start : span.end] for span in draft.spans] == [text.rstrip(".")]


# By rule: a text, the speaker of its quote, and the words for one whom the registry lacks.
SPEAKERS = {
    "by-name": ("“Vamos a la mar”, dijo Ana Quil.", "poe", None),
    "by-surname": ("Habló Ana Quil.\n\nQuil sostuvo que “la mar es de todos”.", "poe", None),
    "behind-an-opener": ("Ana Quil calló. Según Quil, la mar “es de todos nosotros”.", "poe", None),
    "an-office-takes-up": ("Ana Quil calló. “Vamos a la mar”, dijo la funcionaria.", "poe", None),
    "a-body-is-not-its-head": (
        "El gobierno de Ana Quil calificó eso de “un ataque a todos”.",
        None,
        "El gobierno de Ana Quil",
    ),
    "a-title-is-that-of-its-name": (
        "La fiscal general, Ana Quil, habló de Luis Roe. “No escapará de la justicia”, dijo la fiscal.",
        "poe",
        None,
    ),
    "a-title-that-nobody-has": (
        "Habló Luis Roe. “Vamos a la mar”, dijo el canciller de Kelp.",
        None,
        "el canciller de Kelp",
    ),
    "an-official-of-somebody": (
        "Luis Roe habló. El funcionario de Ana Quil aseguró que eran “cuatro marinos de la costa”.",
        "roe",
        None,
    ),
    "two-verbs-of-one": (
        "Ana Quil aseguró que ningún marino murió y advirtió que su país “hundirá todas las lanchas”.",
        "poe",
        None,
    ),
    "a-verb-that-goes-on": (
        "Habló Ana Quil. En la costa, Quil siguió su camino, afirmando que “la mar es de todos”.",
        "poe",
        None,
    ),
    "a-verb-in-passing": ("La orden a los marinos, indica Ana Quil, “está dirigida a todos los marinos”.", "poe", None),
    "an-office-for-something": (
        "“Vamos a la mar”, dijo el subsecretario de la Costa para Asuntos de Puertos, Luis Roe.",
        "roe",
        None,
    ),
    "one-of-the-boats": (
        "Cuando Quil habló, Ana Quil sostuvo que una de las lanchas era “una nave de todos”.",
        "poe",
        None,
    ),
    "somebody-new": ("“Vamos a la mar”, dijo Ciro Mar.", None, "Ciro Mar"),
}


@pytest.mark.parametrize(("text", "speaker", "new"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_quote_has_its_speaker(text, speaker, new):
    [quote] = [one for one in drafts(Article(text, ANCHOR), ACTORS, language="es") if one.kind == "quote"]
    assert (quote.fields.get("speaker"), quote.unknown.get("speaker")) == (speaker, new)
