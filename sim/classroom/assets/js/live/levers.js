// The levers of the firm at hand: grouped in folds, each with where it rests, from when it acts, and what its block costs.
import { h, unique } from "lab/dom";
import { untracked } from "lab/state";
import { fixed, money, percent, said, t } from "lab/words";
import { called, firm, frame, levers, next, pull, restOf, since, world } from "lab/live/store";

const SHARES = new Set(["share", "share of price", "per month"]);

/** A lever's value as it is read. */
export function valued(lever, x, sign = lever.low < 0) {
  const plus = (words) => (sign && x > 0 ? `+${words}` : words);
  if (SHARES.has(lever.unit)) return plus(percent(x, lever.step < 0.0099 ? 1 : 0)) + (lever.unit === "per month" ? ` ${said(lever.unitSaid)}` : "");
  const words = lever.step >= 1 ? fixed(x, 0) : lever.step < 0.0099 ? fixed(x, 3) : fixed(x, 2);
  const unit = lever.unit === "months" || lever.unit === "days" ? ` ${said(lever.unitSaid)}` : "";
  return `${plus(words)}${unit}`;
}

/** The panel of levers. */
export function leversPanel() {
  return h("section", { class: "market-panel card", "aria-label": () => t("live-levers") },
    h("div", { class: "market-panel-head" },
      h("label", {}, h("span", {}, () => t("live-levers-of")), " ", h("select", { onchange: (e) => firm.set(Number(e.target.value)) },
        () => world()?.firms.map((_, f) => h("option", { value: f, selected: f === firm() }, called(world(), f))))),
      () => (moved() ? h("button", { type: "button", onclick: rest, "aria-label": t("live-rest-all"), title: t("live-rest-all") }, t("live-rest")) : null)),
    h("div", { class: "market-panel-body" }, () => {
      const w = world();
      if (!w) return null;
      return untracked(() => w.groups.filter((g) => w.levers.some((l) => l.group === g.name)).map((g, i) => fold(w, g, i === 0)));
    }));
}

const set = () => levers()[world()?.names[firm()]] ?? {};
const moved = () => Object.keys(set()).length > 0;
const here = (w, lever) => set()[lever.path] ?? restOf(w, lever.path, w.names[firm()]);

function rest() {
  const w = world.peek(), name = w.names[firm.peek()];
  pull(firm.peek(), Object.fromEntries(Object.keys(levers.peek()[name] ?? {}).map((path) => [path, restOf(w, path, name)])));
}

function fold(w, group, open) {
  const own = w.levers.filter((l) => l.group === group.name);
  const blocks = [...new Set(own.map((l) => l.block))];
  return h("details", { class: "market-fold", open },
    h("summary", {}, h("span", {}, () => said(group.title)), h("span", { class: "quiet" }, () => {
      const n = own.filter((l) => l.path in set()).length;
      return n ? t("live-fold-moved", { n }) : "";
    })),
    blocks.map((block) => h("div", { class: "market-block" },
      own.filter((l) => l.block === block).map((l) => row(w, l)),
      cost(w, block))));
}

function row(w, lever) {
  const id = unique("lever"), told = unique("lever");
  return h("div", { class: "market-lever" },
    h("div", { class: "market-lever-head" }, h("label", { for: id, title: () => said(lever.about) }, () => said(lever.label)), h("output", { for: id }, () => valued(lever, here(w, lever)))),
    h("input", {
      id, type: "range", min: lever.low, max: lever.high, step: lever.step, value: () => here(w, lever), "data-path": lever.path,
      "aria-describedby": told, "aria-valuetext": () => valued(lever, here(w, lever)),
      oninput: (e) => pull(firm.peek(), { [lever.path]: near(lever, e.target.valueAsNumber, restOf(w, lever.path, w.names[firm.peek()])) }),
    }),
    h("p", { class: "market-lever-told quiet", id: told }, () => {
      const at = since()[`${w.names[firm()]} ${lever.path}`];
      const rests = valued(lever, restOf(w, lever.path, w.names[firm()]));
      if (at === undefined) return t("live-at-rest", { rest: rests });  // nothing here then changes by the month
      const month = frame()?.month ?? 0;
      return [at > month ? h("strong", { class: "market-soon" }, t("live-acts-from", { month: at })) : t("live-acts-since", { month: at }), lever.path in set() ? ` · ${t("live-at-rest", { rest: rests })}` : ""];
    }),
    h("details", { class: "market-about" }, h("summary", { "aria-label": () => t("live-about", { what: said(lever.label) }) }, "?"), h("p", { class: "quiet" }, () => said(lever.about))));
}

/** A slider's value, on its rest where it is as near as a step's half. */
const near = (lever, x, rests) => (Math.abs(x - rests) < lever.step / 2 ? rests : +x.toFixed(6));

/** What a block of levers cost this month, and what that is more than the twin's. */
function cost(w, block) {
  const amount = () => {
    const found = frame()?.cost?.[block], f = firm();
    const [now, more] = [found?.now?.[f], found?.more?.[f]];
    const wrote = (x, sign) => (Number.isFinite(x) ? money(x, w.currency, { sign }) : "–");
    return w.costs?.[block]?.kind === "difference" ? t("live-forgone", { amount: wrote(more, true) }) : t("live-comes-to", { amount: wrote(now, false), more: wrote(more, true) });
  };
  const waits = () => w.levers.some((l) => l.block === block && since()[`${w.names[firm()]} ${l.path}`] === next());
  return h("details", { class: "market-cost" },
    h("summary", {}, amount, " ", () => (waits() ? h("span", { class: "market-soon" }, t("live-known-soon")) : null)),
    h("p", { class: "quiet" }, () => said(w.costs?.[block]?.about)));
}
