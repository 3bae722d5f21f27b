// The teacher's desk: time, rounds, teams; and the view for the projector.
import { h, unique } from "lab/dom";
import { derived, signal, untracked } from "lab/state";
import { t } from "lab/words";
import { ask, attempt, rules, stage, state } from "lab/arena/game";
import { board, history } from "lab/arena/board";
import { debrief } from "lab/arena/debrief";
import { joining } from "lab/arena/join";
import { clock, firm, sure, trouble, which } from "lab/arena/parts";

/** The desk. */
export function desk() {
  const why = signal("");
  const rounds = derived(() => state()?.board?.length ?? 0);
  return h("div", { class: "desk" },
    h("header", { class: "round" },
      h("h1", {}, () => t("arena-desk")),
      h("p", { class: "now" }, () => which(), " · ", () => t(`arena-stage-${stage()}`), clock()),
      h("a", { class: "button", href: "#/arena/board" }, () => t("arena-project"))),
    controls(why, rounds), trouble(why),
    h("div", { class: "columns" },
      h("section", { class: "teams" }, h("h2", {}, () => t("arena-teams")), teams(why)),
      h("section", {}, () => {
        const [at, many] = [stage(), rounds()];
        return untracked(() => (at === "over" || at === "debriefing" || !many ? at === "gathering" ? joining() : null : results()));
      })),
    () => (stage() === "over" ? untracked(debrief) : null),
    progress(),
    h("p", { class: "quiet" }, () => t("arena-kept", { path: state()?.kept ?? "" })));
}

function results() {
  return h("div", {}, h("h2", {}, () => t("arena-results", { round: state()?.board?.length ?? 0 })),
    () => (state()?.board?.length ? board(state().board.at(-1), { full: true }) : null),
    history(() => state()?.board),
    h("p", { class: "quiet" }, () => t("arena-levers-booked")));
}

function controls(why, rounds) {
  const doing = (verb, what) => attempt(() => ask(verb, what), why);
  const plain = (verb, id, main) => h("button", { type: "button", class: main ? "main" : null, onclick: () => doing(verb) }, () => t(id));
  let time;
  const id = unique("time");
  return h("div", { role: "group", "aria-label": () => t("arena-desk") }, () => {
    const at = stage();
    const still = derived(() => Boolean(state()?.still && state()?.left !== null));
    const running = derived(() => at === "deciding" && !state()?.still);
    const last = untracked(() => state()?.last);
    return untracked(() => h("div", { class: "controls" },
      at === "gathering" && plain("start", "arena-start", true),
      at === "between" && !last && plain("next", "arena-next", true),
      at === "deciding" && plain("close", "arena-close", true),
      at === "deciding" && (() => (still() ? plain("resume", "arena-resume") : running() ? plain("pause", "arena-pause") : null)),
      at === "deciding" && h("span", { class: "time" }, h("label", { for: id }, () => t("arena-time")),
        h("select", { id, ref: (e) => { time = e; } }, [30, 60, 120, 180, 300, 600].map((s) => h("option", { value: s, selected: s === 120 }, `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`))),
        h("button", { type: "button", onclick: () => doing("time", { seconds: Number(time.value) }) }, () => t("arena-time-set"))),
      at === "deciding" && plain("undo", "arena-undo-open"),
      at === "between" && sure(() => t("arena-undo-lived"), () => t("arena-undo-sure", { round: rounds() }), () => doing("undo")),
      (at === "between" || (at === "deciding" && rounds.peek() > 0)) && h("button", { type: "button", class: last ? "main" : null, onclick: () => doing("end") }, () => t("arena-end")),
      ["gathering", "between", "deciding", "over"].includes(at) && sure(() => t("arena-away"), () => t("arena-away-sure"), () => doing("away"))));
  });
}

function progress() {
  return h("p", { role: "status", class: "working" }, () => {
    if (stage() === "living") return t("arena-living-said", { months: rules()?.months ?? 0 });
    const done = state()?.progress;
    return stage() === "debriefing" && done ? t("arena-working", { done: done[0], all: done[1] }) : "";
  });
}

