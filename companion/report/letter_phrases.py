"""The sentences of *Terug naar de ouders*. B1, *u*, and as if the parents read along: they do.

The trainer can mend or take out each of them in the report's window, so they are not in the
programme's files.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "Terug naar de ouders"
SUBTITLE: Final = "Wat uw woorden deden"
PROMISE: Final = "In deze brief staan geen namen van ouders of kinderen."

GREETING: Final = "Beste ouders,"
BEGAN: Final = (
    "U vertelde wat u meemaakte. Met die woorden begon een workshop over samenwerken met ouders."
)
READ: Final = (
    "Op {day} lazen wij uw woorden hardop. Wij zijn {people} mensen die werken met kinderen en "
    "ouders. Wij kennen u niet, en wij hebben niet naar u gezocht. Wij willen u wel vertellen wat "
    "uw woorden bij ons deden."
)
READ_BY_ONE: Final = (
    "Op {day} las ik uw woorden hardop. Ik werk met kinderen en ouders. Ik ken u niet, en ik heb "
    "niet naar u gezocht. Ik wil u wel vertellen wat uw woorden deden."
)
NOT_READ: Final = (
    "Deze brief is nog niet klaar. Wij hebben uw woorden nog niet samen gelezen. Daarom staat er "
    "nog niet in wat wij hoorden."
)

YOUR_WORDS: Final = "Uw woorden"
NOT_COPIED: Final = "Wij schrijven uw woorden hier niet over. Daarvoor vragen we eerst of dat mag."

HEARD: Final = "Wat wij hoorden"
HEARD_IN: Final = {
    "C4": (
        "Wij hoorden dat iemand veel over een kind kan lezen, en dan vergeet om iets te vragen aan "
        "de ouder. Een verslag is nog geen kennismaking."
    ),
    "C5": (
        "Wij hoorden dat de eerste stap van ons mag komen: dat wij de ouder uitnodigen, en dan "
        "samen verder gaan."
    ),
}
"""By the quote in which it was heard."""
NOT_FORGET: Final = (
    "Aan het eind schreven wij op wat wij bij de volgende ouder niet willen vergeten:"
)

QUESTIONS: Final = "Wat wij voortaan eerst vragen"
QUESTIONS_WORDS: Final = (
    "Wij bedachten vragen die wij zelf ook hadden willen horen. Met zo’n vraag willen wij beginnen:"
)

PROMISED: Final = "Wat wij beloven"
PROMISED_WORDS: Final = "Wij maakten plannen. Ze zijn klein, maar we doen ze zelf:"
PROMISED_MORE: Final = "Dit is een deel. In totaal schreven wij {count} plannen op."
NOTHING_PROMISED: Final = "Wij hebben nog niets beloofd. Daarom staat hier nog niets."
ASKED: Final = "Wij kunnen niet alles alleen. Daarom vroegen wij aan onze organisatie:"
RETURN: Final = "Op {day} kijken wij samen terug. Dan vragen wij elkaar of het gelukt is."

BECAME: Final = "Wat ervan kwam"
BECAME_WORDS: Final = "Een paar weken later keken wij terug op onze plannen: {counts}."
ALL_DONE: Final = "Wij deden wat wij hadden beloofd."
NOT_ALL_DONE: Final = "Niet alles is gelukt. Dat willen wij u eerlijk zeggen."

HONEST: Final = (
    "Wij kunnen niet veranderen wat u meemaakte. Wij kunnen wel iets anders doen bij de volgende "
    "ouder. Misschien merkt u daar zelf niets van. Wij hopen dat een andere ouder het wel merkt."
)
ANSWER: Final = (
    "U hoeft niets terug te doen. Wilt u toch iets zeggen, ook als u het er niet mee eens bent? "
    "Dan horen wij dat graag."
)
ANSWER_AT: Final = (
    "U hoeft niets terug te doen. Wilt u toch iets zeggen, ook als u het er niet mee eens bent? "
    "Dan horen wij dat graag. U kunt mailen naar {contact}."
)
THANKS: Final = "Dank u wel dat u dit wilde vertellen."
REGARDS: Final = "Met een hartelijke groet,"
FROM_US: Final = "de deelnemers van de workshop {title}"
FROM_GROUP: Final = "de deelnemers van de workshop {title}, {group}"

NUMBERS: Final = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)
