import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EstimateNumbersFragment, ProfileNumbersFragment } from '../../../generated/graphql.js';
import { formatCount, formatCountOf, formatDecimal, formatQuantity } from '../../../lib/format.js';
import { formatUsd } from '../../../lib/format-money.js';
import { timingSourceLabel } from '../../../lib/vocabulary.js';
import { openWords, refusalOf, shareWords } from './figure-words.js';
import { openRangeWords } from './measure-words.js';
import { rowsAddress } from './profile-address.js';
import type { ProfileScope } from './profile-scope.js';
import classes from './profile.module.css';
import { sideOf } from './retention-words.js';

interface FactProps {
  readonly scope: ProfileScope;
  readonly term: string;
  readonly value: string;
  readonly detail: ReactNode;
  readonly figure: { readonly key: string; readonly numerator: number };
}

function Fact({ scope, term, value, detail, figure }: FactProps) {
  return (
    <div className={classes.fact} data-estimate={figure.key}>
      <dt>{term}</dt>
      <dd className={classes.value}>
        {figure.numerator === 0 ? (
          value
        ) : (
          <Link
            to={rowsAddress(scope.examinerId, figure.key, scope.filter)}
            aria-label={`${value}, ${term}. ${openWords(figure.numerator)}.`}
          >
            {value}
          </Link>
        )}
      </dd>
      <dd className={classes.detail}>{detail}</dd>
    </div>
  );
}

function SideFact({
  scope,
  figure,
  term,
}: {
  scope: ProfileScope;
  figure: EstimateNumbersFragment;
  term: string;
}) {
  return (
    <Fact
      scope={scope}
      term={term}
      value={figure.denominator === 0 ? 'none known' : formatCountOf(figure.numerator, figure.denominator)}
      detail={shareWords(figure) || refusalOf(figure)}
      figure={figure}
    />
  );
}

/** One fee has no median besides itself. */
function feesDetail({ estimate, medianUsd }: ProfileNumbersFragment['fees']): string {
  const n = `n = ${formatCount(estimate.numerator)}`;
  return medianUsd === null || estimate.numerator < 2 ? n : `${n}, median ${formatUsd(medianUsd)}`;
}

/** The profile at a glance: counts first, both sides alike, each opening into its examinations. */
export function ProfileFacts({ scope, profile }: { scope: ProfileScope; profile: ProfileNumbersFragment }) {
  const { retention, durations, records, fees } = profile;
  const defense = retention.bySide.find((figure) => sideOf(figure.key) === 'DEFENSE');
  const plaintiff = retention.bySide.find((figure) => sideOf(figure.key) === 'PLAINTIFF');
  const [timed] = durations;
  return (
    <dl className={classes.facts}>
      <Fact
        scope={scope}
        term="Examinations"
        value={formatCount(profile.examinations.numerator)}
        detail={scope.years === '' ? 'in this firm’s files' : scope.years}
        figure={profile.examinations}
      />
      {defense && <SideFact scope={scope} term="For the defense" figure={defense} />}
      {plaintiff && <SideFact scope={scope} term="For the plaintiff" figure={plaintiff} />}
      {timed && timed.median !== null && (
        <Fact
          scope={scope}
          term={`Median minutes (${timingSourceLabel[timed.source].toLowerCase()})`}
          value={formatDecimal(timed.median)}
          detail={`n = ${formatCount(timed.n)}, ${timed.medianInterval ? `interval ${openRangeWords(timed.medianInterval)}` : 'too few for an interval'}`}
          figure={timed.estimate}
        />
      )}
      {records.both.numerator > 0 && (
        <Fact
          scope={scope}
          term="Pages reviewed of supplied"
          value={formatCountOf(records.pagesReviewedOfBoth, records.pagesSuppliedOfBoth)}
          detail={`in ${formatQuantity(records.both.numerator, 'examination')} with both counts`}
          figure={records.both}
        />
      )}
      {fees.estimate.numerator > 0 && (
        <Fact
          scope={scope}
          term="Fees recorded"
          value={formatUsd(fees.totalUsd)}
          detail={feesDetail(fees)}
          figure={fees.estimate}
        />
      )}
    </dl>
  );
}
