"""One entry of an official list, as the list has it."""

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["person", "entity", "vessel", "aircraft"]


class Listed(NamedTuple):
    """One entry of an official list.

    Attributes:
        number: the list's own for the entry; the same on every day.
        name: as the list writes it: "MADURO MOROS, Nicolas".
        kind: what is listed.
        programs: under what it is listed, as the list writes it: "VENEZUELA".
        aliases: other names that the list gives.
        remarks: what else the list says of it, such as an office.
        addresses: where the list says it is.
    """

    number: str
    name: str
    kind: Kind
    programs: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    remarks: str = ""
    addresses: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The entry as it is named on screen: "MADURO MOROS, Nicolas [VENEZUELA] [IRAN-CON-ARMS-EO]"."""
        return " ".join([self.name, *(f"[{program}]" for program in self.programs)])

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that the list gives."""
        return (self.name, *self.aliases)
