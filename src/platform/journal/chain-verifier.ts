import { chainHash, emptyHash, type HashedEntry, headText } from './chain.ts';
import type { Finding, FindingKind } from './findings.ts';
import type { Signer } from './signing.ts';

/** An entry as it is stored. */
export interface StoredEntry extends HashedEntry {
  sequence: number;
  previousHash: Buffer;
  hash: Buffer;
}

/** Where the database says that a chain ends. */
export interface StoredHead {
  subjectId: string;
  count: number;
  hash: Buffer;
  signature: Buffer;
}

/** Where a chain ended when it was last sealed; the hash as hex. */
export interface SealedHead {
  count: number;
  hash: string;
}

interface Chain {
  subjectId: string;
  count: number;
  hash: Buffer;
  sequence: number;
}

/** Checks entries given in order of chain and position against each other, the heads and the seals. Holds one chain at a time. */
export class ChainVerifier {
  readonly findings: Finding[] = [];
  chains = 0;
  #chain: Chain | null = null;
  readonly #signer: Signer;
  readonly #county: string;
  readonly #heads: Map<string, StoredHead>;
  readonly #sealed: Map<string, SealedHead>;

  constructor(
    signer: Signer,
    county: string,
    ends: { heads: Map<string, StoredHead>; sealed: Map<string, SealedHead> },
  ) {
    this.#signer = signer;
    this.#county = county;
    this.#heads = new Map(ends.heads);
    this.#sealed = new Map(ends.sealed);
  }

  /** Takes the next entry. */
  check(entry: StoredEntry): void {
    if (this.#chain?.subjectId !== entry.subjectId) this.#begin(entry.subjectId);
    const chain = this.#chain;
    if (chain === null) throw new Error('a chain was not begun');
    const position = entry.subjectCount;
    if (position !== chain.count + 1) this.#found('entry-missing', chain.count + 1, 'an entry has been removed here');
    else if (!entry.previousHash.equals(chain.hash))
      this.#found('entry-changed', position, 'does not follow the entry before it');
    if (entry.sequence <= chain.sequence)
      this.#found('order-changed', position, 'its place in the journal has been changed');
    if (!chainHash(entry.previousHash, entry).equals(entry.hash))
      this.#found('entry-changed', position, 'has been changed');
    const sealed = this.#sealed.get(entry.subjectId);
    if (sealed?.count === position && sealed.hash !== entry.hash.toString('hex')) {
      this.#found('sealed-differs', position, 'is another entry than the one that was sealed');
    }
    this.#chain = { subjectId: entry.subjectId, count: position, hash: entry.hash, sequence: entry.sequence };
  }

  /** After the last entry: heads and seals of chains that are not there at all. */
  finish(): void {
    this.#end();
    for (const [subjectId, head] of this.#heads) {
      this.#chain = { subjectId, count: 0, hash: emptyHash, sequence: 0 };
      if (head.count > 0)
        this.#found('chain-missing', head.count, 'the whole chain has been removed; its head is left');
      this.#checkSignature(head);
    }
    for (const [subjectId, sealed] of this.#sealed) {
      this.#chain = { subjectId, count: 0, hash: emptyHash, sequence: 0 };
      this.#found('chain-missing', sealed.count, 'the whole chain has been removed; it was sealed');
    }
    this.#chain = null;
  }

  #begin(subjectId: string): void {
    this.#end();
    this.chains += 1;
    this.#chain = { subjectId, count: 0, hash: emptyHash, sequence: 0 };
  }

  #end(): void {
    const chain = this.#chain;
    if (chain === null) return;
    const head = this.#heads.get(chain.subjectId);
    if (head === undefined) this.#found('head-missing', chain.count, 'the chain has no head');
    else this.#checkHead(chain, head);
    const sealed = this.#sealed.get(chain.subjectId);
    if (sealed !== undefined && sealed.count > chain.count) {
      this.#found('cut-off', chain.count + 1, `was sealed with ${sealed.count} entries and now has ${chain.count}`);
    }
    this.#heads.delete(chain.subjectId);
    this.#sealed.delete(chain.subjectId);
  }

  #checkHead(chain: Chain, head: StoredHead): void {
    if (head.count > chain.count) {
      this.#found('cut-off', chain.count + 1, `the head says ${head.count} entries, there are ${chain.count}`);
    } else if (head.count < chain.count) {
      this.#found('head-behind', head.count, `the head says ${head.count} entries, there are ${chain.count}`);
    } else if (!head.hash.equals(chain.hash)) {
      this.#found('entry-changed', chain.count, 'is not the entry that the head names');
    }
    this.#checkSignature(head);
  }

  #checkSignature(head: StoredHead): void {
    const signed = this.#signer.verify(headText(this.#county, head.subjectId, head.count, head.hash), head.signature);
    if (!signed) this.#found('head-forged', head.count, 'the head is not signed with our key');
  }

  #found(kind: FindingKind, position: number, what: string): void {
    this.findings.push({ kind, county: this.#county, subjectId: this.#chain?.subjectId ?? null, position, what });
  }
}
