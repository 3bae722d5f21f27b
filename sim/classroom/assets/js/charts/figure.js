// What every chart is: a title, a picture that is drawn to its size, words that say what it shows, and a table behind.
import { announce, h } from "lab/dom";
import { cleanup, effect, signal, untracked } from "lab/state";
import { lang, said, t } from "lab/words";
import { save } from "lab/charts/save";
import { letters, type } from "lab/charts/scale";

/** Milliseconds between two drawings: ten a second are as many as anyone reads. */
const PACE = 100;

/** A text of a chart: a string, `{en, zh}`, or a function. */
export const text = (x) => (typeof x === "function" ? x() : said(x));

/**
 * A chart.
 *
 * @param {object|function} data what it shows; a function is watched.
 * @param {object} options `{height, fill: true to take the height there is, table: false, actions: [nodes beside the title],
 *   heading: a node in the title's place}`.
 * @param {object} kind what draws it: `{name, draw(box, data), says(data), table(data), height?(data, width), key?(data), cursor?}`.
 *   `draw` gets `box = {width, height, small}` and returns nodes; `cursor(data, box)` returns `{count, at(x, y), say(i), mark(i)}`.
 * @returns {HTMLElement} a figure.
 */
export function figure(data, options, kind) {
  const { table: tabled = true, actions = [], height = null, fill = false, heading = null } = options ?? {};
  const watched = typeof data === "function" ? data : () => data;
  const shown = signal(null);    // what is drawn now: data, read at most PACE apart
  const size = signal(null);
  const svg = h("svg", { role: "img", class: "chart-drawing", focusable: "false" });
  const body = h("div", { class: `chart-body${height || fill ? "" : " chart-flows"}` }, svg);
  if (height) body.style.setProperty("height", `${height}px`);
  keepPace(watched, shown);

  effect(() => { const now = shown(); if (now) svg.setAttribute("aria-label", `${text(now.title)}. ${kind.says(now)}`); });
  let read = null;
  effect(() => {
    const [now, box] = [shown(), size()];
    if (!now || !box) return;
    lang(); letters();
    const tall = kind.height?.(now, box.width);
    const own = tall && !height && !fill;
    if (own) body.style.setProperty("height", `${tall}px`);
    const placed = { width: box.width, height: own ? tall : box.height, small: box.width < 420 };
    svg.setAttribute("viewBox", `0 0 ${placed.width} ${placed.height}`);
    svg.replaceChildren(...nodes(kind.draw(placed, now)));
    svg.style.setProperty("font-size", `${type()}px`);
    read = kind.cursor?.(now, placed) ?? null;
    if (read) cursor.redrawn(read);
  });
  const cursor = kind.cursor ? reader(body, svg, () => read, () => shown.peek()) : null;

  const watching = new ResizeObserver(([entry]) => {
    const { width, height: tall } = entry.contentRect;
    const before = size.peek();
    if (width > 20 && tall > 20 && (!before || Math.abs(before.width - width) > 1 || Math.abs(before.height - tall) > 1)) size.set({ width: Math.round(width), height: Math.round(tall) });
  });
  watching.observe(body);
  cleanup(() => watching.disconnect());

  return h("figure", { class: `chart chart-${kind.name}${fill ? " chart-fills" : ""}`, "aria-label": () => (shown() ? text(shown().title) : null) },
    h("figcaption", {}, heading ?? h("span", { class: "chart-title" }, () => (shown() ? text(shown().title) : "")), actions),
    body,
    () => {
      const key = shown() && kind.key?.(shown()), note = shown()?.note;
      return key || note ? h("p", { class: "chart-note quiet" }, key ? h("span", { class: "chart-key" }, key) : null, note ? text(note) : null) : null;
    },
    tabled ? h("div", { class: "chart-tools" }, behind(() => shown(), kind), save(() => svg, () => shown.peek())) : null);
}

const nodes = (made) => [made].flat(Infinity).filter((n) => n instanceof Node);

function keepPace(watched, shown) {
  let last = -Infinity, waiting = 0;
  const put = (now) => { waiting = 0; last = performance.now(); shown.set(now); };
  let newest = null;
  effect(() => {
    newest = watched();
    const left = last + PACE - performance.now();
    if (left <= 0 && !waiting) untracked(() => put(newest));
    else waiting ||= setTimeout(() => put(newest), left);
  });
  cleanup(() => clearTimeout(waiting));
}

