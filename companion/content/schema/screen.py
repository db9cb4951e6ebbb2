"""What the room sees at a step: one form for each kind of step."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, Literal

from pydantic import Field

from companion.content.schema.part import FreeText, Id, Part, Text, YesNo
from companion.domain.scale import ScanMoment
from companion.domain.step import (
    AgreementContent,
    AgreementItem,
    BreakContent,
    Choice,
    ClosingContent,
    ExplanationContent,
    HandlesContent,
    Line,
    PollContent,
    QuestionContent,
    QuoteContent,
    RoleplayContent,
    ScaleContent,
    StepContent,
    TitleContent,
    WorldsContent,
)


class Screen(Part):
    """What the room sees at one kind of step."""

    @abstractmethod
    def to_domain(self) -> StepContent:
        """Return the content."""


class ChoicePart(Part):
    """Something the group can choose."""

    letter: Text
    text: Text = Field(alias="tekst")
    aside: FreeText = Field("", alias="toelichting")
    roleplay: Id = Field(alias="rollenspel")

    def to_domain(self) -> Choice:
        """Return the choice."""
        return Choice(self.letter, self.text, self.aside, self.roleplay)


class TitleScreen(Screen):
    """A title with a few lines, facts of the session, or choices."""

    heading: Text = Field(alias="kop")
    lines: list[Text] = Field([], alias="regels")
    details: list[Literal["trainer", "datum", "plaats", "groep"]] = Field([], alias="gegevens")
    choices: list[ChoicePart] = Field([], alias="keuzes")

    def to_domain(self) -> TitleContent:
        """Return the content."""
        choices = tuple(part.to_domain() for part in self.choices)
        return TitleContent(self.heading, tuple(self.lines), tuple(self.details), choices)


class QuoteScreen(Screen):
    """A quotation, as a whole or sentence by sentence."""

    quote: Id = Field(alias="citaat")
    parts: list[Id] = Field([], alias="zinnen")

    def to_domain(self) -> QuoteContent:
        """Return the content."""
        return QuoteContent(self.quote, tuple(self.parts))


class ExplanationScreen(Screen):
    """A few lines, perhaps below a heading."""

    picture: Literal["opsomming"] = Field(alias="beeld")
    heading: FreeText = Field("", alias="kop")
    points: list[Text] = Field(alias="regels", min_length=1)
    emphasis: list[Text] = Field([], alias="nadruk")

    def to_domain(self) -> ExplanationContent:
        """Return the content."""
        return ExplanationContent(self.heading, tuple(self.points), tuple(self.emphasis))


class WorldPart(Part):
    """One of two sides."""

    heading: Text = Field(alias="kop")
    text: Text = Field(alias="tekst")


class WorldsScreen(Screen):
    """Two sides and what joins them."""

    picture: Literal["twee-werelden"] = Field(alias="beeld")
    home: WorldPart = Field(alias="geel")
    ours: WorldPart = Field(alias="blauw")
    together: Text = Field(alias="groen")

    def to_domain(self) -> WorldsContent:
        """Return the content."""
        home, ours = self.home, self.ours
        return WorldsContent(home.heading, home.text, ours.heading, ours.text, self.together)


class HandlesScreen(Screen):
    """The five handles of handvatten.yaml."""

    picture: Literal["handvatten"] = Field(alias="beeld")
    heading: Text = Field(alias="kop")

    def to_domain(self) -> HandlesContent:
        """Return the content."""
        return HandlesContent(self.heading)


AnyExplanation = Annotated[
    ExplanationScreen | WorldsScreen | HandlesScreen, Field(discriminator="picture")
]


class QuestionScreen(Screen):
    """A question with what comes before and after it."""

    before: FreeText = Field("", alias="vooraf")
    question: Text = Field(alias="vraag")
    after: FreeText = Field("", alias="daarna")
    in_two_hours: FreeText = Field("", alias="vraag_twee_uur")

    def to_domain(self) -> QuestionContent:
        """Return the content."""
        return QuestionContent(self.question, self.before, self.after, self.in_two_hours)


class RoleplayScreen(Screen):
    """One practice conversation, or several to choose from."""

    options: list[Id] = Field(alias="rollenspellen", min_length=1)

    def to_domain(self) -> RoleplayContent:
        """Return the content."""
        return RoleplayContent(tuple(self.options))


class ScaleScreen(Screen):
    """The self-scan at one of its moments."""

    moment: Literal["begin", "terugkijkend", "na-zes-weken"]
    heading: Text = Field(alias="kop")
    lines: list[Text] = Field([], alias="regels")

    def to_domain(self) -> ScaleContent:
        """Return the content."""
        return ScaleContent(ScanMoment(self.moment), self.heading, tuple(self.lines))


class PollScreen(Screen):
    """Dots at the handles."""

    question: Text = Field(alias="vraag")
    dots: int = Field(alias="stippen", ge=1, le=9)

    def to_domain(self) -> PollContent:
        """Return the content."""
        return PollContent(self.question, self.dots)


class AgreementItemPart(Part):
    """One line of an agreement."""

    text: Text = Field(alias="tekst")
    aside: FreeText = Field("", alias="toelichting")


class AgreementScreen(Screen):
    """What is agreed in the room."""

    items: list[AgreementItemPart] = Field(alias="regels", min_length=1)
    numbered: YesNo = Field(default=False, alias="genummerd")

    def to_domain(self) -> AgreementContent:
        """Return the content."""
        items = tuple(AgreementItem(part.text, part.aside) for part in self.items)
        return AgreementContent(items, self.numbered)


class LinePart(Part):
    """A line with a fact of the session in braces, and what is shown without it."""

    text: Text = Field(alias="tekst")
    without: FreeText = Field("", alias="zonder")

    def to_domain(self) -> Line:
        """Return the line."""
        return Line(self.text, self.without)


class BreakScreen(Screen):
    """A pause."""

    heading: Text = Field(alias="kop")
    line: LinePart = Field(alias="regel")

    def to_domain(self) -> BreakContent:
        """Return the content."""
        return BreakContent(self.heading, self.line.to_domain())


class ClosingScreen(Screen):
    """A last question, a few lines, or both."""

    question: FreeText = Field("", alias="vraag")
    lines: list[LinePart] = Field([], alias="regels")

    def to_domain(self) -> ClosingContent:
        """Return the content."""
        return ClosingContent(self.question, tuple(part.to_domain() for part in self.lines))
