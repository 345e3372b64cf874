"""A text as names are compared in it: accents and kinds of apostrophe aside, each character in its place."""

import re
import unicodedata

_LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_PLAIN = {
    **{ord(one): base for one in _LETTERS if (base := unicodedata.normalize("NFKD", one)[0]).isascii()},
    **dict.fromkeys(map(ord, "’‘`´"), "'"),
}
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")  # few letters of a text: found sooner than all are looked up


def folded(text: str) -> str:
    """*text* without accents, apostrophes straight; as long as *text*, so that places are the same."""
    return _ODD.sub(lambda one: _PLAIN[ord(one[0])], text)


def lowered(text: str) -> str:
    """*text* folded and in lower case; as long as *text*: the one letter that grows in lower case is folded first."""
    return folded(text).lower()
