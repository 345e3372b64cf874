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

// What can be pressed and is no button, since a button can't break over lines: keys work on it as on one.
function pressable(node, act) {
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.onclick = act;
  node.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  };
  return node;
}

const among = (ids, data) => ids.some((id) => data.open.includes(id));

// An open fact in the margin: what it says, who says it, the ways on.
function opened(fact, data, choose, setTriggerValue) {
  const node = element("div", "note open");
  node.style.setProperty("--kind", fact.colour);
  node.dataset.facts = fact.id;
  const head = element("button", "statement");
  head.type = "button";
  head.setAttribute("aria-expanded", "true");
  head.append(element("b", "", fact.kind), document.createTextNode(` ${fact.statement}`));
  head.onclick = () => choose(data.open.filter((id) => id !== fact.id), head);
  node.append(head);
  for (const line of fact.lines) node.append(element("p", "line", line));
  node.append(way(data.words.data, () => setTriggerValue("go", { page: "data", fact: fact.id })));
  if (data.back && data.back.name !== "data") {
    node.append(way(data.words.back.replace("{page}", data.back.title), () => setTriggerValue("go", { page: data.back.name })));
  }
  return node;
}

// Acts and quotes in the margin, a sentence each.
function note(one, data, choose) {
  const node = element("div", "note");
  node.style.setProperty("--kind", one.colour);
  node.dataset.facts = one.facts.join(" ");
  const head = element("button", "statement", one.words);
  head.type = "button";
  head.setAttribute("aria-expanded", "false");
  head.onclick = () => choose(one.facts, head);
  node.append(head);
  return node;
}

// A voice in the margin, and how many claims; what it claims, sentence by sentence, at a touch.
function voice(one, data, choose) {
  const ids = one.said.map(({ id }) => id);
  const node = element("div", among(ids, data) ? "voice told" : "voice");
  const open = ids.every((id) => data.open.includes(id));
  const head = element("button", "statement");
  head.type = "button";
  head.setAttribute("aria-expanded", String(open));
  head.append(element("b", "", `${one.who}:`), ` ${one.many}`);
  head.onclick = () => choose(open ? data.open.filter((id) => !ids.includes(id)) : ids, head);
  const words = element("div", "words");
  for (const { id, words: text } of one.said) {
    const said = element("span", "said", text);
    const shown = data.open.includes(id);
    said.dataset.facts = id;
    said.setAttribute("aria-expanded", String(shown));
    words.append(pressable(said, () => choose(shown ? data.open.filter((other) => other !== id) : [id], head)));
    if (node.classList.contains("told")) said.tabIndex = -1;
  }
  node.dataset.facts = ids.join(" ");
  node.append(head, words);
  return node;
}

function mark(piece, data, choose) {
  const first = data.facts[piece.facts[0]];
  const node = element("span", "mark", piece.text);
  node.style.setProperty("--kind", first.colour);
  node.dataset.words = first.words;
  node.dataset.facts = piece.facts.join(" ");
  node.title = [...new Set(piece.facts.map((id) => data.facts[id].kind))].join(", ");
  const same = piece.facts.length === data.open.length && piece.facts.every((id) => data.open.includes(id));
  node.setAttribute("aria-expanded", String(among([...piece.facts, ...piece.also], data)));
  return pressable(node, () => choose(same ? [] : piece.facts, node));
}

// What the pointer is on, in the text or in the margin, stands out in both.
function together(root) {
  const light = (ids) => {
    for (const node of root.querySelectorAll("[data-facts]")) {
      node.classList.toggle("lit", node.dataset.facts.split(" ").some((id) => ids.includes(id)));
    }
  };
  root.onpointerover = (event) => light(event.target.closest("[data-facts]")?.dataset.facts.split(" ") ?? []);
  root.onpointerleave = () => light([]);
}

const PLACES = ".mark, .said, .statement";

function draw(root, data, setStateValue, setTriggerValue, focus) {
  const choose = (open, pressed) => {
    const place = [...root.querySelectorAll(PLACES)].indexOf(pressed);
    draw(root, { ...data, open }, setStateValue, setTriggerValue, place);
    setStateValue("open", open);
  };
  root.replaceChildren(
    ...data.paragraphs.map(({ pieces, notes, voices }, number) => {
      const section = element("section", "paragraph");
      const paragraph = element("p");
      const count = element("span", "number", String(number + 1));
      count.setAttribute("aria-label", data.words.paragraph.replace("{number}", number + 1));
      const margin = element("div", "notes");
      margin.setAttribute("aria-live", "polite");
      for (const piece of pieces) paragraph.append(piece.facts.length ? mark(piece, data, choose) : piece.text);
      const open = (ids) => ids.filter((id) => data.open.includes(id)).map((id) => opened(data.facts[id], data, choose, setTriggerValue));
      for (const one of notes) margin.append(...(among(one.facts, data) ? open(one.facts) : [note(one, data, choose)]));
      for (const one of voices) margin.append(voice(one, data, choose), ...open(one.said.map(({ id }) => id)));
      section.append(count, paragraph, margin);
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
