"""Groups that are counted and not named: 14 port officials, more than 70 members of a gang, four tankers."""

import re

from dashboard.drafting.counting.counted import Counted
from dashboard.drafting.events.reading import Sentence
from dashboard.values.spans import Span

_NOUNS = (
    r"people|persons?|individuals?|officials?|officers?|entit(?:y|ies)|compan(?:y|ies)|firms?|business(?:es)?|banks?|"
    r"vessels?|ships?|tankers?|aircraft|planes?|groups?|gangs?|cartels?|organi[sz]ations?|members?|leaders?|men|women|"
    r"nationals|citizens|targets|associates|affiliates|generals|judges|others|businessm[ae]n|lawmakers?|ministers|"
    r"defendants|operatives|militias?|factions?|figures|relatives|traffickers|networks?|brokers|dissidents|lieutenants|"
    r"suspects|fugitives|aides|allies|commanders|soldiers|senators|prosecutors|executives|owners|gangsters|kingpins|"
    r"nephews|nieces|cousins|siblings|children|daughters|accountants|attorneys|facilitators|operators|smugglers|hackers|launderers|refineries|captains|pilots|sons|brothers|"
    r"terminals|exchanges|airlines|carriers|suppliers|importers|exporters|lawyers|managers|directors|bosses|insiders|"
    r"militants|terrorists|fighters|extremists|oligarchs|subsidiaries|institutions|foundations|agents|engineers|bankers|traders|"
    r"mayors|manufacturers|distributors|producers|boats|jets|helicopters|companions|recruiters|branches|chapters|financiers|cronies|employees|staff|workers|scientists|warlords|clerics|conspirators|militiamen|[A-Z]\w{1,20}(?:ans|ese|is)"
)
_COUNTED = re.compile(rf"(?i:{_NOUNS})$")
_BEHIND = re.compile(
    rf"(?:[\s-](?!(?:of|in|for|from|on|by|to|with)\b)[\w’'-]++|\s\([^()]{{1,24}}\)){{0,7}}?\s(?P<noun>{_NOUNS})\b(?!\s(?:leaders|members|officials)\b)"
)
BEFORE = re.compile(
    r"[\s“\"]*(?:(?:the|its|their|his|her|a\stotal\sof|another|some|all|these|those|and|up\sto|at\sleast|more\sthan|over|"
    r"about|nearly|around|as\smany\sas|sanctions|new|also|additional|an\sadditional)\s)*",
    re.IGNORECASE,
)


def group_words(sentence: Sentence, one: Counted, end: int) -> Span | None:
    """The words of a number with the people or groups that it counts; None where it counts anything else."""
    if not one.written or one.written == "1" or one.kind not in ("count", "bare", "compound"):
        return None
    if one.unit in ("counts", "charges"):
        return None  # 32 counts involving bank fraud
    if one.unit_span and _COUNTED.search(one.unit):
        return Span(one.span.start, one.unit_span.end)
    behind = _BEHIND.match(sentence.text, one.span.end, end)
    return Span(one.span.start, behind.end()) if behind else None
