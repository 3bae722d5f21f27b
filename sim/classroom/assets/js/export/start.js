// Where the page begins that is a file of its own: everything it says and shows stands in it.
import { learn } from "lab/words";
import { dress, theme } from "lab/theme";
import { condition, welcome } from "lab/wire";
import { app } from "lab/app";
import { held } from "lab/export/held";

document.documentElement.dataset.file = "";
dress(theme.peek());
learn(held.words);
welcome.set({ role: "teacher", you: {}, shared: false, file: held.version, rooms: [held.state && "state", held.lessons.length && "lessons", held.grids.length && "grid"].filter(Boolean) });
condition.set("open");
document.getElementById("lab").append(app());
