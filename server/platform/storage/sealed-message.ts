import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Short messages under AES-256-GCM with a random nonce: wrapped keys, the tokens of links, names. What a message is
 * for (`purpose`) and what it belongs to (`context`) are authenticated with it, so none can stand in for another.
 *
 * Layout: nonce (12 bytes), ciphertext, tag (16). With random nonces one key may seal 2^32 messages; the key here is
 * derived for each purpose.
 */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type MessageSeal = {
  readonly key: Buffer;
  readonly purpose: string;
  readonly context: string;
};

/** Seals and opens many messages of one purpose and context: the key is derived once. */
export class MessageCipher {
  private readonly key: Buffer;
  private readonly context: Buffer;

  constructor({ key, purpose, context }: MessageSeal) {
    this.key = Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
    this.context = Buffer.from(context, 'utf8');
  }

  seal(message: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(this.context);
    return Buffer.concat([nonce, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null when it was altered, or sealed by another key, for another purpose or context. */
  open(sealed: Uint8Array): Buffer | null {
    if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return null;
    const end = sealed.byteLength - TAG_BYTES;
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.context);
    decipher.setAuthTag(sealed.subarray(end));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
    } catch {
      return null;
    }
  }
}

export function sealMessage(seal: MessageSeal, message: Uint8Array): Buffer {
  return new MessageCipher(seal).seal(message);
}

/** Null when it was altered, or sealed by another key, for another purpose or context. */
export function openMessage(seal: MessageSeal, sealed: Uint8Array): Buffer | null {
  return new MessageCipher(seal).open(sealed);
}
