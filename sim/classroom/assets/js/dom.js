// Elements from plain calls. Text is always text: nothing that anyone typed is read as markup.
import { effect, root } from "lab/state";

const SVG = "http://www.w3.org/2000/svg";
const MATH = "http://www.w3.org/1998/Math/MathML";
const SVG_TAGS = new Set(["svg", "g", "path", "line", "rect", "circle", "text", "polyline", "polygon", "title", "desc", "defs", "pattern", "tspan", "marker", "clipPath"]);
const PROPERTIES = new Set(["value", "checked", "disabled", "selected", "indeterminate", "hidden", "open"]);

/**
 * An element: `h("button", {class: "main", onclick: go}, "Go")`. A function as a property (but for `on…`) or as a child is
 * watched: it is asked again when a value it read changes.
 */
export function h(tag, props, ...children) {
  const name = tag.replace(/^svg:/, "");
  const element = tag.startsWith("svg:") || (SVG_TAGS.has(tag) && tag !== "title")
    ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) set(element, key, value);
  add(element, children);
  return element;
}

function set(element, key, value) {
  if (key.startsWith("on") && typeof value === "function") element.addEventListener(key.slice(2), value);
  else if (key === "ref") value(element);
  else if (typeof value === "function") effect(() => assign(element, key, value()));
  else assign(element, key, value);
}

function assign(element, key, value) {
  if (key === "style") {  // an object; through the object model, as the page's policy asks
    for (const [name, one] of Object.entries(value ?? {})) element.style.setProperty(name, one);
  } else if (PROPERTIES.has(key)) element[key] = value ?? "";
  else if (value === false || value === null || value === undefined) element.removeAttribute(key);
  else element.setAttribute(key, value === true ? "" : value);
}

/** Put children into an element: nodes, texts, lists of them, functions that are watched; nothing for null and false. */
export function add(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === true) continue;
    if (typeof child === "function") element.append(live(child));
    else element.append(child instanceof Node ? child : String(child));
  }
}

function live(work) {
  const mark = document.createComment("");
  const part = document.createDocumentFragment();
  part.append(mark);
  let shown = [];
  effect(() => {
    const next = [];
    const [made] = [work()];
    for (const child of [made].flat(Infinity)) {
      if (child === null || child === undefined || child === false || child === true) continue;
      next.push(child instanceof Node ? child : document.createTextNode(String(child)));
    }
    for (const old of shown) old.remove();
    mark.before(...next);
    shown = next;
  });
  return part;
}

/** Show what `work` makes inside `place`, in place of what it held; returns what ends it. */
export function show(place, work) {
  const [made, end] = root(work);
  place.replaceChildren();
  add(place, made);
  return () => { end(); place.replaceChildren(); };
}

/** A formula: MathML as the server wrote it, never what a visitor typed. */
export function formula(mathml, label) {
  const parsed = new DOMParser().parseFromString(mathml, "text/xml").documentElement;
  const box = h("span", { class: "formula", role: "math", "aria-label": label });
  if (parsed.namespaceURI === MATH) box.append(document.importNode(parsed, true));
  else box.append(label ?? "");
  return box;
}

let count = 0;
/** An identifier nobody else has. */
export const unique = (stem = "id") => `${stem}-${++count}`;

let spoken = null;
/** Have a screen reader say something, without moving anything. */
export function announce(text) {
  spoken ??= document.body.appendChild(h("div", { class: "unseen", role: "status", "aria-live": "polite" }));
  spoken.textContent = text;
}
