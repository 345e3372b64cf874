"""Whether the words around a date look ahead or back: "due in February" is to come, "said Monday" has been."""

import re

from dashboard.drafting.headed import headed

_WINDOW = 110
_MODAL = r"(?:will|won't|shall|would|'ll|’ll|is|are|was|were|has|have|set|due|expected|scheduled|planned|plans?)"
# "is said to be near" looks nowhere.
_SEEMS = "".join(
    f"(?<!{verb}\\s)" for verb in "said believed thought known reported alleged appears appeared seems".split()
)
# "will be named" looks ahead although "named" alone looks back.
_SURE = (
    rf"will|won't|shall|{_MODAL}\sto(?:\sbe(?:\s\w+ed)?)?"
    rf"|(?:will|would|{_SEEMS}to)\s(?:\w+\s)?be(?:\s\w+(?:ed|eld|ing|aid))?|"
    r"due|scheduled|(?-i:until)|plann(?:ed|ing)\s(?:to|an?)|expect(?:s|ed)?|as\s(?:soon|early)\sas|deadline|upcoming|payable|maturing|mature|expires?|begins|starts|ends|opens"
)
_PERHAPS = (
    r"(?:can|could|may|might|must)\sbe(?:\s\w+ed)?|would|may|might|could|should|planning|planned|by(?=\s(?:the\send|mid|early|late|next|this|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|$))|hopes?|intends?|"
    r"(?:wants?|going|likely|about|ready|agreed|ordered|decided|plans?)\sto|proposed|effective|ahead\sof|future|of\srecord"
)
_BACK = (
    r"was|were|had|has|have|did|said|says|since|ago|told|began|came|went|took|made|found|fell|rose|left|met|gave|got|won|"
    r"lost|held|sent|saw|shot|led|became|previously|earlier|been|brought|bought|spent|ran|read|(?!un)\w{3,}ed"
)
_CUE = re.compile(rf"\b(?=[\w'’])(?:(?P<sure>{_SURE})|(?P<perhaps>{_PERHAPS})|(?P<back>{_BACK}))\b", re.IGNORECASE)
_UNTIL = headed(r"(?<!from\s)\b(?:through|by)\s(?:the\send\sof\s)?$", re.IGNORECASE)  # holds through June
_BREAK = headed(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!Corp)(?<!\bInc)(?<!\bCo)(?<![ap]\.m)[.?!;:\"“”]['’]{0,2}\s|\n\s{0,9}\n"
)


def tense(text: str, start: int, end: int) -> str:
    """The words "sure" or "perhaps" when the nearest cue of the clause looks ahead, "back" when back, else empty.

    The last cue before *start* counts first, then the first one after *end*.
    """
    before = _BREAK.split(text[max(0, start - _WINDOW) : start])[-1]
    cues = list(_CUE.finditer(before))
    if _UNTIL.search(before) and not any(cue["back"] for cue in cues):
        return "sure"
    if cues:
        return cues[-1].lastgroup or ""
    cue = _CUE.search(_BREAK.split(text[end : end + _WINDOW], maxsplit=1)[0])
    return cue.lastgroup or "" if cue else ""
