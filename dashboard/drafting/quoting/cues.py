"""Words that say that somebody speaks, in tiers: how sure it is that what is quoted beside them was said."""


def _forms(verbs: str) -> frozenset[str]:
    """What regular *verbs* look like with -s, -ed and -ing; "stop+" doubles its last letter.

    The plain form is left out: it is a noun too often (an attack, the question).
    """
    forms: set[str] = set()
    for verb in (*verbs.split(), *(one[:-3] + "ise" for one in verbs.split() if one.endswith("ize"))):
        plain = verb.rstrip("+")
        stem = plain + plain[-1] if verb.endswith("+") else plain
        third = plain + "es" if plain.endswith(("s", "sh", "ch", "x")) else plain + "s"
        past = stem + "d" if plain.endswith("e") else stem + "ed"
        if plain.endswith("y") and plain[-2] not in "aeou":
            third, past = plain[:-1] + "ies", plain[:-1] + "ied"
        forms |= {third, past, (plain[:-1] if plain.endswith("e") else stem) + "ing"}
    return frozenset(forms)


# Tier 1: with a name beside it and a quotation next to it, somebody is speaking.
SPEECH = (
    frozenset("said cried say says saying told tells telling wrote writes writing".split())
    | _forms(
        "acknowledge add admit+ allege announce answer argue ask assert bark beam bellow boast boom caution chant "
        "chime chuckle claim comment complain concede conclude confess contend continue counter crack crow cut "
        "declare demand elaborate emphasize estimate exclaim explain fret+ fume groan grouse gush implore inquire "
        "insist interject interrupt intone joke lament maintain marvel muse mutter nod+ note observe opine plead "
        "pledge point ponder post predict press proclaim protest quip+ reason recall recount reflect reiterate remark "
        "repeat reply report respond retaliate retort retweet reveal scoff scream shout sigh snap+ speculate state "
        "stress suggest surmise testify theorize thunder tweet urge vent vow warn whisper wonder yell"
    )
) - frozenset("states posting posts demands comments points claims remarks reports questions answers".split())
# What a letter, a thought or a rival does, right after the quotation: “…,” the letter read.
READS = frozenset(
    "began begins blasted called charged described jeered joked questioned quoted read reads shot states "
    "remembered remembers sang sings started thinks thought went".split()
)
# What several people do, right after the quotation, where no noun can be meant: “…,” the two write.
PLAIN = frozenset("add argue ask claim conclude continue explain insist note state tell write".split())
# What is speech with "back" after it: Rubio fired back.
BACK = frozenset("fired fires hit hits shot shoots".split())
# Tier 2: what is quoted is how somebody puts it.
STANCE = (
    frozenset("spoke speaks speaking forecast".split())
    | _forms(
        "accuse acknowledge address admonish advise agree allude applaud assail assure attack bash bemoan blame blast "
        "brag+ brand call cast challenge characterize charge chide cite compare condemn confirm consider credit+ "
        "criticize crow decry deem defend denigrate denounce deny depict deride describe dismiss dub+ echo endorse "
        "express fault hail hint imply indicate inform instruct invoke label lambaste lash liken mention mock "
        "nickname object paraphrase portray praise promise pronounce propose question quote rail rebuke recommend "
        "refer+ regard reject remind ridicule rip+ salute scold signal slam+ sum+ summarize taunt thank tout view "
        "voice"
    )
) - frozenset("attacks addresses challenges considers considering credits views regarding casts casting".split())
# Tier 3: thinking, finding and the like; of use only where nothing better stands in the sentence.
WEAK = _forms(
    "believe conclude demand doubt fear hope issue learn offer open publish push release support talk want worry"
) | frozenset("began begins finds found put puts putting read reading reads thinks thought".split())
ALL = SPEECH | STANCE | WEAK
# A quotation of capitals after one of these is the name of a work.
WORKS = frozenset(
    "album book documentary film magazine memoir movie musical novel play podcast program series show sitcom "
    "song".split()
)
# A quotation of capitals after one of these is a title or a name.
GLOSSES = frozenset("titled entitled called named dubbed nicknamed headlined known termed labeled so-called".split())
