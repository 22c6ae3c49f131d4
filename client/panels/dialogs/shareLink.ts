/** The address of a workshop with a key behind the `#`, where no server and no log ever sees it. */
export function shareLink(origin: string, workshopId: string, key: string): string {
  return `${origin}/w/${workshopId}#${key}`;
}
