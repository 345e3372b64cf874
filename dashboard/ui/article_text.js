// The text of an article with its facts marked, paragraphs numbered, facts in the margin. Text is set as text, never as markup.
const last = new WeakMap();

function element(tag, name, text) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text !== undefined) node.textContent = text;
  return node;
}

function way(label, go) {
  const button = element("button", "way", label);
  button.type = "button";
  button.onclick = go;
  return button;
}

// A fact in the margin: what it says; open, who says it and the ways on.
function note(fact, data, choose, setTriggerValue) {
  const open = data.open.includes(fact.id);
  const node = element("div", open ? "note open" : "note");
  node.style.setProperty("--mark", fact.colour);
  node.dataset.fact = fact.id;
  const head = element("button", "statement");
  head.type = "button";
  head.setAttribute("aria-expanded", String(open));
  head.append(element("b", "", fact.kind), document.createTextNode(` ${fact.statement}`));
  head.onclick = () => choose(open ? data.open.filter((id) => id !== fact.id) : [fact.id], head);
  node.append(head);
  if (open) {
    for (const line of fact.lines) node.append(element("p", "line", line));
    node.append(way(data.words.data, () => setTriggerValue("go", { page: "data", fact: fact.id })));
    if (data.back && data.back.name !== "data") {
      node.append(way(data.words.back.replace("{page}", data.back.title), () => setTriggerValue("go", { page: data.back.name })));
    }
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

// What the pointer is on, in the text or in the margin, stands out in both.
function together(root) {
  const light = (ids) => {
    for (const node of root.querySelectorAll(".mark, .note")) {
      const own = node.dataset.fact ? [node.dataset.fact] : node.dataset.facts.split(" ");
      node.classList.toggle("lit", own.some((id) => ids.includes(id)));
    }
  };
  root.onpointerover = (event) => {
    const on = event.target.closest(".mark, .note");
    light(on ? (on.dataset.fact ?? on.dataset.facts).split(" ") : []);
  };
  root.onpointerleave = () => light([]);
}

const PLACES = ".mark, .statement";

function draw(root, data, setStateValue, setTriggerValue, focus) {
  const choose = (open, pressed) => {
    const place = [...root.querySelectorAll(PLACES)].indexOf(pressed);
    draw(root, { ...data, open }, setStateValue, setTriggerValue, place);
    setStateValue("open", open);
  };
  const shown = new Set();
  root.replaceChildren(
    ...data.paragraphs.map((pieces, number) => {
      const section = element("section", "paragraph");
      const paragraph = element("p");
      const count = element("span", "number", String(number + 1));
      count.setAttribute("aria-label", data.words.paragraph.replace("{number}", number + 1));
      const notes = element("div", "notes");
      notes.setAttribute("aria-live", "polite");
      for (const piece of pieces) {
        paragraph.append(piece.facts.length ? mark(piece, data, choose) : document.createTextNode(piece.text));
        for (const id of [...piece.facts, ...piece.also]) {
          if (!shown.has(id)) {
            shown.add(id);
            notes.append(note(data.facts[id], data, choose, setTriggerValue));
          }
        }
      }
      section.append(count, paragraph, notes);
      return section;
    }),
  );
  root.querySelectorAll(PLACES)[focus]?.focus({ preventScroll: true });
}

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".article");
  const open = data.open.join(" ");
  const arrived = data.open.length > 0 && last.get(parentElement) === undefined;
  last.set(parentElement, open);
  const focused = [...root.querySelectorAll(PLACES)].indexOf(root.getRootNode().activeElement);
  draw(root, data, setStateValue, setTriggerValue, focused);
  together(root);
  if (arrived) {
    requestAnimationFrame(() => root.querySelector('.mark[aria-expanded="true"]')?.scrollIntoView({ block: "center" }));
  }
}
