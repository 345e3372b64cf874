"""The app: streamlit run dashboard/app.py. Navigation, the shared filters, and the address; pages are in app_pages/."""

import streamlit as st

from dashboard import ui
from dashboard.errors import SeedsNotFoundError

ui.choose_language(st.query_params.get("lang"))
pages = ui.streamlit_pages()
# The app draws its own navigation, so that a link to a page holds the whole view: one step in the browser's history.
page = st.navigation(list(pages.values()), position="hidden")
st.set_page_config(
    page_title=f"{page.title} · {ui.site()}",
    page_icon=ui.ICON,
    layout="wide",
    initial_sidebar_state=288,
)
ui.style()
ui.admit()
try:
    corpus = ui.start()
except SeedsNotFoundError as error:
    st.error(ui.plain(ui.message(error)))
    st.stop()

here = ui.place_of(page)
ui.begin(corpus)
ui.leave()
ui.navigation(here)
listener = ui.listener()
if here.filtered:
    with st.sidebar:
        ui.name()
        ui.filters(corpus)
ui.head(here, corpus)
ui.notices(corpus)
page.run()
with listener:
    ui.listen(here.name)
ui.write_address(ui.view(), here)
