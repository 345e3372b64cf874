// Before the page is printed: charts get the width of the paper and no more than its height, and a panel that fits on a
// page stays whole. A longer one begins where it stands and breaks between its rows.
const PAPER = { width: 688, height: 988 }; // of A4 within the margins of page.css, in CSS pixels
const MOST = PAPER.width / 900; // of a chart's own size: as wide as figures.py has it, words on its axis keep apart
const LEAST = 0.58; // with less, its words are too small to read

// *act* with the page laid out as on paper; when a page hears that it will be printed, it is not yet.
const onPaper = (act) => {
  const rules = [...document.getElementById("look").sheet.cssRules].filter((rule) => rule.media);
  const before = rules.map((rule) => rule.media.mediaText);
  const main = document.querySelector("main");
  rules.forEach((rule) => { rule.media.mediaText = rule.media.mediaText === "print" ? "all" : "not all"; });
  main.style.width = `${PAPER.width}px`;
  act();
  main.style.width = "";
  rules.forEach((rule, i) => { rule.media.mediaText = before[i]; });
};

const box = (node) => node.getBoundingClientRect();

// Where a panel begins, with the headings that must not be parted from it.
const start = (panel) => {
  let first = panel;
  while (first.previousElementSibling?.tagName === "H2") first = first.previousElementSibling;
  return box(first).top;
};

// How much of its size a chart keeps: its whole panel on one page while words can be read, else it and its title.
const share = (panel, chart) => {
  const above = box(chart).top - start(panel);
  const below = box(panel).bottom - box(chart).bottom;
  const fitting = (rest) => (PAPER.height - rest) / box(chart).height;
  return Math.min(MOST, fitting(above + below) >= LEAST ? fitting(above + below) : fitting(above));
};

const fit = (panel) => {
  const chart = panel.querySelector(".chart");
  if (chart) {
    chart.style.zoom = "";
    const kept = share(panel, chart);
    chart.style.zoom = kept;
    Plotly.relayout(chart, { width: PAPER.width / kept, autosize: false });
  }
  panel.classList.toggle("whole", box(panel).bottom - start(panel) <= PAPER.height);
};

const unfit = (chart) => {
  chart.style.zoom = "";
  Plotly.relayout(chart, { width: null, autosize: true });
};

window.addEventListener("beforeprint", () => onPaper(() => document.querySelectorAll(".panel").forEach(fit)));
window.addEventListener("afterprint", () => document.querySelectorAll(".chart").forEach(unfit));
