"""A web page is read as its marks mean it, sentence by sentence; what is left out of it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.errors import StoryNotReadError
from dashboard.intake import read
from dashboard.intake.story import LeftOut
from tests.brought import FIRST, SECOND, THIRD, page


def between(body: str, head: str = "") -> tuple[list[str], tuple[LeftOut, ...]]:
    """What stands between FIRST and THIRD in the story of a page with *body* there, and what was left out."""
    story = read("a.html", page(head, f"<p>{FIRST}</p>{body}<p>{THIRD}</p>").encode())
    first, *lines, last = story.text.removesuffix("\n").split("\n\n")
    assert (first, last) == (FIRST, THIRD)
    return lines, story.left_out


MARK = "footnote mark"
# By rule: what stands within a paragraph, what is read of it, what is told to be left out.
SENTENCES = {
    "a-raised-mark-is-no-digit": ("more than 80<sup>1</sup> people", "more than 80 people", {MARK: ["1"]}),
    "a-raised-link-is-a-mark": (
        "more than 80<sup><a href='#n1'>1</a></sup> people",
        "more than 80 people",
        {MARK: ["1"]},
    ),
    "a-mark-parts-a-number-from-its-scale": ("$50<sup>2</sup> million", "$50 million", {MARK: ["2"]}),
    "two-words-stay-two": ("$50<sup>[2]</sup>million", "$50 million", {MARK: ["[2]"]}),
    "several-marks": ("80<sup>1,2</sup> people<sup>*</sup>", "80 people", {MARK: ["1,2", "*"]}),
    "a-link-to-a-note": ("more than 80<a href='#fn1'>[1]</a> people", "more than 80 people", {MARK: ["[1]"]}),
    "raised-by-style": ("80<span style='vertical-align: super'>1</span> people", "80 people", {MARK: ["1"]}),
    "raised-by-class": ("80<span class='footnote-ref'>1</span> people", "80 people", {MARK: ["1"]}),
    "a-raised-digit-as-a-character": ("80¹ people on 40 km²", "80 people on 40 km²", {MARK: ["¹"]}),
    "an-ordinal-is-a-word": ("the 1<sup>st</sup> and the 2<sup>a</sup>", "the 1st and the 2ª", {}),
    "a-power-is-a-number": ("40 km<sup>2</sup> and 3×10<sup>6</sup>", "40 km² and 3×10⁶", {}),
    "a-time-in-a-sentence": (
        "The strike on <time>September 2</time> killed 11",
        "The strike on September 2 killed 11",
        {},
    ),
    "a-label-in-a-sentence": ("It hit the <label>Tern</label>, a boat", "It hit the Tern, a boat", {}),
    "an-output-in-a-sentence": ("It killed <output>11</output> people", "It killed 11 people", {}),
    "a-button-in-a-sentence": ("the <button>Tren</button> gang", "the Tren gang", {}),
    "struck-out-and-put-in": ("<del>70</del><ins>80</ins> people", "80 people", {"struck-out passage": ["70"]}),
    "struck-out": ("<s>70</s> 80 people", "80 people", {"struck-out passage": ["70"]}),
    "struck-out-by-style": (
        "<span style='text-decoration:line-through'>70</span> 80 people",
        "80 people",
        {"struck-out passage": ["70"]},
    ),
    "a-quotation-gets-its-marks": ("He said <q>we <q>struck</q> a boat</q>", "He said “we ‘struck’ a boat”", {}),
    "marks-that-are-there-are-not-doubled": ("He said <q>“we struck”</q>", "He said “we struck”", {}),
    "hidden": ("killed 11<span hidden>99</span> people", "killed 11 people", {"hidden passage": ["99"]}),
    "hidden-by-style": ("11<i style='display:none'>99</i> people", "11 people", {"hidden passage": ["99"]}),
    "for-screen-readers": ("11<span class='sr-only'>99</span> people", "11 people", {"hidden passage": ["99"]}),
    "a-tooltip": ("11<span role='tooltip'>99</span> people", "11 people", {"hidden passage": ["99"]}),
}


@pytest.mark.parametrize(("inside", "words", "left"), SENTENCES.values(), ids=SENTENCES)
def test_a_sentence_is_read_as_its_marks_mean_it(inside, words, left):
    lines, out = between(f"<p>Officials said so: {inside} then.</p>")
    assert lines == [f"Officials said so: {words} then."]
    assert out == tuple(LeftOut(what, tuple(passages)) for what, passages in left.items())


def test_a_button_at_the_end_of_a_sentence_is_no_part_of_it():
    assert between("<p>The mill was hit. <button>Share</button></p>") == (["The mill was hit."], ())


def test_a_left_out_kind_is_told_with_its_count_and_first_passages():
    *_, (marks,) = between("".join(f"<p>The navy struck {n} mills<sup>{n}</sup> there.</p>" for n in range(2, 6)))
    assert marks.count == 4
    assert str(marks) == "Left out: 4 footnote marks: “2”; “3”; “4”; …."


BODY = [f"<p>On {day} May 2024 the navy struck a mill, officials said on Friday.</p>" for day in range(1, 16)]
LIST = "<ul><li>Two ships took part.</li><li>A third one stayed away.</li></ul>"
WRAPPERS = {
    "body": "{}",
    "div": "<div>{}</div>",
    "press-release": '<div class="press-release">{}</div>',
    "layout-table": "<table><tr><td>{}</td></tr></table>",
    "form": "<form action='/x'>{}</form>",
    "aside": "<aside>{}</aside>",
    "main": "<main>{}</main>",
}


@pytest.mark.parametrize("wrapper", WRAPPERS.values(), ids=WRAPPERS)
def test_a_list_between_paragraphs_is_kept_in_whatever_it_stands(wrapper):
    whole = wrapper.format("".join([*BODY[:8], LIST, *BODY[8:]]))
    menu = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    lines = read("a.html", f"<html><body>{menu}{whole}</body></html>".encode()).text.removesuffix("\n").split("\n\n")
    assert len(lines) == 17
    assert [one for one in lines if "May 2024" not in one] == ["Two ships took part.", "A third one stayed away."]
    assert [int(one.split()[1]) for one in lines if "May 2024" in one] == [*range(1, 16)]


CORRECTIONS = {
    "in-the-foot": "<footer><p>Correction: It was 11, not 14.</p></footer>",
    "aside": "<aside>Correction (3 May): It was 11, not 14.</aside>",
    "under-a-heading": "<aside><h4>Correction</h4><p>It was 11, not 14.</p></aside>",
    "by-class": "<footer class='editors-note'><p>An earlier version of this article said 14; it was 11.</p></footer>",
    "dated": "<aside><p>Correction, 3 May 2024: It was 11, not 14.</p></aside>",
    "amended": "<footer><p>This article was amended on 3 May: it was 11, not 14.</p></footer>",
    "spanish": "<footer><p>Fe de errata: eran 11 y no 14.</p></footer>",
}


@pytest.mark.parametrize("outside", CORRECTIONS.values(), ids=CORRECTIONS)
def test_a_correction_outside_the_article_is_kept_at_its_end_and_told(outside):
    story = read("a.html", page(body=f"<p>{FIRST}</p><p>{THIRD}</p>{outside}").encode())
    *before, correction = story.text.removesuffix("\n").split("\n\n")
    assert before == [FIRST, THIRD]
    assert "11" in correction and "14" in correction
    assert any(one.startswith("A correction stands outside the article") and correction in one for one in story.told)


NOT_FREE = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
TEASER = "Only the beginning may be here"


def test_a_page_for_subscribers_is_told_to_be_a_teaser():
    story = read("a.html", page(NOT_FREE).encode())
    assert story.told[0].startswith(TEASER)


GATES = {
    "english": "Subscribe to continue reading",
    "member": "Already a subscriber? Log in",
    "for-subscribers": "This article is for subscribers only.",
    "spanish": "Suscríbete para seguir leyendo este artículo",
}


@pytest.mark.parametrize("gate", GATES.values(), ids=GATES)
def test_a_line_that_asks_for_a_subscription_is_left_out_and_told(gate):
    story = read("a.html", page(body=f"<p>{FIRST}</p><p>{THIRD}</p><p>{gate}</p>").encode())
    assert story.text.split("\n\n") == [FIRST, f"{THIRD}\n"]
    assert story.told[0].startswith(TEASER)
    assert story.left_out == (LeftOut("line asking for a subscription", (gate,)),)


def test_a_sentence_about_subscribers_is_no_such_line():
    said = "The Herald has lost readers: subscribers to it continue to leave, and 40 left in May."
    assert between(f"<p>{said}</p>") == ([said], ())


def cards(count: int) -> str:
    text = "Officials of the town said on Friday that nobody had denied it."
    return "".join(
        f"<div><h3><a href='/{n}'>The navy strikes mill {n}</a></h3><p>{text}</p></div>" for n in range(count)
    )


def test_a_list_of_articles_is_no_article():
    with pytest.raises(StoryNotReadError, match="holds no article but a list of articles: 9 headlines"):
        read("a.html", f"<html><body><main>{cards(9)}</main></body></html>".encode())


def test_a_list_of_articles_whose_cards_are_links_is_none():
    card = "<a href='/{n}'><h3>The navy strikes mill {n}</h3><p>Officials said that nobody denied it.</p></a>"
    with pytest.raises(StoryNotReadError, match="but a list of articles"):
        read("a.html", f"<html><body><main>{''.join(card.format(n=n) for n in range(9))}</main></body></html>".encode())


def test_an_article_with_headlines_below_it_is_one():
    text = "".join(f"<p>{n}. {THIRD}</p>" for n in range(12))
    story = read("a.html", f"<html><body><main>{text}{cards(5)}</main></body></html>".encode())
    assert story.text.startswith(f"0. {THIRD}\n\n1. ")


def test_a_row_of_a_table_is_a_line():
    rows = "<tr><th>Date</th><th>Killed</th></tr><tr><td>2 September</td><td>11</td></tr>"
    assert between(f"<table>{rows}</table>") == (["Date · Killed", "2 September · 11"], ())


def test_captions_comments_and_other_passages_are_told():
    outside = (
        "<figure><img src='a'><figcaption>A mill at the sea in May.</figcaption></figure>"
        "<div class='comments'><p>I think that all of this is not true at all.</p></div>"
    )
    assert between(outside) == (
        [],
        (
            LeftOut("caption", ("A mill at the sea in May.",)),
            LeftOut("passage outside the article", ("I think that all of this is not true at all.",)),
        ),
    )


def test_a_page_keeps_lists_quotations_and_tables_and_loses_menus():
    body = (
        f"<h1>Navy strikes mill</h1><p>{FIRST}</p><h2>What is known</h2><ul><li>Two ships took part in it.</li></ul>"
        f"<blockquote><p>{SECOND.replace('&', '&amp;')}</p></blockquote>"
        "<table><tr><td>2 May</td><td>40 killed</td></tr></table>"
        f"<p>{THIRD}<br>The end of it.</p><script>var a = 1;</script>"
    )
    story = read("a.html", page(body=body).encode())
    assert story.title == "Navy strikes mill"
    assert story.text.split("\n\n") == [
        FIRST,
        "What is known",
        "Two ships took part in it.",
        SECOND,
        "2 May · 40 killed",
        THIRD,
        "The end of it.\n",
    ]


@given(
    words=st.lists(
        st.sampled_from("navy harbour struck mill early sea officials said".split()), min_size=5, max_size=40
    ),
    wraps=st.lists(st.sampled_from(["b", "em", "a href='/x'", "span class='y'", "mark", "u"]), min_size=1, max_size=5),
)
def test_no_markup_of_a_page_is_left_in_its_text(words, wraps):
    marked = [f"<{tag}>{word}</{tag.split()[0]}>" for word, tag in zip(words, wraps * 40, strict=False)]
    story = read("a.html", page(body=f"<p>{FIRST}</p><p>{' '.join(marked)}.</p><p>{THIRD}</p>").encode())
    first, *_, last = story.text.split("\n\n")
    assert (first, last) == (FIRST, f"{THIRD}\n")
    assert not set("<>/='") & set(story.text)
