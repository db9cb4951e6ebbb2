"""citaten.yaml and bronnen.yaml: whose words, and where they come from."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from companion.content.schema.part import Day, FreeText, Id, Part, Text
from companion.domain.consent import UNKNOWN, Consent, Use
from companion.domain.quote import Quote, Voice
from companion.domain.source import Caution, Coverage, Source


class ConsentPart(Part):
    """Who may do what with the words, and until when.

    Without this field (see ``UNKNOWN``) words may be shown and printed in the workshop, but they
    go into no report: nobody wrote down that they may be shared.
    """

    of_whom: Text = Field(alias="van_wie")
    uses: list[Literal["tonen", "afdrukken", "delen"]] = Field(alias="mag")
    until: Day | None = Field(None, alias="tot")
    question: FreeText = Field("", alias="vraag")

    def to_domain(self) -> Consent:
        """Return the permission."""
        until = date.fromisoformat(self.until) if self.until else None
        return Consent(self.of_whom, frozenset(map(Use, self.uses)), until, self.question)


class QuotePart(Part):
    """A quotation from the article."""

    name: Text = Field(alias="naam")
    voice: Literal["onderzoek", "ouder", "verbinder"] = Field(alias="stem")
    text: Text = Field(alias="tekst")
    attribution: Text = Field(alias="onderschrift")
    emphasis: list[Text] = Field([], alias="nadruk")
    inner_text: FreeText = Field("", alias="weergave")
    in_article: FreeText = Field("", alias="in_artikel")
    caution: FreeText = Field("", alias="let_op")
    sources: list[Id] = Field(alias="bronnen", min_length=1)
    consent: ConsentPart | None = Field(None, alias="toestemming")

    def to_domain(self, quote_id: str) -> Quote:
        """Return the quotation."""
        return Quote(
            id=quote_id,
            name=self.name,
            text=self.text,
            voice=Voice(self.voice),
            attribution=self.attribution,
            sources=tuple(self.sources),
            in_article=self.in_article,
            caution=self.caution,
            emphasis=tuple(self.emphasis),
            inner_text=self.inner_text,
            consent=self.consent.to_domain() if self.consent else UNKNOWN,
        )


class QuotesPart(Part):
    """The whole of citaten.yaml; the quotations are read one by one."""

    quotes: dict[Id, Any] = Field(alias="citaten", min_length=1)


class SourcePart(Part):
    """A publication."""

    what: Text = Field(alias="wat")
    url: Text = Field(pattern=r"^https?://[^\s]+$")
    kind: FreeText = Field("", alias="soort")

    def to_domain(self, source_id: str) -> Source:
        """Return the source."""
        return Source(source_id, self.what, self.url, self.kind)


class CautionPart(Part):
    """Something a trainer must know about a source."""

    title: Text = Field(alias="titel")
    text: Text = Field(alias="tekst")
    about: list[Id] = Field(alias="over", min_length=1)

    def to_domain(self) -> Caution:
        """Return the caution."""
        return Caution(self.title, self.text, tuple(self.about))


class SourcesPart(Part):
    """The whole of bronnen.yaml."""

    sources: dict[Id, SourcePart] = Field(alias="bronnen")
    cautions: list[CautionPart] = Field([], alias="let_op")


class CoveragePart(Part):
    """A statement of the article and its places in the programme."""

    line: int = Field(alias="regel", ge=1)
    what: Text = Field(alias="wat")
    kind: Text = Field(alias="soort")
    places: list[Id] = Field(alias="plekken", min_length=1)
    remark: FreeText = Field("", alias="opmerking")

    def to_domain(self) -> Coverage:
        """Return the statement."""
        return Coverage(self.line, self.what, self.kind, tuple(self.places), self.remark)


class CoverageTablePart(Part):
    """The whole of dekking.yaml."""

    rows: list[CoveragePart] = Field(alias="dekking")
