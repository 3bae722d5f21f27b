// Where the page begins.
import { begin } from "lab/wire";
import { learn } from "lab/words";
import { dress, theme } from "lab/theme";
import { app } from "lab/app";
import { follow } from "lab/led";

dress(theme.peek());
const answer = await fetch("/words.json");
learn(await answer.json());
document.getElementById("lab").append(app());
follow();
begin();
