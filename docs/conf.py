"""Sphinx configuration: no network, warnings are errors in CI."""

from npc_core import __version__

project = "npc_core"
author = "npc_core contributors"
project_copyright = "npc_core contributors"
release = version = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
master_doc = "index"
exclude_patterns = ["_build", "pictures"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"
html_theme = "furo"
html_title = "npc_core"


def setup(app):
    """Make the generated pages before the sources are read."""
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).parent))
    import generate

    app.connect("builder-inited", generate.write)
