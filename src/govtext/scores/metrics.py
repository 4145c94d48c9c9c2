"""Raw numbers of a text, before any judgement."""

from govtext.reading import Reading


def metrics(reading: Reading) -> dict[str, float]:
    """Return the numbers of the running text; empty when it has no sentence.

    - ``words``, ``sentences``: of the running text (titles, tables, bylines and hashtags left out).
    - ``words_per_sentence``: their mean.
    - ``longest_sentence``: words of the longest one.
    - ``share_over_25``, ``share_over_40``: shares (0–1) of sentences with more words than that.
    """
    lengths = [count for sentence in reading.prose if (count := reading.tokens.words(sentence.span))]
    if not lengths:
        return {}
    words = sum(lengths)
    return {
        "words": float(words),
        "sentences": float(len(lengths)),
        "words_per_sentence": round(words / len(lengths), 2),
        "longest_sentence": float(max(lengths)),
        "share_over_25": round(sum(length > 25 for length in lengths) / len(lengths), 4),
        "share_over_40": round(sum(length > 40 for length in lengths) / len(lengths), 4),
    }
