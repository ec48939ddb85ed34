import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Where clamd listens. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly socketPath: string };

export type ScanResult =
  | { readonly kind: 'CLEAN' }
  /** `signature` is the scanner's name for what it found. */
  | { readonly kind: 'INFECTED'; readonly signature: string };

/** The scanner does not answer, or gave up: nothing is known about the file. */
export class ScannerUnavailableError extends Error {
  override readonly name = 'ScannerUnavailableError';
  constructor(options?: ErrorOptions) {
    super('The virus scanner did not answer.', options);
  }
}

const LARGEST_PIECE_BYTES = 1024 * 1024;
const LONGEST_REPLY_BYTES = 4_096;
const SILENCE_MS = 60_000;

/**
 * Sends a stream to clamd (INSTREAM) and reads its verdict; one piece in memory at a time.
 *
 * @throws ScannerUnavailableError when it can not be reached, stays silent, or answers with an error (its own
 *   StreamMaxLength, for one); whatever the source itself throws.
 */
export async function scanWithClamd(
  address: ClamdAddress,
  source: AsyncIterable<Uint8Array>,
  options: { readonly silenceMs?: number } = {},
): Promise<ScanResult> {
  const socket =
    'socketPath' in address
      ? createConnection(address.socketPath)
      : createConnection(address.port, address.host);
  socket.setTimeout(options.silenceMs ?? SILENCE_MS, () => socket.destroy(new ScannerUnavailableError()));
  const reply = readReply(socket);
  try {
    await send(socket, source);
    return verdictOf(await reply);
  } catch (error) {
    // It may refuse and hang up before all is sent: what it said is then the better answer.
    const early = await Promise.race([reply.catch(() => null), nothingNow()]);
    if (early !== null && early !== '') return verdictOf(early);
    throw error;
  } finally {
    socket.destroy();
    reply.catch(() => undefined);
  }
}

async function send(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  // Before anything is awaited, so that a connection refused meanwhile is heard.
  const broken = once(socket, 'error').then(([cause]) =>
    Promise.reject(new ScannerUnavailableError({ cause })),
  );
  broken.catch(() => undefined);
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (!socket.write(bytes)) await Promise.race([happens(socket, 'drain'), broken]);
  };
  await Promise.race([happens(socket, 'connect'), broken]);
  await write(Buffer.from('zINSTREAM\0'));
  for await (const piece of source) {
    for (let start = 0; start < piece.byteLength; start += LARGEST_PIECE_BYTES) {
      const part = piece.subarray(start, start + LARGEST_PIECE_BYTES);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.byteLength);
      await write(length);
      await write(part);
    }
  }
  await write(Buffer.alloc(4));
}

function happens(socket: Socket, event: 'connect' | 'drain'): Promise<void> {
  return new Promise((resolve) => socket.once(event, resolve));
}

function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      reply += text;
      if (reply.endsWith('\0') || reply.length > LONGEST_REPLY_BYTES) resolve(reply);
    });
    socket.on('error', (cause) => reject(new ScannerUnavailableError({ cause })));
    socket.on('close', () => resolve(reply));
  });
}

function verdictOf(reply: string): ScanResult {
  const words = reply.replaceAll('\0', '').trim();
  if (words === 'stream: OK') return { kind: 'CLEAN' };
  const found = /^stream: (.+) FOUND$/.exec(words);
  if (found?.[1] !== undefined) return { kind: 'INFECTED', signature: found[1] };
  throw new ScannerUnavailableError();
}

async function nothingNow(): Promise<null> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return null;
}
