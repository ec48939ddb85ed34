import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { GeneratedFirm } from './generated-firm.js';

/** The ways in which one profile is answered. Each runs in a process of its own, so that its CPU can be read. */
export type ContenderKind = 'product' | 'bare-http' | 'bare-pg';

export type ContenderOptions = {
  readonly kind: ContenderKind;
  readonly appUrl: string;
  readonly firm: GeneratedFirm;
};

/** What a process tells of one round that it drove itself. */
export type RoundReport = { readonly latenciesMs: readonly number[]; readonly elapsedMs: number };

type Reply =
  | { readonly type: 'ready'; readonly url: string | null }
  | { readonly type: 'cpu'; readonly micros: number }
  | ({ readonly type: 'round' } & RoundReport);

/** What a contender can be asked. */
export type Request =
  | { readonly type: 'start'; readonly options: ContenderOptions }
  | { readonly type: 'cpu' }
  | { readonly type: 'round'; readonly examinerIds: readonly string[]; readonly concurrency: number };

export class Contender {
  private constructor(
    readonly kind: ContenderKind,
    private readonly child: ChildProcess,
    /** Null for the one that has no HTTP. */
    readonly url: string | null,
  ) {}

  static async start(options: ContenderOptions): Promise<Contender> {
    const child = fork(join(import.meta.dirname, 'contender-process.js'), {
      stdio: 'inherit',
      // As it is run: graphql-js checks less then.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const ready = await ask(child, { type: 'start', options }, 'ready');
    return new Contender(options.kind, child, ready.url);
  }

  /** User and system CPU of the process so far, microseconds. */
  async cpuMicros(): Promise<number> {
    return (await ask(this.child, { type: 'cpu' }, 'cpu')).micros;
  }

  /** Lets the process itself ask for these profiles. */
  round(examinerIds: readonly string[], concurrency: number): Promise<RoundReport> {
    return ask(this.child, { type: 'round', examinerIds, concurrency }, 'round');
  }

  async stop(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}

async function ask<Type extends Reply['type']>(
  child: ChildProcess,
  request: Request,
  type: Type,
): Promise<Extract<Reply, { type: Type }>> {
  const answered = new Promise<Extract<Reply, { type: Type }>>((resolve, reject) => {
    const failed = (): void => reject(new Error(`A contender ended while asked for ${type}.`));
    child.once('exit', failed);
    child.once('message', (reply: Reply) => {
      child.off('exit', failed);
      if (isReply(reply, type)) resolve(reply);
      else reject(new Error(`A contender answered ${reply.type} when asked for ${type}.`));
    });
  });
  child.send(request);
  return answered;
}

function isReply<Type extends Reply['type']>(
  reply: Reply,
  type: Type,
): reply is Extract<Reply, { type: Type }> {
  return reply.type === type;
}
