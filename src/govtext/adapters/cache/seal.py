"""Writes an answer against its draft and seals it with it: without the draft nothing of it can be read.

The words of the draft that an answer repeats become references into the draft (DEFLATE with the draft as dictionary).
What is left, govtext's own words and what it worked out, is enciphered with a key that only the draft gives, and
signed, so that an answer that was damaged or cut short is none.
"""

import os
import zlib
from hashlib import blake2b, shake_256
from hmac import compare_digest

_MARK = b"govtext\x01"
_NONCE, _TAG = 16, 16
_WINDOW = 2**15
"""How far back DEFLATE refers, in bytes."""


def sealed(answer: bytes, draft: bytes, secret: bytes) -> bytes:
    """Return ``answer`` so that :func:`opened` gives it back to whoever has ``draft`` and ``secret``."""
    packer = zlib.compressobj(wbits=-15, zdict=draft[-_WINDOW:])
    packed = packer.compress(answer) + packer.flush()
    nonce = os.urandom(_NONCE)
    hidden = _enciphered(packed, secret, nonce)
    return _MARK + nonce + _tag(hidden, secret, nonce) + hidden


def opened(kept: bytes, draft: bytes, secret: bytes) -> bytes | None:
    """Return the answer in ``kept``; None where it is damaged, or of another draft."""
    start = len(_MARK) + _NONCE + _TAG
    nonce, tag, hidden = kept[len(_MARK) : start - _TAG], kept[start - _TAG : start], kept[start:]
    if not kept.startswith(_MARK) or not compare_digest(tag, _tag(hidden, secret, nonce)):
        return None
    unpacker = zlib.decompressobj(wbits=-15, zdict=draft[-_WINDOW:])
    try:
        return unpacker.decompress(_enciphered(hidden, secret, nonce))
    except zlib.error:
        return None


def _enciphered(data: bytes, secret: bytes, nonce: bytes) -> bytes:
    """Return ``data`` under a key stream; done twice it is ``data`` again."""
    stream = shake_256(b"stream" + secret + nonce).digest(len(data))
    return (int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(data), "little")


def _tag(hidden: bytes, secret: bytes, nonce: bytes) -> bytes:
    return blake2b(nonce + hidden, digest_size=_TAG, key=secret, person=b"govtext tag").digest()
