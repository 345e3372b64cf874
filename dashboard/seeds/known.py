"""What a file that is checked knows of the other files, and what it leans on: all that it asked and was answered."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeAlias

from dashboard.facts.registers import Actor, Correction, Entry, Event, Source
from dashboard.seeds.leaning import Leans
from dashboard.seeds.names import Named
from dashboard.seeds.topics import Actors, Corrections, Ids, Question, Stems, Topic, Unread

SOURCES = "record/sources.csv"
_OF = {"pages": "sources"}  # of a topic: what it is about, where that is called otherwise
Registers: TypeAlias = Mapping[str, Mapping[str, Entry]]
_NONE: Mapping[str, Entry] = {}  # the same one, by which a topic is told to be the same


class Known:
    """What one file knows of the others. It remembers what it was asked; `anew` forgets that."""

    def __init__(self, topics: Mapping[str, Topic]) -> None:
        self._topics = topics
        self._asked: dict[str, dict[Question, Any]] = {}

    def anew(self) -> "Known":
        """The same for another file: nothing has been asked yet."""
        return Known(self._topics)

    def about(self, topics: Collection[str]) -> "Known":
        """The same about some *topics* alone."""
        return Known({name: topic for name, topic in self._topics.items() if _OF.get(name, name) in topics})

    def unknown(self, register: str, key: str) -> str:
        """What to say of an id that *register*, or "pages", does not have; empty when it does."""
        return str(self._ask(register, "unknown", key))

    def actor(self, key: str) -> Named | None:
        """What the actor *key* goes by; None when there is none."""
        named: Named | None = self._ask("actors", "named", key)
        return named

    def covers(self, event: str | None) -> bool:
        """Whether *event* is known and holds other events."""
        return bool(event and self._ask("events", "held", event))

    def published(self, page: str) -> str:
        """When the *page* of the record was published, as it is written."""
        return str(self._ask("pages", "held", page))

    def no_original(self, stem: str, named: str) -> str:
        """What is wrong with *named* as the article that *stem* is a copy of; empty when nothing is."""
        return str(self._ask("stems", "no_original", stem, named))

    def corrections(self, home: str) -> tuple[Correction, ...]:
        """The corrections of entries of *home*."""
        corrections: tuple[Correction, ...] = self._ask("corrections", "of", home)
        return corrections

    def unread(self) -> tuple[str, ...]:
        """The files of registers that could not be read, though facts can't be checked without them."""
        files: tuple[str, ...] = self._ask("unread", "files")
        return files

    def _ask(self, topic: str, *question: str) -> Any:
        asked = self._asked.setdefault(topic, {})
        if question not in asked:
            asked[question] = self._topics[topic].answered(question)
        return asked[question]

    def leans(self) -> Leans:
        """All that was asked, each with a mark of its answer."""
        return {topic: tuple(map(self._topics[topic].lean, asked)) for topic, asked in self._asked.items()}

    def kept(self, leans: Leans) -> Leans:
        """*leans* as another process gave them, each held once for all files."""
        return {topic: tuple(map(self._topics[topic].kept, asked)) for topic, asked in leans.items()}

    def same(self, before: "Known") -> frozenset[str]:
        """The topics of which all is as it was when *before* was known."""
        return frozenset(name for name, topic in self._topics.items() if topic is before._topics.get(name))

    def still(self, leans: Leans, same: frozenset[str]) -> bool:
        """Whether all that was asked has the same answers now; those of topics that are the *same* have."""
        return same.issuperset(leans) or all(
            topic in same or all(self._topics[topic].lean(lean.question) == lean for lean in asked)
            for topic, asked in leans.items()
        )


def known(
    registers: Registers,
    pages: Mapping[str, Source],
    stems: frozenset[str],
    unread: tuple[str, ...] = (),
    before: Known | None = None,
) -> Known:
    """What files know of *registers*, *pages*, the *stems* of articles and the files of registers that are *unread*.

    A topic of *before* that stands on the same is taken over, with its answers.
    """
    actors, events, questions, corrections = (
        registers.get(name) or _NONE for name in ("actors", "events", "questions", "corrections")
    )
    topics: dict[str, tuple[object, Callable[[], Topic]]] = {
        "corrections": (corrections, lambda: Corrections(corrections)),
        "unread": (unread, lambda: Unread(unread)),
        "stems": (stems, lambda: Stems(stems)),
        "actors": (actors, lambda: Actors(actors, _names(actors))),
        "events": (events, lambda: Ids(events, "events.toml", _covering(events))),
        "questions": (questions, lambda: Ids(questions, "questions.toml", dict.fromkeys(questions))),
        "pages": (pages, lambda: Ids(pages, SOURCES, {key: page.published for key, page in pages.items()})),
    }
    earlier = before._topics if before else {}
    return Known(
        {
            name: earlier[name] if name in earlier and _same(earlier[name].stands_on, stands_on) else make()
            for name, (stands_on, make) in topics.items()
        }
    )


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(other, frozenset | tuple) and one == other)


def _names(actors: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    return {key: actor.names for key, actor in actors.items() if isinstance(actor, Actor)}


def _covering(events: Mapping[str, Entry]) -> dict[str, bool]:
    return {key: bool(event.covers) for key, event in events.items() if isinstance(event, Event)}
