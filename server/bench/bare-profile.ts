import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { sessionTokenHash } from '../modules/identity/index.js';
import { lastQuarterEnd } from '../kernel/analysis-window.js';
import { EVERYTHING, profileStatement } from '../modules/analytics/index.js';
import { peerStatement } from '../modules/peers/index.js';
import type { GeneratedFirm } from './generated-firm.js';

/** Answers a profile's counts through nothing but the driver, in the product's transaction. */
export type BareProfile = (examinerId: string) => Promise<unknown>;

/** The same session check, snapshot and statements as the product's; no GraphQL, no figures, no loaders. */
export function bareProfile(appUrl: string, firm: GeneratedFirm): BareProfile {
  const pool = new pg.Pool({ connectionString: appUrl, max: 10 });
  const token = sessionTokenHash(firm.sessionToken);
  return async (examinerId) => {
    const { text, values } = profileStatement(firm.firmId, { examinerId, filter: EVERYTHING });
    const today = new Date().toISOString().slice(0, 10);
    const comparisons = peerStatement(firm, {
      ...{ subjectId: examinerId, window: 'ALL', today },
      quarterEnd: lastQuarterEnd(today),
    });
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      await client.query('select * from app.enter_session($1, $2)', [token, 'bench']);
      const { rows } = await client.query(text, [...values]);
      const peers = await client.query(comparisons.text, [...comparisons.values]);
      await client.query('commit');
      return { ...rows[0], ...peers.rows[0] };
    } finally {
      client.release();
    }
  };
}

/** The same behind node:http: body in, JSON out. Answers where it listens. */
export async function serveBare(profile: BareProfile): Promise<string> {
  const server = createServer((request, response) => {
    void answer(profile, request).then(
      (body) => response.setHeader('content-type', 'application/json').end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
}

async function answer(profile: BareProfile, request: IncomingMessage): Promise<string> {
  const examinerId = await text(request);
  return JSON.stringify(await profile(examinerId));
}
