"""Words that say that somebody speaks, in tiers: how sure it is that what is quoted beside them was said."""


def _forms(verbs: str) -> frozenset[str]:
    """The forms of regular *verbs*, in the present, the past and with -ing; "stop+" doubles its last letter."""
    forms: set[str] = set()
    for verb in verbs.split():
        plain = verb.rstrip("+")
        stem = plain + plain[-1] if verb.endswith("+") else plain
        third = plain + "es" if plain.endswith(("s", "sh", "ch", "x")) else plain + "s"
        past = stem + "d" if plain.endswith("e") else stem + "ed"
        if plain.endswith("y") and plain[-2] not in "aeou":
            third, past = plain[:-1] + "ies", plain[:-1] + "ied"
        forms |= {plain, third, past, (plain[:-1] if plain.endswith("e") else stem) + "ing"}
    return frozenset(forms)


# Tier 1: with a name beside it and a quotation next to it, somebody is speaking.
SPEECH = frozenset(
    "said say says saying told tell tells telling wrote write writes writing went".split()
) | _forms(
    "add ask tweet reply continue declare state explain note respond recall argue conclude answer remark retort quip+ "
    "joke observe shout yell exclaim mutter whisper recount acknowledge admit+ concede announce comment insist assert "
    "warn urge reiterate repeat stress emphasize interject counter testify claim complain lament predict suggest "
    "boast vow pledge caution chant proclaim muse elaborate surmise gush fume scoff intone demand inquire wonder "
    "report post retweet reveal speculate point estimate confess maintain contend allege opine bellow implore plead"
) - {"state", "states", "posting", "posts", "demands", "comments", "points"}
# Tier 2: what is quoted is how somebody puts it.
STANCE = _forms(
    "call describe accuse promise refer+ label dub+ blast mock criticize praise denounce blame compare hint assure "
    "agree brag+ charge characterize cite decry deride dismiss echo fault assail slam+ rail rip+ tout hail "
    "portray brand question reject condemn deny imply signal indicate reveal mention thank acknowledge confirm remind "
    "rebuke lambaste ridicule chide credit+ quote paraphrase object protest propose advise recommend instruct inform "
    "invoke address attack bemoan denigrate defend endorse express voice sum+ depict cast liken deem pronounce summarize "
    "view regard consider applaud salute admonish scold taunt challenge crow bash nickname forecast conceive"
) | frozenset("swore swear swears swearing spoke speak speaks speaking forecast cast casting".split())
# Tier 3: thinking, finding and the like; of use only where nothing better stands in the sentence.
WEAK = _forms(
    "believe hope want like love expect show conclude issue release talk publish plan need ask use offer agree seem "
    "appear support oppose push discuss share include contain list claim focus target sign start joke laugh mean "
    "worry fear doubt learn notice remember intend help highlight raise refuse decline vote feature run+ open close"
) | frozenset(
    "thought think thinks thinking found find finds finding read reads reading felt feel feels feeling put puts "
    "putting saw see sees seeing made make makes making gave give gives giving took take takes taking sought seek "
    "seeks seeking began begin begins spoke knew know knows began meant laid has have had is was were are be been".split()
)
# Nouns for what somebody said: "Mr. Trump’s claim that “…”".
NOUNS = frozenset(
    "statement claim claims call calls comment comments remark remarks assertion argument question description words "
    "suggestion promise pledge vow tweet tweets email emails letter message speech view phrase line slogan warning "
    "admission lament complaint quote boast plan letter statement post term proposal motto response reply answer "
    "criticism contention belief accusation charge charges".split()
)
ALL = SPEECH | STANCE | WEAK
# After one of these a quotation is a name or a title, unless it is somebody who gives it.
GLOSSES = frozenset("titled entitled called named dubbed nicknamed headlined known termed labeled so-called".split())
