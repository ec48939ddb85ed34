import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { PasswordCheckBusyError } from '../../../server/modules/identity/identity.errors.js';
import { BoundedGate, checkPassword, hashPassword } from '../../../server/modules/identity/password-hash.js';

const password = 'vellum otter parapet';

describe('hashPassword', () => {
  it('writes argon2id with the documented parameters (A07)', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('salts: the same password never has the same hash', async () => {
    expect(await hashPassword(password)).not.toBe(await hashPassword(password));
  });
});

describe('checkPassword', () => {
  it('knows the password again, and no other', async () => {
    const stored = await hashPassword(password);
    expect(await checkPassword(stored, password)).toEqual({ isRight: true, isOutdated: false });
    expect(await checkPassword(stored, `${password} `)).toEqual({ isRight: false, isOutdated: false });
  });

  it('takes letters composed in another way for the same', async () => {
    const stored = await hashPassword('caf\u00e9 otter parapet');
    expect((await checkPassword(stored, 'cafe\u0301 otter parapet')).isRight).toBe(true);
  });

  it('asks to replace a hash of weaker parameters, once the password is right', async () => {
    const weak = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    expect(await checkPassword(weak, password)).toEqual({ isRight: true, isOutdated: true });
    expect(await checkPassword(weak, 'another password')).toEqual({ isRight: false, isOutdated: false });
  });

  it.each([null, 'no password', ''])('never finds a password right for %j', async (stored) => {
    expect(await checkPassword(stored, password)).toEqual({ isRight: false, isOutdated: false });
  });
});

describe('BoundedGate', () => {
  it('lets so many run, so many wait, and refuses the rest without beginning it', async () => {
    const gate = new BoundedGate({ running: 2, waiting: 3 });
    let running = 0;
    let most = 0;
    let begun = 0;
    const release: (() => void)[] = [];
    const work = async (): Promise<void> => {
      begun += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => release.push(resolve));
      running -= 1;
    };
    const admitted = Array.from({ length: 5 }, () => gate.run(work));
    await expect(gate.run(work)).rejects.toBeInstanceOf(PasswordCheckBusyError);

    for (let finished = 0; finished < 5; finished += 1) {
      release.shift()?.();
      await Promise.race(admitted);
      await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(admitted);
    expect({ begun, most }).toEqual({ begun: 5, most: 2 });
  });

  it('gives the place back when the work fails', async () => {
    const gate = new BoundedGate({ running: 1, waiting: 0 });
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(() => Promise.resolve('yes'))).toBe('yes');
  });
});
