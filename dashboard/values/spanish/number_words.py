"""The Spanish words of numbers and of what hedges them, and what they are worth."""

import re

_ONES = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split()
_TEENS = (
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco".split()
)
_TWENTIES = "veintiséis veintisiete veintiocho veintinueve".split()
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
_HUNDREDS = (
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split()
)
SMALL = {word: float(number) for number, word in enumerate([*_ONES, *_TEENS, *_TWENTIES])}
SMALL |= {word: 30.0 + 10 * number for number, word in enumerate(_TENS)}
SMALL |= {word: 100.0 * number for number, word in enumerate(_HUNDREDS, 1)} | {"ciento": 100.0}
SMALL |= {word.replace("cientos", "cientas"): worth for word, worth in SMALL.items() if word.endswith("cientos")}
SMALL |= {"quinientas": 500.0, "veintiún": 21.0, "veintiun": 21.0, "veintiuna": 21.0, "un": 1.0, "una": 1.0}
SMALL |= {"dieciseis": 16.0, "veintidos": 22.0, "veintitres": 23.0, "veintiseis": 26.0}
SCALES = {"mil": 1e3, "millón": 1e6, "millon": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12, "billon": 1e12}
SCALE_NAMES = {1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion"}
# What they are worth, and the hedge that they carry: a plural is two or more, and "una veintena" is no count.
COLLECTIVES = {
    "decenas": (20.0, ">="),
    "docenas": (24.0, ">="),
    "centenares": (200.0, ">="),
    "cientos": (200.0, ">="),
    "miles": (2e3, ">="),
    "millares": (2e3, ">="),
    "decenas de miles": (2e4, ">="),
    "cientos de miles": (2e5, ">="),
    "centenares de miles": (2e5, ">="),
    "millones": (2e6, ">="),
    "una decena": (10.0, "~"),
    "una docena": (12.0, ""),
    "media docena": (6.0, ""),
    "una quincena": (15.0, "~"),
    "una veintena": (20.0, "~"),
    "una treintena": (30.0, "~"),
    "una cincuentena": (50.0, "~"),
    "un centenar": (100.0, "~"),
    "un millar": (1e3, "~"),
    "medio centenar": (50.0, "~"),
    "medio millar": (500.0, "~"),
    "medio millón": (5e5, ""),
}
BEFORE = {
    "más de": ">",
    "mas de": ">",
    "poco más de": ">",
    "algo más de": ">",
    "por encima de": ">",
    "superior a": ">",
    "superiores a": ">",
    "supera": ">",
    "superan": ">",
    "superó": ">",
    "superaron": ">",
    "al menos": ">=",
    "por lo menos": ">=",
    "cuando menos": ">=",
    "como mínimo": ">=",
    "un mínimo de": ">=",
    "no menos de": ">=",
    "menos de": "<",
    "por debajo de": "<",
    "inferior a": "<",
    "inferiores a": "<",
    "hasta": "<=",
    "no más de": "<=",
    "como máximo": "<=",
    "un máximo de": "<=",
    "a lo sumo": "<=",
    "tantos como": "<=",
    "alrededor de": "~",
    "aproximadamente": "~",
    "en torno a": "~",
    "cerca de": "~",
    "casi": "~",
    "unos": "~",
    "unas": "~",
    "ronda": "~",
    "rondan": "~",
}
AFTER = {
    "o más": ">=",
    "como mínimo": ">=",
    "por lo menos": ">=",
    "al menos": ">=",
    "o menos": "<=",
    "como máximo": "<=",
    "aproximadamente": "~",
}


def any_of(phrases: object) -> str:
    """The regular expression of any of *phrases*, longer ones first, with any white space between their words."""
    ordered = sorted(map(str, phrases), key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in ordered)


def value(words: str) -> tuple[float, str]:
    """What "2.000", "1,5 millones", "treinta y cinco", "mil quinientos" are worth, and the scale that they end in.

    A point or a comma before three digits parts thousands, before one or two it is the decimal mark.
    """
    total = current = 0.0
    scale = 1.0
    digits = re.match(r"\d[\d., \u00a0\u202f]*", words)
    rest = words
    if digits:
        current, rest = _digits(digits[0].strip()), words[digits.end() :]
    for word in re.findall(r"[^\W\d_]+", rest.lower()):
        if word in ("docenas", "decenas"):
            current *= 12 if word == "docenas" else 10
        elif word in ("medio", "media"):
            current += 0.5 * (scale if total else 1.0)
        elif word in SCALES:
            factor = SCALES[word]
            scale = scale * factor if scale == 1e3 and not current and factor == 1e6 else factor
            if not current and total:
                total *= factor  # mil millones
            else:
                total, current = total + (current or 1.0) * factor, 0.0
        elif word in SMALL:
            current, scale = current + SMALL[word], 1.0
    return total + current, SCALE_NAMES.get(scale, "") if digits or scale > 1e3 else ""


def _digits(written: str) -> float:
    decimals = re.search(r"[.,](\d{1,2})$", written)
    whole = written[: decimals.start()] if decimals else written
    return float(re.sub(r"\D", "", whole) or 0) + (float(f"0.{decimals[1]}") if decimals else 0.0)
