// A student's page, by where the game stands.
import { h } from "lab/dom";
import { derived, untracked } from "lab/state";
import { money, t } from "lab/words";
import { called, round, rules, stage, state } from "lab/arena/game";
import { board, history } from "lab/arena/board";
import { debrief } from "lab/arena/debrief";
import { decisions, deciding } from "lab/arena/decide";
import { firm } from "lab/arena/parts";

/** The page. */
export function student() {
  const own = derived(() => state()?.firm ?? null);
  return h("div", { class: "student" }, () => {
    const [at, number, mine] = [stage(), round(), own()];
    return untracked(() => {
      if (at === "none" || at === "opening" || !rules()) return h("p", { class: "card" }, () => t("arena-waiting"));
      if (at === "over") return debrief();
      if (!mine) return h("p", { class: "card" }, () => t("arena-no-team"));
      if (at === "deciding") return [number ? h("details", { class: "before" }, h("summary", {}, () => t("arena-results", { round: number })), results(number)) : null, deciding(number)];
      return waiting(at, number);
    });
  });
}

function waiting(at, number) {
  const heading = h("header", { class: "round" }, h("h1", {}, firm(state().firm)), h("p", { role: "status" }, () => words(at)));
  return [heading, number ? results(number) : null];
}

function words(at) {
  if (at === "gathering") return t("arena-gathering-said", { firm: called(state().firm) });
  if (at === "living") return t("arena-living-said", { months: rules().months });
  const done = state().progress;
  if (at === "debriefing") return done ? t("arena-working", { done: done[0], all: done[1] }) : t("arena-stage-debriefing");
  return state().last ? t("arena-stage-between") : t("arena-wait-next");
}

function results(number) {
  return h("section", {},
    h("h2", {}, () => t("arena-results", { round: number })),
    () => (state()?.board?.length ? board(state().board.at(-1), { own: state().firm }) : null),
    () => (rules()?.open ? null : h("p", { class: "quiet" }, t("arena-board-hidden"))),
    () => (state()?.board?.length ? figures(state().board.at(-1).find((r) => r.firm === state().firm)) : null),
    history(() => state()?.board),
    h("h2", {}, () => t("arena-decisions")), () => decisions());
}

function figures(row) {
  const show = ["joined", "left", "complaints"];
  return h("dl", { class: "figures" },
    h("div", {}, h("dt", {}, t("arena-column-profit-round")), h("dd", {}, money(row.profit, rules().currency))),
    show.map((id) => h("div", {}, h("dt", {}, t(`arena-column-${id}`)), h("dd", {}, String(Math.round(row[id]))))),
    h("div", {}, h("dt", {}, t("arena-column-told")), h("dd", {}, `${Math.round(row.told_good)} / ${Math.round(row.told_bad)}`)));
}