function teams(why) {
  const shape = derived(() => JSON.stringify((state()?.teams ?? []).map((x) => [x.firm, x.members])));
  return h("div", {},
    h("p", { class: "here", role: "status" }, () => t("arena-here", { here: (state()?.teams ?? []).flatMap((x) => x.members).filter((m) => m.here).length })),
    () => {
      const found = JSON.parse(shape());
      return untracked(() => found.map(([name, members], i) => h("section", { class: "team card" },
        h("h3", {}, firm(name), " ", h("span", { class: "quiet" }, () => status(state()?.teams?.[i]))),
        h("ul", {}, members.map((m) => member(m, name, why))))));
    },
    h("p", {}, () => (state()?.code
      ? h("button", { type: "button", onclick: () => attempt(() => ask("door", { open: false }), why) }, t("arena-door-close"))
      : h("button", { type: "button", onclick: () => attempt(() => ask("door", { open: true }), why) }, t("arena-door-open")))));
}

function status(team) {
  if (!team || stage() !== "deciding") return "";
  if (!team.members.length) return t("arena-team-empty");
  return team.confirmed ? `✓ ${t("arena-team-confirmed", { name: team.by ?? "" })}` : `… ${t("arena-team-waiting")}`;
}

function member(m, team, why) {
  const [id, to] = [unique("name"), unique("move")];
  let name;
  return h("li", {}, h("details", {},
    h("summary", {}, h("bdi", {}, m.name), m.here ? null : h("span", { class: "quiet" }, () => ` (${t("arena-away-now")})`)),
    h("div", { class: "field" }, h("label", { for: id }, () => t("arena-rename-to", { name: m.name })), h("input", { id, maxlength: 40, ref: (e) => { name = e; }, value: m.name }),
      h("button", { type: "button", onclick: () => attempt(() => ask("rename", { student: m.id, name: name.value }), why) }, () => t("arena-rename"))),
    h("div", { class: "field" }, h("label", { for: to }, () => t("arena-move", { name: m.name })),
      h("select", { id: to, onchange: (e) => attempt(() => ask("move", { student: m.id, firm: e.target.value }), why) }, () => (state()?.teams ?? []).map((x) => h("option", { value: x.firm, selected: x.firm === team }, t(`arena-firm-${x.firm}`))))),
    sure(() => t("arena-kick"), () => t("arena-kick-sure", { name: m.name }), () => attempt(() => ask("kick", { student: m.id }), why))));
}

/** What the projector shows the class: nothing that the rules hide. */
export function project() {
  const rounds = derived(() => state()?.public?.length ?? 0);
  return h("div", { class: "project" },
    h("header", { class: "round" }, h("h1", {}, () => (stage() === "none" ? t("arena-title") : which())), h("p", { class: "now" }, () => t(`arena-stage-${stage()}`), clock()),
      h("a", { class: "button", href: "#/arena" }, () => t("arena-back"))),
    () => {
      const [at, many] = [stage(), rounds()];
      return untracked(() => {
        if (at === "gathering" || at === "none") return [joining(), roll()];
        if (at === "over") return debrief({ files: false });
        return h("div", {},
          h("p", { class: "decided", role: "status" }, () => (stage() === "deciding" ? (state()?.teams ?? []).filter((x) => x.members.length).map((x) => h("span", { class: x.confirmed ? "chip done" : "chip" }, x.confirmed ? "✓ " : "… ", firm(x.firm))) : null)),
          many ? () => (state()?.public?.length ? board(state().public.at(-1)) : null) : joining(),
          many ? history(() => state()?.public, { table: false }) : null,
          rules()?.open ? null : h("p", { class: "quiet" }, () => t("arena-board-hidden")));
      });
    },
    progress());
}

function roll() {
  return h("div", { class: "roll" }, () => (state()?.teams ?? []).map((x) => h("section", { class: "card" }, h("h2", {}, firm(x.firm)), h("p", {}, x.members.map((m, i) => [i ? ", " : "", h("bdi", {}, m.name)])))));
}
