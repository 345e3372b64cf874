// The report in the reader's own browser: kept there when it changes, brought back when a page is loaded anew.
const SHELF = "dashboard-report";

export default function ({ data, setTriggerValue }) {
  const kept = window.localStorage.getItem(SHELF);
  if (data.fresh && kept && kept !== data.text) {
    setTriggerValue("restored", kept);
  } else if (kept !== data.text) {
    window.localStorage.setItem(SHELF, data.text);
  }
}
