import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scanWithClamd, ScannerUnavailableError } from '../../../../server/platform/storage/index.js';
import { streamOf } from './bytes.js';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Speaks INSTREAM: hands all that was sent to the verdict, and answers with it. */
async function clamd(verdict: (bytes: Buffer) => string, where: number | string = 0): Promise<number> {
  return listening((socket) => {
    let waiting = Buffer.alloc(0);
    let isGreeted = false;
    const pieces: Buffer[] = [];
    socket.on('data', (bytes) => {
      waiting = Buffer.concat([waiting, bytes as Buffer]);
      if (!isGreeted && waiting.byteLength >= 10) {
        expect(waiting.subarray(0, 10).toString()).toBe('zINSTREAM\0');
        waiting = waiting.subarray(10);
        isGreeted = true;
      }
      while (isGreeted && waiting.byteLength >= 4 && waiting.byteLength >= 4 + waiting.readUInt32BE(0)) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) {
          socket.end(`${verdict(Buffer.concat(pieces))}\0`);
          return;
        }
        pieces.push(waiting.subarray(4, 4 + length));
        waiting = waiting.subarray(4 + length);
      }
    });
  }, where);
}

async function listening(answer: (socket: Socket) => void, where: number | string = 0): Promise<number> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) =>
    typeof where === 'string' ? server.listen(where, resolve) : server.listen(where, '127.0.0.1', resolve),
  );
  return typeof where === 'string' ? 0 : (server.address() as AddressInfo).port;
}

const FILE = Buffer.alloc(3 * 1024 * 1024 + 11, 'report ');
const at = (port: number) => ({ host: '127.0.0.1', port });

describe('the scan of a file', () => {
  it('sends all of it and finds it clean', async () => {
    const port = await clamd((bytes) => (bytes.equals(FILE) ? 'stream: OK' : 'stream: Changed FOUND'));
    expect(await scanWithClamd(at(port), streamOf(FILE, [1, 0, 70_000]))).toEqual({ kind: 'CLEAN' });
  });

  it('tells the scanner’s name for what it found', async () => {
    const port = await clamd(() => 'stream: Eicar-Signature FOUND');
    expect(await scanWithClamd(at(port), streamOf(FILE))).toEqual({
      kind: 'INFECTED',
      signature: 'Eicar-Signature',
    });
  });

  it('goes over a socket of the file system as well', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'trackrecord-clamd-'));
    const socketPath = join(directory, 'clamd.sock');
    await clamd(() => 'stream: OK', socketPath);
    expect(await scanWithClamd({ socketPath }, streamOf(FILE))).toEqual({ kind: 'CLEAN' });
    await rm(directory, { recursive: true, force: true });
  });

  it.each([
    ['an error', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['words that are no verdict', (socket: Socket) => socket.end('hello\0')],
    ['a closed connection', (socket: Socket) => socket.destroy()],
    ['silence', () => undefined],
  ])('is not known after %s', async (_what, answer) => {
    const port = await listening(answer);
    const scan = scanWithClamd(at(port), streamOf(FILE), { silenceMs: 200 });
    await expect(scan).rejects.toBeInstanceOf(ScannerUnavailableError);
  });

  it('is not known when nobody listens', async () => {
    await expect(scanWithClamd(at(9), streamOf(FILE))).rejects.toBeInstanceOf(ScannerUnavailableError);
  });

  it('ends with the file’s own fault when the file breaks off', async () => {
    const port = await clamd(() => 'stream: OK');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield FILE;
      throw new Error('gone');
    }
    await expect(scanWithClamd(at(port), broken())).rejects.toThrow('gone');
  });
});
