// Customers and their ties, drawn on canvas: thousands of them, coloured by what is asked, with word of mouth on its way.
// Below lies what moves once a month (ties, customers), above what moves all the time (word of mouth, who just left, the cursor):
// so a frame costs a few strokes, however many customers there are.
import { announce, h, unique } from "lab/dom";
import { cleanup, effect, signal } from "lab/state";
import { lang, percent, said, t } from "lab/words";
import { colour, firmColour, theme } from "lab/theme";

const FLASH = 700, FLIGHT = 700;  // milliseconds
const LEVELS = 5;
const ABSENT = -2;
/** Shapes of firms, by position: who is told by colour is told by shape too. */
export const SHAPES = ["disc", "square", "up", "diamond", "down", "hexagon", "bar", "star"];
const FELT = ["down", "down", "disc", "up", "up"];

/**
 * A network.
 *
 * @param {object|function} data `{size, x, y, edges: [from, to, from, to, …], provider (-1: with nobody, -2: not there), value (0–255), by: "satisfaction" | "provider" | "loyalty",
 *   pulses: [[from, to, good]], pace? (pictures a second), selected?, firms?: [names], onpick(row)}`; a function is watched. What is not moved keeps its array.
 * @param {object} [options] `{legend: true, hint: a text behind the key, walks: the message that says how it is walked}`.
 * @returns {HTMLElement} the picture with its key.
 */
