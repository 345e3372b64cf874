"""Which language a text is in, and whether facts can be drafted from it."""

from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = {"en": "English", "es": "Spanish"}  # what the rules read
_NAMES = {
    **LANGUAGES,
    "ar": "Arabic",
    "ca": "Catalan",
    "de": "German",
    "fa": "Persian",
    "fr": "French",
    "gl": "Galician",
    "he": "Hebrew",
    "ht": "Haitian Creole",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
_SURE = 20.0  # by how much, in logarithms, another language must be likelier than those that are read
_LITTLE = frozenset("the of and to that was with for on is".split())
_GLANCE = 1_500  # characters that tell it of most English texts
_FEW = 60  # words
_ENOUGH = 5_000  # characters that tell it


def language_of(text: str) -> str:
    """The two- or three-letter code of the language that *text* is in.

    Of a short text that could be several, it is the likeliest of LANGUAGES: a list of Spanish names is no Catalan.
    """
    if _plainly_english(text[:_GLANCE], 6, 40) or _plainly_english(text[:_ENOUGH], 8, 60):
        return "en"
    # Imported late: its model takes half a second and 90 MB, and only who drafts needs it.
    from py3langid import rank

    ranked: list[tuple[str, float]] = rank(text[:_ENOUGH])
    best, score = ranked[0]
    read, read_score = next((code, worth) for code, worth in ranked if code in LANGUAGES)
    return best if score - read_score > _SURE else read


def _plainly_english(text: str, one_in: int, the_in: int) -> bool:
    """Whether so many of the words of *text* are the little words of English that no model need be asked.

    One in *one_in* is, and one in *the_in* is "the"; of a longer text fewer will do, for no other language has many.
    """
    words = text.lower().split()
    little = [word for word in words if word in _LITTLE]
    return len(words) >= _FEW and one_in * len(little) >= len(words) and the_in * little.count("the") >= len(words)


def unread(language: str) -> str:
    """What to say before drafting of a text in *language*, where no facts can be drafted from it; else empty."""
    if language in LANGUAGES:
        return ""
    readable = " and ".join(LANGUAGES.values())
    name = _NAMES.get(language, f"the language “{language}”")
    return (
        f"The text is in {name}. Facts are drafted from texts in {readable} only: there will be no drafts. "
        "Facts can be added by hand, or bring a translation and say so."
    )
