"""Small parts of pages as html: buttons that the listener on the page answers, steps of what to do."""

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


def steps(*each: tuple[str, str]) -> str:
    """What to do, step by step: its name and what it comes to."""
    items = "".join(f"<li><b>{escape(name)}</b> {escape(words)}</li>" for name, words in each)
    return f'<ol class="k steps">{items}</ol>'
