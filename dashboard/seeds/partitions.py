"""Many articles in one file: a Parquet partition, as `dashboard corpus build` leaves it in `articles/`.

It is a file of files, not of rows: an article that was checked lies in it byte for byte as its two files, and is proven
like any other when the folder is read. One that was only drafted, or failed, is no part of the seeds.
"""

import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

Outcome: TypeAlias = Literal["checked", "drafted", "failed"]
ENDING = "parquet"


@dataclass(frozen=True)
class Built:
    """One article as a build left it.

    Attributes:
        stem: its name among the articles.
        source: where its file, the first of two, was found.
        digest: changes with its files, with the registers and with the code that it was built by.
        outcome: what became of it.
        text: the bytes of its text; none of a failed one.
        about: the bytes of its TOML: with its facts where it was checked, what is known of it where it was drafted.
        drafts: the drafts of its facts, as JSON.
        problems: what was left out of it, or why it failed.
    """

    stem: str
    source: str
    digest: str
    outcome: Outcome
    text: bytes = b""
    about: bytes = b""
    drafts: str = ""
    problems: tuple[str, ...] = ()


def written(articles: Iterable[Built]) -> bytes:
    """*articles* as the content of a partition."""
    import pyarrow as pa  # here: who only reads a folder without partitions needs none of it
    from pyarrow import parquet

    kinds = {name: pa.string() for name in ("stem", "source", "digest", "outcome", "drafts")}
    schema = pa.schema({**kinds, "text": pa.binary(), "about": pa.binary(), "problems": pa.list_(pa.string())})
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([asdict(one) for one in articles], schema), file, compression="zstd")
    return file.getvalue()


def read(content: bytes, *columns: str) -> Iterator[dict[str, Any]]:
    """The articles in a partition by their *columns*.

    Raises:
        ValueError: it is no partition, or was cut short.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        yield from parquet.read_table(pa.BufferReader(content), columns=list(columns)).to_pylist()
    except (OSError, KeyError) as error:
        raise ValueError(str(error)) from error


def built(content: bytes, *outcomes: Outcome) -> Iterator[Built]:
    """The articles in a partition with one of *outcomes*, whole; raises like `read`."""
    for row in read(content, *Built.__dataclass_fields__):
        if row["outcome"] in outcomes:
            yield Built(**{**row, "problems": tuple(row["problems"])})


def files(content: bytes) -> dict[str, bytes]:
    """The files of the checked articles in a partition, by their path in a folder of seeds; raises like `read`."""
    found: dict[str, bytes] = {}
    for row in read(content, "stem", "outcome", "text", "about"):
        if row["outcome"] == "checked":
            found |= {f"articles/{row['stem']}.txt": row["text"], f"articles/{row['stem']}.toml": row["about"]}
    return found
