import { setImmediate } from 'node:timers/promises';

/** Records read before other work gets its turn; about a millisecond of parsing. */
const RECORDS_PER_TURN = 200;

/**
 * Lets timers and sockets run between batches of records. Reading from memory never waits for I/O, so without
 * it a large file would hold the event loop, and every other request, until its last row.
 */
export async function* takingTurns<T>(records: AsyncIterable<T>): AsyncIterable<T> {
  let read = 0;
  for await (const record of records) {
    yield record;
    read += 1;
    if (read % RECORDS_PER_TURN === 0) await setImmediate();
  }
}
