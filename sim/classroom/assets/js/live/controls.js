// What runs the market: play, step, pace, begin again; and which market it is.
import { h, unique } from "lab/dom";
import { effect, signal } from "lab/state";
import { said, t } from "lab/words";
import { file, frame, markets, months, open, pace, pause, play, playing, reset, speed, state, step, world } from "lab/live/store";

const PACES = [0.5, 1, 2, 4, 7, 10, 15, 20];

/** The strip above the market. */
export function controls() {
  const over = () => frame()?.over ?? false;
  const idle = () => state() !== "ready" || !frame() || over();
  const shown = unique("pace");
  return h("div", { class: "market-strip", role: "group", "aria-label": () => t("live-controls") },
    h("button", { type: "button", class: "main market-play", disabled: idle, onclick: () => (playing.peek() ? pause() : play()) },
      h("span", { "aria-hidden": "true" }, () => (playing() ? "❚❚ " : "▶ ")), () => t(playing() ? "live-pause" : "live-play")),
    h("button", { type: "button", disabled: idle, onclick: () => step(1) }, () => t("live-step")),
    h("label", { class: "market-pace" }, h("span", {}, () => t("live-speed")),
      h("input", { type: "range", min: 0, max: PACES.length - 1, step: 1, value: () => PACES.indexOf(speed()), "aria-describedby": shown, "aria-valuetext": () => t("live-speed-is", { speed: speed() }), oninput: (e) => pace(PACES[e.target.value]) }),
      h("output", { id: shown }, () => t("live-speed-is", { speed: speed() }))),
    h("output", { class: "market-month" }, () => (frame() ? t("live-month", { month: frame().month }) : ""), () => (over() ? h("span", { class: "quiet" }, ` ${t("live-over")}`) : null)),
    h("button", { type: "button", disabled: () => state() !== "ready" || !months().length, onclick: () => reset() }, () => t("live-reset")),
    setup());
}

/** Which market, how many customers and firms, which luck. */
function setup() {
  const market = signal(null), customers = signal(600), firms = signal(2), seed = signal(1);
  effect(() => {
    const w = world();
    if (!w) return;
    market.set(w.source ?? markets.peek().find((m) => m.name === w.market)?.name ?? w.market);
    customers.set(w.customers); firms.set(w.firms.length); seed.set(w.seed);
  });
  const chosen = () => markets().find((m) => m.name === market());
  let fold;
  const number = (value, id, more) => h("label", {}, h("span", {}, () => t(id)), h("input", { type: "number", value: () => value(), onchange: (e) => { if (e.target.checkValidity()) value.set(Math.round(e.target.valueAsNumber)); }, required: true, ...more }));
  return h("details", { class: "market-setup", ref: (e) => { fold = e; }, onkeydown: (e) => { if (e.key === "Escape" && fold.open) { fold.open = false; fold.firstChild.focus(); } } },
    h("summary", { title: () => (world() ? said(world().title) : null) }, h("strong", {}, () => (world() ? said(world().title) : t("live-market"))), h("span", { class: "quiet" }, () => (world() ? t("live-setup-now", { customers: world().customers, seed: String(world().seed) }) : ""))),
    h("form", {
      class: "card market-setup-form", onsubmit: (e) => {
        e.preventDefault();
        fold.open = false;
        const own = chosen()?.firms.length;
        open({ market: market(), seed: seed(), customers: customers(), ...(firms() === own ? {} : { firms: firms() }) });
      },
    },
    h("label", {}, h("span", {}, () => t("live-market")), h("select", {
      onchange: (e) => { market.set(e.target.value); firms.set(Math.min(8, Math.max(2, chosen()?.firms.length ?? 2))); },
    }, () => markets().map((m) => h("option", { value: m.name, selected: m.name === market() }, said(m.title))))),
    h("p", { class: "quiet" }, () => said(chosen()?.about)),
    h("div", { class: "market-setup-row" },
      number(customers, "live-customers", { min: 300, max: 2000, step: 1 }),
      number(firms, "live-firms", { min: 2, max: 8, step: 1 }),
      number(seed, "live-seed", { min: 0, max: 4294967295, step: 1 })),
    h("div", { class: "market-setup-row" },
      h("button", { class: "main" }, () => t("live-open")),
      h("button", { type: "button", onclick: () => seed.set(seed.peek() + 1) }, () => t("live-other-seed"))),
    h("p", {}, h("button", { type: "button", disabled: () => state() !== "ready" || !frame(), onclick: () => file() }, () => t("live-file")), " ", h("span", { class: "quiet" }, () => t("live-file-about")))));
}
