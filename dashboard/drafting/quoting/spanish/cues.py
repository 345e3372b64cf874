"""Spanish words that say that somebody speaks, in every form in which news texts have them."""

_IRREGULAR = """
    dice dicen dijo dijeron decía decían diría sostiene sostienen sostuvo sostuvieron sostenía mantiene mantuvo
    mantuvieron expuso expusieron expone propuso propone propusieron contradijo advierte advierten advirtió
    advirtieron sugiere sugieren sugirió sugirieron pide piden pidió pidieron repite repitió contesta cuenta
    cuentan manifiesta manifiestan reconoce reconocen recuerda recuerdan confiesa confiesan concluye concluyó
    concluyeron prosigue prosiguió siguió niega niegan desmiente desmintió desmintieron arguye arguyó lee leyó
    reza rezaba comenzó empezó predijo predice requirió opone opuso impuso describe describió describieron
    define definió
"""
_SPEECH = """
    señalar afirmar asegurar indicar agregar añadir explicar expresar declarar anunciar apuntar subrayar
    recalcar remarcar reiterar destacar resaltar comentar precisar detallar informar comunicar responder
    contestar replicar preguntar considerar estimar opinar lamentar denunciar admitir confirmar concluir
    continuar escribir publicar tuitear exclamar gritar ironizar bromear sentenciar zanjar alertar prometer
    jurar celebrar exigir reclamar urgir instar alegar argumentar aseverar enfatizar puntualizar matizar aclarar
    relatar narrar revelar insistir sugerir advertir referir ratificar aventurar cuestionar pronosticar
    vaticinar deplorar enumerar espetar susurrar ponderar pronunciar consignar manifestar recordar reconocer
    desvelar agradecer aceptar acotar abundar externar postear reprochar garantizar adelantar quejar finalizar
    mencionar aludir solicitar resumir recomendar augurar aconsejar compartir apelar invitar ahondar agradecer planteó
    plantear asentir confiar confesar insinuar razonar reflexionar justificar avisar notificar testificar
    declarar defender transmitir rematar apostillar
"""
_STANCE = """
    calificar tildar tachar llamar acusar criticar rechazar catalogar bautizar citar negar describir definir
    cuestionar condenar repudiar elogiar alabar atribuir invocar nombrar denominar proclamar ver
"""
_WEAK = "cree creen creyó creía piensa piensan pensaba teme temen refirió refirieron refiere refieren"
_PARTICIPLES = "dicho escrito descrito visto expuesto propuesto impuesto opuesto predicho puesto"
_GERUNDS = "diciendo sosteniendo sugiriendo pidiendo advirtiendo"
# Forms that are nouns or adjectives far more often.
_NO_VERBS = frozenset("llama cita ve ven cuestiona publica nota denomina nombra considerado".split())


def _forms(infinitive: str) -> set[str]:
    """The third persons of a regular verb: señala, señalan, señaló, señalaron, señalaba ..., señalando."""
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending == "ar":
        ends = "a an ó aron aba aban ando ará arán aría"
    else:
        ends = (
            "e en ió ieron ía ían iendo erá erán ería" if ending == "er" else "e en ió ieron ía ían iendo irá irán iría"
        )
    return {stem + end for end in ends.split()}


def _participle(infinitive: str) -> str:
    return infinitive[:-2] + ("ado" if infinitive.endswith("ar") else "ido")


def _all(infinitives: str) -> frozenset[str]:
    return frozenset(set[str]().union(*map(_forms, infinitives.split()))) - _NO_VERBS


SPEECH = _all(_SPEECH) | frozenset(_IRREGULAR.split()) | frozenset(f"{_GERUNDS} {_WEAK}".split())
STANCE = _all(_STANCE)
TELLING = SPEECH | _all("acusar")
ALL = SPEECH | STANCE
PARTICIPLES = frozenset(map(_participle, f"{_SPEECH} {_STANCE}".split())) | frozenset(_PARTICIPLES.split())
INFINITIVES = frozenset(f"{_SPEECH} {_STANCE} decir sostener pedir repetir".split())
# What may stand before the infinitive of such a verb: ha querido aclarar.
MODALS = frozenset("querido quiso quiere quisieron podido pudo puede debe debió suele logró intentó decidió".split())
# What people do themselves with "se"; of other verbs it makes a passive: se repite, se dice.
REFLEXIVE = frozenset("quejó queja quejaron refirió refirieron refiere preguntó pregunta preguntaron pronunció".split())
HAVE = frozenset("ha han había habían habría hubo hubiera haya hayan".split())
CLITICS = frozenset("se lo la los las le les me nos te".split())
ACCORDING = (
    ("según",),
    ("de", "acuerdo", "con"),
    ("de", "acuerdo", "a"),
    ("en", "palabras", "de"),
    ("a", "juicio", "de"),
)
OPINION = (("para",), ("en", "opinión", "de"), ("a", "decir", "de"))
