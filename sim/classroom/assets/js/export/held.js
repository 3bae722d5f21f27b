// What a file holds: `{version, words, lessons: [{told, result}], grids}`.
export const held = JSON.parse(document.getElementById("held").textContent);
