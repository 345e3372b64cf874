"""How long an official list takes to read and to be looked through: python -m tests.benchmarks.lists 20000.

The entries are made up: OFAC's three files with two other names and an address each, and as many FollowTheMoney
entities with a Sanction each; few words make many names alike. A figure is the middle one of five runs.
"""

import statistics
import sys
import time
from collections.abc import Callable

from dashboard.lists import Edition
from tests.official import ftm, read, sdn

_WORDS = "ada quill maduro moros cruz jose maria perez gomez silva mill harbour trading navy star ocean".split()


def name(number: int) -> str:
    """A made-up name; four words, of which one is its own."""
    return f"{_WORDS[number % 16]} {_WORDS[number // 16 % 16]}, {_WORDS[number // 256 % 16]} N{number}".upper()


def middle(done: Callable[[], object]) -> float:
    """Seconds of the middle one of five runs."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        done()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main(many: int) -> None:
    """Print the figures for *many* entries."""
    rows = [(str(number), name(number), "individual", "SALT", "", f"a.k.a. 'N{number} Q'.") for number in range(many)]
    alt = "".join(f'{number},{number},"aka","{name(number)} B",-0- \r\n' for number in range(many)).encode()
    add = "".join(f'{number},1,"Quay {number}","Saltmouth","Saltland",-0- \r\n' for number in range(many)).encode()
    content = sdn(*rows)
    persons = [(f"NK-{number}", "Person", {"name": [name(number)], "alias": ["A", "B"]}) for number in range(many)]
    sanctions = [(f"s-{number}", "Sanction", {"entity": [f"NK-{number}"], "program": ["S"]}) for number in range(many)]
    entities = ftm(*persons, *sanctions)
    print(f"{many:,} entries")
    print(f"SDN.CSV, ALT.CSV, ADD.CSV: {middle(lambda: read(content, alt=alt, add=add)):.2f} s")
    print(f"FollowTheMoney: {middle(lambda: read(entities, 'json')):.2f} s")
    whole = read(content, alt=alt, add=add)
    print(f"its names, once: {middle(lambda: Edition('ofac', whole.day, whole.entries).names):.2f} s")
    asked = [(name(number).replace(",", " de").title(),) for number in range(0, many, many // 100)]
    start = time.perf_counter()
    found = [whole.names.suggested(("person",), one) for one in asked]
    took = time.perf_counter() - start - middle(lambda: Edition("ofac", whole.day, whole.entries).names)
    print(f"{len(asked)} names looked for: {took:.2f} s, {sum(map(bool, found))} with suggestions")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
