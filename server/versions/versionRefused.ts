/** `unknown`: no such version. `damaged`: it no longer loads. `full`: too many kept by hand. `busy`: try again. */
export class VersionRefused extends Error {
  override readonly name = "VersionRefused";
  readonly reason: "unknown" | "damaged" | "full" | "busy";

  constructor(reason: VersionRefused["reason"], detail = "") {
    super(detail);
    this.reason = reason;
  }
}
