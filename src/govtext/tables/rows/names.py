"""Lists of names, offices and places: what each column means."""

from typing import Literal

from .row import Alternatives, Row


class TitleForm(Row):
    """What stands before a name: a degree or rank (``gelar``) or a form of address (``sapaan``)."""

    form: str
    kind: Literal["gelar", "sapaan"]


class DegreeForm(Row):
    """A degree that stands after a name; ``ambiguous`` ones mean other things when written without full stops."""

    form: str
    ambiguous: bool = False


class OfficeForm(Row):
    """The head of an office (``jabatan``) or role (``peran``); an empty group is decided by what follows.

    ``takes`` says what follows the head: a ``unit`` (Kepala *Dinas Sosial*), a ``region`` (Bupati *Wajo*) or a
    ``place`` (warga *Desa Sukamaju*).
    """

    form: str
    kind: Literal["jabatan", "peran"]
    group: str
    takes: Literal["unit", "region", "place"]


class NameHead(Row):
    """A word that announces a name of the given kind; for organisations, whom they speak for."""

    form: str
    kind: str
    group: str = ""


class RegionRow(Row):
    """A province, regency or city with the names of its districts; or a country, or a common name (``sebutan``).

    ``luar_negeri`` are cities and regions abroad.
    """

    form: str
    level: Literal["provinsi", "kabupaten", "kota", "negara", "luar_negeri", "sebutan"]
    province: str = ""
    districts: Alternatives = ()


class NameForm(Row):
    """A word that people bear as a name; ``ambiguous`` ones are ordinary words or places as well."""

    form: str
    kind: Literal["given", "family"]
    ambiguous: bool = False


class NameCue(Row):
    """A word beside a name that tells what it is; ``stop`` words never belong to a name.

    With ``place_first`` villages begin (*Tanjung* Pering), with ``body_first`` the names of companies, cooperatives and
    groups (*Bina* Insani), which with ``body_last`` end (Karya *Abadi*).
    """

    form: str
    cue: Literal["says_before", "says_after", "role_after", "place_first", "body_first", "body_last", "stop"]
