import type { TestClient } from '../support/server.js';

/** An answer to the byte, but for what is drawn anew for each request. */
export type BareAnswer = { status: number; body: string; headers: Record<string, string> };

const DRAWN_ANEW = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);
const REQUEST_ID = /"requestId":"[0-9a-f-]{36}"/g;

/** Posts an operation; what came back, headers and count of statements included. */
export async function bareAnswer(
  client: TestClient,
  query: string,
  variables: Record<string, unknown>,
): Promise<BareAnswer> {
  return bare(
    await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }),
  );
}

/** What came back, comparable with another answer. */
export async function bare(response: Response): Promise<BareAnswer> {
  const body = (await response.text()).replace(REQUEST_ID, '"requestId":"…"');
  const headers = [...response.headers].filter(([name]) => !DRAWN_ANEW.has(name));
  return { status: response.status, body, headers: Object.fromEntries(headers) };
}
