"""Text of a seed or a link as markdown that shows it letter by letter."""

import re

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+.!|~$^=>&<:@\n\r-]|www")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ":": "&#58;", "@": "&#64;", "\n": " ", "\r": " ", "www": "ww&#119;"}


def plain(text: str) -> str:
    """*text* as markdown without any formatting, link, image, icon or formula of its own."""
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)
