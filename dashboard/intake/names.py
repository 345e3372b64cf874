"""What programs write into the properties of a file in place of a title or an author."""

import re

_NO_AUTHOR = re.compile(
    r"""
    (?:(?:microsoft|ms)\s?(?:word|office|windows)?|windows|office|word|default|home|guest|local|test)?\s?user\d*
    | microsoft(?:\s(?:word|office|corporation))? | python-docx | admin(?:istrator)? | owner | author | unknown
    | anonymous | (?:user|desktop|laptop)[-_]\w+ | pc | none | null | root | libreoffice.* | openoffice.*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"""
    (?:microsoft\sword|powerpoint\spresentation|print)\b.* | untitled.* | (?:document|dokument|doc|page)\s?\d*
    | \(?anonymous\)? | .*\.(?:docx?|pdf|indd|qxd|odt|rtf|txt|html?|tmp) | https?://\S+ | about:blank
    """,
    re.VERBOSE | re.IGNORECASE,
)


def no_author(name: str) -> bool:
    """Whether *name* is nobody's: empty, or what a program writes."""
    return not name.strip() or bool(_NO_AUTHOR.fullmatch(name.strip()))


def no_title(title: str) -> bool:
    """Whether *title* is no headline: empty, or what a program writes."""
    return not title.strip() or bool(_NO_TITLE.fullmatch(title.strip()))
