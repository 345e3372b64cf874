"""What errors and checks say is said in each language of the interface, whatever file, id or value stands in it."""

import ast
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.drafting import unread
from dashboard.intake.story import LeftOut
from dashboard.places import ROOT, SEEDS_SETTING
from dashboard.ui import words
from dashboard.ui.phrases import Phrasebook

LANGUAGES = [code for code in words.LANGUAGES if code != words.ENGLISH]
# Where messages are made that a page may show.
HOUSE = """
    access/roles.py ui/permission.py apart.py failures.py reports.py views/links.py facts/kinds.py
    values/dates.py values/numbers.py intake/*.py intake/pdf/*.py lists/*.py lists/formats/*.py seeds/*.py
    drafting/model.py drafting/proposals.py drafting/asking.py drafting/proving.py drafting/guards.py
    drafting/languages.py review/deciding.py review/draft.py review/log.py review/planning.py review/preparing.py
    review/reading.py review/review.py review/storing.py review/writing.py
""".split()
# Sentences there that no page shows: a place, a part of a message, what a model, a command or a log is told.
OTHERS = (
    *("[[{", "line {row.line}, [[", "[^", "(?", "No passage is like it", "Nearest: ", " Nearest: ", " Did you mean "),
    *("Quote the words that say it", "Until then ", "open the review again", "The file does not say its encoding and"),
    *(
        "You list what",
        "You are shown",
        "The article's words that",
        "Further words of the article",
        "Each by its id in",
    ),
    *("it does not state the day of its publication", "{raw['on']} is no kind of texts", "{text} has no bounds"),
    *("Signed in: ", "{word} is no number", "A process that checked seeds ended"),
    *("What it is called in a sentence", "Its full title", "Whose list it is", "Who owns it", "What a reader should"),
)
STAYS = "Xyz mill_7"  # a file, an id, a value, the word of another program: whatever fills a gap and is no message
HINTS = ("", ' Did you mean "mill"?')
FIELD = ("", " Killed: How many people were killed.")
LINE = (f"line {STAYS}", f"line {STAYS} of its file {STAYS}")
# What a message is made of that is made of others, by how it begins in the code.
MADE = {
    "Nothing was written. {": ["Nothing was written. Sign in first."],
    "“{one.key} {": [f"The link asks for “{STAYS}”, which is no day between 1900 and 2100 (such as 2025-11-24)."],
    "The data has changed": [
        "The data has changed since this link was made: Strikes 7 then, 8 now; Quotes 1 then, 2 now."
    ],
    "is of no type": [
        f"is of no type that is read here. Allowed: {STAYS}. {instead}, or paste its text."
        for instead in ("Save it as .docx", "Save it as one of these")
    ],
    "holds {found}. Open": [
        "holds an old or a locked Office document. Open it, take its password away and save it as .docx, or paste its "
        "text."
    ],
    "{what}. Give": [
        f"{what}. Give it the ending of what it is ({STAYS}), or save the article again."
        for what in (
            "does not hold what its name says",
            "holds a PDF, whatever its name says",
            "holds a web page, whatever its name says",
            "holds a Word document or another zip, whatever its name says",
            "holds an RTF document, whatever its name says",
            "holds a picture, whatever its name says",
            "holds a packed file, whatever its name says",
        )
    ],
    "{name} {error} Paste": [
        f"{name} needed more than 1 GB of memory, as no article does. Paste its text, or a part of it."
        for name in (STAYS, "the pasted text")
    ],
    "Making drafts of this text": [
        "Making drafts of this text took more than 10 seconds of work, as no article does. Bring a part of it, or "
        "another file of the article."
    ],
    "{told} Look": [
        "The file does not say its encoding and is not UTF-8; it was read as Western European (Windows-1252). Look at "
        "its accents and quotation marks."
    ],
    "Left out: {self.count}": [
        str(LeftOut(what, passages))
        for what in (
            *("footnote mark", "struck-out passage", "hidden passage", "passage outside the article", "caption"),
            *("line asking for a subscription", "line repeated at the edge of pages", "comment"),
            "text of a page header or footer",
        )
        for passages in (("See page 7",), ("1", "2", "a mill", "4"), ("",))
    ],
    "Its {name} (": [
        f"Its {notes} ({STAYS}) stand at the end of the text, each behind its number."
        for notes in ("footnotes", "endnotes")
    ],
    '"{name}" stands {place}': [
        f'"{STAYS}" stands {place}. Give one of them another id.'
        for place in ("twice in this file", f"in {STAYS} already")
    ],
    '"{words}" stands nowhere': [
        f'"{STAYS}" stands nowhere in the text. {hint} Copy the words from the article, letter by letter.'
        for hint in ("No passage is like it.", f'Nearest: "{STAYS}" (paragraph 7).')
    ],
    "{lack} is not {place}": [
        f'{STAYS} is not {place}. Quote the words that say it (in "quote" or "also"){way_out}.'
        for place in ("in the quoted words", "between quotation marks in the quoted words")
        for way_out in ("", f', or, if it is your inference, add "{STAYS}" to "inferred"')
    ],
    "{shown(value)} is not allowed: {rule}": [
        f"{STAYS} is not allowed: {rule}.{field}"
        for rule in ("an id has lower-case letters, digits and hyphens", "it is empty; leave it out")
        for field in FIELD
    ],
    "{shown(value)} is {_type(value)}; text": [
        f'{STAYS} is {kind}; text is wanted, in quotation marks: "{STAYS}".{field}'
        for kind in ("a truth value", "a number", "a list", "a table", "text", "a date or time")
        for field in FIELD
    ],
    "{shown(value)} is {_type(value)}; {": [f"{STAYS} is a table; {STAYS}.{field}" for field in FIELD],
    "line {reader.line_num}{of} is no": [
        f"{line} is no line of OFAC's: it has {STAYS} cells and begins with {STAYS}. Wanted: {STAYS} cells, a number "
        "first. Take the file anew from OFAC"
        for line in LINE
    ],
    "line {reader.line_num}{of} is not CSV": [
        f"{line} is not CSV: {STAYS}. Take the file anew from OFAC" for line in LINE
    ],
    "{why}. {then}": [
        f"is not TOML: {STAYS}. Mend that line. {then}"
        for then in ("Until then its last good version is shown.", "Until then it is left out.")
    ],
    "{'.'.join(map": [
        f"strike.{STAYS}: {why}."
        for why in (
            *("Field required", "Extra inputs are not permitted", "Input should be a valid string"),
            *("Input should be a valid list", f"Input should be {STAYS}", "String should have at least 1 character"),
        )
    ],
    "no “{figure}”": [
        f"no “{STAYS}” is stated there as {meant}."
        for meant in (
            *("people killed", "people who survived", "people missing", "vessels", "strikes", "money offered"),
            *("how many were listed", "a figure"),
        )
    ],
    "{read.actors[actor].name} {where}": [f"{STAYS} stands only inside the marks.", f"{STAYS} is not named there."],
    "{name}: “{words}” stands nowhere": [
        f"“{STAYS}” stands nowhere in the article.{hint}" for hint in ("", f" Nearest: “{STAYS}”.")
    ],
    "The text is in {": [unread(code) for code in "ar ca de fa fr gl he ht it ja ko nl pl pt ru tr uk zh sw".split()],
    "What held before": [f"What held before can't be written any more: mill: {STAYS} is not named there."],
    "{error.filename or folder} can't be written: {": [
        f"{STAYS} can't be written: {why}, then open the review again: what is in its log is not lost."
        for why in (
            *("the disk is full. Make room on it", "there is no more room for you on the disk. Make room on it"),
            *("the disk is read-only. Have it made writable", "this program may not write there. Allow it to"),
            "the disk does not answer as it should. Look after it",
        )
    ],
    "{error.filename or folder} can't be written (": [
        f"{STAYS} can't be written ({STAYS}). Make it possible, then open the review again: what is in its log is not "
        "lost."
    ],
    "Nothing was written: {": [
        f"Nothing was written: {who} has been writing in {STAYS} for longer than it takes. Wait and try again. If that "
        "program hangs, end it: nothing that is in the log is lost."
        for who in ("another program", f"{STAYS} (process {STAYS} on {STAYS}, since {STAYS})")
    ],
}


