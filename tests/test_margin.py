"""The margin of an article: each fact once, acts alike as one sentence, claims under their voice, hedges kept."""

from dashboard.corpus.attribution import statement
from dashboard.corpus.margin import margin, spellings
from dashboard.corpus.marking import marked


def of_paragraph(corpus, article, number):
    pieces = marked(corpus, 0, article.rows.tolist())[number - 1]
    rows = list(dict.fromkeys(row for piece in pieces for row in (*piece.rows, *piece.also)))
    return rows, *margin(corpus, rows)


def test_charges_against_several_are_one_sentence(corpus, article):
    _, gists, voices = of_paragraph(corpus, article, 4)
    assert [(gist.table, gist.words, len(gist.rows)) for gist in gists] == [
        (
            "indictments",
            "Nicolás Maduro, Maduro's inner circle, Diosdado Cabello and Vladimir Padrino López: charged in 2020; "
            "outcome not recorded here.",
            4,
        ),
        ("quotes", "US Justice Department", 2),
    ]
    assert [(voice.who, len(voice.rows)) for voice in voices] == [
        ("The article of 24 November 2025", 2),
        ("US Justice Department alleged", 1),
        ("NPR", 3),
    ]


def test_who_is_quoted_stands_with_office_and_outlet(corpus, article):
    _, gists, _ = of_paragraph(corpus, article, 3)
    assert [gist.words for gist in gists] == [
        "Adam Isacson, director for defense oversight at the Washington Office on Latin America, via NPR"
    ]


def test_acts_that_differ_in_more_than_whom_they_concern_stand_apart(corpus, article):
    _, gists, _ = of_paragraph(corpus, article, 5)
    assert [gist.words for gist in gists if gist.table == "designations"] == [
        "al-Qaida and Islamic State: listed as foreign terrorist organization (FTO), date not stated.",
        "8 organizations: listed as foreign terrorist organization (FTO) in February 2025.",
    ]


def test_every_fact_of_a_paragraph_stands_once_and_a_lone_act_in_its_own_words(corpus, article):
    for number in range(1, 13):
        rows, gists, voices = of_paragraph(corpus, article, number)
        assert sorted(row for one in (*gists, *voices) for row in one.rows) == sorted(rows)
        for gist in gists:
            if gist.table != "quotes" and len(gist.rows) == 1:
                assert gist.words == statement(corpus, gist.rows[0])


def test_a_name_that_was_corrected_is_said_as_the_text_has_it_where_it_has_it(corpus, article):
    text = corpus.article_text(0)
    rows, *_ = of_paragraph(corpus, article, 3)
    assert spellings(corpus, rows, text) == ["Adam Isaacson"]
    assert spellings(corpus, rows, text.replace("Isaacson", "Isacson")) == []
    assert spellings(corpus, of_paragraph(corpus, article, 5)[0], text) == []
