import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PeerComparisonNumbersFragment, StatedEstimateFragment } from '../../../../generated/graphql.js';
import { PeerComputationButton } from '../../../evidence/index.js';
import { RowsLink } from '../rows-link.js';
import type { ProfileScope } from '../profile-scope.js';
import { PeerCharts } from './peer-charts.js';
import { SensitivityTable } from './sensitivity-table.js';
import classes from './peers.module.css';
import { scopeOfKind } from './peer-scope.js';
import { comparisonTitle, isStanding, sentenceRuns, type SentenceRun } from './peer-words.js';

interface PeerComparisonBlockProps {
  readonly scope: ProfileScope;
  readonly comparison: PeerComparisonNumbersFragment;
  /** The profile's own figure, where it counts the same examinations: its counted sentences come first. */
  readonly own: StatedEstimateFragment | null;
}

/** What counting alone supports, and what holds only under the model: said over every run of sentences. */
const RUN_TITLE: Record<SentenceRun['kind'], string> = {
  DESCRIPTIVE: 'Counted',
  INFERENTIAL: 'Under the model’s assumptions',
};

/** One comparison: the server's sentences in its order, the way to the rows, and behind a fold all that they rest on. */
export function PeerComparisonBlock({ scope, comparison, own: figure }: PeerComparisonBlockProps) {
  const { own, caveats } = comparison;
  const sentences = [...countedSentences(figure), ...comparison.sentences];
  const title = comparisonTitle(comparison);
  const [isOpen, setOpen] = useState(false);
  return (
    <article className={classes.comparison} data-flag={comparison.flag}>
      <Title order={4} size="h4">
        {title}
      </Title>
      <div className={classes.runs}>
        {sentenceRuns(sentences).map((run, index) => (
          <SentenceList key={index} run={run} />
        ))}
      </div>
      <div className={classes.actions}>
        <RowsLink
          scope={scopeOfKind(scope, comparison)}
          figure={{ key: own.key, numerator: own.numerator ?? own.denominator }}
          about={title}
        />
        {isModelled(comparison) && (
          <PeerComputationButton
            examinerId={scope.examinerId}
            filter={scope.filter}
            comparison={{ measure: comparison.measure, kind: comparison.kind, label: title }}
          />
        )}
      </div>
      {isModelled(comparison) && (
        <details className={classes.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>Funnel, years, model choices and caveats</summary>
          {isOpen && (
            <div className={classes.folded}>
              <PeerCharts scope={scope} comparison={comparison} />
              <SensitivityTable comparison={comparison} />
              <Text size="sm" c="dimmed">
                {caveats.map(({ text }) => text).join(' ')}
              </Text>
            </div>
          )}
        </details>
      )}
    </article>
  );
}

/** What is counted of the examiner, before what is counted of the peers. */
function countedSentences(figure: StatedEstimateFragment | null): StatedEstimateFragment['sentences'] {
  return figure?.sentences.filter(({ kind }) => kind === 'DESCRIPTIVE') ?? [];
}

/** Whether a model stands behind the comparison; without one there is nothing to unfold. */
function isModelled({ peers }: PeerComparisonNumbersFragment): boolean {
  return peers.distribution !== null;
}

/** A run under its name. A refusal alone says for itself what it is. */
function SentenceList({ run }: { run: SentenceRun }) {
  return (
    <div className={classes.run} data-kind={run.kind}>
      {run.sentences.every(isStanding) ? null : <p className={classes.runTitle}>{RUN_TITLE[run.kind]}</p>}
      {run.sentences.map((sentence) => (
        <p key={sentence.text} className={isStanding(sentence) ? classes.standing : undefined}>
          {sentence.text}
        </p>
      ))}
    </div>
  );
}
