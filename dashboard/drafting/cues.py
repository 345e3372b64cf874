"""Words that say that somebody speaks, in tiers: how sure it is that what is quoted beside them was said."""


def _forms(verbs: str) -> frozenset[str]:
    """What regular *verbs* look like with -s, -ed and -ing; "stop+" doubles its last letter.

    The plain form is left out: it is a noun too often (an attack, the question).
    """
    forms: set[str] = set()
    for verb in verbs.split():
        plain = verb.rstrip("+")
        stem = plain + plain[-1] if verb.endswith("+") else plain
        third = plain + "es" if plain.endswith(("s", "sh", "ch", "x")) else plain + "s"
        past = stem + "d" if plain.endswith("e") else stem + "ed"
        if plain.endswith("y") and plain[-2] not in "aeou":
            third, past = plain[:-1] + "ies", plain[:-1] + "ied"
        forms |= {third, past, (plain[:-1] if plain.endswith("e") else stem) + "ing"}
    return frozenset(forms)


# Tier 1: with a name beside it and a quotation next to it, somebody is speaking.
SPEECH = frozenset(
    "said cried say says saying told tells telling wrote writes writing".split()
) | _forms(
    "add ask tweet reply continue declare state explain note respond recall argue conclude answer remark retort quip+ "
    "joke observe shout yell exclaim mutter whisper recount acknowledge admit+ concede announce comment insist assert "
    "warn urge reiterate repeat stress emphasize interject counter testify claim complain lament predict suggest "
    "boast vow pledge caution chant proclaim muse elaborate surmise gush fume scoff intone demand inquire wonder "
    "retaliate crack press cut report post retweet reveal scream bark beam ponder grouse groan sigh chuckle boom interrupt protest snap+ vent "
    "announce thunder marvel reflect reason theorize fret+ crow joke chime nod+  speculate point estimate confess maintain contend allege opine bellow implore plead"
) - frozenset("states posting posts demands comments points claims remarks reports questions answers".split())
# What a letter or a thought does, right after the quotation: “…,” the letter read.
READS = frozenset("went read reads began begins thought thinks shot questioned charged called described tweeted quoted blasted joked".split())
# What several people do, right after the quotation, where no noun can be meant: “…,” the two write.
PLAIN = frozenset("write claim argue note add explain state tell ask insist".split())
# Tier 2: what is quoted is how somebody puts it.
STANCE = _forms(
    "call describe accuse promise refer+ label dub+ blast mock criticize praise denounce blame compare hint assure "
    "agree brag+ charge characterize cite decry deride dismiss echo fault assail slam+ rail rip+ tout hail "
    "portray brand question reject condemn deny imply signal indicate reveal mention thank acknowledge confirm remind "
    "rebuke lambaste ridicule chide credit+ quote paraphrase object protest propose advise recommend instruct inform "
    "invoke address attack bemoan denigrate defend endorse express voice sum+ depict cast liken deem pronounce allude lash summarize "
    "view regard consider applaud salute admonish scold taunt challenge crow bash nickname forecast "
) | frozenset("swore swears spoke speaks speaking forecast".split()) - frozenset(
    "attacks addresses challenges considers considering credits views regarding casts casting".split()
)
# Tier 3: thinking, finding and the like; of use only where nothing better stands in the sentence.
WEAK = _forms(
    "publish offer talk learn want include open push conclude release issue support worry fear doubt demand hope believe"
) | frozenset("put puts putting began begins found finds thought thinks read reads reading had".split()) - {"had"}
# Nouns for what somebody said: "Mr. Trump’s claim that “…”".
NOUNS = frozenset(
    "statement claim claims call calls comment comments remark remarks assertion argument assertion pledge question description words "
    "suggestion promise pledge vow tweet tweets email emails letter message speech view phrase line slogan warning "
    "admission lament complaint quote boast plan letter statement post term proposal motto response reply answer "
    "criticism contention belief accusation charge charges".split()
)
ALL = SPEECH | STANCE | WEAK
# After one of these a quotation is a name or a title, unless it is somebody who gives it.
# A quotation of capitals after one of these is the name of a work.
WORKS = frozenset(
    "show book program song film movie podcast series album magazine play novel memoir documentary sitcom musical".split()
)
GLOSSES = frozenset("titled entitled called named dubbed nicknamed headlined known termed labeled so-called".split())
