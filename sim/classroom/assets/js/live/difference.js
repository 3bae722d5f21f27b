// What lies between the market and its twin so far, in words.
import { h } from "lab/dom";
import { money, said, signed, t } from "lab/words";
import { called, coefficients, firm, frame, levers, since, trouble, world } from "lab/live/store";

/** The sentence under the controls: the running paired difference of the firm at hand. */
export function difference() {
  return h("p", { class: "market-difference", role: () => (trouble() ? "alert" : null) }, () => {
    if (trouble()) return h("strong", { class: "wrong" }, said(trouble()));
    const w = world(), now = frame();
    if (!w || !now) return null;
    const f = firm(), name = called(w, f);
    const from = Math.min(...Object.values(since()), Infinity);
    const moved = from <= now.month || Object.values(levers()).some((of) => Object.keys(of).length);
    if (!moved) return h("span", { class: "quiet" }, t(Object.keys(coefficients()).length ? "live-difference-laws" : "live-difference-none"));
    if (now.month < from && from < Infinity) return h("span", { class: "quiet" }, t("live-difference-soon", { month: from }));
    const profit = now.difference.profit?.[f] ?? 0, heads = Math.round(now.difference.customers?.[f] ?? 0);
    // what is marked is set apart by its sign, wherever a language puts it
    const words = t("live-difference-so-far", { firm: name, profit: `\u0001${money(profit, w.currency, { sign: true })}\u0001`, heads: `\u0001${signed(heads)}\u0001`, many: Math.abs(heads) });
    const sides = [profit, heads];
    return words.split("\u0001").map((part, i) => (i % 2 ? h("strong", { class: side(sides[(i - 1) / 2]) }, part) : part));
  });
}

const side = (x) => (x > 0 ? "good" : x < 0 ? "bad" : null);
