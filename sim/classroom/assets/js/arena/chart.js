// Lines over rounds or months, each named where it ends; a dashed one is a world that was not.
import { h } from "lab/dom";
import { money } from "lab/words";
import { DASHES } from "lab/theme";

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [220, 12, 132, 14, 22];

/**
 * `lines({label, x: ["1", …], series: [{name, values, firm, ghost}], narrow})`: an image with its label in words. A narrow
 * one, as on a telephone, is drawn less wide, so that its words stay as large.
 */
export function lines({ label, x, series, narrow = matchMedia("(max-width: 48rem)").matches }) {
  const WIDTH = narrow ? 380 : 640;
  const all = [0, ...series.flatMap((s) => s.values)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || 1;
  const n = x.length;
  const across = (i) => LEFT + (WIDTH - LEFT - RIGHT) * (n > 1 ? i / (n - 1) : 1);
  const up = (v) => TOP + (HEIGHT - TOP - BOTTOM) * (high - v) / span;
  const ends = apart(series.map((s) => up(s.values.at(-1))), 17);
  return h("svg", { class: "lines", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
    h("line", { class: "zero", x1: LEFT, x2: across(n - 1), y1: up(0), y2: up(0) }),
    ...x.map((name, i) => (shownTick(i, n) ? h("text", { class: "tick", x: across(i), y: HEIGHT - 5, "text-anchor": "middle" }, name) : null)),
    ...series.map((s, k) => [
      h("polyline", {
        class: s.ghost ? "line ghost" : "line", points: s.values.map((v, i) => `${across(i)},${up(v)}`).join(" "),
        "stroke-dasharray": (s.ghost ? [6, 4] : DASHES[s.firm] ?? []).join(" "), style: { stroke: s.ghost ? "var(--ghost)" : `var(--firm-${s.firm + 1})` },
      }),
      h("circle", { cx: across(n - 1), cy: up(s.values.at(-1)), r: 3.5, style: { fill: s.ghost ? "var(--ghost)" : `var(--firm-${s.firm + 1})` } }),
      h("text", { class: "end", x: across(n - 1) + 8, y: ends[k] + 4 }, `${s.name} ${money(s.values.at(-1), "")}`),
    ]));
}

const shownTick = (i, n) => n <= 9 || i === n - 1 || (i + 1) % (n > 24 ? 12 : 6) === 0;

/** Heights moved apart so that no two words lie on one another. */
function apart(heights, least) {
  const order = heights.map((y, i) => [y, i]).sort((a, b) => a[0] - b[0]);
  for (let k = 1; k < order.length; k++) order[k][0] = Math.max(order[k][0], order[k - 1][0] + least);
  const over = Math.max((order.at(-1)?.[0] ?? 0) - (HEIGHT - 8), 0);
  const found = [];
  for (const [y, i] of order) found[i] = y - over;
  return found;
}
