// What a file holds: `{version, words, lessons: [{told, result}], grids, state: {world, months, frame, since} or null}`.
export const held = JSON.parse(document.getElementById("held").textContent);
