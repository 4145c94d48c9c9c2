"""Answers kept between runs, so that drafts that did not change are not analysed again (docs/decisions/0007).

- ``key`` what an answer depends on · ``project`` what configuration files have to do with it
- ``seal`` writes an answer so that only its draft opens it · ``store`` keeps sealed answers · ``place`` where
- ``told`` an answer read back, which is asked like the report it was written from

Nothing here loads what analyses drafts, nor the models of the wire: repeating an answer must take next to no time.
"""

from .key import Key, Keys
from .place import cache_folder, most_bytes
from .project import Projects
from .seal import opened, sealed
from .store import Store
from .told import Told, ToldReport

__all__ = ["Key", "Keys", "Projects", "Store", "Told", "ToldReport", "cache_folder", "most_bytes", "opened", "sealed"]
