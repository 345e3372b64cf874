"""What `make words` reads for the catalogues: calls of `_` and `several`, within f-strings too, and phrases by line."""

import ast
from collections.abc import Iterator
from typing import Any, BinaryIO

Found = tuple[int, str, str | tuple[str, str], list[str]]


def python(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """The words that a module hands to `_` and to `several`, which takes one and many; babel reads no f-strings."""
    for node in ast.walk(ast.parse(file.read())):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if name in ("_", "several"):
            texts = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            if name == "_" and len(texts) == 1:
                yield node.lineno, "gettext", texts[0], []
            elif name == "several" and len(texts) == 2:
                yield node.lineno, "ngettext", (texts[0], texts[1]), []


def phrases(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """The phrases of a text file, a line each; what begins with # is a comment."""
    for number, line in enumerate(file.read().decode("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, "gettext", line, []
