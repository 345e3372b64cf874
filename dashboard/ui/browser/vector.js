// A chart as it stands, in a form that can be drawn at any size: between its title and what goes with it, as a file that is
// opened anywhere. Whatever font is there, each of its words is as wide as it was here.
const EDGE = 24;
const SVG = "http://www.w3.org/2000/svg";
const WORDS = { title: { size: 19, high: 26, wide: 9.6, font: "'Source Serif', Georgia, serif", weight: 600 }, small: { size: 12.5, high: 17, wide: 6.1, font: "'Source Sans', Arial, sans-serif", weight: 400 } };

function element(tag, values, text = "") {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

// *words* in lines of so many characters.
function wrapped(words, many) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= many) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

// A layer of the chart, its words held at the width that they have here.
function held(layer) {
  const copy = layer.cloneNode(true);
  const spoken = "text:not(:has(tspan.line)), tspan.line";
  const copies = copy.querySelectorAll(spoken);
  layer.querySelectorAll(spoken).forEach((words, i) => {
    const wide = words.getComputedTextLength();
    if (wide) Object.entries({ textLength: wide.toFixed(1), lengthAdjust: "spacingAndGlyphs" }).forEach(([name, value]) => copies[i].setAttribute(name, value));
  });
  return copy;
}

function svg(place, acts) {
  const node = document.querySelector(`.st-key-panel_${CSS.escape(place)}`);
  const layers = [...node.querySelectorAll(".js-plotly-plot .main-svg")];
  const box = layers[0].getBoundingClientRect();
  const app = getComputedStyle(document.querySelector('[data-testid="stApp"]'));
  const wide = box.width + 2 * EDGE;
  const root = element("svg", { role: "img" });
  root.append(element("title", {}, acts.title), element("desc", {}, acts.cite), element("rect", { width: "100%", height: "100%", fill: app.backgroundColor }));
  let high = EDGE;
  const write = (words, kind, fill) => {
    const { size, high: line, wide: letter, font, weight } = WORDS[kind];
    for (const one of wrapped(words, Math.floor(box.width / letter))) {
      root.append(element("text", { x: EDGE, y: (high += line) - line / 4, fill, "font-size": size, "font-family": font, "font-weight": weight }, one));
    }
  };
  const quiet = getComputedStyle(node.querySelector(".src")).color;
  const said = (selector) => [...node.querySelectorAll(selector)].map((one) => one.textContent);
  write(acts.title, "title", app.color);
  for (const words of said(".ph .q")) write(words, "small", quiet);
  const [chart, ...others] = layers.map(held);
  for (const layer of others) chart.append(...layer.childNodes);
  for (const [name, value] of Object.entries({ x: EDGE, y: (high += 8), overflow: "visible" })) chart.setAttribute(name, value);
  root.append(chart);
  high += box.height + 8;
  for (const words of [...said(".beside"), acts.cite.slice(acts.title.length).replace(/^\. */, "").trim()]) write(words, "small", quiet);
  for (const [name, value] of Object.entries({ width: wide, height: high + EDGE, viewBox: `0 0 ${wide} ${high + EDGE}` })) root.setAttribute(name, value);
  return new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" });
}
