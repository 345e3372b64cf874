"""What guards ask of the words of a language: when a name only describes, whom a pronoun means, what is counted how."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events import cues
from dashboard.drafting.events.groups import group_words
from dashboard.drafting.events.offers import offered
from dashboard.drafting.events.reading import Sentence
from dashboard.drafting.events.spanish import acts as spanish_acts
from dashboard.drafting.events.spanish import measures as spanish_measures
from dashboard.drafting.events.spanish import strikes as spanish_strikes
from dashboard.drafting.events.tolls import counts, tolls
from dashboard.values import numbers

Said: TypeAlias = tuple[float, ...]
Counting: TypeAlias = Callable[[Sentence], list[Said]]


@dataclass(frozen=True)
class Words:
    """The words of a language.

    Attributes:
        describes: what stands before a name that only describes somebody else: "aligned with", "led by".
        owned: what stands behind such a name, its thing as `what`: A's boats.
        arrest: of such things those for which a reward is offered: A's arrest.
        relative: what stands behind a name that a further statement is on: A, which it sanctioned.
        taken_up: a pronoun that may stand for somebody named only beside: charges against him.
        pronoun: a word that names nobody; `role` likewise one that begins so: its treasurer.
        papers: words for what prosecutors write, who speak through it.
        no_proof: words that leave a statement unproven.
        doubled: words for an amount that follows from another.
        counted: by field: the numbers of a sentence that are such.
        stands_for: by a value that the tables allow: words for it beside those of the tables, which are English.
    """

    describes: re.Pattern[str]
    owned: re.Pattern[str]
    arrest: re.Pattern[str]
    relative: re.Pattern[str]
    taken_up: re.Pattern[str]
    pronoun: re.Pattern[str]
    role: re.Pattern[str]
    papers: re.Pattern[str]
    no_proof: re.Pattern[str]
    doubled: re.Pattern[str]
    counted: Mapping[str, Counting]
    stands_for: Mapping[str, re.Pattern[str]]


def _any(sentence: Sentence) -> list[Said]:
    return [one.said for one in sentence.numbers]


def _ends(one: Counted) -> list[Said]:
    """A number, and where it is a range the numbers it lies between: it was raised from 2 to 5 million."""
    return [one.said, *((end,) for end in one.said)]


def _told(count: Callable[[Sentence, int, int], Mapping[str, str]], name: str, sentence: Sentence) -> list[Said]:
    """What *count* finds of *name* in *sentence*."""
    found = count(sentence, sentence.span.start, sentence.span.end).get(name)
    return [numbers.read(found).said] if found else []


_ENGLISH = Words(
    describes=re.compile(
        r"\b(?:(?:aligned|linked|allied|affiliated|associated|connected|working|colluding|collaborating|conspiring|ties)"
        r"\s(?:with|to)"
        r"|(?:led|headed|run|backed|controlled|owned|founded|employed|commanded)\sby|(?:loyal|close|tied|belonging)\sto"
        r"|(?:members?|leaders?|associates?|officials?|bosses|heads?|founders?|treasurer|affiliates?|relatives?|allies)\sof"
        r"|on\sbehalf\sof|support(?:ing|ed|s)?|help(?:ing|ed)?|assist(?:ing|ed))\s(?:the\s)?(?:[\w’'.-]+\s){0,2}$",
        re.IGNORECASE,
    ),
    owned=re.compile(r"['’]s?\s(?P<what>[a-z]\w+)(?!\s(?:[A-Z]|who\b))"),
    arrest=re.compile(r"arrest|capture|conviction|whereabouts|prosecution|apprehension|head|detention|extradition"),
    relative=re.compile(r"(?:\s[a-z]+)?,?\s(?:which|whom?|(?:both|all)\sof\s(?:which|whom))\b"),
    taken_up=re.compile(
        r"\b(?:against|on|for|indicted|charged|sanctioned|designated)\s(?:him|her|them|it)\b|\bwhen\s(?:he|she)\b"
    ),
    pronoun=re.compile(
        r"(?:he|she|it|they|him|her|them|who|each|both|all|others?|this|that|these|those)", re.IGNORECASE
    ),
    role=re.compile(
        r"(?:its|his|her|their|the)\s[a-z]|\b[a-z]{2,20}+\s(?:who|that|responsible|involved|behind|of|linked|tied)\s"
    ),
    papers=re.compile(r"\b(?:indictment|complaint|charges|court\spapers|filing)\b", re.IGNORECASE),
    no_proof=cues.NO_PROOF,
    doubled=re.compile(r"\b(?:twice|doubl\w+|tripl\w+)\b", re.IGNORECASE),
    counted={
        "killed": lambda sentence: [one.said for one in tolls(sentence)],
        "survivors": partial(_told, counts, "survivors"),
        "missing": partial(_told, counts, "missing"),
        "vessels": partial(_told, counts, "vessels"),
        "strikes": partial(_told, counts, "strikes"),
        "amount": lambda sentence: [one.said for one, _ in offered(sentence)],
        "count": lambda sentence: [
            one.said for one in sentence.numbers if group_words(sentence, one, sentence.span.end)
        ],
        "figure": _any,
    },
    stands_for={},
)
_SPANISH = Words(
    describes=re.compile(
        rf"{spanish_acts.HANGS.pattern}"
        r"|(?i:\b(?:apoy\w*|ayud\w*|en\snombre)\s(?:a|al|de|del)\s(?:\w+\s){0,2}$"
        r"|\b(?:lanchas?|barcos?|buques?|bienes|aliad[oa]s?|casas?|aviones|cuentas)\s(?:de|del)\s(?:la\s|los\s)?$)"
    ),
    owned=re.compile(r"(?!)(?P<what>)"),  # Spanish says it before the name
    arrest=re.compile(r"arresto|captura|condena|detención|paradero|extradición"),
    relative=re.compile(
        r",?\s(?:al?\s(?:que|cual|quien)|que|quien|cuy[oa]s?)\b"
        r"|,\s(?:ya\s|también\s)?(?:design|sancion|catalog|inclui|declar|clasific|calific|acus|imput)a?d[oa]s?\b"
    ),
    taken_up=re.compile(
        r"(?i)\b(?:lo|la|los|las|le|les)\s(?:\w+ó|\w+aron|ha|han)\b|\b(?:en\ssu\scontra|contra\s(?:él|ella))\b"
    ),
    pronoun=re.compile(
        r"(?i)(?:él|ella|ellos|ellas|quien(?:es)?|ambos|todos|otros?|esto|est[eao]s?|es[eao]s?|aquellos)"
    ),
    role=re.compile(r"(?:su|sus|el|la|los|las)\s[a-záéíóúñ]"),
    papers=re.compile(r"(?i)\b(?:acusación|imputación|denuncia|cargos|escrito|pliego)\b"),
    no_proof=re.compile(
        r"(?i)\bno\s(?:hay|existen?|ha(?:n|bía)?\s\w+)\s(?:\w+\s)?(?:pruebas?|evidencias?)\b|\bsin\s(?:\w+\s)?pruebas\sde\sque\b"
    ),
    doubled=re.compile(r"(?i)\b(?:dupli[cq]\w+|doble|tripl\w+)\b"),
    counted={
        "killed": lambda sentence: [one.said for one in sentence.numbers if spanish_strikes.is_toll(sentence, one)],
        "survivors": partial(_told, spanish_strikes.counts, "survivors"),
        "missing": lambda sentence: [one.said for one in sentence.numbers if one.kind == "count"],
        "vessels": partial(_told, spanish_strikes.counts, "vessels"),
        "strikes": partial(_told, spanish_strikes.counts, "strikes"),
        "amount": lambda sentence: [
            said for one in sentence.numbers if one.kind in ("money", "bare") for said in _ends(one)
        ],
        "count": lambda sentence: [one.said for one in sentence.numbers if one.kind == "count"],
        "figure": _any,
    },
    stands_for={**dict(spanish_strikes.THEATRES), **spanish_measures.LISTS},
)
_LANGUAGES = {"en": _ENGLISH, "es": _SPANISH}


def of(language: str) -> Words:
    """The words of *language*, a code."""
    return _LANGUAGES[language]
