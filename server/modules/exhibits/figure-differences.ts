import { computationOf } from '../../statistics/computation.js';
import { peerKey } from './kinds/tendencies.js';
import { quantityWords } from './figure-words.js';
import type { ExhibitFigure, ExhibitFrame, PeerInputs } from './kept-record.js';

/** Sums over the peers' grid may differ in their last digits from one machine to another. */
const TOLERANCE = 1e-6;

/** A figure that says one thing here and another there. */
export type FigureDifference = {
  readonly key: string;
  readonly label: string;
  /** In words; that it is not among the figures, where it is not. */
  readonly stated: string;
  readonly other: string;
};

/** Where two lists of figures differ; figures that only one has are differences too. */
export function figureDifferences(
  stated: readonly ExhibitFigure[],
  others: readonly ExhibitFigure[],
): FigureDifference[] {
  const [own, theirs] = [byKey(stated), byKey(others)];
  return [...new Set([...own.keys(), ...theirs.keys()])].flatMap((key) => {
    const [one, other] = [own.get(key), theirs.get(key)];
    if (one !== undefined && other !== undefined && isSame(one, other)) return [];
    return [
      { key, label: (one ?? other)?.label ?? key, stated: figureInWords(one), other: figureInWords(other) },
    ];
  });
}

/** Where a stated figure of peers is not what their kept counts give, by the method alone. */
export function peerDifferences(
  stated: readonly ExhibitFigure[],
  { peers }: Pick<ExhibitFrame, 'peers'>,
): FigureDifference[] {
  const anew = new Map((peers?.inputs ?? []).map((inputs) => [peerKey(inputs.kind, inputs.measure), inputs]));
  return stated
    .filter(({ key }) => key.startsWith('PEERS.'))
    .flatMap((figure) => {
      const inputs = anew.get(figure.key);
      const computed = inputs === undefined ? undefined : { ...figure, ...peerNumbers(inputs) };
      if (computed !== undefined && isSame(figure, computed)) return [];
      const { key, label } = figure;
      return [{ key, label, stated: figureInWords(figure), other: figureInWords(computed) }];
    });
}

/** "46 of 48"; a median in its unit. */
export function figureInWords(figure: ExhibitFigure | undefined): string {
  if (figure === undefined) return 'not among the figures';
  const { numerator, denominator, value, unit } = figure;
  if (unit === 'MINUTES' && value !== null) return `${quantityWords(value, 'minute')}, of ${numerator}`;
  return unit === 'COUNT' && numerator === denominator ? String(numerator) : `${numerator} of ${denominator}`;
}

type PeerNumbers = Pick<ExhibitFigure, 'numerator' | 'denominator' | 'lower' | 'upper'>;

function peerNumbers({ peerX, peerN, x, n, z0, size }: PeerInputs): PeerNumbers {
  const { outputs } = computationOf('peer-comparison', {
    peerX: [...peerX],
    peerN: [...peerN],
    ...{ x, n, z0, size },
  });
  const spread = outputs.peers;
  const point = (name: string): number | null => {
    const value = isRecord(spread) ? spread[name] : null;
    return typeof value === 'number' ? value : null;
  };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { numerator: sum(peerX), denominator: sum(peerN), lower: point('p10'), upper: point('p90') };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey(figures: readonly ExhibitFigure[]): ReadonlyMap<string, ExhibitFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]));
}

function isSame(one: ExhibitFigure, other: ExhibitFigure): boolean {
  return (
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.unknown === other.unknown &&
    one.notStatedBecause === other.notStatedBecause &&
    isNear(one.value, other.value) &&
    isNear(one.lower, other.lower) &&
    isNear(one.upper, other.upper)
  );
}

function isNear(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= TOLERANCE;
}
