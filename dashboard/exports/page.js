// Draws the charts from the data in the page, and again at the width of the paper when the page is printed.
const PAPER_WIDTH = 688; // of A4 within the margins of page.css, in CSS pixels
const CONFIG = { showSendToCloud: false, displaylogo: false, responsive: true, modeBarButtonsToRemove: ["select2d", "lasso2d"] };
const charts = [...document.querySelectorAll("script[data-draws]")].map((data) => {
  const chart = document.getElementById(data.dataset.draws);
  return [chart, Plotly.newPlot(chart, { ...JSON.parse(data.textContent), config: CONFIG })];
});
const wide = (width) => charts.forEach(([chart]) => Plotly.relayout(chart, { width, autosize: !width }));
window.addEventListener("beforeprint", () => wide(PAPER_WIDTH));
window.addEventListener("afterprint", () => wide(null));
Promise.all(charts.map(([, drawn]) => drawn)).then(() => { document.body.dataset.drawn = "yes"; });
