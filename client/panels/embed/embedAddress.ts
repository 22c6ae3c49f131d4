import { shareLink } from "../dialogs/shareLink.ts";

/** Where a map is shown to be put into other pages; the viewers' key stands behind the `#`, where no server sees it. */
export function embedAddress(origin: string, workshopId: string, mapId: string, key: string): string {
  return `${origin}/embed/${workshopId}/${mapId}#${key}`;
}

/** The same map in the product, for who wants more than to read. */
export function productAddress(origin: string, workshopId: string, mapId: string, key: string): string {
  return shareLink(origin, `${workshopId}/${mapId}`, key);
}

/** What is pasted into a wiki's page. */
export function embedCode(address: string, title: string): string {
  const attributes = [
    `src="${quoted(address)}"`,
    `title="${quoted(title)}"`,
    `width="100%" height="640"`,
    // The address of a wiki's page is nobody's business, ours neither.
    `loading="lazy" referrerpolicy="no-referrer"`,
    `style="border: 0"`,
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}

function quoted(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
