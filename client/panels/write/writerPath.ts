/** The address of the card writer; without a map, of the one that is on for whoever opens it. */
export function writerPath(workshopId: string, mapId?: string): string {
  return `/w/${workshopId}/write${mapId === undefined ? "" : `/${mapId}`}`;
}

export function isWriterPath(pathname: string): boolean {
  return /^\/w\/[^/]+\/write(\/|$)/.test(pathname);
}
