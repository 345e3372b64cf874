// The report in the reader's own browser: kept there when it changes, brought back when the server knows nothing of it:
// a page was loaded anew, or the session is another one since the server, or one of several, has gone.
const SHELF = "dashboard-report";

function shelve({ text, fresh, session }, setTriggerValue) {
  try {
    const before = window.localStorage.getItem(SHELF);
    if (page.shelved !== session && fresh && before && before !== text) {
      setTriggerValue("restored", before);
    } else if (before !== text) {
      window.localStorage.setItem(SHELF, text);
    }
    page.shelved = session;
  } catch {
    // A browser that keeps nothing: the report lives as long as the page.
  }
}

// Where the process that served this page is gone, Streamlit connects to another one and waits for a click, which the new
// session would not know. So the page asks for itself: it is drawn anew, by its address, and its report is brought back.
function goOnElsewhere(app) {
  let lost = false;
  new MutationObserver(() => {
    const connected = app.dataset.testConnectionState === "CONNECTED";
    if (connected && lost) page.chooser?.("again", "page");
    lost = !connected;
  }).observe(app, { attributeFilter: ["data-test-connection-state"] });
}
