"""The Spanish words of the calendar, as parts of patterns and as numbers."""

MONTHS = {
    name: number
    for number, names in enumerate(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre".split(), 1
    )
    for name in names.split("|")
}
MONTH = rf"(?:{'|'.join(MONTHS)})"  # with a small letter: Julio is a person
SHORT_MONTHS = dict(zip("ene feb mar abr may jun jul ago sep oct nov dic".split(), range(1, 13), strict=True))
WEEKDAYS = {"lunes": 0, "martes": 1, "miércoles": 2, "jueves": 3, "viernes": 4, "sábado": 5, "domingo": 6}
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_ONES = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve treinta"
).split()
WORDS = {word: number for number, word in enumerate(_ONES, 1)} | {"un": 1, "una": 1, "primero": 1, "primer": 1}
WORD = rf"(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})"
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:º|°|er|ro)?|treinta\sy\suno|{WORD})"
YEAR = r"(?:(?:1[5-9]|20)\d\d)(?![\w%]|[.,]\d)"
COUNT = rf"(?:\d{{1,3}}|{WORD})"
UNITS = {"día": "day", "semana": "week", "mes": "month", "año": "year", "década": "decade", "siglo": "century"}
UNIT = r"(?:d[ií]as?|semanas?|mes(?:es)?|años?|décadas?|siglos?)"


def number_of(words: str) -> int:
    """The number written as "12", "1º", "veintiuno", "treinta y uno"."""
    words = words.lower().strip()
    digits = "".join(char for char in words if char in "0123456789")
    if digits:
        return int(digits)
    return 31 if words.startswith("treinta y") else WORDS[words]


def unit_of(words: str) -> str:
    """The unit of "días", "meses", "años": day, month, year."""
    word = words.lower().replace("dia", "día")
    stem = word.removesuffix("es") if word == "meses" else word.removesuffix("s") if word != "mes" else word
    return UNITS[stem]
