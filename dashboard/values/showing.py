"""Values as an error message shows them: whole when they are short, cut when they would fill the screen."""

from reprlib import Repr

_MOST = 300  # characters of a text, digits of a number


class _Shown(Repr):
    """`repr` that is cut where a value is long or nests deeply, so that it can't fail and can't fill a screen."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = self.maxlong = _MOST
        self.maxlist = self.maxtuple = self.maxdict = 20

    def repr_int(self, x: int, level: int) -> str:
        """Its digits, or how many there are: Python refuses to write out more than some thousand."""
        most = 3.33 * _MOST
        return repr(x) if x.bit_length() < most else f"a number of some {int(x.bit_length() / 3.3219)} digits"


def shown(value: object) -> str:
    """*value* as Python writes it, cut in the middle when it is long: the same as `repr` for what people write."""
    return _SHOWN.repr(value)


def plain(value: object) -> str:
    """*value* as `str` has it, or as `shown` has it when it is long."""
    text = shown(value)
    return text if "..." in text or text.startswith("a number of") else str(value)


_SHOWN = _Shown()
