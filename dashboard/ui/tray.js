// The report in the reader's own browser: kept there when it changes, brought back when a page is loaded anew.
const SHELF = "dashboard-report";
let begun = false; // what was kept is brought back once in the life of a page

export default function ({ data, setTriggerValue }) {
  try {
    const kept = window.localStorage.getItem(SHELF);
    if (!begun && data.fresh && kept && kept !== data.text) {
      setTriggerValue("restored", kept);
    } else if (kept !== data.text) {
      window.localStorage.setItem(SHELF, data.text);
    }
    begun = true;
  } catch {
    // A browser that keeps nothing: the report lives as long as the page.
  }
}
