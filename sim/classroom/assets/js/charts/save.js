// A chart taken away: as the picture that is seen (SVG, PNG), and the numbers behind it (CSV).
import { h } from "lab/dom";
import { said, t } from "lab/words";

/** What a drawing's look is made of; a file has no style sheet, so each element is given its own. */
const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linejoin", "stroke-linecap", "opacity", "paint-order", "font-size", "font-weight", "text-anchor"];
const TITLE = 34;   // pixels above a picture for its title
const SHARP = 2;    // pixels of a PNG for each on the screen

const text = (x) => (typeof x === "function" ? x() : said(x));

/**
 * Ways to save a chart.
 *
 * @param {function(): SVGElement|HTMLCanvasElement|null} drawn the picture
 * @param {function(): object|null} data what it shows
 */
export function save(drawn, data) {
  const way = (kind, make) => h("button", { type: "button", onclick: () => { if (drawn() && data()) make().then((blob) => give(blob, `${named(data())}.${kind}`)); } }, kind.toUpperCase());
  return h("details", { class: "save" },
    h("summary", { title: () => t("export-save") }, h("span", { class: "chart-sign", "aria-hidden": "true" }, "⤓"), h("span", { class: "chart-words" }, () => t("export-save"))),
    way("png", () => png(drawn(), data())),
    () => (drawn() instanceof HTMLCanvasElement ? null : way("svg", async () => blobOf(svg(drawn(), data()), "image/svg+xml"))),
    way("csv", async () => blobOf(`\ufeff${csv(data())}`, "text/csv")));
}

const blobOf = (content, type) => new Blob([content], { type });

/** A chart's name as one of a file: its title, without what a file's name cannot have. */
export const named = (data) => text(data.title).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "chart";

/** Have the browser save something under a name. */
export function give(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** The picture as a document of its own: its title above, the page's colour behind. */
export function svg(drawn, data) {
  const { width, height } = drawn.getBoundingClientRect();
  const copy = drawn.cloneNode(true);
  const [from, to] = [[...drawn.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  from.forEach((element, i) => {
    const look = getComputedStyle(element);
    for (const name of LOOKS) to[i].setAttribute(name, look.getPropertyValue(name));
    to[i].removeAttribute("class");
  });
  const root = getComputedStyle(document.documentElement);
  const page = getComputedStyle(document.body);
  const sized = { x: 0, y: -TITLE, width, height: height + TITLE };
  copy.removeAttribute("class");
  copy.prepend(
    h("rect", { ...sized, fill: root.getPropertyValue("--page").trim() }),
    h("text", { x: 8, y: -TITLE / 2 + 6, "font-size": 17, "font-weight": 650, fill: root.getPropertyValue("--ink").trim() }, text(data.title)));
  for (const [name, value] of Object.entries({ width, height: height + TITLE, viewBox: `0 ${-TITLE} ${width} ${height + TITLE}`, "font-family": page.fontFamily })) copy.setAttribute(name, value);
  return new XMLSerializer().serializeToString(copy);
}

async function png(drawn, data) {
  if (drawn instanceof HTMLCanvasElement) return new Promise((done) => drawn.toBlob(done, "image/png"));
  const url = URL.createObjectURL(blobOf(svg(drawn, data), "image/svg+xml"));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.width * SHARP;
    canvas.height = picture.height * SHARP;
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally { URL.revokeObjectURL(url); }
}

/** The numbers that a chart shows, unrounded, as CSV; a name never becomes a formula. */
export function csv(data) {
  return rows(data).map((row) => row.map(cell).join(",")).join("\r\n");
}

function cell(x) {
  if (typeof x === "number") return Number.isFinite(x) ? String(x) : "";
  const said_ = text(x ?? "");
  const plain = /^[=+\-@\t\r]/.test(said_) ? `'${said_}` : said_;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function rows(data) {
  if (data.series) {
    const columns = data.series.flatMap((s) => [[s.name, s.values], ...(s.band ? [[`${text(s.name)} low`, s.band[0]], [`${text(s.name)} high`, s.band[1]]] : [])]);
    return [[data.xLabel ?? t("live-chart-month"), ...columns.map(([name]) => name)], ...data.x.map((x, i) => [x, ...columns.map(([, values]) => values[i])])];
  }
  if (data.parts) {
    const values = (p) => p.values ?? [p.share];
    const twin = data.parts.some((p) => p.ghosts);
    return [["name", ...data.parts.map((p) => p.name)], ...(data.rows ?? data.over ?? [data.title]).flatMap((name, j) => [
      [name, ...data.parts.map((p) => values(p)[j])], ...(twin ? [[t("live-untouched", { firm: text(name) }), ...data.parts.map((p) => p.ghosts?.[j])]] : [])])];
  }
  const listed = data.bars ?? data.rows ?? data.steps ?? data.layers ?? data.points ?? [];
  const columns = [...new Set(listed.flatMap((one) => Object.keys(one)))].filter((key) => !["firm", "kind"].includes(key));
  return [columns, ...listed.flatMap((one) => {
    const long = Math.max(1, ...columns.map((key) => (Array.isArray(one[key]) ? one[key].length : 0)));
    return Array.from({ length: long }, (_, i) => columns.map((key) => (Array.isArray(one[key]) ? one[key][i] : one[key])));
  })];
}
