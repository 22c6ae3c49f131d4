/** Replace `remove` units at `index` by `insert`. Units are UTF-16, as Y.Text counts. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest single splice that turns `before` into `after`, or null when they are equal.
 *
 * `caret` (the end of the edited range in `after`) decides between equal possibilities: typing a second "l"
 * in "hel|o" must land where the hand was. Never cuts a surrogate pair in two.
 */
export function minimalSplice(before: string, after: string, caret = after.length): Splice | null {
  if (before === after) return null;
  const growth = after.length - before.length;
  const maxPrefix = Math.min(before.length, after.length, growth > 0 ? Math.max(0, caret - growth) : caret);
  let prefix = 0;
  while (prefix < maxPrefix && before[prefix] === after[prefix]) prefix += 1;
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix -= 1;
  const maxSuffix = Math.min(before.length, after.length) - prefix;
  let suffix = 0;
  while (suffix < maxSuffix && before[before.length - 1 - suffix] === after[after.length - 1 - suffix])
    suffix += 1;
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) suffix -= 1;
  return {
    index: prefix,
    remove: before.length - prefix - suffix,
    insert: after.slice(prefix, after.length - suffix),
  };
}

function splitsPair(text: string, index: number): boolean {
  const high = text.charCodeAt(index - 1);
  const low = text.charCodeAt(index);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
