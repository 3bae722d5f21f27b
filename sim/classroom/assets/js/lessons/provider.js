// Where lessons and their results come from: the classroom; a file that needs none brings its own with the same face.
import { on, send } from "lab/wire";

/** Lessons of the classroom: `list()`, and `run(id, answer, progress)`, which lives their worlds there. */
export const served = {
  kept: null,
  /** The lessons, as they stand before their runs. */
  async list() { return (this.kept ??= (await send("lessons.list")).lessons); },
  /**
   * Live a lesson's worlds.
   * @param {string} id of the lesson
   * @param {string} answer what was predicted: nobody is shown a run without
   * @param {function(number, number)} progress called with worlds done and worlds in all
   * @returns {Promise<object>} all that is shown
   */
  run(id, answer, progress) {
    return new Promise((done, fail) => {
      const ends = [];
      const finish = (how, what) => { for (const end of ends.splice(0)) end(); how(what); };
      const ask = () => send("lessons.run", { id, answer }).catch((error) => { if (error.why) finish(fail, error); });
      ends.push(
        on("lessons.progress", (m) => { if (m.id === id) progress(m.done, m.total); }),
        on("lessons.result", (m) => { if (m.id === id) finish(done, m.result); }),
        on("lessons.failed", (m) => { if (m.id === id) finish(fail, new Error("failed")); }),
        on("classroom.welcome", ask));  // after a dropped connection it is asked for again; what was lived is not lived twice
      ask();
    });
  },
  /** Where the student sheet of a lesson is. */
  sheet: (id, language) => `/lessons/${id}.${language}.pdf`,
};
