"""Promise 7: no text from a seed or a link is run or formatted as markup on the page."""

import html as entities
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dashboard.ui.plain import plain

NASTY = [
    "# heading",
    "1. list",
    "- list",
    "> quote",
    "*bold* _it_ ~~gone~~",
    "$x^2$",
    ":red[text] :material/home: :smile:",
    "![x](http://evil.example/x.png)",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<iframe srcdoc='x'>",
    "`code` ```block```",
    "| a | b |",
    "http://evil.example www.evil.example me@evil.example",
    "back\\slash \\* &amp; &#58;",
    "two\nlines\n\n# three",
    "[^1] [ref]: http://x",
]


def shown(text):
    """What a reader sees of *text* as markdown (a word joiner is not seen), and the tags it made."""
    page = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).render(text)
    tags = set(re.findall(r"<(\w+)", page))
    return entities.unescape(re.sub(r"<[^>]+>", "", page)).strip("\n").replace("\u2060", ""), tags


@pytest.mark.parametrize("text", NASTY)
def test_it_is_shown_letter_by_letter(text):
    seen, tags = shown("x " + plain(text))
    assert seen == "x " + text.replace("\n", " ")
    assert tags == {"p"}


@pytest.mark.parametrize("sign", [":red[", ":material/", " $", "www.", "://", "me@"])
def test_what_the_page_adds_to_markdown_finds_no_hold(sign):
    assert sign not in plain(f"a{sign}b")


@pytest.mark.parametrize("sign", ["<->", "->", "<-", "--", ">=", "<=", "~="])
def test_signs_stay_as_the_article_has_them(sign):
    """Streamlit makes other signs of these where white space, or the edge of a text, stands on both sides."""
    for text in (sign, f"a {sign} b", f"{sign} b", f"a {sign}", f"{sign} {sign}"):
        seen = entities.unescape(MarkdownIt("commonmark").renderInline(plain(text)))
        assert not re.search(rf"(^|\s){re.escape(sign)}(\s|$)", entities.unescape(seen)), text
        assert shown(plain(text))[0].strip() == text


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x2FFF), max_size=40))
def test_any_text_is_shown_letter_by_letter(text):
    seen, tags = shown("x" + plain(text) + "x")
    assert seen == f"x{text}x"
    assert tags == {"p"}
