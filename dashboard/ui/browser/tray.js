// The report in the reader's own browser: kept there when it changes, brought back when a page is loaded anew.
const SHELF = "dashboard-report";

function shelve({ text, fresh }, setTriggerValue) {
  try {
    const before = window.localStorage.getItem(SHELF);
    if (!page.shelved && fresh && before && before !== text) {
      setTriggerValue("restored", before);
    } else if (before !== text) {
      window.localStorage.setItem(SHELF, text);
    }
    page.shelved = true;
  } catch {
    // A browser that keeps nothing: the report lives as long as the page.
  }
}
