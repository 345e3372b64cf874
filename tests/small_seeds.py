"""A small folder of seeds as contents, with something of everything: clearly test material."""

from tests.conftest import ACTORS, ARTICLE, QUESTIONS, QUOTE, STRIKE, TEXT

EVENTS = """[[event]]
id = "mill-strike"
title = "Strike on a mill"

[[event]]
id = "two-mills"
title = "Two mills, reported together"
covers = ["mill-strike"]
"""
CLAIM = """
[[claim]]
id = "denial"
question = "who"
answer = "Nobody denied it."
words = "Nobody denied it"
about = "mill"
quote = "Nobody denied it"
"""
SOURCES = """id,publisher,origin,kind,url,published
herald,Saltmouth Herald,Saltmouth Herald,original,https://herald.example/mill,2024-05-03
gull,The Gull,Saltmouth Herald,copy,https://gull.example/copied,2024-05-04
"""
STRIKES = """id,event,scope,agency,strikes,killed,date,standing,cites,inferred
first,mill-strike,one,navy,1,3,2024-05-02,reported,herald; gull,strikes
both,two-mills,group,navy,2,5,2024-06,reported,herald,strikes
"""
CLAIMS = """id,question,speaker,answer,about,date,cites
quill-says,who,ada-quill,The navy did it.,first,2024-05-02,gull
"""
CORRECTIONS = """[[correction]]
id = "quill"
entry = "actors#ada-quill"
field = "name"
old = "Ada Quill"
new = "Ada Quille"
reason = "The usual spelling."
source = "https://herald.example/quill"
date = "2024-06-01"
"""
COMPARISONS = """[[comparison]]
id = "toll"
fact = "2024-05-03_mill#mill"
record = ["record#first"]
verdict = "contradicts"
words = "The record counts three dead."
"""
MILL, COPY = "articles/2024-05-03_mill", "articles/2024-05-04_copy"
CONTENTS: dict[str, bytes] = {
    name: content.encode()
    for name, content in {
        "actors.toml": ACTORS,
        "events.toml": EVENTS,
        "questions.toml": QUESTIONS,
        "corrections.toml": CORRECTIONS,
        "comparisons.toml": COMPARISONS,
        f"{MILL}.txt": TEXT,
        f"{MILL}.toml": ARTICLE + STRIKE + QUOTE + CLAIM,
        f"{COPY}.txt": TEXT,
        f"{COPY}.toml": ARTICLE + 'copy_of = "2024-05-03_mill"\n' + STRIKE,
        "record/sources.csv": SOURCES,
        "record/strikes.csv": STRIKES,
        "record/claims.csv": CLAIMS,
    }.items()
}
