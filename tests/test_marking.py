"""An article cut at the edges of its facts: joined it is the article; each piece names the facts that rest on it."""

from dashboard.corpus.marking import marked
from dashboard.values import spans


def test_joined_the_pieces_are_the_article(corpus, selection):
    text = corpus.article_text(0)
    paragraphs = marked(corpus, 0, selection.rows.tolist())
    whole = [text[one.start : one.end] for one in spans.paragraphs(text)]
    assert ["".join(piece.text for piece in pieces) for pieces in paragraphs] == whole


def test_every_fact_is_marked_on_all_its_words_and_on_no_others(corpus, article):
    text = corpus.article_text(0)
    for row in article.rows.tolist():
        pieces = [piece for pieces in marked(corpus, 0, [row]) for piece in pieces if row in (*piece.rows, *piece.also)]
        places = sorted({place for start, end in corpus.evidence(row) for place in range(start, end)})
        evidence = "".join(text[place] for place in places)
        assert "".join("".join(piece.text for piece in pieces).split()) == "".join(evidence.split())


def test_where_facts_overlap_those_whose_quote_it_is_come_first_acts_before_words(corpus, article):
    pieces = [piece for pieces in marked(corpus, 0, article.rows.tolist()) for piece in pieces]
    shared = [piece for piece in pieces if len(piece.rows) > 1]
    assert shared
    for piece in shared:
        tables = [int(corpus["table"][row]) for row in piece.rows]
        assert tables == sorted(tables)
    assert all(not set(piece.rows) & set(piece.also) for piece in pieces)


def test_facts_of_the_record_mark_nothing(corpus, selection):
    cited = selection.part("cited").rows.tolist()
    assert all(not piece.rows for pieces in marked(corpus, 0, cited) for piece in pieces)