export function network(data, { legend: keyed = true, hint = null, walks = "live-net-label" } = {}) {
  const watched = typeof data === "function" ? data : () => data;
  const below = h("canvas", { class: "net-canvas", "aria-hidden": "true" });
  const above = h("canvas", { class: "net-canvas", "aria-hidden": "true" });
  const told = unique("net");
  const tip = h("div", { class: "chart-read net-tip", "aria-hidden": "true", hidden: true });
  const stage = h("div", {
    class: "net-stage", tabindex: 0, role: "application", "aria-describedby": told, "aria-label": () => t(walks),
  }, below, above, tip);
  const counts = signal([]);
  const state = { now: null, size: [0, 0], px: null, py: null, radius: 3, cursor: -1, hover: -1, flashes: new Map(), pulses: [], started: 0, frame: 0 };
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  effect(() => {
    const now = watched();
    theme();
    if (!now) return;
    const before = state.now;
    state.now = now;
    if (before && before.size === now.size && before.x === now.x && before.provider !== now.provider) left(before.provider, now.provider);
    else if (before?.x !== now.x) { state.flashes.clear(); state.cursor = -1; state.pulses = []; }
    if (now.pulses !== before?.pulses) { state.pulses = now.pulses ?? []; state.started = performance.now(); }
    if (before?.x !== now.x) placed();
    counts.set(counted(now));
    whole();
  });

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recoloured = () => { state.ties = null; whole(); };
  dark.addEventListener("change", recoloured);
  const watching = new ResizeObserver(([entry]) => {
    const { width, height } = entry.contentRect;
    if (width < 20 || height < 20) return;
    state.size = [width, height];
    placed();
    whole();
  });
  watching.observe(stage);
  cleanup(() => { watching.disconnect(); cancelAnimationFrame(state.frame); dark.removeEventListener("change", recoloured); });

  function left(before, after) {
    const at = performance.now();
    if (still.matches) state.flashes.clear();
    for (let i = 0; i < after.length; i++) if (before[i] !== after[i] && before[i] >= 0) state.flashes.set(i, at);
  }

  function placed() {
    const { now, size: [w, hgt] } = state;
    if (!now || !w) return;
    const sharp = Math.min(devicePixelRatio || 1, 2);
    for (const c of [below, above]) { c.width = Math.round(w * sharp); c.height = Math.round(hgt * sharp); c.getContext("2d").setTransform(sharp, 0, 0, sharp, 0, 0); }
    const edge = 12, n = now.size;
    state.radius = Math.max(2.1, Math.min(7, 0.24 * Math.sqrt((w * hgt) / Math.max(n, 1))));
    state.px = along(now.x, edge, w - edge);
    state.py = along(now.y, edge, hgt - edge);
    state.ties = null;
  }

  /** Ties change only with the place: drawn once, kept as a picture. */
  function ties() {
    const { now, px, py } = state;
    const kept = document.createElement("canvas");
    kept.width = below.width; kept.height = below.height;
    const pen = kept.getContext("2d");
    pen.setTransform(below.getContext("2d").getTransform());
    pen.strokeStyle = colour("soft");
    pen.globalAlpha = Math.max(0.05, Math.min(0.2, 200 / Math.max(now.edges.length / 2, 1)));
    pen.lineWidth = 0.7;
    pen.beginPath();
    for (let k = 0; k < now.edges.length; k += 2) { pen.moveTo(px[now.edges[k]], py[now.edges[k]]); pen.lineTo(px[now.edges[k + 1]], py[now.edges[k + 1]]); }
    pen.stroke();
    return kept;
  }

  function whole() {
    const { now, px, size: [w, hgt] } = state;
    if (!now || !px || !w) return;
    if (state.themed !== theme.peek()) { state.themed = theme.peek(); state.ties = null; }
    const pen = below.getContext("2d");
    pen.clearRect(0, 0, w, hgt);
    state.ties ??= ties();
    pen.save(); pen.setTransform(1, 0, 0, 1, 0, 0); pen.drawImage(state.ties, 0, 0); pen.restore();
    customers(pen);
    state.inks = { good: colour("good"), bad: colour("bad"), focus: colour("focus"), ink: colour("ink"), page: colour("page") };
    again();
  }

  /** All customers of one look in one path. */
  function customers(pen) {
    const { now, px, py, radius } = state;
    const looks = looksOf(now);
    const paths = looks.map(() => new Path2D());
    for (let i = 0; i < now.size; i++) {
      if (now.provider[i] === ABSENT) continue;
      const k = lookAt(now, i);
      trace(paths[k], looks[k].shape, px[i], py[i], radius * looks[k].scale);
    }
    pen.lineJoin = "round";
    looks.forEach((look, k) => {
      pen.globalAlpha = look.alpha ?? 1;
      const ink = colour(look.ink);
      if (look.hollow) { pen.strokeStyle = ink; pen.lineWidth = Math.max(1, radius * 0.4); pen.stroke(paths[k]); return; }
      pen.fillStyle = ink;
      pen.fill(paths[k]);
      if (look.rim) { pen.strokeStyle = colour("soft"); pen.lineWidth = 0.7; pen.stroke(paths[k]); }
    });
    pen.globalAlpha = 1;
  }

  function again() { if (!state.frame) state.frame = requestAnimationFrame(frame); }

  function frame(at) {
    state.frame = 0;
    const { now, px, py, radius, size: [w, hgt], inks } = state;
    if (!now || !px) return;
    const pen = above.getContext("2d");
    pen.clearRect(0, 0, w, hgt);
    let moving = false;
    if (state.flashes.size) {
      pen.strokeStyle = inks.focus;
      pen.lineWidth = 1.6;
      for (const [i, from] of state.flashes) {
        const done = still.matches ? 0.4 : (at - from) / Math.min(FLASH, 950 / (now.pace ?? 1));
        if (done >= 1) { state.flashes.delete(i); continue; }
        moving ||= !still.matches;
        pen.globalAlpha = still.matches ? 0.9 : 1 - Math.max(0, done);
        pen.beginPath(); pen.arc(px[i], py[i], radius + 1.5 + 5 * Math.max(0, done), 0, 2 * Math.PI); pen.stroke();
      }
      pen.globalAlpha = 1;
    }
    if (state.pulses.length) {
      const done = still.matches ? 0.5 : (at - state.started) / Math.min(FLIGHT, 950 / (now.pace ?? 1));
      if (done < 1) { words(pen, Math.max(0, done)); moving ||= !still.matches; } else state.pulses = [];
    }
    for (const [i, width] of [[now.selected ?? -1, 3], [state.cursor, 2.5], [state.hover, 1.5]]) {
      if (i < 0 || i >= now.size) continue;
      pen.strokeStyle = inks.page; pen.lineWidth = width + 2.5;
      pen.beginPath(); pen.arc(px[i], py[i], radius + 4, 0, 2 * Math.PI); pen.stroke();
      pen.strokeStyle = inks.ink; pen.lineWidth = width; pen.stroke();
    }
    if (moving) again();
  }

  /** Word of mouth on its way: good a disc, bad a cornered spark; where nothing may move, the tie itself shows it. */
  function words(pen, done) {
    const { px, py, pulses, inks } = state;
    const size = Math.max(3.2, state.radius);
    for (const good of [true, false]) {
      const path = new Path2D();
      for (const [from, to, kind] of pulses) {
        if (Boolean(kind) !== good) continue;
        const x = px[from] + (px[to] - px[from]) * done, y = py[from] + (py[to] - py[from]) * done;
        if (still.matches) { path.moveTo(px[from], py[from]); path.lineTo(px[to], py[to]); } else trace(path, good ? "disc" : "spark", x, y, good ? size * 0.9 : size * 1.5);
      }
      pen.setLineDash([]);
      if (still.matches) { pen.strokeStyle = good ? inks.good : inks.bad; pen.lineWidth = 1.8; pen.setLineDash(good ? [] : [4, 3]); pen.stroke(path); pen.setLineDash([]); } else {
        pen.fillStyle = good ? inks.good : inks.bad;
        pen.strokeStyle = inks.page; pen.lineWidth = 1.2;
        pen.fill(path); pen.stroke(path);
      }
    }
  }

  function near(x, y) {
    let best = -1, least = 18 ** 2;
    for (let i = 0; i < (state.px ? state.now.size : 0); i++) {
      if (state.now.provider[i] === ABSENT) continue;
      const far = (state.px[i] - x) ** 2 + (state.py[i] - y) ** 2;
      if (far < least) { least = far; best = i; }
    }
    return best;
  }

  function walked(dx, dy) {
    const { px, py, cursor, now } = state;
    if (cursor < 0) return near(state.size[0] / 2, state.size[1] / 2) < 0 ? nearest(state.size[0] / 2, state.size[1] / 2) : near(state.size[0] / 2, state.size[1] / 2);
    let best = cursor, least = Infinity;
    for (let i = 0; i < now.size; i++) {
      if (i === cursor || now.provider[i] === ABSENT) continue;
      const along = (px[i] - px[cursor]) * dx + (py[i] - py[cursor]) * dy;
      const across = Math.abs((px[i] - px[cursor]) * dy) + Math.abs((py[i] - py[cursor]) * dx);
      if (along <= 0 || across > along * 1.2) continue;
      const far = along + 2 * across;
      if (far < least) { least = far; best = i; }
    }
    return best;
  }

  function nearest(x, y) {
    let best = 0, least = Infinity;
    for (let i = 0; i < state.now.size; i++) { if (state.now.provider[i] === ABSENT) continue; const far = (state.px[i] - x) ** 2 + (state.py[i] - y) ** 2; if (far < least) { least = far; best = i; } }
    return best;
  }

  function show(i) {
    tip.hidden = i < 0;
    if (i >= 0) {
      tip.textContent = toldOf(state.now, i);
      const x = state.px[i], y = state.py[i], [w, hgt] = state.size;
      tip.style.setProperty("left", x < w * 0.6 ? `${x + 12}px` : "auto");
      tip.style.setProperty("right", x < w * 0.6 ? "auto" : `${w - x + 12}px`);
      tip.style.setProperty("top", `${Math.min(Math.max(y - 14, 2), hgt - 34)}px`);
    }
    again();
  }

  stage.addEventListener("pointermove", (e) => {
    const place = stage.getBoundingClientRect();
    const i = near(e.clientX - place.left, e.clientY - place.top);
    stage.classList.toggle("net-hit", i >= 0);
    if (i !== state.hover) { state.hover = i; show(i); }
  });
  stage.addEventListener("pointerleave", () => { state.hover = -1; show(-1); });
  stage.addEventListener("click", (e) => {
    const place = stage.getBoundingClientRect();
    const i = near(e.clientX - place.left, e.clientY - place.top);
    if (i >= 0) { state.cursor = i; state.now.onpick?.(i); again(); }
  });
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  stage.addEventListener("keydown", (e) => {
    if (!state.now || !state.px) return;
    if (ways[e.key]) state.cursor = walked(...ways[e.key]);
    else if (e.key === "Home") state.cursor = 0;
    else if (e.key === "End") state.cursor = state.now.size - 1;
    else if (e.key === "Escape") { state.cursor = -1; show(-1); return; } else if ((e.key === "Enter" || e.key === " ") && state.cursor >= 0) { e.preventDefault(); state.now.onpick?.(state.cursor); return; } else return;
    e.preventDefault();
    show(state.cursor);
    announce(toldOf(state.now, state.cursor));
  });
  stage.addEventListener("blur", () => { if (state.hover < 0) tip.hidden = true; });

  return h("div", { class: "net" }, stage, h("div", { class: keyed ? "net-key" : "unseen", id: told }, () => { lang(); return key(state.now, counts()); }, hint ? h("span", { class: "quiet net-key-part" }, hint) : null));
}

