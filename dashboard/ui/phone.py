"""On a phone the side bar covers the page: after a change of page it closes, as Streamlit's own navigation does."""

import streamlit as st

_SIDE_BAR = st.components.v2.component(
    "dashboard_phone",
    html="<span></span>\n",
    js="""
export default function ({ data }) {
  const before = window.dashboardPage;
  window.dashboardPage = data.page;
  if (before !== undefined && before !== data.page && window.innerWidth < 768) {
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  }
}
""",
)


def close_side_bar_on(page: str) -> None:
    """Close the side bar of a narrow window when *page* is another than before."""
    _SIDE_BAR(data={"page": page}, key="phone", height="content")
