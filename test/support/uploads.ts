import { createHash } from 'node:crypto';
import type { TestClient } from './server.js';

/** A file as a person drops it. */
export type DroppedFile = {
  readonly name: string;
  readonly folder?: string;
  readonly bytes: Uint8Array;
};

/** What the server answers to the announcement of a file. */
export type Announcement = {
  readonly status: number;
  readonly body: {
    kind?: string;
    id?: string;
    offset?: number;
    documentId?: string;
    error?: { code: string; message: string };
  };
};

/** What became of a file. */
export type Completion = {
  readonly documentIds: readonly string[];
  readonly refused: readonly { name: string; folder: string | null; message: string }[];
};

/** Names a file to the server, as the dashboard does before it sends a byte. */
export async function announceUpload(client: TestClient, file: DroppedFile): Promise<Announcement> {
  const { name, folder, bytes } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const response = await client.fetch('/api/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name,
      size: bytes.byteLength,
      sha256,
      ...(folder === undefined ? {} : { folder }),
    }),
  });
  return { status: response.status, body: (await response.json()) as Announcement['body'] };
}

/** Sends a stretch of a file. */
export function sendPiece(
  client: TestClient,
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<Response> {
  return client.fetch(`/api/uploads/${id}?offset=${offset}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
}

export function completeUpload(client: TestClient, id: string): Promise<Response> {
  return client.fetch(`/api/uploads/${id}/complete`, { method: 'POST' });
}

/** Takes a file in. @throws Error with the server's words when it is refused. */
export async function uploadDocument(client: TestClient, file: DroppedFile): Promise<Completion> {
  const { status, body } = await announceUpload(client, file);
  if (body.documentId !== undefined) return { documentIds: [body.documentId], refused: [] };
  if (body.id === undefined) throw new Error(`Announced: ${status} ${body.error?.message ?? ''}`);
  const pieceSize = 4 * 1024 * 1024;
  for (let offset = body.offset ?? 0; offset < file.bytes.byteLength; offset += pieceSize) {
    const sent = await sendPiece(client, body.id, offset, file.bytes.subarray(offset, offset + pieceSize));
    if (sent.status !== 200) throw new Error(`Sent: ${sent.status} ${await sent.text()}`);
  }
  const completed = await completeUpload(client, body.id);
  if (completed.status !== 200) throw new Error(`Completed: ${completed.status} ${await completed.text()}`);
  return (await completed.json()) as Completion;
}
