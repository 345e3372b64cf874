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
    if _plainly_english(text[:_GLANCE]):
        return "en"
    # Imported late: its model takes half a second and 90 MB, and only who drafts needs it.
    from py3langid import rank

    ranked: list[tuple[str, float]] = rank(text[:_ENOUGH])
    best, score = ranked[0]
    read, read_score = next((code, worth) for code, worth in ranked if code in LANGUAGES)
    return best if score - read_score > _SURE else read


def _plainly_english(text: str) -> bool:
    """Whether so many of the words of *text* are the little words of English that no model need be asked."""
    words = text.lower().split()
    little = [word for word in words if word in _LITTLE]
    return len(words) >= _FEW and 6 * len(little) >= len(words) and 40 * little.count("the") >= len(words)


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
