"""What a project has chosen: found beside the draft, laid over one another, checked, and said back in one digest.

- ``model`` the choices themselves · ``problems`` what is wrong with them, by file, line and key
- ``files`` reads one file · ``layers`` lays files, front matter and the command line over one another · ``globs`` paths
- ``front_matter`` what a draft says about itself · ``effective`` what holds for it
- ``wording`` a project's own words and rules · ``word_lists`` its CSV files
- ``names`` of rules, genres, channels and keys
"""

from typing import TYPE_CHECKING

from govtext.lazily import attributes

if TYPE_CHECKING:
    from .effective import channel_of, for_draft, refuse_given, written
    from .files import FILE_NAME, SHARED_NAME, find
    from .front_matter import front_matter_layer
    from .layers import Layer, Origins, Project, discover, load, load_project, origins, project_of
    from .model import Config, Group, Minimum, Season, Threshold, build, chosen
else:
    __getattr__ = attributes(
        __name__,
        {
            "effective": ("channel_of", "for_draft", "refuse_given", "written"),
            "files": ("FILE_NAME", "SHARED_NAME", "find"),
            "front_matter": ("front_matter_layer",),
            "layers": ("Layer", "Origins", "Project", "discover", "load", "load_project", "origins", "project_of"),
            "model": ("Config", "Group", "Minimum", "Season", "Threshold", "build", "chosen"),
        },
    )

__all__ = [
    "FILE_NAME",
    "SHARED_NAME",
    "Config",
    "Group",
    "Layer",
    "Minimum",
    "Origins",
    "Project",
    "Season",
    "Threshold",
    "build",
    "channel_of",
    "chosen",
    "discover",
    "find",
    "for_draft",
    "front_matter_layer",
    "load",
    "load_project",
    "origins",
    "project_of",
    "refuse_given",
    "written",
]