/** A cursor that reads values: by pointer, and by the arrow keys once the picture has the focus. */
function reader(body, svg, reading, data) {
  let at = null;
  let mark = null;
  const box = h("div", { class: "chart-read", "aria-hidden": "true", hidden: true });
  body.append(box);
  body.tabIndex = 0;
  body.setAttribute("role", "group");
  effect(() => body.setAttribute("aria-label", t("live-chart-read")));
  function move(i, say) {
    const read = reading();
    mark?.remove();
    at = read && i !== null ? Math.max(0, Math.min(read.count - 1, i)) : null;
    box.hidden = at === null || !read?.count;
    if (box.hidden) return;
    mark = h("g", { class: "chart-mark" }, read.mark(at));
    svg.append(mark);
    const { title, lines } = read.say(at);
    box.replaceChildren(h("strong", {}, title), ...lines.map((line) => h("span", {}, line)));
    const x = read.x(at), wide = body.clientWidth;
    box.style.setProperty("left", x < wide / 2 ? `${x + 8}px` : "auto");
    box.style.setProperty("right", x < wide / 2 ? "auto" : `${wide - x + 8}px`);
    if (say) announce(`${text(data().title)}. ${title}: ${lines.join("; ")}`);
  }
  body.addEventListener("pointermove", (e) => {
    const frame = svg.getBoundingClientRect();
    move(reading()?.near(e.clientX - frame.left, e.clientY - frame.top) ?? null, false);
  });
  body.addEventListener("pointerleave", () => move(null, false));
  body.addEventListener("blur", () => move(null, false));
  body.addEventListener("keydown", (e) => {
    const read = reading();
    if (!read) return;
    const next = { ArrowRight: (at ?? -1) + 1, ArrowLeft: (at ?? read.count) - 1, Home: 0, End: read.count - 1 }[e.key];
    if (next === undefined) { if (e.key === "Escape") move(null, false); return; }
    e.preventDefault();
    move(next, true);
  });
  return { redrawn() { if (at !== null) move(at, false); } };
}

function behind(data, kind) {
  const open = signal(false);
  return h("details", { class: "chart-table", ontoggle: (e) => open.set(e.target.open) },
    h("summary", { title: () => t("live-chart-table") }, h("span", { class: "chart-sign", "aria-hidden": "true" }, "▦"), h("span", { class: "chart-words" }, () => t("live-chart-table"))),
    () => {
      if (!open() || !data()) return null;
      const { head, rows } = kind.table(data());
      return h("div", { class: "wide", tabindex: 0, role: "group", "aria-label": () => text(data()?.title) }, h("table", {},
        h("thead", {}, h("tr", {}, head.map((cell, i) => h("th", { scope: "col", class: i ? "n" : null }, cell)))),
        h("tbody", {}, rows.map(([name, ...cells]) => h("tr", {}, h("th", { scope: "row" }, name), cells.map((cell) => h("td", { class: "n" }, cell)))))));
    });
}

/** What is said of the twin world beside bars that lie: its name, behind a sample of how it is drawn. */
export const twinName = (data) => (data.ghostName ? text(data.ghostName) : t("live-chart-twin"));
export const twinBar = (data) => [h("svg", { class: "chart-sample", viewBox: "0 0 18 10", width: 18, height: 10, "aria-hidden": "true" },
  h("rect", { x: 1, y: 1, width: 16, height: 8, fill: "var(--mark)", stroke: "var(--mark)", class: "chart-ghost-bar" })), ` ${twinName(data)}`];
export const twinLine = (data) => [h("svg", { class: "chart-sample", viewBox: "0 0 22 10", width: 22, height: 10, "aria-hidden": "true" },
  h("path", { d: "M1,5H21", class: "chart-line chart-ghost", stroke: "var(--ghost)", "stroke-dasharray": "3 4" })), ` ${twinName(data)}`];
export const twinMark = (data) => [h("svg", { class: "chart-sample", viewBox: "0 0 8 16", width: 8, height: 16, "aria-hidden": "true" },
  h("path", { d: "M4,1V15", class: "chart-ghost-mark" })), ` ${twinName(data)}`];

let hatches = 0;
/** A pattern of strokes over a colour: `[definition, fill]`. What is told by colour is told by strokes too. */
export function hatched(colour, which, ink = "var(--ink)") {
  const id = `hatch-${++hatches}`;
  const strokes = {
    down: "M-1,-1 L7,7 M5,-1 L7,1 M-1,5 L1,7", up: "M-1,7 L7,-1 M-1,1 L1,-1 M5,7 L7,5", cross: "M-1,-1 L7,7 M-1,7 L7,-1",
    dots: "M3,3 h.01", lines: "M0,3 H6", posts: "M3,0 V6",
  }[which];
  const pattern = h("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    h("rect", { width: 6, height: 6, fill: colour }),
    h("path", { d: strokes, stroke: ink, "stroke-width": which === "dots" ? 2 : 0.9, "stroke-linecap": "round", "stroke-opacity": 0.55, fill: "none" }));
  return [pattern, `url(#${id})`];
}

/** A firm's colour by its position; nobody's for -1. */
export const firmFill = (position) => (position === undefined || position === null ? "var(--mark)" : position < 0 ? "var(--nobody)" : `var(--firm-${(position % 8) + 1})`);

/** A text in a picture. */
export function label(x, y, words, more = {}) {
  return h("text", { x, y, ...more }, words);
}
