// The live market as this page knows it: what the server told of the world and of every month, and what may be asked of it.
import { effect, signal } from "lab/state";
import { array } from "lab/arrays";
import { said, t } from "lab/words";
import { condition, on, send } from "lab/wire";
import { give } from "lab/charts/save";

/** What is there when one arrives (no name: the room's first), and how many months of it have been lived. */
export const FIRST = { market: "", seed: 1, customers: 600 };
const LIVED = 12;

/** "closed", "opening", "ready". */
export const state = signal("closed");
/** What does not change from month to month; null until it was told. */
export const world = signal(null);
/** The newest month. */
export const frame = signal(null);
/** Numbers of every month so far, from month 0: `{month, firms, twin, difference, cost}`. */
export const months = signal([]);
export const markets = signal([]);
export const playing = signal(false);
export const speed = signal(4);
export const progress = signal(null);
/** Why something was not done, in every language; null when all is well. */
export const trouble = signal(null);
/** The firm whose levers are at hand, by position. */
export const firm = signal(0);
/** What each firm's levers are set to from the next month on, by firm and path; those at rest are not in it. */
export const levers = signal({});
export const coefficients = signal({});
/** From which month on each lever stands where it stands: `"firm path"` to a month. */
export const since = signal({});
/** What stands in the panel beside: `{kind: "levers"}`, `{kind: "why", chart}`, `{kind: "diary", row}`. */
export const panel = signal({ kind: "levers" });

let wanted = FIRST;
let came = "";   // the market that the address named last
let stepTo = 0;  // months to be lived as soon as the market is open

on("live.progress", (m) => progress.set(m));

on("live.opened", (m) => {
  const w = m.world;
  const fresh = world.peek()?.id !== w.id;
  world.set({ ...w, x: array(w.x), y: array(w.y), edges: array(w.edges), names: w.firms.map((f) => f.name) });
  months.set(m.history ?? []);
  since.set({});
  levers.set({});
  coefficients.set({});
  playing.set(false);
  progress.set(null);
  trouble.set(null);
  panel.set({ kind: "levers" });
  if (fresh && !m.history) firm.set(w.focal);
  state.set("ready");
});

on("live.month", (m) => {
  if (!world.peek()) return;
  const fresh = [...(m.missed ?? []), m];
  const from = fresh[0].month;
  months.set([...months.peek().filter((one) => one.month < from), ...fresh]);
  levers.set(m.levers ?? levers.peek());
  coefficients.set(m.coefficients ?? coefficients.peek());
  frame.set({ ...m, provider: array(m.provider), satisfaction: array(m.satisfaction), loyalty: array(m.loyalty) });
  if (m.over) playing.set(false);
  if (stepTo && m.month === 0) { const n = stepTo; stepTo = 0; step(n); }
});

on("classroom.refused", (m) => { if (state.peek() === "opening") { state.set("closed"); progress.set(null); trouble.set(m.why); } });

/** Ask for something; what is refused is shown. */
async function ask(type, what) {
  try { trouble.set(null); return await send(type, what); } catch (error) {
    if (error.why) trouble.set(error.why);
    return null;
  }
}

/** Open a market: `{market, seed, customers, firms?}`. */
export function open(as = wanted) {
  wanted = as;
  stepTo = LIVED;
  state.set("opening");
  frame.set(null);
  months.set([]);
  ask("live.open", as);
}

/** Be there: a market is opened for who comes first, or the one the address names; taken up again after the connection dropped. */
export function arrive(named = "") {
  const market = decodeURIComponent(named);
  if (market && market !== came && market !== world.peek()?.source) {
    wanted = { ...FIRST, market };
    trouble.set(null);
    if (condition.peek() === "open") open(wanted); else state.set("closed");
  }
  came = market || came;
  effect(() => {
    if (condition() !== "open") return;
    if (!markets.peek().length) ask("live.markets").then((m) => m && markets.set(m.markets));
    if (state.peek() === "closed" && !trouble.peek()) open(wanted);
  });
}

let dropped = false;
effect(() => {
  if (condition() === "lost") { dropped = true; playing.set(false); return; }
  if (condition() !== "open" || !dropped) return;
  dropped = false;
  if (state.peek() === "opening") open(wanted);
  else if (state.peek() === "ready") send("live.again", { id: world.peek().id }).catch(() => open(wanted));
});

export function play() { playing.set(true); ask("live.play", { speed: speed.peek() }).then((m) => { if (!m) playing.set(false); }); }
export function pause() { playing.set(false); return ask("live.pause"); }
export function step(n = 1) { playing.set(false); return ask("live.step", { months: n }); }
export function pace(x) { speed.set(x); if (playing.peek()) ask("live.play", { speed: x }); }

/** Begin again, under the same seed or another. */
export function reset(seed) {
  playing.set(false);
  if (seed !== undefined && seed !== world.peek()?.seed) { wanted = { ...wanted, seed }; open(wanted); } else ask("live.reset", {});
}

/** Levers and coefficients are sent as they are dragged, a few times a second. */
const waiting = new Map();
function soon(key, work) {
  clearTimeout(waiting.get(key));
  waiting.set(key, setTimeout(() => { waiting.delete(key); work(); }, 120));
}

/** The month in which what is set now begins to act. */
export const next = () => (frame()?.month ?? 0) + 1;

/** Set levers of the firm at hand: `{path: value}`. */
export function pull(position, changes) {
  const w = world.peek(), name = w.names[position];
  const now = { ...levers.peek()[name] };
  for (const [path, value] of Object.entries(changes)) {
    if (value === restOf(w, path, name)) delete now[path]; else now[path] = value;
  }
  levers.set({ ...levers.peek(), [name]: now });
  begins(name, changes);
  const key = `levers ${name} ${Object.keys(changes).join()}`;
  soon(key, () => ask("live.levers", { firm: name, levers: changes }).then((m) => { if (m) { levers.set(m.levers); begins(name, changes); } else if (frame.peek()) levers.set(frame.peek().levers ?? {}); }));
}

function begins(name, changes) {
  const from = (frame.peek()?.month ?? 0) + 1;
  since.set({ ...since.peek(), ...Object.fromEntries(Object.keys(changes).map((path) => [`${name} ${path}`, from])) });
}

/** Where a lever of a firm rests. */
export const restOf = (w, path, name) => w.levers.find((l) => l.path === path)?.rest[name];

/** Set a coefficient, in both worlds. */
export function tune(path, value) {
  coefficients.set({ ...coefficients.peek(), [path]: value });
  soon(`law ${path}`, () => ask("live.coefficient", { path, value }).then((m) => m && coefficients.set(m.coefficients)));
}

/** The diary of a customer. */
export const diary = (row) => send("live.diary", { row });

/** Have the market as it stands as one page that opens from a folder. */
export async function file() {
  playing.set(false);
  const m = await ask("live.file", { since: since.peek() });
  if (m) give(new Blob([m.page], { type: "text/html" }), `${m.name}.html`);
}

/** Months at which levers of any firm were moved, for charts. */
export function marks() {
  const found = [...new Set(Object.values(since()))].filter((m) => m > 0);
  return found.map((x, i) => ({ x: x - 0.5, label: i ? null : () => t("live-moved") }));
}

/** A firm's name as it is shown. */
export const called = (w, position) => said(w.firms[position].title ?? w.firms[position].name);
