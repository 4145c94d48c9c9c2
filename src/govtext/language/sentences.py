from dataclasses import dataclass
from govtext.document import Document, Span
@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span
    block: int
    counted: bool
def split(document: Document) -> tuple[Sentence, ...]:
    return tuple(Sentence(b.span, i, True) for i, b in enumerate(document.blocks))