def written(node):
    """How the code has a text, with {code} in its gaps."""
    if isinstance(node, ast.Constant):
        return node.value
    return "".join(
        one.value if isinstance(one, ast.Constant) else f"{{{ast.unparse(one.value)}}}" for one in node.values
    )


def filled(node):
    """What a text may say."""
    if isinstance(node, ast.Constant):
        return [node.value]
    parts = []
    for one in node.values:
        code = "" if isinstance(one, ast.Constant) else ast.unparse(one.value)
        if not code:
            parts.append((one.value,))
        elif code.startswith("'s' *"):
            parts.append(("", "s"))
        else:
            parts.append(HINTS if code.startswith(("hint", "meant(")) else FIELD if code == "meaning" else (STAYS,))
    return ["".join(chosen) for chosen in product(*parts)]


def texts(path):
    """The texts in a module that are sentences, or are called messages, docstrings aside."""
    tree = ast.parse(path.read_text("utf-8"))
    aside = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    joined = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    aside |= {inner for node in joined for part in node.values for inner in ast.walk(part)}
    assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    called = {node.value for node in assigned if getattr(node.targets[0], "id", "") == "message"}
    for node in ast.walk(tree):
        constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node in aside or not (constant or isinstance(node, ast.JoinedStr)):
            continue
        text = written(node)
        sentence = " " in text.strip() and (text.rstrip()[-1] in ".?" or ". " in text or text.endswith("{meaning}"))
        if (sentence or node in called) and not {"\n", "\\"} & set(text):
            yield text, node


