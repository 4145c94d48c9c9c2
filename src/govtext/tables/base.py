"""What every table is: a frozen model that refuses keys it does not know."""

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """A frozen model that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Bilingual(Table):
    """A text people read: Indonesian first, English beside it."""

    id: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the text in ``language`` (``id`` or ``en``)."""
        return self.en if language == "en" else self.id
