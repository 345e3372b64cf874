"""A made-up world for seeds of any size: actors, events, questions and pages, the same every time."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

Item = TypeVar("Item")
Entry = dict[str, Any]

_SYLLABLES = (
    "ba be bi bo bu ca ce ci co cu da de di do du fa fe fi fo ga go gu ha ja jo ka la le li lo lu ma me mi mo mu na ne "
    "ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze zi zo"
).split()
_FIRST = (
    "José María Luis Ana Carlos Elena Miguel Sofía Andrés Lucía Pedro Nicolás Diego Marta Hugo Inés Raúl Pilar Tomás "
    "Irene Mark Susan David Karen Robert Linda James Laura Peter Alice"
).split()
_WORDS = (
    "pressure campaign officials said vessel alleged cargo network maritime border policy statement region sources "
    "described operation response ministry account evidence report days week group leaders talks allies court public "
    "security forces coast waters night route fishing drug shipment claim denied review record history capital "
    "question port island"
).split()
# Of a hundred actors: what each is, its name and its further names, with a made-up word in them.
_KINDS = (
    ("person", 60, "{first} {word}", ("{word}",)),
    ("group", 10, "Cartel de {word}", ("{word} cartel",)),
    ("agency", 6, "Bureau of {word} Affairs", ("BOFA-{word}",)),
    ("organization", 10, "{word} Institute", ()),
    ("outlet", 11, "The {word} Times", ()),
    ("voice", 3, "an official of {word}", ()),
)
QUESTIONS = tuple(f"question-{number}" for number in range(12))


class World:
    """What facts refer to, in measure for *facts* of them; *random* draws everything in one fixed order.

    Attributes:
        actors: kind -> (id, name) of each.
        ids: kind -> the id of each actor; "page" -> that of each page.
        registers: the entries of each register, by its name.
        pages: the rows of `sources.csv`.
        incidents, groups, campaigns, acts: the ids of events; of groups and campaigns with what each covers.
        day, dead: of each incident: when it was, how many died.
    """

    def __init__(self, facts: int) -> None:
        self.random = Random(11)
        self.actors: dict[str, list[tuple[str, str]]] = {kind: [] for kind, *_ in _KINDS}
        self.registers: dict[str, list[Entry]] = {"actors": self._actors(max(120, facts // 20))}
        self.ids = {kind: [key for key, _ in actors] for kind, actors in self.actors.items()}
        self._events(max(20, facts // 14))
        self.acts = [f"act-{number}" for number in range(max(20, facts // 40))]
        self.registers["events"] += [{"id": key, "title": f"Act no. {key[4:]}"} for key in self.acts]
        self.registers["questions"] = [{"id": key, "question": f"What of {key}?"} for key in QUESTIONS]
        self.pages = [self._page(number) for number in range(max(40, facts * 3 // 100))]
        self.ids["page"] = [page["id"] for page in self.pages]

    def often(self, items: Sequence[Item]) -> Item:
        """One of *items*, the first ones far more often than the last ones."""
        return items[int(len(items) * self.random.random() ** 2.5)]

    def words(self, least: int, most: int) -> str:
        """Some words without a meaning."""
        return " ".join(self.random.choice(_WORDS) for _ in range(self.random.randint(least, most)))

    def any_day(self, first: int = 2015) -> date:
        """A day from the year *first* to 2025."""
        start = date(first, 1, 1)
        return start + timedelta(self.random.randrange((date(2026, 1, 1) - start).days))

    def _actors(self, many: int) -> list[Entry]:
        numbers = list(range(len(_SYLLABLES) ** 3))
        self.random.shuffle(numbers)
        kinds = [kind for kind in _KINDS for _ in range(kind[1])]
        entries: list[Entry] = []
        for number in range(many):
            kind, _, name, aliases = kinds[number % len(kinds)]
            first, word = self.random.choice(_FIRST), _surname(numbers[number])
            entry: Entry = {"id": f"{kind}-{number}", "name": name.format(first=first, word=word), "kind": kind}
            entry["aliases"] = [alias.format(word=word) for alias in aliases]
            if kind == "person" and number % 3 == 0:
                entry["office"] = "Minister"
            parents = self.actors["agency"]
            if kind == "agency" and parents and number % 2:
                entry["part_of"] = self.random.choice(parents)[0]
            self.actors[kind].append((entry["id"], entry["name"]))
            entries.append(entry)
        return entries

    def _events(self, many: int) -> None:
        """Incidents, one in thirty of them in a group of two to four, all of them in campaigns of a thousand."""
        self.incidents = [f"strike-{number}" for number in range(many)]
        self.day = {key: self.any_day() for key in self.incidents}
        self.dead = {key: self.random.choice([0, 1, 2, 3, 3, 4, 4, 5, 6, 8, 11]) for key in self.incidents}
        self.groups = {
            f"strikes-{number}": [self.incidents[(number * 29 + k) % many] for k in range(self.random.randint(2, 4))]
            for number in range(max(2, many // 30))
        }
        self.campaigns = {
            f"campaign-{number}": self.incidents[start : start + 1000]
            for number, start in enumerate(range(0, many, 1000))
        }
        self.registers["events"] = [
            *({"id": key, "title": f"Strike of {self.day[key]}"} for key in self.incidents),
            *({"id": key, "title": "Strikes told together", "covers": of} for key, of in self.groups.items()),
            *(
                {"id": key, "title": "A campaign", "covers": of, "counted": "alone"}
                for key, of in self.campaigns.items()
            ),
        ]

    def _page(self, number: int) -> Entry:
        publisher = self.often(self.actors["outlet"])[1]
        random = self.random
        return {
            "id": f"page-{number}",
            "title": f"Report {number}",
            "publisher": publisher,
            "origin": publisher if random.random() < 0.5 else random.choice(["AP", "Reuters", "AFP", ""]),
            "kind": random.choice(["original", "copy", "", "aggregator"]),
            "url": f"https://example.org/{number}",
            "published": self.any_day(2020).isoformat() if random.random() < 0.85 else "",
            "note": "",
        }


def _surname(number: int) -> str:
    """A word of three syllables for each number below 300,000."""
    syllables = []
    for _ in range(3):
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables).capitalize()
