// Small things that several views of the game show.
import { h } from "lab/dom";
import { cleanup, signal } from "lab/state";
import { fixed, said, signed, t } from "lab/words";
import { called, ends, firmOf, rules, state } from "lab/arena/game";

/** A firm's mark: its letter in its colour, so that it is told in grey too. */
export function mark(name) {
  const { position } = firmOf(name);
  return h("span", { class: "mark", "aria-hidden": "true", style: { "border-color": `var(--firm-${position + 1})` } }, () => called(name).slice(0, 1));
}

/** A firm: mark and name. */
export const firm = (name) => h("span", { class: "firm" }, mark(name), " ", () => called(name));

/** The time that is left, as it runs down; behind a dot, where there is any. */
export function clock() {
  const now = signal(performance.now());
  const beat = setInterval(() => now.set(performance.now()), 250);
  cleanup(() => clearInterval(beat));
  return h("span", { class: "clock", role: "timer" }, () => (state()?.stage === "deciding" ? ` · ${left(now)}` : ""));
}

function left(now) {
  const at = ends();
  if (at === null) return t(rules()?.seconds ? "arena-still" : "arena-no-limit");
  const still = state().still;
  const seconds = still ? Math.ceil(state().left) : Math.max(Math.ceil((at - now()) / 1000), 0);
  const words = t("arena-left", { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, "0") });
  return still ? `${words} (${t("arena-still")})` : words;
}

/** Which round, of how many: the one that is open, or the last that was played. */
export function which() {
  const { stage, round } = state() ?? { stage: "none", round: 0 };
  const number = ["deciding", "living"].includes(stage) ? round + 1 : round;
  return t("arena-round-of", { round: Math.max(number, 1), rounds: rules()?.rounds ?? 1 });
}

/** A lever's value in words. */
export function valued(lever, value) {
  return t(lever.unit === "points" ? "arena-value-points" : "arena-value-percent", { value: Number((100 * value).toFixed(3)) });
}

/** The same in a table, short. */
export const brief = (lever, value) => (lever.unit === "points" ? signed(100 * value) : t("arena-value-percent", { value: Number((100 * value).toFixed(3)) }));

/** What a lever costs a month by the price list: straight between its points. */
export function costOf(path, value) {
  const { at, cost } = rules().prices[path];
  let i = 1;
  while (i < at.length - 1 && value > at[i]) i++;
  const share = Math.min(Math.max((value - at[i - 1]) / (at[i] - at[i - 1]), 0), 1);
  return cost[i - 1] + share * (cost[i] - cost[i - 1]);
}

/** Two decimals, as satisfaction is written. */
export const felt = (x) => (x === undefined || x === null ? "–" : fixed(x, 2));

/** Why something was not done. */
export const trouble = (why) => h("p", { class: "wrong", role: "alert" }, () => said(why()));

/** Something that is asked again before it is done: yes or no. */
export function sure(label, question, work, options = {}) {
  const open = signal(false);
  return h("span", { class: "sure" }, () => (open()
    ? [h("span", {}, question), " ",
      h("button", { type: "button", class: "main", onclick: () => { open.set(false); work(); } }, () => t("arena-yes")), " ",
      h("button", { type: "button", onclick: () => open.set(false) }, () => t("arena-no"))]
    : h("button", { type: "button", disabled: options.disabled, onclick: () => open.set(true) }, label)));
}