def messages():
    """Every message that the modules of the house make, with what stays as it is in its gaps."""
    made = set()
    for path in (path for pattern in HOUSE for path in (ROOT / "dashboard").glob(pattern)):
        for text, node in texts(path):
            if text.startswith(OTHERS):
                continue
            begins = max((begin for begin in MADE if text.startswith(begin)), key=len, default="")
            made.update(MADE[begins] if begins else filled(node))
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_house_is_said(language):
    book, found = Phrasebook(language, words.messages(language), placed=True), messages()
    assert len(found) > 200
    assert sorted(one for one in found if book.say(one) is None) == [], "a line in dashboard/ui/locale/phrases.txt"
    assert sorted(one for one in found if book.say(one) == one) == []
    for one in found:
        assert book.say(one).count(STAYS) == one.count(STAYS), one


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        (
            "mill.pdf: is empty. Save it again, or paste its text.",
            "mill.pdf: está vacío. Guárdelo de nuevo o pegue su texto.",
        ),
        (
            "a: b.txt: is empty. Save it again, or paste its text.",
            "a: b.txt: está vacío. Guárdelo de nuevo o pegue su texto.",
        ),
        (
            'articles/m.toml, [[strike]] "a", event: "pir" is not in events.toml. Did you mean "pier"? Use the id of '
            "an entry, or add one there.",
            'articles/m.toml, [[strike]] "a", event: "pir" no está en events.toml. ¿Quería decir "pier"? Use el id de '
            "una entrada o añada una allí.",
        ),
        (
            "proposal 2 (claim: “Nobody”): question: it says much that the quoted words do not. Keep to their words.",
            "propuesta 2 (claim: «Nobody»): question: dice mucho que las palabras citadas no dicen. Aténgase a sus "
            "palabras.",
        ),
        ("not known to the house", "not known to the house"),
        ('mill.toml:\nquote = "not stated"', 'mill.toml:\nquote = "not stated"'),
    ],
)
def test_a_place_and_what_was_written_stay_as_they_are(monkeypatch, english, spanish):
    monkeypatch.setattr(words, "language", lambda: "es")
    assert words.message(english) == spanish


def test_no_page_shows_an_error_but_as_a_message():
    shown = [*(ROOT / "dashboard" / "ui").glob("*.py"), ROOT / "dashboard" / "app.py"]
    assert [path.name for path in shown if "str(error)" in path.read_text("utf-8")] == []


def test_a_folder_of_seeds_that_is_not_there_is_said_in_the_language_of_the_link(monkeypatch, tmp_path):
    monkeypatch.setenv(SEEDS_SETTING, str(tmp_path / "nowhere"))
    at = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    at.query_params["lang"] = "es"
    [error] = at.run().error
    assert error.value.replace("\\", "").startswith(f"no hay una carpeta {tmp_path / 'nowhere'}. Nombre la carpeta")
