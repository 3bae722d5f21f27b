// Where the page begins that is a file of its own: everything it says and shows stands in it.
import { learn } from "lab/words";
import { dress, theme } from "lab/theme";
import { condition, welcome } from "lab/wire";
import { app } from "lab/app";
import { held } from "lab/export/held";

document.documentElement.dataset.file = "";
dress(theme.peek());
learn(held.words);
welcome.set({ role: "teacher", you: {}, shared: false, file: held.version, rooms: ["lessons", "grid"].filter((name) => held[name === "grid" ? "grids" : name].length) });
condition.set("open");
document.getElementById("lab").append(app());
