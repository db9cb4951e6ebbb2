"""Dutch words that say who the word beside them is: a parent, a child, a colleague."""

from __future__ import annotations

from typing import Final


def word_set(*texts: str) -> frozenset[str]:
    """Return the words of texts."""
    return frozenset(word for text in texts for word in text.split())


PARENTS: Final = word_set(
    "moeder vader ouder mama papa mam pap moeke stiefmoeder stiefvader pleegmoeder pleegvader "
    "pleegouder bonusmoeder bonusvader oma opa tante oom buurvrouw buurman mevrouw mevr mw meneer "
    "mijnheer dhr heer vriendin vriend partner ex man vrouw moeders vaders verzorger"
)
CHILDREN: Final = word_set(
    "zoon zoontje zoons zonen dochter dochtertje dochters kind kindje kinderen kleuter peuter baby "
    "jongen jongetje jongens meisje meisjes meid leerling leerlingen broer broertje broers zus "
    "zusje zussen puber tiener jongere pleegkind pleegzoon pleegdochter stiefzoon stiefdochter "
    "kleinzoon kleindochter kleinkind neefje nichtje tweeling oudste jongste middelste"
)
COLLEAGUES: Final = word_set(
    "collega collega's juf juffrouw meester mentor leerkracht docent leraar lerares ib'er "
    "hulpverlener jeugdconsulent consulent orthopedagoog gedragswetenschapper begeleider "
    "begeleidster coach gezinsvoogd voogd jeugdbeschermer psycholoog arts huisarts dokter "
    "directeur directrice trainer casemanager regisseur wijkteammedewerker maatschappelijk "
    "schoolmaatschappelijk jeugdhulpverlener jeugdarts logopedist logopediste therapeut "
    "gezinscoach teamleider manager gedragsdeskundige leerplichtambtenaar jeugdwerker "
    "jongerenwerker ambulant kinderarts kraamhulp stagiaire stagiair wethouder"
)
FAMILIES: Final = word_set("familie fam gezin")
TITLES: Final = FAMILIES | word_set(
    "mevrouw mevr mw meneer mijnheer dhr heer juf juffrouw meester dokter dr drs tante oom opa oma "
    "zuster broeder broertje zusje zoontje dochtertje"
)
"""Before a word with a capital they make it a name, whatever the word is."""
RELATIONS: Final = (
    PARENTS | CHILDREN | COLLEAGUES | word_set("cliënt cliënte vriendje vriendinnetje")
) - word_set("kinderen man vrouw ambulant maatschappelijk schoolmaatschappelijk")
NAMING: Final = word_set("heet heette heten genaamd noemen noemt noemde roepnaam voornaam")
PARTICLES: Final = word_set(
    "van de den der het 't ter te ten el al ben bin ibn bint ait ould la le di da dos von op in aan"
)
ARTICLES: Final = word_set(
    "de het een deze dit geen elke elk iedere ieder onze ons uw hun welke zo'n onder bruine rode "
    "witte gele mooie"
)
SPEECH: Final = word_set(
    "zei zegt vertelde vertelt belde belt vroeg vraagt appte appt mailde mailt huilde huilt riep "
    "vond vindt wilde wil schrok snapte snapt begreep antwoordde knikte zweeg lachte fluisterde "
    "schreeuwde voelde voelt dacht denkt kwam komt ging gaat zat zit woont woonde werd wordt heeft "
    "had is was kan kon moet moest mag mocht durft durfde krijgt kreeg kent kende weet wist slaapt "
    "sliep loopt liep praat praatte speelt speelde gaf geeft bleef blijft hoort hoorde ziet zag "
    "vertrouwt vertrouwde schreef schrijft legde legt bracht nam neemt zoekt zocht leert"
)
"""What a person does; after a noun without an article these say that it is a name."""
SAYING: Final = word_set(
    "zei vertelde belde vroeg appte mailde huilde riep wilde schrok snapte begreep antwoordde "
    "knikte zweeg lachte fluisterde schreeuwde slaapt sliep durft durfde"
)
"""What only a person does."""
ALIAS_WORDS: Final = word_set(
    "ouder kind collega persoon gezin rol groep optie vraag punt fase deel bijlage plan team tafel "
    "stap module ronde situatie casus blad"
)
"""Before a single letter these make it no name: "ouder A"."""
SHORTENED: Final = word_set("dhr mevr mw fam dr drs mr ir bv o.a jl nl st")
"""A point behind these ends no sentence."""
STARTERS: Final = word_set(
    "de het een dit dat die deze daar toen dan we wij ik je jij hij zij ze er en maar want of wat "
    "wie waar hoe als na voor bij met op in uit aan om ook niet geen alle mijn onze veel nu zo "
    "vraag zeg geef doe ga kom neem maak laat is was heeft had zijn"
)
"""A sentence may begin with these: a capital makes no name of them."""
