import { hash, parseOptions, verify } from '@node-rs/argon2';
import { PasswordCheckBusyError } from './identity.errors.js';

/** argon2id (the library's default variant) at OWASP's minimum: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Verified when there is no account, so that an unknown e-mail costs the same time. No password has it.
const NOBODY = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** What a check found. An outdated hash is of weaker parameters and is to be replaced. */
export type PasswordVerdict = Readonly<{ isRight: boolean; isOutdated: boolean }>;

/**
 * Lets a few run at a time and a bounded number wait; the rest are refused at once. Hashing is meant
 * to be slow, so without a bound a crowd of sign-ins starves everything else.
 */
export class BoundedGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: Readonly<{ running: number; waiting: number }>) {}

  /** @throws PasswordCheckBusyError when the queue is full; the work is then not begun. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.limits.running) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.limits.waiting) throw new PasswordCheckBusyError();
    // The one who leaves hands over its place, so `running` does not change here.
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}

/** One for the process: the processors and the memory that it guards are the process's. */
const gate = new BoundedGate({ running: 4, waiting: 50 });

/** @throws PasswordCheckBusyError when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return gate.run(() => hash(canonical(password), PARAMETERS));
}

/**
 * Checks a password against a stored hash; null, when there is no account, is never right and takes as
 * long.
 *
 * @throws PasswordCheckBusyError when too many wait.
 */
export function checkPassword(stored: string | null, password: string): Promise<PasswordVerdict> {
  const isAccount = stored !== null && stored.startsWith('$argon2');
  const target = isAccount ? stored : NOBODY;
  return gate.run(async () => {
    const isRight = (await verify(target, canonical(password))) && isAccount;
    return { isRight, isOutdated: isRight && isWeaker(target) };
  });
}

function isWeaker(stored: string): boolean {
  const options = parseOptions(stored);
  return (
    !stored.startsWith('$argon2id$v=19$') ||
    options.memoryCost < PARAMETERS.memoryCost ||
    options.timeCost < PARAMETERS.timeCost
  );
}

/** Keyboards differ in how they compose letters; the same password must be the same bytes (NIST 800-63B). */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
