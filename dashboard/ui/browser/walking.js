// Charts by keyboard: arrows go from mark to mark along the time or the amount, Enter opens what stands behind one.
const STEPS = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

// The marks of a chart that say something, from left to right.
function marks(plot) {
  const found = [];
  plot._fullData.forEach((trace, curveNumber) => {
    (trace.customdata ?? []).forEach(([words, name], pointNumber) => {
      if (words) found.push({ words, name, at: { curveNumber, pointNumber }, x: trace.x[pointNumber], y: trace.y[pointNumber] });
    });
  });
  return found.sort((one, other) => (one.x < other.x ? -1 : one.x > other.x ? 1 : one.y - other.y));
}

function step(plot, key) {
  const all = marks(plot);
  if (!all.length) return;
  const now = page.walked?.plot === plot ? page.walked.place : key === "ArrowLeft" ? all.length : -1;
  const place = Math.max(0, Math.min(all.length - 1, now + STEPS[key]));
  page.walked = { plot, place, name: all[place].name };
  window.Plotly.Fx.hover(plot, [all[place].at]);
  const said = new DOMParser().parseFromString(all[place].words.replaceAll("<br>", " "), "text/html").body.textContent;
  announce(`${said} (${place + 1}/${all.length})`);
}

function leave(plot) {
  if (page.walked?.plot === plot) window.Plotly.Fx.unhover(plot);
  page.walked = null;
}

function walk(event) {
  const plot = event.target;
  if (!plot.matches?.(".js-plotly-plot")) return;
  if (event.key in STEPS) step(plot, event.key);
  else if (event.key === "Enter" && page.walked?.name) page.opener?.("open", page.walked.name);
  else if (event.key === "Escape" && page.walked) leave(plot);
  else return;
  event.preventDefault();
}

// A chart may be there before the words are, and the language may change.
function walkable() {
  const said = page.data.words?.walk;
  if (!said) return;
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    if (plot.ariaLabel !== said) plot.ariaLabel = said;
    if (plot.hasAttribute("tabindex")) continue;
    plot.tabIndex = 0;
    plot.setAttribute("role", "application");
    plot.addEventListener("blur", () => leave(plot));
  }
}

function bindWalk() {
  document.addEventListener("keydown", walk);
  new MutationObserver(walkable).observe(document.body, { childList: true, subtree: true });
}
