import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatCountOf, formatQuantity } from '../../lib/format.js';
import { Panel } from '../../ui/panel.js';
import { rowsAddress } from '../examiners/profile/profile-address.js';
import { methodAddress } from '../methods/method-address.js';
import { OathQuote, WhyNot } from './oath-quote.js';
import type { TestimonyOfExaminer } from './testimony-page.js';
import { conflictKindLabel, subjectLabel } from './testimony-words.js';
import classes from './testimony.module.css';

type Conflicts = NonNullable<TestimonyOfExaminer['oathConflicts']>;
type Conflict = Conflicts['conflicts'][number];

/** What of the sworn statements can not stand beside another, both sides with their cites; and how many do stand. */
export function ConflictsPanel({ examiner }: { readonly examiner: TestimonyOfExaminer }) {
  const { oathConflicts } = examiner;
  if (oathConflicts === null) {
    return (
      <Panel title="Held against each other">
        <Text size="sm" c="dimmed">
          Your role does not show the firm’s counts, so nothing is compared here.
        </Text>
      </Panel>
    );
  }
  const { conflicts, comparisonsMade, nearAgreements, methodId, caveat } = oathConflicts;
  return (
    <Panel
      title="Held against each other"
      lead={
        <>
          {comparisonsMade === 0
            ? 'Nothing that was confirmed speaks of what the firm counts, or of what was sworn before.'
            : `${formatQuantity(comparisonsMade, 'comparison')}, of which ${nearAgreements} agree within what was sworn.`}{' '}
          <Anchor component={Link} to={methodAddress(methodId)} inherit underline="always">
            By which rule
          </Anchor>
        </>
      }
    >
      {conflicts.length === 0 ? (
        <Text size="sm" c="dimmed">
          No two statements differ by the rule.
        </Text>
      ) : (
        <>
          <ul className={classes.rows} aria-label="Statements that differ">
            {conflicts.map((conflict) => (
              <ConflictRow key={conflict.key} examinerId={examiner.id} conflict={conflict} />
            ))}
          </ul>
          <Text size="sm" c="dimmed" mt="sm">
            {caveat.text}
          </Text>
        </>
      )}
    </Panel>
  );
}

type ConflictRowProps = { readonly examinerId: string; readonly conflict: Conflict };

function ConflictRow({ examinerId, conflict }: ConflictRowProps) {
  const { proposition, statement, rule, whyNot, kind } = conflict;
  return (
    <li>
      <strong>{proposition === null ? conflictKindLabel[kind] : subjectLabel[proposition.subject]}</strong>
      <div className={classes.sides}>
        <div className={classes.side}>
          <h3>Sworn</h3>
          {proposition === null ? null : (
            <OathQuote spoken={{ ...proposition, whyNot: null }}>{proposition.words}</OathQuote>
          )}
        </div>
        <div className={classes.side}>
          <h3>{conflictKindLabel[kind]}</h3>
          <OtherSide examinerId={examinerId} conflict={conflict} />
        </div>
      </div>
      <p>{statement}</p>
      <p className={classes.aside}>{rule}</p>
      <WhyNot reason={whyNot} />
    </li>
  );
}

function OtherSide({ examinerId, conflict }: ConflictRowProps) {
  const { otherProposition, figureKey, numerator, denominator, reportWords } = conflict;
  if (otherProposition !== null) {
    return <OathQuote spoken={{ ...otherProposition, whyNot: null }}>{otherProposition.words}</OathQuote>;
  }
  if (reportWords !== null) return <p className={classes.instead}>{reportWords}</p>;
  if (figureKey === null || numerator === null || denominator === null) return null;
  return (
    <p className={classes.instead}>
      {isPlainCount(conflict) ? numerator : formatCountOf(numerator, denominator)} examinations.{' '}
      <Anchor
        component={Link}
        to={rowsAddress(examinerId, figureKey, {})}
        inherit
        underline="always"
        className="tr-no-print"
      >
        Open them
      </Anchor>
    </p>
  );
}

/** Of a year, or one of a few examples: no share of anything. */
function isPlainCount({ lower, upper, numerator, denominator }: Conflict): boolean {
  return lower === null && upper === null && numerator === denominator;
}
