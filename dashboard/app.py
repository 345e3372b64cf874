"""The app: streamlit run dashboard/app.py. Navigation, the shared filters, and the address; pages are in app_pages/."""

from pathlib import Path

import streamlit as st

from dashboard import ui
from dashboard.errors import SeedsNotFoundError

st.set_page_config(
    page_title="US pressure campaign on Venezuela", page_icon=Path(__file__).with_name("icon.svg"), layout="wide"
)
PAGES = {
    "Explore": [
        st.Page("app_pages/overview.py", title="Overview", icon=":material/dashboard:", default=True),
        st.Page("app_pages/designations.py", title="Designations", icon=":material/gavel:"),
        st.Page("app_pages/strikes.py", title="Strikes", icon=":material/directions_boat:"),
        st.Page("app_pages/rewards.py", title="Rewards", icon=":material/paid:"),
        st.Page("app_pages/charges.py", title="Sanctions and charges", icon=":material/balance:"),
        st.Page("app_pages/quotes.py", title="Quotes", icon=":material/format_quote:"),
        st.Page("app_pages/claims.py", title="Claims", icon=":material/forum:"),
        st.Page("app_pages/network.py", title="Network", icon=":material/hub:"),
    ],
    "Evidence": [
        st.Page("app_pages/comparisons.py", title="Article and record", icon=":material/compare_arrows:"),
        st.Page("app_pages/articles.py", title="Articles", icon=":material/article:"),
        st.Page("app_pages/data.py", title="Data", icon=":material/table:"),
    ],
    "Take along": [st.Page("app_pages/report.py", title="Report", icon=":material/summarize:")],
}
ui.admit()
if ui.may_write():
    PAGES["Bring in"] = [st.Page("app_pages/add.py", title="Add an article", icon=":material/note_add:")]
# The app draws its own navigation, so that a link to a page holds the whole view: one step in the browser's history.
page = st.navigation(PAGES, position="hidden")

try:
    tables = ui.start()
except SeedsNotFoundError as error:
    st.error(ui.plain(str(error)))
    st.stop()

navigation = st.sidebar.container(key="navigation", gap="xxsmall")
view = ui.choose(tables)
with navigation:
    ui.navigation(PAGES, page.title, view)
ui.title(page.title, tables)
ui.notices(tables)
left, _ = ui.narrowed()
ui.chosen(view, tables, left)
ui.facets(left, view)
page.run()
ui.shelf()
ui.printable()
ui.write_address(view, keep=page.url_path in ("articles", "data", "add"))
