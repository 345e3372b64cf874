// Charts keep the width of the screen on paper: while a page is printed each is made as wide as the paper allows.
const PAPER = 690; // pixels between the margins of an A4 page

// The room that the page gives a chart; it has a fixed height.
function room(chart) {
  return chart.closest('[data-testid="stElementContainer"]') || chart;
}

function before() {
  const ground = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor;
  const dark = (ground.match(/\d+/g) || []).slice(0, 3).every((part) => Number(part) < 128);
  document.body.classList.toggle("dashboard-dark", dark);
  for (const chart of document.querySelectorAll('[data-testid="stPlotlyChart"]')) {
    const wide = chart.querySelector(".main-svg")?.getBoundingClientRect().width || 0;
    room(chart).style.zoom = wide > PAPER ? String(PAPER / wide) : "";
  }
}

function after() {
  for (const chart of document.querySelectorAll('[data-testid="stPlotlyChart"]')) room(chart).style.zoom = "";
}

export default function () {
  if (window.dashboardPrints) return;
  window.dashboardPrints = true;
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
}
