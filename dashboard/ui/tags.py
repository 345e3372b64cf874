"""Buttons that the listener on the page answers, as html."""

from html import escape


def button(words: str, kind: str = "lnk", label: str = "", **asks: str) -> str:
    """A button with *words*: what it *asks* for becomes `data-...`, what is heard instead of the words is *label*."""
    return pressed(escape(words), kind, label, **asks)


def pressed(inner: str, kind: str = "", label: str = "", tip: str = "", **asks: str) -> str:
    """Such a button around html that is escaped already; *tip* is seen on hover."""
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in asks.items())
    heard = f' aria-label="{escape(label)}"' if label else ""
    seen = f' title="{escape(tip)}"' if tip else ""
    return f'<button type="button" class="{kind}"{data}{heard}{seen}>{inner}</button>'
