"""Panels as PNG, whole: title, filters, body, notes, source, at twice the size; several panels as a ZIP of them."""

import io
from dataclasses import replace

from PIL import PngImagePlugin

from dashboard.documents import Document, Shown
from dashboard.exports import about, browser
from dashboard.exports.format import Format
from dashboard.exports.formats.html import picture_page
from dashboard.exports.readme import alt
from dashboard.exports.several import told_apart, zipped

WIDTH = 1200  # in CSS pixels, as the app's own pictures
SCALE = 2.0
_HEADER = 33  # the signature and the first chunk of a PNG, which is always the image header


def write(document: Document) -> bytes:
    """The panel of *document* as PNG, which says in itself what it is; of several panels a ZIP of one PNG each.

    Raises:
        NoBrowserError: there is no Chromium; the message says what to do.
    """
    document = told_apart(document)
    pictures = {shown.panel.id: _picture(document, shown) for shown in document.panels}
    if len(pictures) == 1:
        return next(iter(pictures.values()))
    return zipped({f"{number:02}_{name}.png": one for number, (name, one) in enumerate(pictures.items(), 1)})


def _picture(document: Document, shown: Shown) -> bytes:
    alone = replace(document, title=shown.title, parts=(shown,))
    said = {
        "Title": shown.title,
        "Description": about.long(shown),
        "Source": about.origin(shown),
        "Version": shown.version,
        **({"Alternative text": words} if (words := alt(shown)) else {}),
    }
    return _labelled(browser.photograph(picture_page(alone), WIDTH, SCALE), said)


def _labelled(picture: bytes, said: dict[str, str]) -> bytes:
    """*picture* with texts in it, each under its keyword; not a pixel is touched."""
    info, added = PngImagePlugin.PngInfo(), io.BytesIO()
    for keyword, text in said.items():
        info.add_itxt(keyword, text, "en", keyword)
    for name, content, *_ in info.chunks:
        PngImagePlugin.putchunk(added, name, content)
    return picture[:_HEADER] + added.getvalue() + picture[_HEADER:]


FORMATS = (Format("png", "Picture (PNG)", "png", "image/png", write, 70, "picture", needs_browser=True),)
