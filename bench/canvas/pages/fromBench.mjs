/** What the bench gives to each page that is not the product. */
export async function loadScene() {
  const response = await fetch("/scene.json");
  return await response.json();
}

/** Calls for each note that one of the others has moved: `{ person, note, x, y }`; `note` is its index. */
export function onPeople(move) {
  const socket = new WebSocket(`ws://${location.host}/people`);
  socket.addEventListener("message", ({ data }) => {
    for (const one of JSON.parse(data)) move(one);
  });
}
