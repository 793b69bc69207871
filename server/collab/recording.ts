/**
 * What several transactions did to a document, as one update. Yjs would encode each by itself, and merging these costs more
 * than making them; here they are encoded once, from what the document holds now (the V1 encoding of Yjs 13).
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Between its first `run` and `encode` nothing else may change the document. */
export class Recording {
  readonly #doc: Y.Doc;
  #before: ReadonlyMap<number, number> | undefined;
  readonly #deletions: Y.Transaction['deleteSet'][] = [];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Runs `work` as one transaction. */
  run(work: () => void): void {
    this.#doc.transact((transaction) => {
      this.#before ??= transaction.beforeState;
      this.#deletions.push(transaction.deleteSet);
      work();
    });
  }

  /** One update for all of it; undefined when nothing changed. */
  encode(): Uint8Array | undefined {
    if (this.#before === undefined) return undefined;
    const grown = this.#grownClients(this.#before);
    const deletions = Y.mergeDeleteSets(this.#deletions);
    if (grown.length === 0 && deletions.clients.size === 0) return undefined;
    const encoder = new Y.UpdateEncoderV1();
    encoding.writeVarUint(encoder.restEncoder, grown.length);
    for (const { client, from } of grown) this.#writeStructs(encoder, client, from);
    writeDeletions(encoder, deletions);
    return encoder.toUint8Array();
  }

  /** Clients with new structs, in the order that Yjs writes them: higher ids first. */
  #grownClients(before: ReadonlyMap<number, number>): { readonly client: number; readonly from: number }[] {
    const grown: { client: number; from: number }[] = [];
    for (const client of this.#doc.store.clients.keys()) {
      const from = before.get(client) ?? 0;
      if (Y.getState(this.#doc.store, client) > from) grown.push({ client, from });
    }
    return grown.sort((one, other) => other.client - one.client);
  }

  #writeStructs(encoder: Y.UpdateEncoderV1, client: number, from: number): void {
    const structs = this.#doc.store.clients.get(client) ?? [];
    let first = structs.length - 1;
    while (first > 0 && (structs[first]?.id.clock ?? 0) > from) first -= 1;
    encoding.writeVarUint(encoder.restEncoder, structs.length - first);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, from);
    for (let at = first; at < structs.length; at += 1) {
      const struct = structs[at];
      struct?.write(encoder, at === first ? from - struct.id.clock : 0);
    }
  }
}

function writeDeletions(encoder: Y.UpdateEncoderV1, { clients }: Y.Transaction['deleteSet']): void {
  encoding.writeVarUint(encoder.restEncoder, clients.size);
  for (const [client, ranges] of [...clients].sort(([one], [other]) => other - one)) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
}
