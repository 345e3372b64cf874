"""Whether the words around a date look ahead or back: "due in February" is to come, "said Monday" has been."""

import re

_WINDOW = 110
_AHEAD = (
    r"will|won't|shall|would|may|might|could|should|can|due|expect(?:s|ed|ing)?|scheduled|plans?|planned|planning|until|by|"
    r"payable|maturing|mature|expires?|expiring|redeemable|upcoming|is to|are to|be|set for|set to|begins|starts|"
    r"hopes?|intends?|(?:wants?|going|likely|about|ready|decide|agreed) to|proposed|forthcoming|effective|ahead of|deadline|"
    r"wo|'ll|’ll|future|next|through|of record|seeks?|target|anticipates?|runs"
)
_BACK = (
    r"was|were|had|has|have|did|said|since|ago|told|began|came|went|took|made|found|fell|rose|left|met|gave|got|won|lost|"
    r"held|sent|saw|shot|led|became|previously|earlier|ended|last|been|\w{3,}ed"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b", re.IGNORECASE)
_BREAK = re.compile(r"[.?!;:\"“”]\s|\n\s*\n")


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """True when the nearest cue of the clause looks ahead, False when it looks back, None without any.

    The last cue before *start* counts first, then the first one after *end*.
    """
    before = _BREAK.split(text[max(0, start - _WINDOW) : start])[-1]
    cues = list(_CUE.finditer(before))
    if not cues:
        cue = _CUE.search(_BREAK.split(text[end : end + _WINDOW], maxsplit=1)[0])
        return bool(cue["ahead"]) if cue else None
    return bool(cues[-1]["ahead"])