/** Pixels of places, stretched over the room there is. */
function along(values, from, to) {
  let low = Infinity, high = -Infinity;
  for (const v of values) { if (v < low) low = v; if (v > high) high = v; }
  const by = high > low ? (to - from) / (high - low) : 0;
  return Float32Array.from(values, (v) => (by ? from + (v - low) * by : (from + to) / 2));
}

/** The looks there are for what is asked; the last is nobody's customer. */
function looksOf(now) {
  const nobody = { shape: "cross", ink: "nobody", scale: 0.8, hollow: true, name: () => t("live-net-nobody") };
  if (now.by === "provider") {
    const firms = now.firms?.length ?? Math.max(0, ...now.provider) + 1;
    return [...Array.from({ length: firms }, (_, f) => ({ shape: SHAPES[f % SHAPES.length], ink: `firm-${(f % 8) + 1}`, scale: 1, name: () => said(now.firms?.[f]) || String(f + 1) })), nobody];
  }
  const names = ["live-net-level-1", "live-net-level-2", "live-net-level-3", "live-net-level-4", "live-net-level-5"];
  if (now.by === "loyalty") return [...names.map((id, k) => ({ shape: "disc", ink: "mark", scale: 0.62 + 0.17 * k, alpha: 0.5 + 0.125 * k, hollow: k < 2, name: () => t(id) })), nobody];
  return [...names.map((id, k) => ({ shape: FELT[k], ink: `felt-${k + 1}`, scale: [1.25, 0.95, 0.75, 0.95, 1.25][k], rim: true, name: () => t(id) })), nobody];
}

