"""A small, complete programme on disk, to break in one place at a time."""

from __future__ import annotations

from pathlib import Path

MODULE = "modules/eerste.yaml"
"""The module that tests replace; ``modules/tweede.yaml`` should then still open."""

FILES = {
    "artikel.txt": "Samen kijken\n\nWij keken samen. Wij zagen meer.\n",
    "programma.yaml": """\
id: klein
titel: Een klein programma
minuten: {halve-dag: 12, twee-uur: 8}
contact: klein@example.org
modules:
  - modules/eerste.yaml
  - modules/tweede.yaml
rollenspellen:
  - rollenspellen/r1.yaml
labels:
  check-in: Hoe we binnenkwamen
verslag:
  kop: [naam workshop]
  belofte: Niets hierin is herleidbaar
  delen:
    - {titel: Wat ons bezighield, labels: [check-in]}
  let_op: Laat de groep meelezen.
trainer:
  afspraken: [Overslaan mag altijd.]
  materiaal: [pennen]
  lastige_momenten:
    - {situatie: Iemand is stil, antwoord: Dat mag.}
  vast: [citaten]
  vrij: [minuten]
""",
    "modules/eerste.yaml": """\
id: M1
nummer: "1"
titel: Welkom
doel: Iedereen is er.
stappen:
  - id: M1.1
    soort: vraag
    titel: Even aankomen
    reflectievraag: P1
    minuten: {halve-dag: 6, twee-uur: 4}
    scherm:
      vraag: Hoe kom je binnen?
    bewaren:
      label: check-in
      velden:
        - {id: woord, kop: Woorden}
    bronnen: [S]
""",
    "modules/tweede.yaml": """\
id: M2
titel: Kijken
doel: Samen kijken.
stappen:
  - id: M2.1
    soort: citaat
    titel: Wat zij zagen
    minuten: {halve-dag: 2, twee-uur: 2}
    scherm: {citaat: C1}
  - id: M2.2
    soort: rollenspel
    titel: Oefenen
    minuten: {halve-dag: 4, twee-uur: 2}
    scherm: {rollenspellen: [R1]}
""",
    "rollenspellen/r1.yaml": """\
id: R1
titel: Samen kijken
waarvoor: Een eerste gesprek.
doel: Kijken.
werkvelden: [onderwijs]
groepje: drie mensen
fasen:
  halve-dag:
    - {naam: Lezen, minuten: 1, soort: lezen}
    - {naam: Spelen, minuten: 1, soort: spelen}
    - {naam: Uit de rol, minuten: 1, soort: uit-de-rol}
    - {naam: Nabespreken, minuten: 1, soort: nabespreken}
  twee-uur:
    - {naam: Spelen, minuten: 1, soort: spelen}
    - {naam: Nabespreken, minuten: 1, soort: nabespreken}
scherm: [Een eerste gesprek.]
kaarten:
  - {rol: ouder, naam: Mina, wie: moeder, tekst: Je bent Mina.}
  - {rol: professional, naam: Piet, wie: leerkracht, tekst: Je bent Piet.}
openingszin: {naam: Piet, zin: Welkom.}
complicatie: {voor: Mina, wanneer: halverwege, tekst: Wacht even.}
kijkpunten: [Wie praat?]
nabespreken: [Wat gebeurde er?]
uit_de_rol: Zeg je eigen naam.
trainer: {zeg: Lees de kaart.}
bewaren: {label: check-in}
bronnen: [S]
""",
    "citaten.yaml": """\
citaten:
  C1:
    naam: Samen
    stem: onderzoek
    tekst: Wij keken samen. Wij zagen meer.
    onderschrift: Een onderzoeker
    nadruk: [Wij zagen meer]
    bronnen: [S]
    toestemming: {van_wie: de onderzoeker zelf, mag: [tonen, afdrukken, delen]}
""",
    "bronnen.yaml": """\
bronnen:
  S: {wat: Het artikel, url: "https://example.org/artikel"}
let_op:
  - {titel: De datum, tekst: Niet zeker., over: [S, C1]}
""",
    "handvatten.yaml": """\
handvatten:
  - {id: H1, titel: Kijk, kern: Kijk samen., voorbeeld: Kijk eens., uit_artikel: kijken}
""",
    "zelfscan.yaml": """\
cijfers: {1: nooit, 5: altijd}
zinnen:
  - {id: Z1, tekst: Ik kijk., handvat: H1}
momenten: {begin: Nu., terugkijkend: Toen., keuze: Kies., na-zes-weken: Later.}
privacy: Alleen aantallen.
gemiddelde_vanaf: 5
""",
    "evaluatie.yaml": """\
uitgangspunt: Vier lagen.
cijfers: {1: nee, 5: ja}
lagen:
  - laag: Beleving
    wanneer: direct
    vragen:
      - {id: E1, tekst: Ik kan dit gebruiken.}
kaart_ouders:
  titel: Vragen
  intro: Wilt u helpen?
  vragen: [Is er geluisterd?]
  antwoorden: [ja, nee]
  open_vraag: Wat kan anders?
  let_op: Geen namen.
""",
    "groepjes.yaml": """\
groepjes:
  - {deelnemers: 6, drietallen: 2, viertallen: 0, twee-uur: R1, halve-dag: R1}
""",
    "dekking.yaml": """\
dekking:
  - {regel: 1, wat: titel, soort: naam, plekken: [M1]}
  - {regel: 3, wat: samen kijken, soort: citaat, plekken: [M2.1, P1, H1, Z1, R1, bronvenster]}
""",
}


def a_programme(folder: Path, **changed: str | bytes) -> Path:
    """Write the small programme, with some files replaced: ``citaten="..."`` or by full name."""
    files: dict[str, str | bytes] = {**FILES}
    for name, text in changed.items():
        files[name if name in FILES else f"{name}.yaml"] = text
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
