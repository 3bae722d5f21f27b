"""The site: built by Sphinx from these pages, `make docs`, without network; a warning is an error.

Links from a page to code lead nowhere in a site that is read away from the repository: they become the path, in words.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(ROOT))

import sim  # noqa: E402

project = "The loyalty laboratory"
author = "The loyalty-lab contributors"
project_copyright = author
version = release = sim.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
root_doc = "index"
exclude_patterns = ["_build"]
suppress_warnings = ["misc.highlighting_failure"]  # a block whose language has no colours is read as text

myst_heading_anchors = 6
myst_enable_extensions = ["colon_fence"]
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "undoc-members": False, "inherited-members": False}
python_maximum_signature_line_length = 88
napoleon_use_rtype = False
napoleon_use_ivar = True
napoleon_preprocess_types = False

html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["_static", "../sim/plots/cjk/LoyaltyCJK.ttf"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_last_updated_fmt = None
html_theme_options = {
    "navbar_align": "left",
    "header_links_before_dropdown": 6,
    "show_prev_next": False,
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": ["copyright"],
    "footer_end": [],
    "use_edit_page_button": False,
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_sidebars = {"gallery": []}  # a page with none below it

LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)")
"""A link or a picture in Markdown."""


def at_home(docname: str, text: str) -> str:
    """A page whose links to files outside of ``docs`` are the path in words: ``[law](../sim/x.py)`` is law (``sim/x.py``).

    Args:
        docname: of the page.
        text: its source.
    """
    folder = (HERE / docname).parent

    def said(found: re.Match[str]) -> str:
        picture, words, target = found.groups()
        place = Path(os.path.normpath(folder / target.split("#")[0]))
        if picture or re.match(r"[a-z]+:|#", target) or (place.is_relative_to(HERE) and place.suffix != ".json"):
            return found[0]
        inside = HERE / "project" / f"{place.stem.lower()}.md"
        if place.parent == ROOT and inside.is_file():
            return f"[{words}]({os.path.relpath(inside, folder)})"
        path = place.relative_to(ROOT).as_posix()
        return f"`{path}`" if words.strip("`") in (path, place.name) else f"{words} (`{path}`)"

    parts = re.split(r"(^```.*?^```|`[^`\n]*`(?!\]))", text, flags=re.S | re.M)
    return "".join(part if part.startswith("`") else LINK.sub(said, part) for part in parts)


def read_source(app: Any, docname: str, source: list[str]) -> None:
    """Mend the links of a page as it is read; pages of the repository's own root are read where they stand."""
    if docname.startswith("project/") and docname != "project/index":
        name = docname.removeprefix("project/").upper()
        text = (ROOT / f"{name}.md").read_text("utf-8")
        text = LINK.sub(lambda m: m[0] if re.match(r"[a-z]+:|#", m[3]) else f"{m[1]}[{m[2]}](../../{m[3]})", text)
        source[0] = text
        app.env.note_dependency(str(ROOT / f"{name}.md"))
    if docname in ("claims/README", "claims/README.zh"):
        source[0] += hidden(page for page in pages_of_claims() if page.endswith(".zh") == docname.endswith(".zh"))
    if docname == "explanation/index":
        source[0] += hidden(
            f"/{page.stem}" for page in sorted(HERE.glob("*.md")) if page.stem not in ("index", "gallery")
        )
    source[0] = at_home(docname, source[0])


def hidden(pages: Iterable[str]) -> str:
    """Pages that stand below another."""
    return "\n\n```{toctree}\n:hidden:\n\n" + "\n".join(pages) + "\n```\n"


def pages_of_claims() -> list[str]:
    """The pages of claims: made by a command, which knows of no site."""
    return [page.stem for page in sorted((HERE / "claims").glob("*.md")) if not page.stem.startswith("README")]


def readable(app: Any, what: str, name: str, thing: Any, options: Any, lines: list[str]) -> None:
    """Docstrings are prose: what reStructuredText takes for marks is a star, a bar or a name that ends in an underscore."""
    for k, line in enumerate(lines):
        code = re.split(r"(``.*?``)", line)
        code[::2] = [re.sub(r"(?<!\\)([*|])|(?<=\w)(_)(?!\w)", r"\\\1\2", part) for part in code[::2]]
        code = [
            re.sub(r"(?<![`:\w])`([^`]+)`(?!`)", r"``\1``", part) if not n % 2 else part for n, part in enumerate(code)
        ]
        lines[k] = "".join(code)


def signature(app: Any, what: str, name: str, thing: Any, options: Any, given: str, back: str) -> Any:
    """No signature of a class: nobody calls a scenario's with forty arguments, and results are made by functions."""
    return ("", None) if what == "class" else (given, back)


TOGGLE = re.compile(r"(<a [^>]*>((?:(?!</a>).)*)</a>\s*<details[^>]*>\s*)<summary>", re.S)
"""What opens the pages below one, behind the link to it."""

PARAMETERS = re.compile(r'<dl>(?=\s*<dd><em class="sig-param">)')
"""The parameters of a long signature, a line each: terms without a word of them is no list of definitions."""


def heard(app: Any, page: str, template: str, context: dict[str, Any], tree: Any) -> None:
    """A page as a screen reader meets it: its own language, and a name on everything that opens."""
    if page.endswith(".zh"):
        context["language"] = "zh-CN"
    if "body" in context:
        context["body"] = PARAMETERS.sub('<dl role="presentation">', context["body"])
    drawn = context.get("generate_toctree_html")
    if drawn is not None:

        def named(*words: Any, **options: Any) -> Any:
            found = drawn(*words, **options)
            return TOGGLE.sub(_named, found) if isinstance(found, str) else found

        context["generate_toctree_html"] = named


def _named(found: re.Match[str]) -> str:
    title = re.sub(r"<[^>]*>", "", found[2]).replace('"', "&quot;").strip()
    return f'{found[1]}<summary aria-label="{title}">'


def setup(app: Any) -> dict[str, Any]:
    """Hook in."""
    app.connect("source-read", read_source)
    app.connect("autodoc-process-signature", signature)
    app.connect("autodoc-process-docstring", readable, priority=100)
    app.connect("html-page-context", heard, priority=900)
    return {"parallel_read_safe": True}
