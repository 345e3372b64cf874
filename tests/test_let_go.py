"""What was laid down of files that have changed is let go: a page that was left holds on to none of it."""

import gc
import os
import shutil
import time
import weakref

from streamlit.testing.v1 import AppTest

from dashboard.places import ROOT, SEEDS_SETTING
from dashboard.ui import data

PAGES = sorted(path.stem for path in (ROOT / "dashboard" / "app_pages").glob("*.py") if path.stem != "add")


def test_a_reader_who_saw_every_page_holds_no_earlier_facts(tmp_path, monkeypatch):
    folder = tmp_path / "seeds"
    shutil.copytree(ROOT / "tests" / "fixtures" / "first_article", folder)
    for path in folder.rglob("*"):
        os.utime(path, (time.time() - 3600,) * 2)
    monkeypatch.setenv(SEEDS_SETTING, str(folder))
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    for page in PAGES:
        app.switch_page(f"app_pages/{page}.py").run()
        assert not app.exception, page
    app.switch_page("app_pages/overview.py").run()
    shelf = data._shelf(str(folder))
    earlier, version = weakref.ref(shelf.corpus), shelf.corpus.version

    article = next((folder / "articles").glob("*.toml"))
    article.write_bytes(article.read_bytes() + b"\n")
    shelf.rests = 0
    app.run().run()

    assert shelf.corpus.version != version
    gc.collect()
    assert earlier() is None
