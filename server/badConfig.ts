/** A setting that cannot be used, in one line. */
export class BadConfig extends Error {
  override readonly name = "BadConfig";
}
