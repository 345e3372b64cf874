"""Text of a seed or a link as markdown that shows it letter by letter."""

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+.!|~$^=>&<:@\n\r-]|www")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ":": "&#58;", "@": "&#64;", "\n": " ", "\r": " ", "www": "ww&#119;"}
# Signs that Streamlit makes others of (-- becomes a dash) where they stand alone, and the "//" by which it knows an
# address; a word joiner before them, which nobody sees, keeps them as they are.
_SIGN = re.compile(r"(?<!\S)(?=(?:<->|->|<-|--|>=|<=|~=)(?!\S))|(?<=[a-z]:)(?=//)", re.IGNORECASE)


def plain(text: str) -> str:
    """*text* as markdown without any formatting, link, image, icon or formula of its own."""
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), _SIGN.sub("\u2060", text))
