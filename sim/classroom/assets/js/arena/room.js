// The room of the game: the teacher's desk, the projector, a student's page.
import { h } from "lab/dom";
import { untracked } from "lab/state";
import { isTeacher, stage } from "lab/arena/game";
import { desk, project } from "lab/arena/desk";
import { setup } from "lab/arena/setup";
import { student } from "lab/arena/student";
import { derived } from "lab/state";

export const arena = {
  name: "arena",
  view: (rest) => h("div", { class: "arena" }, seen(rest)),
};

function seen(rest) {
  if (!isTeacher()) return student();
  if (rest === "board") return project();
  const begun = derived(() => (stage() === "opening" ? null : stage() !== "none"));
  return h("div", {}, () => { const there = begun(); return untracked(() => (there === null ? null : there ? desk() : setup())); });
}
