"""A pattern that passes over places by their letter finds what it found without, in the same groups."""

import re

import pytest

from dashboard.drafting.headed import headed

TEXT = "It Hasn't said so: n't, in ÉTÉ 1999 — “no 5 boats”, nor\nStrikes; a ſtrike, 9-year ships x-ray, [and] {so} ^on."


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"\b(?:not|no|nor)\b|n[’']t\b", re.IGNORECASE),
        (r"\b(?:s(?P<rest>\w+)|i[nt])\b", re.IGNORECASE),
        (r"(?i)[a-c]\w*|(?P<number>\d+)", 0),
        (r"(?i:[A-Z])\w", 0),
        (r"(?:é|[^a-z])t", re.IGNORECASE),
        (r"(?<=\s)(?:x|s)-?(?:ray)?|[\[\]^{-]\w", 0),
        (r"(?:so)? \w | \s[“a] # the last word is a comment", re.VERBOSE),
        (r"(?:a|)n", 0),
        (r"(?!no)n\w|\b", re.IGNORECASE),
        (r"(?:s?h?i)+p|.y", re.IGNORECASE),
    ],
)
def test_it_finds_the_same(pattern, flags):
    plain, quick = re.compile(pattern, flags), headed(pattern, flags)
    found = [(match.span(), match.groupdict()) for match in plain.finditer(TEXT)]
    assert found == [(match.span(), match.groupdict()) for match in quick.finditer(TEXT)]
    assert found


def test_it_looks_only_where_one_of_its_letters_stands():
    assert headed(r"\b(?:kill|dead|1\d)\b").pattern == r"\b(?=[1dk])(?:\b(?:kill|dead|1\d)\b)"
    assert headed(r"\w+ed|no").pattern == r"\w+ed|no"  # may begin with any letter
