"""The rules that read Spanish time expressions: the first that fits at a place and reads it is the one."""

import re

from dashboard.drafting.dating.spanish import readings
from dashboard.drafting.dating.spanish.calendar_words import COUNT, DAY, MONTH, SHORT_MONTHS, UNIT, WEEKDAY, YEAR
from dashboard.drafting.dating.spanish.readings import NEXT, PAST, Read, Setting

__all__ = ["RULES", "Setting"]


def _rule(
    name: str, pattern: str, read: Read, flags: re.RegexFlag = re.IGNORECASE
) -> tuple[str, re.Pattern[str], Read]:
    return name, re.compile(pattern, re.VERBOSE | flags), read


_SMALL = re.RegexFlag(0)
RULES = (
    _rule("iso", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)", readings.iso),
    _rule("numeric", r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?!\d)", readings.numeric),
    _rule(
        "short",
        rf"(?P<day>\d{{1,2}})[\s-](?P<month>{'|'.join(SHORT_MONTHS)})(?:t?\.)?[\s-](?P<year>{YEAR})",
        readings.short,
    ),
    _rule(
        "edge",
        r"(?:principios|comienzos|inicios|mediados|finales|fines|final|fin)\sde(?:l|\sla)?\s(?P<unit>semana|mes|año)\b"
        r"(?!\s(?:pasad|próxim|anterior|siguiente|que\sviene))",
        readings.edge,
    ),
    _rule(
        "day",
        rf"""
        (?:(?:[Ee]ste|[Ee]l)\s)?(?:(?:pasado|próximo)\s)?(?:(?P<weekday>{WEEKDAY}),?\s(?:(?:el|pasado|próximo)\s)?(?:día\s)?)?
        (?:(?:pasado|próximo)\s)?(?:día\s)?
        (?P<day>{DAY})(?:\s?(?:(?P<and>y|,)|al?|[-–]|hasta\sel)\s?(?:el\s)?(?P<until>{DAY}))?
        \s(?:de\s)?(?:este\s)?(?P<month>{MONTH})\b(?:\s(?:pasado|próximo)\b)?
        (?:,?\s(?:de|del)?\s?(?:año\s)?(?P<year>{YEAR}))?
        """,
        readings.day_of_month,
        _SMALL,
    ),
    _rule(
        "month",
        rf"""
        (?:(?:[Ee]l\s)?(?:pasado|próximo)\s(?:mes\sde\s)?|[Ee]ste\s(?:mes\sde\s)?|mes\sde\s)?
        (?P<month>{MONTH})\b(?:\s(?:pasado|próximo)\b)?(?:,?\s(?:de|del)?\s?(?:año\s)?(?P<year>{YEAR}))?
        """,
        readings.named_month,
        _SMALL,
    ),
    _rule(
        "decade",
        r"(?:(?:los\s)?años|(?:la\s)?década\sde(?:\slos)?(?:\saños)?)\s"
        r"(?P<decade>(?:19|20)?\d0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\b",
        readings.decade,
    ),
    _rule(
        "year",
        rf"(?:(?:en|desde|hasta|durante|año|de|del|entre|a|y|para)\s)(?:el\s)?(?:año\s)?(?P<year>{YEAR})",
        readings.said_year,
    ),
    _rule(
        "today",
        r"(?:pasado\smañana|anteayer|antier|anoche|ayer|hoy|mañana|esta\s(?:mañana|tarde|noche|madrugada))\b",
        readings.today,
    ),
    _rule(
        "weekday",
        rf"(?:(?:este|el)\s)?(?:(?:pasado|próximo)\s)?(?P<weekday>{WEEKDAY})\b"
        r"(?:\s(?:pasado|próximo|siguiente|que\sviene)\b)?",
        readings.weekday,
    ),
    _rule(
        "weekend",
        rf"(?:(?:este|el)\s)?(?:(?:pasado|próximo)\s)?fin\sde\ssemana\b(?:\s(?:{PAST}|{NEXT})\b)?",
        readings.weekend,
    ),
    _rule(
        "step",
        r"(?:est[ea]\s(?:misma?\s)?(?P<unit>semana|mes|año|década|siglo)\b)",
        readings.step,
    ),
    _rule(
        "step", r"(?:el|la)\s(?:pasad[oa]|últim[oa]|próxim[oa])\s(?P<unit>semana|mes|año|década|siglo)\b", readings.step
    ),
    _rule("step", rf"(?:el|la)\s(?P<unit>semana|mes|año|década|siglo)\s(?:{PAST}|{NEXT})\b", readings.step),
    _rule(
        "ago",
        rf"hace\s(?:(?:unos|unas|casi|más\sde|cerca\sde|apenas|sólo|solo|ya)\s)?(?P<count>{COUNT})\s(?P<unit>{UNIT})\b",
        readings.ago,
    ),
    _rule("ahead", rf"dentro\sde\s(?P<count>{COUNT})\s(?P<unit>{UNIT})\b", readings.ahead),
    _rule(
        "after",
        rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\s(?P<way>después|antes|más\starde|atrás)\b",
        readings.after,
    ),
    _rule("duration", rf"(?P<count>{COUNT})\s(?P<unit>{UNIT})\b", readings.lasting),
)
