import type { EstimateNumbersFragment } from '../../../generated/graphql.js';
import { ComputationButton } from '../../evidence/index.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';

type Figure = Pick<EstimateNumbersFragment, 'key' | 'label' | 'method'>;

interface FigureActionsProps {
  readonly scope: ProfileScope;
  readonly figures: readonly Figure[];
}

/** The way into the computation of every figure of a chart; a plain count has none. */
export function FigureActions({ scope, figures }: FigureActionsProps) {
  const computed = figures.filter(({ method }) => method !== null);
  const [only, ...others] = computed;
  if (!only) return null;
  const place = { examinerId: scope.examinerId, filter: scope.filter };
  if (others.length === 0) return <ComputationButton {...place} estimate={only} />;
  return (
    <details className={`${classes.computations} tr-no-print`}>
      <summary>How these were computed</summary>
      <ul>
        {computed.map((figure) => (
          <li key={figure.key}>
            <span>{figure.label}</span>
            <ComputationButton {...place} estimate={figure} />
          </li>
        ))}
      </ul>
    </details>
  );
}
