import { readVarUint } from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { CLOSE, MESSAGE } from "../../model/wire.ts";
import type { HeldCopies, HeldCopy } from "./heldCopies.ts";
import type { LocalCopy } from "./localCopy.ts";
import type { SaveBarrier } from "./saveBarrier.ts";

/** What of a map session has to go when content was erased from the map. */
export interface RenewalParts {
  readonly mapId: string;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly barrier: SaveBarrier;
  readonly copies: HeldCopies;
  /** what this session holds; its epoch stands in the provider's address */
  readonly held: HeldCopy;
  readonly copy: LocalCopy;
}

/**
 * After an erasure everything that this browser holds of a map is from before it. The server takes what was edited
 * meanwhile, confirms that, and closes with `renewed`; then the copy goes, and `onRenewed` is called once: the session
 * is to be closed and opened anew. Nothing unconfirmed is ever thrown away. Returns the way to stop.
 */
export function renewAfterErasure(parts: RenewalParts, onRenewed: () => void): () => void {
  const { mapId, doc, provider, barrier, copies, copy } = parts;
  let { held } = parts;
  let newest = held.epoch;
  /** The copy has brought in something that the last question to the server may not have covered. */
  let isBehind = false;
  let stopped = false;

  const hold = (epoch: number): void => {
    held = { ...held, epoch };
    provider.params = { ...provider.params, epoch: String(epoch) };
    copies.keep(mapId, held);
  };

  provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder) => {
    newest = readVarUint(decoder);
    if (held.epoch === 0) {
      // What comes now is of this epoch.
      hold(newest);
      copy.rememberEpoch(newest);
    } else if (newest !== held.epoch) {
      barrier.connected();
    }
  };
  const onUpdate = (_update: Uint8Array, from: unknown): void => {
    if (from === copy.origin) isBehind = true;
  };
  const onStatus = ({ status }: { status: string }): void => {
    if (status === "connected") isBehind = false;
  };
  const onClosed = ({ code }: { code: number }): void => {
    if (code === CLOSE.renewed) void renew();
  };

  const renew = async (): Promise<void> => {
    // Another window may have been closed before it could send what it had.
    await copy.readAgain();
    if (stopped) return;
    if (isBehind || barrier.unconfirmed.get() > 0) {
      provider.connect();
      return;
    }
    stop();
    // Another window may have been faster.
    const current = copies.of(mapId);
    if (current.copy <= held.copy) copies.keep(mapId, { epoch: newest, copy: held.copy + 1 });
    await copy.erase();
    onRenewed();
  };

  doc.on("update", onUpdate);
  provider.on("status", onStatus);
  provider.on("closed", onClosed);
  void copy.loaded.then(({ epoch }) => {
    if (stopped || epoch === 0 || epoch === held.epoch) return;
    // The browser has forgotten which copy this is, not the copy itself.
    hold(epoch);
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  });

  const stop = (): void => {
    stopped = true;
    doc.off("update", onUpdate);
    provider.off("status", onStatus);
    provider.off("closed", onClosed);
  };
  return stop;
}
