// The text of an article with its facts marked. Text arrives as data and is set as text, never as markup.
const last = new WeakMap();

function element(tag, name, text) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text !== undefined) node.textContent = text;
  return node;
}

function way(label, go) {
  const button = element("button", "", label);
  button.type = "button";
  button.onclick = go;
  return button;
}

function note(fact, back, setTriggerValue) {
  const node = element("div", "note");
  node.style.setProperty("--mark", fact.colour);
  node.append(element("h4", "", fact.kind), element("p", "statement", fact.statement));
  for (const line of fact.lines) node.append(element("p", "line", line));
  node.append(way("Show its row in Data", () => setTriggerValue("go", { page: "data", fact: fact.id })));
  if (back && back !== "data") {
    node.append(way(`Back to ${back[0].toUpperCase()}${back.slice(1)}`, () => setTriggerValue("go", { page: back })));
  }
  return node;
}

function mark(piece, data, choose) {
  const first = data.facts[piece.facts[0]];
  const node = element("span", "mark", piece.text);
  node.style.setProperty("--mark", first.colour);
  node.dataset.words = first.words;
  node.dataset.facts = piece.facts.join(" ");
  node.title = piece.facts.map((id) => data.facts[id].kind).join(", ");
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  const open = [...piece.facts, ...piece.also].some((id) => data.open.includes(id));
  const same = piece.facts.length === data.open.length && piece.facts.every((id) => data.open.includes(id));
  node.setAttribute("aria-expanded", String(open));
  node.onclick = () => choose(same ? [] : piece.facts, node);
  node.onkeydown = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      node.onclick();
    }
  };
  return node;
}

function draw(root, data, setStateValue, setTriggerValue, focus) {
  const choose = (open, pressed) => {
    const place = [...root.querySelectorAll(".mark")].indexOf(pressed);
    draw(root, { ...data, open }, setStateValue, setTriggerValue, place);
    setStateValue("open", open);
  };
  const shown = new Set();
  root.classList.toggle("open", data.open.length > 0);
  root.replaceChildren(
    ...data.paragraphs.map((pieces) => {
      const section = element("div", "paragraph");
      const paragraph = element("p");
      const notes = element("div", "notes");
      notes.setAttribute("role", "note");
      notes.setAttribute("aria-live", "polite");
      for (const piece of pieces) {
        paragraph.append(piece.facts.length ? mark(piece, data, choose) : document.createTextNode(piece.text));
        for (const id of [...piece.facts, ...piece.also]) {
          if (data.open.includes(id) && !shown.has(id)) {
            shown.add(id);
            notes.append(note(data.facts[id], data.back, setTriggerValue));
          }
        }
      }
      section.append(paragraph, notes);
      return section;
    }),
  );
  root.querySelectorAll(".mark")[focus]?.focus({ preventScroll: true });
}

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".article");
  const open = data.open.join(" ");
  const arrived = data.open.length > 0 && last.get(parentElement) === undefined;
  last.set(parentElement, open);
  const focused = [...root.querySelectorAll(".mark")].indexOf(root.getRootNode().activeElement);
  draw(root, data, setStateValue, setTriggerValue, focused);
  if (arrived) {
    requestAnimationFrame(() => root.querySelector('.mark[aria-expanded="true"]')?.scrollIntoView({ block: "center" }));
  }
}
