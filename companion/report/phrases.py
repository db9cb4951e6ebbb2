"""The fixed sentences of the reports. Those of the letter to parents are in ``letter_phrases``."""

from __future__ import annotations

from typing import Final

SUBTITLE: Final = "Verslag van de workshop"
SUBTITLE_OF: Final = "Verslag van {group}"
SUBTITLE_ORGANISATION: Final = "Voor de organisatie"
SUBTITLE_ORGANISATION_OF: Final = "Voor de organisatie, van {group}"

DAY: Final = "Datum"
PLACE: Final = "Plaats"
PEOPLE: Final = "Deelnemers"
TRAINER: Final = "Trainer"
MADE_ON: Final = "Verslag gemaakt op"
MORE: Final = "Meer over de workshop"

OPENING: Final = (
    "In deze workshop luisterden we naar wat ouders vertelden, oefenden we gesprekken en dachten "
    "we na over ons eigen werk. Dit zijn onze eigen woorden."
)
HALFWAY: Final = (
    "Dit is wat we tot nu toe opschreven, in onze eigen woorden. De workshop was nog niet klaar "
    "toen dit verslag werd gemaakt. Wat daarna komt, staat er nog niet in."
)
EMPTY: Final = (
    "De groep heeft nog niets opgeschreven. Zodra er notities zijn, staan ze in dit verslag."
)
CLOSING: Final = (
    "Dit verslag is van de groep. We delen het alleen zoals we samen hebben afgesproken."
)

STAR: Final = "Met een ster: {meaning}."
DOTS: Final = "Het getal bij een regel: hoeveel stippen de groep eraan gaf."
UNNAMED_CLUSTER: Final = "Samen {number}"
OTHERS: Final = "Wat we verder opschreven"
LOOSE: Final = "Losse notities"
LOST_STEP: Final = "Bij een stap die niet meer in het programma staat"

NO_PLANS: Final = "Er zijn nog geen plannen opgeschreven."
PLAN_RESULTS: Final = {
    "ja": "gedaan",
    "deels": "deels gedaan",
    "nog niet": "nog niet gedaan",
}
LOOKED_BACK: Final = "Toen we terugkeken op onze plannen: {counts}."
DONE: Final = "{count} gedaan"
PARTLY: Final = "{count} deels gedaan"
NOT_YET: Final = "{count} nog niet gedaan"

RETURN_ON: Final = "We komen terug op {day}."
RETURNED_ON: Final = "We kwamen terug op {day}."
RETURN_AGREED: Final = "We spraken af om terug te komen op {day}."
NO_RETURN: Final = "Er is nog geen datum afgesproken om terug te komen."

NO_SCAN: Final = "De zelfscan is nog niet ingevuld of nog niet opgeteld."
SCAN_AT: Final = "Zelfscan {moment} ({scans})"
SCANS: Final = "{count} scans"
ONE_SCAN: Final = "1 scan"
SCAN_CAUTION: Final = (
    "Een lager cijfer bij terugkijken is geen stap terug. Na een dag oefenen kijken mensen vaak "
    "strenger naar hoe ze eerst werkten."
)
NO_AVERAGE_YET: Final = "Bij de eerste scan hoort nog geen gemiddelde."
NO_AVERAGE: Final = "Er is geen gemiddelde: dat komt er pas vanaf {least} scans."
NO_AVERAGE_ANSWERS: Final = "Er is geen gemiddelde: dat komt er pas vanaf {least} antwoorden."

VERBATIM: Final = (
    "Deze citaten zijn letterlijk: elk woord staat er zoals het in de bron staat. Neem ze alleen "
    "zo over, met de naam van de bron erbij."
)
NOT_SHARED_ONE: Final = (
    "1 citaat staat hier niet, omdat er op deze dag geen toestemming is om het te delen."
)
NOT_SHARED: Final = (
    "{count} citaten staan hier niet, omdat er op deze dag geen toestemming is om ze te delen."
)
SOURCES: Final = "Waar de feiten vandaan komen"

# --- for the organisation ----------------------------------------------------------------------

ORGANISATION_OPENING: Final = (
    "Een groep medewerkers volgde de workshop {title}. Hier staat waar het over ging, wat zij "
    "gaan doen en wat zij daarvoor van de organisatie vragen."
)
ORGANISATION_RULE: Final = (
    "Wat mensen over zichzelf, over ouders of over collega's vertelden, staat hier niet "
    "letterlijk in. Daarvan geven we alleen thema's en aantallen. Letterlijk staat er alleen wat "
    "vooruit kijkt: afspraken, plannen, vragen."
)
ORGANISATION_EMPTY: Final = (
    "De groep heeft nog niets opgeschreven. Zodra er afspraken of vragen zijn, staan ze hier."
)
ORGANISATION_CLOSING: Final = "Vragen over dit verslag? Stel ze aan de groep, niet aan één persoon."
ASKED_SECTION: Final = "Wat de groep aan de organisatie vraagt"
NOTHING_ASKED: Final = "De groep heeft nog geen vraag aan de organisatie opgeschreven."
WHO_IS_KNOWN: Final = (
    "Wie de vraag brengt, is met de groep afgesproken. Die naam staat niet in dit verslag."
)
DOING_SECTION: Final = "Wat de groep gaat doen"
OWN_PLANS: Final = "Plannen voor het eigen werk, zonder namen"
FEW_PLANS: Final = (
    "De groep is klein. Daarom staan de plannen hier niet letterlijk: dan is te zien van wie ze "
    "zijn. Er {plans}."
)
THEMES_SECTION: Final = "Waar het over ging"
THEMES_RULE: Final = "Onderwerpen, met het aantal notities. De notities zelf zijn van de groep."
THEMES_HEADING: Final = "Onderwerpen"
NO_THEMES: Final = "Er zijn nog geen onderwerpen."
CAN_CHANGE: Final = "{count} met een ster: {meaning}"
HANDLES_SECTION: Final = "De vijf handvatten"
SCAN_SECTION: Final = "Hoe de groep naar het eigen werk kijkt"
FEW_SCANS: Final = (
    "Er zijn minder dan {least} scans. Daarom staan er geen cijfers: dan is te zien van wie ze "
    "zijn."
)
EVALUATION_SECTION: Final = "Wat de groep van de workshop vond"
RETURN_SECTION: Final = "Terugkomen"
QUOTES_SECTION: Final = "Bronnen"
PARENTS_QUOTES: Final = (
    "In de workshop klonken ook woorden van ouders. Die staan hier niet. Lees ze in het artikel, "
    "in hun eigen verband."
)
