// A student is led to where the class is: to a question that the teacher asks, to a game that begins. Once there, nobody is held.
import { on, welcome } from "lab/wire";

/** Follow the class from now on. */
export function follow() {
  let asked = null, playing = false;
  on("lessons.asked", ({ poll, questionnaire }) => {
    const now = poll?.open ? poll.id : questionnaire?.asked ?? null;
    if (now && now !== asked) lead("lessons");
    asked = now;
  });
  on("arena.state", ({ state }) => {
    const now = state.stage !== "none";
    if (now && !playing) lead("arena");
    playing = now;
  });
}

function lead(room) { if (welcome()?.role === "student") location.hash = `#/${room}`; }
