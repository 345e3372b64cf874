"""Whether an act that a sentence names was done, is announced, or neither: asked for, supposed, denied, not done."""

import re

from dashboard.drafting.events.reading import Sentence
from dashboard.drafting.headed import headed

# Where a clause begins that has a mood of its own: refused to say whether … | after State listed …
_BOUNDARY = headed(
    r"""
      [;:—] | ,\s(?:and|but)\s(?!that\b) | ,\s(?:while|though|although|which|whom?)\s
    | \b(?:after|when|since|because|while|although)\s
    """,
    re.VERBOSE,
)
_PLANNED = headed(
    r"\b(?:plan(?:s|ned|ning)?|intend\w*|vow\w*|prepar\w+|propos\w+|pledg\w+|decid\w+|agree[sd]?)\s"
    r"(?:to\b|on\b|\w+ing\b)",
    re.IGNORECASE,
)
_ANNOUNCED = headed(r"\b(?:will|shall|is\sto|are\sto|(?:is|are)\s(?:set|due|about)\sto|announc\w+)\b", re.IGNORECASE)
_UNREAL = headed(
    r"""\b(?:
      (?-i:may) | might | could | would | should | must | whether | if | unless
    | suppos(?:e[sd]?|ing) | imagin(?:e[sd]?|ing)
    | not\sruled\sout | no\s(?:plans?|decision) | refus\w+\sto | declin\w+\sto | stopp\w+\sshort
    | den(?:y|ies|ied|ying) | call(?:s|ed|ing)?\s(?:for|on) | urg(?:e|es|ed|ing) | demand(?:s|ed|ing)?
    | possib\w+ | hypothetical\w* | no\slonger | (?:is|are|was|were)\s(?:expected|likely|thought|said)\sto
    | expect(?:s|ed)?\sto
    | consider(?:s|ed|ing)?(?=\s(?:\w+ing|whether|it|that|the|an?|new|more|further|additional|such|sanctions?)\b)
    | weigh(?:s|ed|ing)? | mull(?:s|ed|ing)? | looking\sat | rather\sthan | instead\sof
    | (?:earlier|previous)\sversion | wrongly | mistakenly | falsely | erroneously | rumou?r\w*
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Right before the act: has not | hasn't been | was never
_NOT = headed(
    r"(?:\b(?:not?|never|yet\sto|without|against|nobody|none|neither)|n[’']t)(?:\s\w+){0,2}\s$", re.IGNORECASE
)
# Had the Treasury sanctioned it, … | Offer a reward, if you must
_HAD = re.compile(r"(?:Had|Were|Should|Offer|Put|List|Sanction|Designate|Indict|Charge)\s")
# A verb in -ing that only names the act: said that designating it would help | Designating it allows
_GERUND = re.compile(r"(?:^|\b(?:that|of|for|against|about|whether|if|from|to)\s)$", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto\s(?:be\s)?$", re.IGNORECASE)


# What is said to come: announced that it would designate A.
_REPORTED = re.compile(
    r"(?P<said>\b(?:announc\w+|said|confirmed|pledged|vowed)\b[^;]{0,60}?\b(?:it|they|we|he|she)\s)would(?=\s(?!not\b|have\b|be\s(?!\w+ing\b)))",
    re.IGNORECASE,
)


def clause(sentence: Sentence, place: int) -> int:
    """Where the clause that holds *place* begins."""
    found = list(_BOUNDARY.finditer(sentence.masked, sentence.span.start, place))
    return found[-1].end() if found else sentence.span.start


def _told(sentence: Sentence, start: int, act: re.Match[str]) -> str:
    """The words from *start* to the end of *act*, what was announced told as what will be."""
    words = sentence.masked[start : act.end()]
    return _REPORTED.sub(r"\g<said>will", words) if sentence.has("would") else words


def unreal(sentence: Sentence, act: re.Match[str]) -> bool:
    """Whether *act* is only possible, wished for, supposed, denied or undone in its clause."""
    start = clause(sentence, act.start())
    before = sentence.masked[start : act.start()]
    told = _told(sentence, start, act)
    if _UNREAL.search(told) or _HAD.match(told) or _NOT.search(before) or sentence.said.rstrip().endswith("?"):
        return True
    gerund = act[0].rstrip().lower().endswith("ing") and _GERUND.search(
        sentence.masked[sentence.span.start : act.start()]
    )
    if gerund and not _ANNOUNCED.search(told):
        return True
    return bool(_INFINITIVE.search(before)) and not (_PLANNED.search(told) or _ANNOUNCED.search(told))


def doubtful(sentence: Sentence) -> bool:
    """Whether anything in *sentence* is said to be only possible, wished for or denied."""
    return sentence.find(_UNREAL) is not None


def status(sentence: Sentence, act: re.Match[str]) -> str:
    """How far *act* has come as its clause tells it: "planned", "announced" or "in force"."""
    told = _told(sentence, clause(sentence, act.start()), act)
    if _PLANNED.search(told):
        return "planned"
    return "announced" if _ANNOUNCED.search(told) else "in force"