function lookAt(now, i) {
  const f = now.provider[i];
  if (now.by === "provider") return f < 0 ? (now.firms?.length ?? Math.max(0, ...now.provider) + 1) : f;
  return f < 0 ? LEVELS : Math.min(LEVELS - 1, (now.value[i] * LEVELS) >> 8);
}

function counted(now) {
  const found = new Array(looksOf(now).length).fill(0);
  for (let i = 0; i < now.size; i++) if (now.provider[i] !== ABSENT) found[lookAt(now, i)]++;
  return found;
}

function toldOf(now, i) {
  const firm = now.provider[i] < 0 ? t("live-net-nobody") : said(now.firms?.[now.provider[i]]) || String(now.provider[i] + 1);
  const ask = { satisfaction: "live-net-one-satisfaction", loyalty: "live-net-one-loyalty" }[now.by];
  return ask && now.provider[i] >= 0 ? t(ask, { row: String(i), firm, value: now.value[i] / 255 }) : t("live-net-one", { row: String(i), firm });
}

function key(now, counts) {
  if (!now) return null;
  const there = counts.reduce((sum, n) => sum + n, 0);
  const head = { satisfaction: "live-net-by-satisfaction", provider: "live-net-by-provider", loyalty: "live-net-by-loyalty" }[now.by];
  const sample = (shape, ink, { hollow, alpha = 1, scale = 1, rim } = {}) => h("svg", { class: "net-sample", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" },
    h("path", { d: outline(shape, 5.5 * scale), fill: hollow ? "none" : ink, "fill-opacity": alpha, stroke: hollow ? ink : rim ? "var(--soft)" : "none", "stroke-width": hollow ? 2 : 0.8 }));
  return [
    h("span", { class: "net-key-name" }, t(head)),
    looksOf(now).map((look, k) => (counts[k] || k < counts.length - 1 ? h("span", { class: "net-key-part" }, sample(look.shape, `var(--${look.ink})`, look), ` ${look.name()} `, h("span", { class: "quiet" }, percent(counts[k] / Math.max(there, 1)))) : null)),
    h("span", { class: "net-key-part" }, h("svg", { class: "net-sample", viewBox: "-8 -8 16 16", width: 16, height: 16, "aria-hidden": "true" }, h("circle", { r: 5.5, fill: "none", stroke: "var(--focus)", "stroke-width": 2 })), ` ${t("live-net-left")}`),
    h("span", { class: "net-key-part" }, sample("disc", "var(--good)", { scale: 0.8 }), ` ${t("live-net-good")}`),
    h("span", { class: "net-key-part" }, sample("spark", "var(--bad)", { scale: 1.2 }), ` ${t("live-net-bad")}`),
  ];
}

/** Corners of the shapes, at size 1. */
const CORNERS = {
  square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  up: [[0, -1.15], [1.1, 0.85], [-1.1, 0.85]],
  down: [[0, 1.15], [1.1, -0.85], [-1.1, -0.85]],
  diamond: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
  hexagon: [[1.1, 0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0], [-0.55, -0.95], [0.55, -0.95]],
  bar: [[-0.5, -1.3], [0.5, -1.3], [0.5, 1.3], [-0.5, 1.3]],
  star: Array.from({ length: 10 }, (_, k) => { const r = k % 2 ? 0.55 : 1.3, a = (Math.PI * k) / 5 - Math.PI / 2; return [r * Math.cos(a), r * Math.sin(a)]; }),
  spark: Array.from({ length: 8 }, (_, k) => { const r = k % 2 ? 0.42 : 1.2, a = (Math.PI * k) / 4 - Math.PI / 2; return [r * Math.cos(a), r * Math.sin(a)]; }),
};

function trace(path, shape, x, y, r) {
  if (shape === "disc") { path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI); return; }
  if (shape === "cross") { path.moveTo(x - r, y - r); path.lineTo(x + r, y + r); path.moveTo(x - r, y + r); path.lineTo(x + r, y - r); return; }
  const corners = CORNERS[shape];
  path.moveTo(x + corners[0][0] * r, y + corners[0][1] * r);
  for (let k = 1; k < corners.length; k++) path.lineTo(x + corners[k][0] * r, y + corners[k][1] * r);
  path.closePath();
}

function outline(shape, r) {
  if (shape === "disc") return `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;
  if (shape === "cross") return `M${-r},${-r}L${r},${r}M${-r},${r}L${r},${-r}`;
  return `M${CORNERS[shape].map(([x, y]) => `${(x * r).toFixed(2)},${(y * r).toFixed(2)}`).join("L")}Z`;
}
