"""``python -m govtext`` is ``govtext``."""

import sys

from govtext.adapters.cli import main

sys.exit(main())
