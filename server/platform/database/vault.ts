import { createHmac } from 'node:crypto';
import type { FirmId } from '../../kernel/ids.js';
import { MasterKeyError, MessageCipher } from '../storage/index.js';
import type { DataKey, FirmKeys, FirmQuery } from './firm-keys.js';

/** A text as a row holds it. */
export type SealedText = { readonly sealed: Uint8Array; readonly dataKeyId: string };

/** Tells equal texts without telling them. */
export type Digests = {
  /**
   * HMAC-SHA-256 under the firm's digest key: the same for the same text and purpose, and for nothing else, in this
   * firm only. 32 bytes; none at all where the firm has digested nothing yet, which then equals no stored digest.
   */
  digest(purpose: string, text: string): Buffer;
};

/** Seals under one data key, as many texts as wanted. */
export type Sealing = Digests & {
  readonly dataKeyId: string;
  /** @param purpose names what the text is; it opens for nothing else. */
  seal(purpose: string, text: string): Buffer;
  /** The same of bytes, whose length can be seen. */
  sealBytes(purpose: string, bytes: Uint8Array): Buffer;
};

/** Texts are filled up to a multiple of this, so that their length says little. */
const PADDED_TO = 32;
const EMPTY = Buffer.alloc(0);

/** What one firm seals before it is written, and opens after it is read. */
export class Vault {
  private readonly ciphers = new Map<string, MessageCipher>();

  constructor(
    private readonly firmId: FirmId,
    private readonly keys: FirmKeys,
    private readonly query: FirmQuery,
  ) {}

  /** The firm's key for files that are stored from now on; made at the first use. */
  dataKeyInUse(): Promise<DataKey> {
    return this.keys.ensured(this.firmId, 'SEAL', this.query);
  }

  /** A key that a file was sealed with. @throws MasterKeyError when the master key is not the one it was wrapped by. */
  dataKey(id: string): Promise<DataKey> {
    return this.keys.sealedWith(this.firmId, id, this.query);
  }

  /** For what is about to be written. The firm's keys are made at the first use. */
  async sealing(): Promise<Sealing> {
    const key = await this.dataKeyInUse();
    const { digest } = digestsUnder(await this.keys.ensured(this.firmId, 'DIGEST', this.query));
    return {
      dataKeyId: key.id,
      seal: (purpose, text) => this.cipherOf(key, purpose).seal(padded(text)),
      sealBytes: (purpose, bytes) => this.cipherOf(key, purpose).seal(bytes),
      digest,
    };
  }

  /** For looking something up. Writes nothing. */
  async digests(): Promise<Digests> {
    return digestsUnder(await this.keys.present(this.firmId, 'DIGEST', this.query));
  }

  /** @throws MasterKeyError when it does not open: another master key, another firm, or another purpose. */
  async open(purpose: string, sealed: SealedText): Promise<string> {
    return (await this.openBytes(purpose, sealed)).toString('utf8').replace(/\0+$/, '');
  }

  /** What was sealed as JSON; the caller says what it is, as with a row of a query. @throws MasterKeyError. */
  async openJson<Value>(purpose: string, sealed: SealedText): Promise<Value> {
    return JSON.parse(await this.open(purpose, sealed)) as Value;
  }

  /** @throws MasterKeyError when they do not open. */
  async openBytes(purpose: string, { sealed, dataKeyId }: SealedText): Promise<Buffer> {
    const opened = this.cipherOf(await this.dataKey(dataKeyId), purpose).open(sealed);
    if (opened === null) throw new MasterKeyError('Something that the database holds sealed does not open.');
    return opened;
  }

  private cipherOf({ id, key }: DataKey, purpose: string): MessageCipher {
    const place = `${id} ${purpose}`;
    const known = this.ciphers.get(place);
    if (known !== undefined) return known;
    const cipher = new MessageCipher({ key, purpose, context: this.firmId });
    this.ciphers.set(place, cipher);
    return cipher;
  }
}

function digestsUnder(key: DataKey | null): Digests {
  return {
    digest: (purpose, text) =>
      key === null ? EMPTY : createHmac('sha256', key.key).update(`${purpose}\0${text}`).digest(),
  };
}

function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const whole = Buffer.alloc(Math.max(1, Math.ceil(bytes.byteLength / PADDED_TO)) * PADDED_TO);
  whole.set(bytes);
  return whole;
}
