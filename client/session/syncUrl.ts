/** Where the rooms are, from the address of the page. */
export function syncUrlOf({ protocol, host }: Pick<Location, "protocol" | "host">): string {
  return `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`;
}
