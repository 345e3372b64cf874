// The article beside its drafts: the words of the chosen one stand out and are scrolled to; words that a reader marks can
// be made a fact of. Text is never set as markup.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reviewed");
  root.setAttribute("aria-label", data.label);
  root.replaceChildren(...data.paragraphs.map((pieces) => paragraph(pieces, data.words, setTriggerValue)));
  const offer = offered(data.words.offer, data.words.kinds);
  root.append(offer);

  const chosen = root.querySelector("[aria-current]");
  if (chosen) {
    requestAnimationFrame(() => {
      const place = chosen.getBoundingClientRect().top - root.getBoundingClientRect().top;
      root.scrollTop += place - root.clientHeight / 3;
    });
  }

  let words = null;
  const look = () => {
    words = marked(root);
    offer.hidden = !words;
    if (!words) return;
    const box = root.getBoundingClientRect();
    offer.style.top = `${words.box.bottom - box.top + root.scrollTop + 6}px`;
    const room = root.clientWidth - offer.offsetWidth - 8;
    offer.style.left = `${Math.max(8, Math.min(words.box.left - box.left, room))}px`;
  };
  const later = () => setTimeout(look, 0); // the browser lets go of what was marked only after a click
  for (const name of ["mouseup", "keyup", "touchend"]) root.addEventListener(name, later);
  offer.onmousedown = (event) => event.preventDefault(); // the words stay marked
  offer.onclick = (event) => {
    const kind = event.target.dataset.kind;
    if (!kind || !words) return;
    setTriggerValue("mark", { kind, start: words.start, end: words.end });
    offer.hidden = true;
    chosenIn(root)?.removeAllRanges();
  };
  return () => {
    for (const name of ["mouseup", "keyup", "touchend"]) root.removeEventListener(name, later);
  };
}

function paragraph(pieces, words, setTriggerValue) {
  const made = document.createElement("p");
  for (const piece of pieces) {
    const node = document.createElement("span");
    node.dataset.start = piece.start;
    node.textContent = piece.text;
    made.append(node);
    if (piece.draft === null) continue;
    node.className = "mark";
    node.dataset.state = piece.is;
    if (piece.chosen) node.setAttribute("aria-current", "true");
    node.tabIndex = 0;
    node.setAttribute("role", "button");
    node.title = words.draft.replace("{number}", piece.draft).replace("{state}", piece.state);
    node.onclick = () => {
      if (!marked(node.parentElement)) setTriggerValue("choose", piece.draft);
    };
    node.onkeydown = (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        setTriggerValue("choose", piece.draft);
      }
    };
  }
  return made;
}

// The words that are marked within *root*: where they begin and end in the text, and where on the screen.
function marked(root) {
  const selection = chosenIn(root);
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  return start < end ? { start, end, box: range.getBoundingClientRect() } : null;
}

// What is marked on the page: of a part of it with a tree of its own, some browsers know it there alone.
function chosenIn(root) {
  const tree = root.getRootNode();
  return tree.getSelection ? tree.getSelection() : document.getSelection();
}

// The place in the text of *offset* in *node*, which is a piece, its text, or a paragraph. Python counts characters, and the
// browser halves of those beyond the first 65,536.
function place(node, offset) {
  if (node.nodeType !== Node.TEXT_NODE) {
    const next = node.childNodes[offset];
    if (next) return place(next.firstChild ?? next, 0);
    const last = node.lastChild;
    return last ? place(last, last.nodeType === Node.TEXT_NODE ? last.length : last.childNodes.length) : NaN;
  }
  const start = Number(node.parentElement.dataset.start);
  return start + [...node.data.slice(0, offset)].length;
}

function offered(label, kinds) {
  const offer = document.createElement("div");
  offer.className = "offer";
  offer.hidden = true;
  offer.setAttribute("role", "group");
  offer.setAttribute("aria-label", label);
  const said = document.createElement("span");
  said.textContent = label;
  offer.append(said);
  for (const [kind, word] of kinds) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.kind = kind;
    button.textContent = word;
    offer.append(button);
  }
  return offer;
}
