"""Whether it is the Treasury that lists somebody, which is a sanction, or the State Department, which designates."""

import re

from dashboard.drafting.events import cues
from dashboard.drafting.events.acts import Act, participle
from dashboard.drafting.events.reading import Read
from dashboard.drafting.events.title_words import PLACES
from dashboard.drafting.headed import headed

LISTS = headed(
    r"""
      (?<!specially\s)(?<!specially-)\b(?:re-?)?designat(?:e|es|ed|ing|ions?)\b(?!\s(?:global|national|terrorist\sorgan))
    | \bblacklist(?:s|ed|ing)?\b | \b(?:label|brand)(?:s|l?ed|l?ing)?\b
    | \b(?:class|ident)if(?:y|ies|ied|ying)\b(?=[^;]{0,120}?\bas\s)                # classified the group as
    | \blist(?:s|ed|ing)\b(?=[^;]{0,220}?\bas\b|\s(?:on|in)\s[^;]{0,120}?terror)    # listed the group as
    | \baddition(?=\sof\b[^;]{0,260}?\b(?:list\b|terror))
    | \b(?:add|plac|put|expand|nam|declar)(?:s|ed|es|e|ing|ting)?\b(?=[^;]{0,260}?\b(?:list\b|terror|SDGT|FTO))
    | \bappl(?:y|ied|ies)\s(?:the|this|that)\s(?:\w+\s){0,2}(?:designation|label)\sto\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
STEMS = ("designat", "label", "brand", "classif", "identif", "list", "terrorist")  # one is in whatever LISTS finds
_PERSONS = headed(
    r"\b(?:individuals|persons|people|nationals|entities|compan(?:y|ies)|firms|businesses|ships|vessels|tankers|aircraft|members|"
    r"associates|affiliates|relatives|officials)\b",
    re.IGNORECASE,
)
_SANCTIONS_LIST = re.compile(
    r"\s(?:on|to|onto)\s(?:a|an|the|its|their|OFAC[’']s)\s(?:(?:U\.S\.|US|new|Treasury(?:\sDepartment)?)\s)*"
    r"(?:sanctions?|Treasury|OFAC)\s(?:\w+\s)?list\b"
)
_NATIONALS = re.compile(r"(?i)specially[\s-]designated[\s-](?:nationals?|narcotics)|\bSDN\b|blocked persons")
_BY_US = re.compile(r"(?<=designated)\s(?:by\s(?:the\s)?(?:United\sStates|U\.S\.|US\b|OFAC)|for\s\w+ing\b|today\b)")
AUTHORITY = re.compile(
    r"Executive Orders? (?:\((?:“|\")?E\.?O\.?(?:”|\")?\) )?\d{5}|E\.?O\.? \d{5}"
    r"|Foreign Narcotics Kingpin Designation Act"
)
_OURS = frozenset("washington america americas congress senate".split())
# Another state does it: Both Florida and Texas have designated | Iran retaliated by declaring
_OTHERS = re.compile(
    rf"(?:\A|[.,;:]\s|\b[Bb]oth\s|\band\s)(?i:{'|'.join(sorted(PLACES - _OURS))})\s"
    r"(?:(?:has|have|had)\s)?(?:(?:also|already|recently|previously|since)\s)?(?:\w+ed\sby\s)?\Z"
)
# Another body does it: designated by the UN Security Council.
_BY_ANOTHER = re.compile(
    r"\sby\s(?:both\s)?(?:the\s)?(?:UN\b|U\.N\.|United\sNations|EU\b|European|U\.K\.|UK\b|United\sKingdom|Security\sCouncil)"
)
_WHICH = re.compile(r",\swhich\s(?:\w+\s){0,3}\Z")
_BY = re.compile(r"\bby\s(?:the\s)?[^,;]{0,60}")
_NEAR = 90  # characters behind the verb within which its list is named
ON_LIST = re.compile(r"\s(?:on|to)\s(?:it|that\slist|the\slist|the\sSDN)\b")


def is_measure(act: Act, read: Read) -> bool:
    """Whether it is the Treasury that lists: it is named, or only its list is, or the paragraph is about it."""
    sentence, start, end = act.sentence, act.clause.start, act.clause.end
    if act.match[0].lower().endswith(("ion", "ions")):
        listed = cues.LIST.search(sentence.text, sentence.span.start, sentence.span.end)
        national = _NATIONALS.search(sentence.text, start, end)
        return bool(national or (not listed and cues.TREASURY.search(sentence.words)))
    done = act.passive or participle(act)
    if done and read.on_treasury and not cues.TERRORIST.search(sentence.text, start, min(end, act.match.end() + _NEAR)):
        if AUTHORITY.search(sentence.text, start, end):
            return True
        if not read.on_state or (read.only_list[0] in ([], ["SDN"]) and _BY_US.match(sentence.masked, act.match.end())):
            return True
    if _by_treasury(act) or _on_persons(act, read) or _SANCTIONS_LIST.match(sentence.masked, act.match.end()):
        return True
    acting = [one for one in sentence.mentions if one.kind == "agency" and one.span.start < act.match.start()]
    if _NATIONALS.search(sentence.text, start, end) and not acting:
        return not {str(one.lastgroup) for one in cues.LIST.finditer(sentence.text, start, end)} - {"SDN"}
    told = "".join(one.words for one in sentence.paragraph)
    return bool(ON_LIST.match(sentence.masked, act.match.end()) and cues.TREASURY.search(told))


def by_others(act: Act) -> bool:
    """Whether another country, a body of several, or one of the States, is who lists."""
    sentence, verb = act.sentence, act.match
    if _BY_ANOTHER.match(sentence.masked, verb.end()):
        return True
    return not act.passive and bool(_OTHERS.search(sentence.masked[sentence.span.start : verb.start()]))


def _by_treasury(act: Act) -> bool:
    """Whether the clause of *act* names the Treasury as who acts: last before the verb, or behind "by"."""
    sentence, verb = act.sentence, act.match
    before = [one for one in sentence.mentions if act.clause.start <= one.span.start < verb.start()]
    acting = [one for one in before if one.kind in ("agency", "country")]
    told = sentence.masked[act.clause.start : verb.start()]
    if acting:
        last = cues.TREASURY.search(sentence.text, acting[-1].span.start, acting[-1].span.end)
        return bool(last or (cues.TREASURY.search(told) and not _WHICH.search(told)))
    by = _BY.search(sentence.masked, verb.end(), act.clause.end)
    return bool(cues.TREASURY.search(by[0] if by else told))


def _on_persons(act: Act, read: Read) -> bool:
    """Whether people, firms or ships are designated, no list is named, and the article is about the Treasury's.

    What the State Department lists are groups.
    """
    sentence = act.sentence
    if act.match[0].lower().startswith("blacklist"):
        return read.on_treasury and not cues.LIST.search(sentence.text, sentence.span.start, sentence.span.end)
    if not act.match[0].lower().startswith("designat") or act.match[0].lower().endswith(("ion", "ions")):
        return False
    if cues.TERRORIST.search(sentence.text, sentence.span.start, sentence.span.end) or cues.STATE.search(
        sentence.words
    ):
        return False
    start, end = (act.clause.start, act.match.start()) if act.passive else (act.match.end(), act.clause.end)
    return bool(_PERSONS.search(sentence.masked, start, end)) and read.on_treasury
