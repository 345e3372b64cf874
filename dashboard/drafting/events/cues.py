"""Words that say what kind of act a sentence tells, how far it has come, and how it is said."""

import re

from dashboard.drafting.headed import headed

LIST_WORDS = {
    "FTO": r"foreign[\s-]terror(?:ist)?[\s-]organi[sz]ations?|\bFTOs?\b",
    "SDGT": r"specially[\s-]designated[\s-]global[\s-]terrorists?|\bSDGTs?\b",
    "SDN": r"specially[\s-]designated[\s-]nationals?|\bSDN\b",
    "TCO": r"transnational[\s-]criminal[\s-]organi[sz]ations?|\bTCO\b",
}
LIST = headed("|".join(f"(?P<{name}>{words})" for name, words in LIST_WORDS.items()), re.IGNORECASE)
TERRORIST = headed(
    r"terror(?:ist|ism)?\s(?:organi[sz]ation|group|entit|outfit|(?:black|sanctions\s)?list|designation|label)|\bglobal\sterrorists?\b"
    rf"|\bas\s(?:an?\s)?terrorists?\b|{LIST.pattern}",
    re.IGNORECASE,
)
# In marks a body does what it says: “The Department of State has designated …” | “Two men were killed in this strike.”
PERFORMS = re.compile(
    r"(?:\b(?:Department(?:\sof\s(?:State|Justice|the\sTreasury))?|Treasury|OFAC|United\sStates|U\.S\.|Program)|\b[Ww]e(?:[’']re)?|\bI(?:[’']m)?)\)?"
    r"\s(?:(?:has|have|is|are|am|today|also|now|hereby)\s){0,3}"
    r"(?:(?:re)?designat|sanction|offer|announc|indict|charg)(?:ed|ing|es?|s)\b"
    r"|\b(?:conducted|carried\sout)\s(?:\w+\s){0,4}(?:air)?strikes?\b"
    r"|\bkilled\s(?:during|in)\sth(?:is|ese)\s(?:\w+\s)?(?:actions?|strikes?|operations?)\b"
)
LABEL = re.compile(rf"\s*(?:{TERRORIST.pattern})s?[.,]?\s*", re.IGNORECASE)  # in marks it is no statement
TERROR = re.compile(r"\bterroris", re.IGNORECASE)
STATE = re.compile(r"\bState\sDepartment\b|\b(?:Department|Secretary)\sof\sState\b")
TREASURY = headed(r"treasury|ofac|foreign\sassets", re.IGNORECASE)

# What stands above a clause that is not asserted: there is no proof that they were members.
NO_PROOF = headed(
    r"\b(?:no|little|any|without|lack(?:s|ed)?\s(?:of\s)?|offer\w*\sno|not?\s\w+\sany)\s?(?:\w+\s){0,2}"
    r"(?:proof|evidence|indication|signs?)\s(?:\w+\s){0,4}?that\b",
    re.IGNORECASE,
)
# Who is denied something denies nothing: denied villagers the right to gather.
_WITHHELD = (
    r"(?!\s(?:[\w’'-]+\s){1,4}?"
    r"(?:the\s(?:right|opportunity|chance)|access|entry|permission|bail|visas?|due\sprocess|asylum)\b)"
)
DENYING = ("den", "reject", "dismiss", "refut")  # one is in whatever DENIES finds
DENIES = headed(
    rf"\b(?:den(?:y|ies|ied|ying)\b{_WITHHELD}|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
NEGATED = headed(r"\b(?:not|never|no longer|nothing|nobody|none)\b|n[’']t\b", re.IGNORECASE)
_PROOF = ("proof", "evidence", "indication", "sign")  # one is in whatever NO_PROOF finds
DOUBTING = (
    *("may", "might", "perhaps", "possib", "declin", "unclear", "uncertain", "ruled out", "yet to", "disput", "doubt"),
    *("unsure", *_PROOF),
)  # one is in whatever DOUBTS finds
DOUBTS = headed(
    rf"{NO_PROOF.pattern}|"
    r"\b(?:may|might|perhaps|possib\w+|declin\w+|unclear|uncertain|not ruled out|yet to|disput\w+|doubt\w*|unsure)\b",
    re.IGNORECASE,
)
ALLEGING = ("alleg", "accus", "charg", "suspect", "purport")  # one is in whatever ALLEGES finds
ALLEGES = headed(r"\b(?:alleg\w+|accus\w+|charg(?:e|es|ed|ing) that|suspect\w*|purported\w*)\b", re.IGNORECASE)
