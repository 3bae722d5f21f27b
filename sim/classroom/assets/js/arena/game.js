// What this page knows of the game: the rules, which stay, and the state, which is sent anew whenever it changes.
import { derived, signal } from "lab/state";
import { said } from "lab/words";
import { forget, on, send, welcome } from "lab/wire";

/** What the game is played by, or null where there is none. */
export const rules = signal(null);
/** Where it stands, as this visitor may see it; null until told. */
export const state = signal(null);
/** When, by this page's own clock in milliseconds, the open round ends; null without a limit. */
export const ends = signal(null);

on("arena.rules", (m) => {
  if (!m.rules) state.set({ stage: "none" });  // put away: first leave what shows it
  rules.set(m.rules);
});
on("arena.state", ({ state: now }) => {
  ends.set(now.left === null || now.left === undefined ? null : performance.now() + 1000 * now.left);
  state.set(now);
});
on("arena.out", () => { forget(); location.reload(); });

/** The stage, which changes seldom: what is shown hangs on it, so that nobody's hand is moved off a lever. */
export const stage = derived(() => state()?.stage ?? "opening");
/** The round that is open or comes next, from 0. */
export const round = derived(() => state()?.round ?? 0);

export const isTeacher = () => welcome()?.role === "teacher";

/** Trouble, in words, for whoever asked: `attempt(() => ask("next"), why)`. */
export async function attempt(work, why) {
  why.set("");
  try { return await work(); } catch (error) { why.set(error.why ?? ""); return null; }
}

/** Ask something of the game. */
export const ask = (verb, what) => send(`arena.${verb}`, what);

/** Have a file, by a ticket that is good once. */
export async function fetchFile(what) {
  const { path, name } = await ask("ticket", what);
  const link = Object.assign(document.createElement("a"), { href: path, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}

/** A firm of the rules by name, with its position. */
export function firmOf(name) {
  const firms = rules()?.firms ?? [];
  const position = firms.findIndex((f) => f.name === name);
  return { ...firms[position], position };
}

/** What a firm is called. */
export const called = (name) => said(firmOf(name).called ?? "");
