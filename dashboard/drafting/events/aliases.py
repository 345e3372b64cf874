"""The other names that stand beside a name: (a.k.a. A), also known as “A”."""

import re

from dashboard.drafting.headed import headed

_GLOSS = headed(
    r"\s?\((?:(?:also\sknown\sas|known\sas|formerly|a\.?k\.?a\.?|or)\s)?[“\"'‘]?(?P<a>[A-Z][\w .’'-]{1,40}?)[”\"'’]?\)"
    r"|,?\s(?:also\sknown\sas|known\sas|a\.?k\.?a\.?,?|alias|or)\s[“\"‘'](?P<b>[^”\"’']{2,40}?),?[”\"’']"
    r"|,?\s(?:also\sknown\sas|known\sas|a\.?k\.?a\.?,?|alias)\s(?P<c>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})"
)
_AGE = re.compile(r",\s\d{2}(?=,)")


def aliases(text: str, end: int) -> tuple[str, ...]:
    """The names that stand behind one that ends at *end*, an age between them left aside."""
    found = []
    if age := _AGE.match(text, end):
        end = age.end()
    while match := _GLOSS.match(text, end):
        found.append((match["a"] or match["b"] or match["c"]).strip(" ,"))
        end = match.end()
    return tuple(dict.fromkeys(found))
