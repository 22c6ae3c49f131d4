/** Takes a parameter out of the address, so that a reload does not jump there again. */
export function leaveAddress(parameter: string): void {
  const address = new URL(window.location.href);
  address.searchParams.delete(parameter);
  window.history.replaceState(window.history.state, "", address);
}
