"""Sanctions in a sentence: on whom, by which body, under which order, when, put on or taken off."""

import re
from collections.abc import Iterator

from dashboard.drafting.events import cues
from dashboard.drafting.events.acts import Act, acts_in, bodies, dated
from dashboard.drafting.events.measures import AUTHORITY, LISTS, ON_LIST, STEMS, by_others, is_measure
from dashboard.drafting.events.moods import status, unreal
from dashboard.drafting.events.reading import Read, Sentence
from dashboard.drafting.events.targets import done_to, targets
from dashboard.drafting.events.telling import Telling
from dashboard.values.number_words import ONES

_DAY = (
    r"(?:(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z]*\.?\s\d{1,2})\s|today\s|yesterday\s)?"
)
_ORDER = r"(?:(?:pursuant\sto|under)\s[^,;]{3,60}?\s)?"  # sanctions under Executive Order 13224 against
_ON = rf"sanctions\s{_DAY}{_ORDER}(?:on|against|for(?=\s(?:\d|{'|'.join(ONES[1:])})))"
_ACTS = re.compile(
    rf"""\b(?=\w)(?:
      (?P<delisted>
        \b(?:remov|delist|tak|took|drop|lift|eas)\w*\b(?=[^;]{{0,80}}?\b(?:from|off)\sthe\s(?:\w+\s)?list\b)
      | \b{_ON}\b(?=[^;]*\b(?:were|are|was|been)\s(?:lifted|eased|removed)\b)
      | \bdelist(?:ed|ing)\b | \b(?:lift|eas)(?:ed|ing)\s(?:\w+\s){{0,3}}{_ON}\b
      )
    | (?P<sanctioned>
        \b(?:(?:impos|announc|plac|slapp|issu|unveil|levi|add|enact|put)\w*)\s(?:[\w(),-]+\s){{0,4}}{_ON}\b
      | \bsanctions(?:,\s[^,;]{{3,90}},)?\s(?:that\s|which\s)?(?:also\s)?(?:target|hit)(?:ed|s|ing)?\b
      | \bsanctions\s[^.;,]{{3,100}},\stargeting\b
      | (?P<action>
          \b(?:action|actions|move|round|package)(?:,\s[^,;]{{3,90}},)?\s(?:also\s)?(?:target(?:s|ed)?|designates?|hits?)\b
        | \b(?:took|takes|taken|taking)\s(?:\w+\s){{0,2}}action\sagainst\b
        | (?:OFAC\)?|Treasury(?:\sDepartment)?)\s(?:(?:has|have|is|was|also|previously|now|recently|today)\s){{0,3}}
          target(?:s|ed|ing)\b )
      | \b(?P<received>(?:received|drew|hit\swith|placed\sunder|faces?|faced)
          \s(?:(?:new|fresh|U\.S\.|US|Treasury)\s)*sanctions)\b
        (?=[,.;]|\s(?:from|by|in|over|for|on|as|along|last|this)\b)
      | \bfr(?:oze|eezing|ozen)\s(?:the\s)?assets\sof\b
      | \b(?:hits?|targets|targeted|slaps|slapped)\b(?=[^;]{{3,80}}\swith\s(?:\w+\s)?sanctions\b)
      | \bsanction(?:ed|ing)\b | \b(?<=did\s)sanction\b | \b(?<=will\s)sanction\b | \b(?<=to\s)sanction\b
      | (?:(?<=\bUS\s)|(?<=U\.S\.\s)|(?<=Treasury\s)|(?<=OFAC\s)|(?<=States\s)|(?<=Washington\s)|(?<=administration\s))
        sanctions\b
        (?![,.;)]|\s(?:on|against|are|were|is|was|have|has|had|will|could|may|list|law|regime|relief|in|and|for|from|to)\b)
      )
    | (?P<designated>
        {LISTS.pattern}
      | \b(?:placed|put|added)\b(?=\s(?:on|to)\s(?:it|that\slist|the\slist|the\sSDN\s\w+)\b)
      )
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_STEMS = (
    "sanction",
    "froze",
    "freez",
    " on it",
    " to it",
    "action",
    "target",
    *STEMS,
)  # one is in whatever _ACTS finds
_BACK = 2  # sentences of the paragraph in which it is told whose action it is
_SOME_OF = re.compile(
    r"\sof\s(?:the|those|these)\s(?:individuals|entities|companies|people|persons|firms|men|women|targets)\b"
)
_OFF = re.compile(
    r"\b(?:remov|delist|tak|took|drop)\w*\b(?=[^;]{0,80}?\b(?:from|off)\sthe\s(?:\w+\s)?list\b)", re.IGNORECASE
)
_BODIES = re.compile(
    r"(?i)treasury|ofac|foreign assets|state|government|administration|united states|\bu\.?s\b|washington"
)


def sanctions(sentence: Sentence, read: Read) -> Iterator[Telling]:
    """Each time that *sentence* tells of somebody who is sanctioned, listed by the Treasury, or taken off its list."""
    for act in acts_in(sentence, _ACTS) if sentence.has(*_STEMS) else ():
        if act.match["action"] and not _by_treasury(act):
            continue
        if by_others(act) or unreal(sentence, act.match) or (act.what == "designated" and not is_measure(act, read)):
            continue
        order = AUTHORITY.search(sentence.text, act.clause.start, act.clause.end)
        listed = [str(one.lastgroup) for one in cues.LIST.finditer(sentence.text, act.clause.start, act.clause.end)]
        how = "ended" if _again(act) else status(sentence, act.match)
        about = {
            "agency": bodies(act, _BODIES),
            "action": act.what,
            "list": list(dict.fromkeys(listed)),
            "authority": order[0] if order else None,
            "status": how,
        }
        ends = (
            " on",
            " against",
            " of",
            " to",
            "target",
            "targets",
            "targeting",
            "sanctions",
            "designation",
            "designations",
        )
        noun = act.match[0].lower().endswith(ends)
        whom = done_to(act, read) if act.match["received"] else targets(act, read, noun=noun)
        whom = [one for one in whom if not (one.count and _SOME_OF.search(sentence.text, one.span.start, one.span.end))]
        ahead = how in ("announced", "planned")
        yield Telling(
            "sanction",
            act.what,
            (sentence.evidence,),
            about,
            tuple((one, dated(act, one, ahead=ahead)) for one in whom),
            sentence.number,
        )


def _by_treasury(act: Act) -> bool:
    """Whether an action is one of the Treasury: it is named here or in the paragraph before."""
    sentence = act.sentence
    told = "".join(one.words for one in (*sentence.paragraph[-_BACK:], sentence))
    return bool(cues.TREASURY.search(told))


def _again(act: Act) -> bool:
    """Whether somebody was put on a list of which the paragraph says that they were taken off."""
    placed = act.what == "designated" and ON_LIST.match(act.sentence.masked, act.match.end())
    return bool(placed) and any(one.find(_OFF) for one in act.sentence.paragraph)
