import { SeededRandom } from '../seeded-random.js';

/** A source of chance of its own, so that one part of a report does not move another. */
export function chanceOf(seed: string, part: string): SeededRandom {
  return new SeededRandom(`${seed} ${part}`);
}
