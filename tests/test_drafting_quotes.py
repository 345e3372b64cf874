"""What is quoted and who says it: the statement's own words, the mention as it stands, nothing that nobody said."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.drafting import quotes
from dashboard.drafting.quoting.confidence import CONFIDENCE
from dashboard.places import ROOT

ARTICLE = ROOT / "seeds" / "articles" / "2025-11-24_cartel-de-los-soles.txt"

# Rule -> text, and for each statement its pieces and who says it.
SAID = {
    "straight-marks": ('"We will act," Rubio said.', [(["We will act,"], "Rubio")]),
    "typewriter-marks": ("``We will act,'' Mr. Obama said.", [(["We will act,"], "Mr. Obama")]),
    "an-apostrophe-closes-nothing": ("“It’s the workers’ right,” Cha said.", [(["It’s the workers’ right,"], "Cha")]),
    "single-marks-where-no-double-is": ("He said, ‘It’s our turn.’ She left.", [(["It’s our turn."], "He")]),
    "single-marks-within-double-are-no-quote": ("She said “the ‘deal’ is off.”", [(["the ‘deal’ is off."], "She")]),
    "a-mark-left-open-ends-with-its-paragraph": ("Rubio said: “We act.\nHe left.", [(["We act."], "Rubio")]),
    "nested-is-one": ("“I told him, “no way,” and left,” Cha said.", [(["I told him, “no way,” and left,"], "Cha")]),
    "two-spans-one-statement": (
        '"We will act," Rubio said, "when we choose to."',
        [(["We will act,", "when we choose to."], "Rubio")],
    ),
    "a-second-sentence-is-a-second-statement": (
        "“We will act,” Rubio said. “We choose when.”",
        [(["We will act,"], "Rubio"), (["We choose when."], "Rubio")],
    ),
    "over-paragraphs-with-the-speaker-after": (
        "“We will act.\n\n“We choose when,” said Victor Cha, a scholar at the Center.",
        [(["We will act.", "We choose when,"], "Victor Cha, a scholar at the Center")],
    ),
    "a-gloss-is-none": ('Despite its name—Spanish for "Cartel of the Suns"—it is no cartel.', []),
    "a-scare-quote-is-none": ('The "suns" in question refer to the epaulettes.', []),
    "a-title-is-none": ("Rubio appeared on CNN’s “State of the Union” on Sunday.", []),
    "a-markup-attribute-is-none": ('<a href="we will act some day">here</a>', []),
    "a-pronoun-stays": ("Rubio left. “We will act,” he said.", [(["We will act,"], "he")]),
    "a-source-stays-anonymous": (
        "A source familiar with the talks said it was “going very well.”",
        [(["going very well."], "A source familiar with the talks")],
    ),
    "nobody-named": (
        "It was hard. “We never knew what to do about it.” They left.",
        [(["We never knew what to do about it."], None)],
    ),
    "the-outlet-told-is-not-the-speaker": ("Hegseth told NPR it is “on the table.”", [(["on the table."], "Hegseth")]),
    "the-outlet-spoken-to-is-not-the-speaker": (
        "Pete Hegseth, speaking to OAN last week, hinted at “a whole bunch of new options.”",
        [(["a whole bunch of new options."], "Pete Hegseth")],
    ),
    "an-outlet-reports": (
        "According to NPR, the group is “a loose network of friends.”",
        [(["a loose network of friends."], None)],
    ),
    "according-to-a-person": ("“We will act,” according to Rubio.", [(["We will act,"], "Rubio")]),
    "inverted": ("“We will act,” said Rubio.", [(["We will act,"], "Rubio")]),
    "a-question-goes-on": ("“Will we act?” Rubio asked.", [(["Will we act?"], "Rubio")]),
    "shared-by-a-participle": ("Rubio declined, saying, “We will act.”", [(["We will act."], "Rubio")]),
    "shared-by-and": ("Rubio praised the navy and said “we will act.”", [(["we will act."], "Rubio")]),
    "named-late": ("The talk of a “grand bargain” is false, Rubio said.", [(["grand bargain"], "Rubio")]),
    "a-colon-at-the-end-of-a-paragraph": ("Rubio continued:\n\n“We will act.”", [(["We will act."], "Rubio")]),
    "signed": ("“We will act.” — Marco Rubio", [(["We will act."], "Marco Rubio")]),
    "verbs-in-quotes-are-no-cues": ("“He said no,” Cha told us. It is late.", [(["He said no,"], "Cha")]),
    "a-new-clause-names-no-speaker": (
        "Rubio called it “a very bad deal,” but Cruz said that he would vote.",
        [(["a very bad deal,"], "Rubio")],
    ),
    "as-somebody-said": ("“We will act,” as Rubio said.", [(["We will act,"], "Rubio")]),
    "inverted-with-a-common-noun-in-between": (
        "“It is hard,” said the senator, “because we must act.”",
        [(["It is hard,", "because we must act."], "the senator")],
    ),
    "a-name-that-is-a-small-word": (
        "“We will act,” said Will Doyle, a professor.",
        [(["We will act,"], "Will Doyle, a professor")],
    ),
    "a-stop-within-and-when-behind": ("“We will act .” Trump said on Friday.", [(["We will act ."], "Trump")]),
    "a-stop-within-and-more-behind": ("“We will act.” Trump said that it was late.", [(["We will act."], None)]),
    "fired-back": ("After Cruz attacked him, Rubio fired back: “We will act.”", [(["We will act."], "Rubio")]),
    "several-in-the-plain-form": ("They argue that Rubio should “lead the way.”", [(["lead the way."], "They")]),
    "who-says-it-of-himself": ("Rubio said he believed it was “too late.”", [(["too late."], "Rubio")]),
    "a-clause-after-after": (
        "Rubio left on Sunday after Cruz had said that he was “a coward.”",
        [(["a coward."], "Cruz")],
    ),
    "the-first-phrase-is-whole": (
        "The retired surgeon has left, saying he was “too old.”",
        [(["too old."], "The retired surgeon")],
    ),
    "a-show-that-is-told-something-is-none": ("Rubio told “Fox and Friends” that he would act.", []),
    "no-marks": ("Rubio said that we will act.", []),
}
# Rule -> text, its pronoun, the name it stands for.
RESOLVED = {
    "the-speaker-before": ("“We will act,” Marco Rubio said. He added, “We choose when.”", "He", "Marco Rubio"),
    "whom-the-sentence-is-about": ("Marco Rubio left. “We will act,” he said.", "he", "Marco Rubio"),
    "nobody-the-pronoun-cannot-mean": ("Mr. Pike left. Mrs. May came. “We act,” he said.", "he", "Mr. Pike"),
    "nobody-near": ("It rained. “We will act,” he said.", "he", None),
    "a-name-stands-for-itself": ("“We will act,” Marco Rubio said.", "Marco Rubio", None),
}
VIA = {
    "told": ("Adam Isacson told NPR, “It is not a group.”", "NPR"),
    "speaking-to": ("Pete Hegseth, speaking to OAN last week, said, “We act.”", "OAN"),
    "in-an-interview": ("“We act,” Rubio said in an interview with The Washington Post.", "The Washington Post"),
    "owner-aside": ("“We act,” Rubio told CNN’s Jake Tapper.", "CNN’s"),
    "as-an-outlet-reports": ("“We act,” Rubio said, according to CNN.", "CNN"),
    "a-person-is-none": ("“We act,” Rubio told Obama.", None),
    "taken-up-from-the-sentence-before": ("An aide told NPR he left. “We act,” the aide said.", "NPR"),
    "an-outlet-reports": ("According to NPR, the group is “a loose network of friends.”", "NPR"),
}
KIND = {
    "direct": ("“We will act,” Rubio said.", "direct"),
    "direct-after-the-cue": ("Rubio said, “We will act.”", "direct"),
    "mixed": ("Rubio said they would “act some day.”", "mixed"),
}
# The seven accepted quotes of the article, in order: id, the mention that says it, the outlet.
ACCEPTED = {
    "isaacson-not-a-group": (
        "Adam Isaacson, director for defense oversight at the Washington Office on Latin America",
        "NPR",
    ),
    "indictment-flood-with-cocaine": ("The indictment", None),
    "indictment-weapon-against-america": ("The indictment", None),
    "hegseth-new-options": ("U.S. Defense Secretary Pete Hegseth", "OAN"),
    "hegseth-off-the-table": ("He", "OAN"),
    "official-content-with-strikes": ("the official", "NPR"),
    "rubio-terrorist-violence": ("Secretary of State Marco Rubio", None),
}
WORDS = (
    "“ ” \" '' ‘ ’ ' « » „ , . ? ! : ; ( ) — said says told calling according to by Rubio Mr. U.S. he who that NPR "
    'the of a in and claim statement’s called thinks read was Monday R-Fla. for spokesman =" … 5'
).split()
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from([*WORDS, "\n", " "]), max_size=60).map(" ".join)


def cut(text, span):
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_a_statement_has_its_own_words_and_the_mention_that_says_it(text, expected):
    found = [([cut(text, span) for span in quote.spans], cut(text, quote.speaker)) for quote in quotes(text)]
    assert found == expected


@pytest.mark.parametrize(("text", "mention", "name"), RESOLVED.values(), ids=RESOLVED)
def test_a_pronoun_is_kept_and_its_name_stands_beside_it(text, mention, name):
    quote = quotes(text)[-1]
    assert (cut(text, quote.speaker), cut(text, quote.resolved)) == (mention, name)


@pytest.mark.parametrize(("text", "outlet"), VIA.values(), ids=VIA)
def test_the_outlet_stands_beside_the_speaker(text, outlet):
    assert cut(text, quotes(text)[-1].via) == outlet


@pytest.mark.parametrize(("text", "kind"), KIND.values(), ids=KIND)
def test_a_whole_statement_is_direct_and_a_part_of_one_is_mixed(text, kind):
    assert [quote.kind for quote in quotes(text)] == [kind]


def test_the_accepted_quotes_of_the_article_are_found_and_nothing_else():
    text = ARTICLE.read_text("utf-8")
    accepted = {
        one["id"]: one["text"] for one in tomllib.loads(ARTICLE.with_suffix(".toml").read_text("utf-8"))["quote"]
    }
    found = [(cut(text, one.spans[0]).strip(","), cut(text, one.speaker), cut(text, one.via)) for one in quotes(text)]
    assert found == [(accepted[name], *expected) for name, expected in ACCEPTED.items()]


def test_the_pronoun_of_the_article_stands_for_the_speaker_before():
    text = ARTICLE.read_text("utf-8")
    assert [cut(text, one.resolved) for one in quotes(text) if one.resolved] == ["U.S. Defense Secretary Pete Hegseth"]


@given(TEXTS)
def test_every_span_lies_in_the_text_and_holds_something(text):
    for quote in quotes(text):
        for span in (*quote.spans, quote.speaker, quote.resolved, quote.via):
            assert span is None or 0 <= span.start < span.end <= len(text)
            assert span is None or cut(text, span).strip()


@given(TEXTS)
def test_pieces_stand_in_order_and_never_overlap(text):
    spans = [span for quote in quotes(text) for span in quote.spans]
    assert all(one.end <= two.start for one, two in zip(spans, spans[1:], strict=False))


@given(TEXTS)
def test_who_speaks_is_never_read_out_of_a_quotation(text):
    found = quotes(text)
    for quote in found:
        for span in (span for other in found for span in other.spans):
            assert quote.speaker is None or quote.speaker.end <= span.start or quote.speaker.start >= span.end


@given(TEXTS)
def test_the_same_text_gives_the_same_quotes_and_every_rule_its_confidence(text):
    found = quotes(text)
    assert found == quotes(text)
    assert all(quote.confidence == CONFIDENCE[quote.rule] for quote in found)


@pytest.mark.parametrize(
    "text",
    ['"' * 5000, "“" * 5000, "“a” " * 5000, "x" * 100_000, "“x”" * 5000, "’" * 100_000, "(" * 50_000, "a-" * 50_000]
    + ["said " * 20_000 + "“x y z.”", "Aa, " * 20_000 + "“x y z,” he said", "He said, “We go there.” " * 2000],
    ids=lambda text: text[:6],
)
def test_no_text_takes_long(text):
    """Steps are bounded: what grew with the square of the text would take minutes here."""
    assert len(quotes(text)) <= text.count("“") + text.count('"')
