"""A second count of every figure, written from docs/counting.md and the seed files alone.

Nothing here but `program` may import the program. Read in this order: `notation` (dates and numbers), `record` and
`seeds` (the files), then the rules: `acts` (section 1), `when` (2), `known` (2.5, with what does not depend on the
rest of a choice), `amounts` (3), `choice` (5), and `count`, which puts them together.
"""

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fixtures" / "first_article"
"""The seeds that the known values are computed over, and that the program is compared on."""
