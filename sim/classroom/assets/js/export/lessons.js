// Lessons in a file: the same lessons, their worlds lived when the file was made. One still predicts first.
import { h } from "lab/dom";
import { lesson } from "lab/lessons/lesson";
import { shelf } from "lab/lessons/room";
import { held } from "lab/export/held";

const all = held.lessons.map((one) => one.told);

/** What `lab/lessons/provider` is in a classroom; no student sheets: those a classroom prints. */
const inside = { run: async (id) => held.lessons.find((one) => one.told.id === id).result };

export const lessons = {
  name: "lessons",
  view(rest) {
    const one = all.find((l) => l.id === rest) ?? (all.length === 1 ? all[0] : null);
    return h("div", {}, one ? lesson(one, inside, { back: all.length > 1 ? "#/lessons" : null }) : shelf(all));
  },
};
