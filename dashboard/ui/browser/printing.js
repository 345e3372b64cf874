// On paper charts are as wide as the paper allows, and how a figure was counted stands open.
const PAPER = 1046; // pixels between the margins of an A4 page that lies

function room(chart) {
  return chart.closest('[data-testid="stElementContainer"]') || chart;
}

function beforePrint() {
  document.body.classList.toggle("dashboard-dark", isDark());
  page.unfolded = [...document.querySelectorAll(".src details:not([open])")];
  for (const fold of page.unfolded) fold.open = true;
  for (const chart of document.querySelectorAll('[data-testid="stPlotlyChart"]')) {
    const wide = chart.querySelector(".main-svg")?.getBoundingClientRect().width || 0;
    room(chart).style.zoom = wide > PAPER ? String(PAPER / wide) : "";
  }
}

function afterPrint() {
  for (const fold of page.unfolded ?? []) fold.open = false;
  for (const chart of document.querySelectorAll('[data-testid="stPlotlyChart"]')) room(chart).style.zoom = "";
}

function bindPrint() {
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
}
