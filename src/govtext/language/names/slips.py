"""Two spellings of one name: a letter dropped, doubled, changed, or two swapped."""

_SHORTEST = 5
"""Letters of a word from which a single slip is likelier than another name."""


def one_slip(one: str, other: str) -> bool:
    """Tell whether two names have the same words but for one letter of one long word, whatever their case."""
    first, second = one.lower().split(), other.lower().split()
    if len(first) != len(second):
        return False
    unlike = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and max(map(len, unlike[0])) >= _SHORTEST and one_edit(*unlike[0])


def one_edit(one: str, other: str) -> bool:
    """Tell whether one letter changed, dropped or doubled, or two letters swapped, make one word the other."""
    if len(one) > len(other):
        one, other = other, one
    at = next((index for index, letter in enumerate(one) if letter != other[index]), len(one))
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped
    return len(other) - len(one) == 1 and one[at:] == other[at + 1 :]
