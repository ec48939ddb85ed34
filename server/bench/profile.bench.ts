import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { sessionCookieName } from '../modules/identity/index.js';
import { toGlobalId } from '../platform/graphql/index.js';
import { Contender, type ContenderKind, type RoundReport } from './contender.js';
import type { GeneratedFirm } from './generated-firm.js';
import { drive } from './load.js';
import { profileOperation } from './profile-operation.js';
import { median, printTable } from './table.js';

const ROUNDS = 7;
const REQUESTS_A_ROUND = 200;
const CONCURRENCY = 4;
const KINDS: readonly ContenderKind[] = ['product', 'bare-http', 'bare-pg'];
const NAMES: Readonly<Record<ContenderKind, string>> = {
  product: 'GraphQL over HTTP, the product',
  'bare-http': 'same SQL, bare pg + node:http',
  'bare-pg': 'same SQL, bare pg, no HTTP',
};
type Measured = { readonly perSecond: number; readonly p50Ms: number; readonly cpuMs: number };

/**
 * All that the dashboard asks for of a profile, comparisons with peers and their sentences included, against the same
 * SQL without the product, round by round in turn.
 */
export async function benchProfile(appUrl: string, firm: GeneratedFirm): Promise<void> {
  const contenders = await Promise.all(KINDS.map((kind) => Contender.start({ kind, appUrl, firm })));
  try {
    for (const mix of mixes(firm)) {
      const rounds = new Map<ContenderKind, Measured[]>(KINDS.map((kind) => [kind, []]));
      // The first round warms up every process and is not counted.
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const contender of contenders) {
          const measured = await measure(contender, firm, mix.examinerIds);
          if (round > 0) rounds.get(contender.kind)?.push(measured);
        }
      }
      report(mix.name, rounds);
    }
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
}

function mixes(firm: GeneratedFirm): { name: string; examinerIds: string[] }[] {
  const examiners = firm.placed;
  const spread = (ids: readonly string[]): string[] =>
    Array.from({ length: REQUESTS_A_ROUND }, (_, index) => ids[(index * 37) % ids.length] ?? '');
  const largest = examiners[0];
  const middle = examiners[Math.floor(examiners.length / 2)];
  return [
    {
      name: `every examiner with peers in turn (median ${middle?.examinations ?? 0} examinations)`,
      examinerIds: spread(examiners.map(({ id }) => id)),
    },
    {
      name: `the largest examiner (${largest?.examinations ?? 0} examinations)`,
      examinerIds: spread(largest === undefined ? [] : [largest.id]),
    },
  ];
}

async function measure(
  contender: Contender,
  firm: GeneratedFirm,
  examinerIds: readonly string[],
): Promise<Measured> {
  const before = await contender.cpuMicros();
  const round =
    contender.url === null
      ? await contender.round(examinerIds, CONCURRENCY)
      : await drive(
          examinerIds.map((id) => requestOf(contender, firm, id)),
          CONCURRENCY,
        );
  const cpuMicros = (await contender.cpuMicros()) - before;
  return {
    perSecond: (examinerIds.length / round.elapsedMs) * 1000,
    p50Ms: p50(round),
    cpuMs: cpuMicros / 1000 / examinerIds.length,
  };
}

const p50 = ({ latenciesMs }: RoundReport): number => median(latenciesMs);

const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
const OPERATION = profileOperation();

function requestOf(contender: Contender, firm: GeneratedFirm, examinerId: string): () => Promise<void> {
  if (contender.kind !== 'product') return () => post(contender.url ?? '', {}, examinerId);
  const variables = { id: toGlobalId('Examiner', examinerId), filter: {} };
  const headers = {
    'content-type': 'application/json',
    cookie: `${sessionCookieName(false)}=${firm.sessionToken}`,
  };
  const body = JSON.stringify({ query: OPERATION, variables });
  return () => post(`${contender.url ?? ''}/graphql`, headers, body);
}

/** @throws Error when the answer is not a profile: a fast refusal would win every bench. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<void> {
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
  if (!answer.includes('"asOf"')) throw new Error(`Not a profile: ${answer.slice(0, 300)}`);
}

function report(name: string, rounds: ReadonlyMap<ContenderKind, readonly Measured[]>): void {
  const medians = KINDS.map((kind) => {
    const of = rounds.get(kind) ?? [];
    const middle = (value: (measured: Measured) => number): number => median(of.map(value));
    return {
      kind,
      perSecond: middle(({ perSecond }) => perSecond),
      p50Ms: middle(({ p50Ms }) => p50Ms),
      cpuMs: middle(({ cpuMs }) => cpuMs),
    };
  });
  const [product] = medians;
  printTable(
    `Profile of ${name}: ${ROUNDS} rounds in turn, ${REQUESTS_A_ROUND} requests each, ${CONCURRENCY} at a time; medians of rounds`,
    ['', 'requests/s', 'p50 ms', 'Node CPU ms', 'product: p50', 'product: CPU'],
    medians.map(({ kind, perSecond, p50Ms, cpuMs }) => [
      NAMES[kind],
      perSecond.toFixed(0),
      p50Ms.toFixed(2),
      cpuMs.toFixed(3),
      `${((product?.p50Ms ?? NaN) / p50Ms).toFixed(2)}x`,
      `${((product?.cpuMs ?? NaN) / cpuMs).toFixed(2)}x`,
    ]),
  );
}
