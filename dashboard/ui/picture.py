"""A panel saved as a picture, whole, at twice the size, in the theme shown: made in the reader's own browser."""

from pathlib import Path

import streamlit as st

from dashboard import places

_HERE = Path(__file__).parent
_LIBRARY = places.NPM / "modern-screenshot" / "dist" / "index.js"
THERE = _LIBRARY.is_file()  # else Plotly's own button saves the charts


def _script() -> str:
    """The library as a value named `library`, and our own code."""
    library = _LIBRARY.read_text("utf-8") if THERE else ""
    wrapped = f"(() => {{ const module = {{exports: {{}}}}, exports = module.exports, define = undefined;\n{library}\n"
    return f"const library = {wrapped}; return module.exports; }})();\n" + (_HERE / "picture.js").read_text("utf-8")


_PICTURE = st.components.v2.component(
    "dashboard_picture",
    html="<div class='buttons'><button type='button'>Picture (PNG)</button>"
    "<button type='button'>Chart (SVG)</button>\n<span role='status'></span></div>",
    css=(_HERE / "picture.css").read_text("utf-8"),
    js=_script(),
)


def picture_buttons(panel: str, name: str, title: str, citation: str, chart: bool) -> None:
    """Buttons that save the panel with the key *panel* as *name*.png and, if it has a *chart*, that as *name*.svg."""
    data = {"panel": panel, "name": name, "title": title, "citation": citation, "chart": chart, "scale": 2}
    _PICTURE(data=data, key=f"picture_{panel}")
