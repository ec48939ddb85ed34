import { describe, expect, it } from 'vitest';
import { ByteBudget } from '../../../server/modules/documents/byte-budget.js';

/** Work that goes on until it is told to end. */
function held(
  budget: ByteBudget,
  bytes: number,
): { begun: () => boolean; end: () => void; done: Promise<void> } {
  let isBegun = false;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const done = budget.run(bytes, async () => {
    isBegun = true;
    await ended;
  });
  return { begun: () => isBegun, end, done };
}

const aMoment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the budget of bytes', () => {
  it('lets in what there is room for, and the rest in the order of their coming', async () => {
    const budget = new ByteBudget(100);
    const [small, large, tiny] = [held(budget, 60), held(budget, 80), held(budget, 10)];
    await aMoment();
    // The tiny one would fit, but would then pass the large one over again and again.
    expect([small.begun(), large.begun(), tiny.begun()]).toEqual([true, false, false]);
    small.end();
    await small.done;
    await aMoment();
    expect([large.begun(), tiny.begun()]).toEqual([true, true]);
    large.end();
    tiny.end();
    await Promise.all([large.done, tiny.done]);
  });

  it('lets in what is larger than all of it, alone', async () => {
    const budget = new ByteBudget(100);
    const [huge, next] = [held(budget, 500), held(budget, 1)];
    await aMoment();
    expect([huge.begun(), next.begun()]).toEqual([true, false]);
    huge.end();
    await huge.done;
    next.end();
    await next.done;
  });

  it('gives the room back after work that fails, and answers with its result', async () => {
    const budget = new ByteBudget(10);
    await expect(budget.run(10, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await budget.run(10, () => Promise.resolve('done'))).toBe('done');
  });
});
