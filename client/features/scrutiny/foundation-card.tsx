import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  ExaminationFoundationDocument,
  FoundationProposeDocument,
  type ExaminationFoundationQuery,
} from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { FactForm } from './fact-form.js';
import { FoundationEntry } from './foundation-entry.js';
import { ADDABLE } from './scrutiny-words.js';
import classes from './scrutiny.module.css';

type Card = NonNullable<NonNullable<ExaminationFoundationQuery['examination']>['foundation']>;
type Section = Card['sections'][number];

/** Qualifications, thoroughness, completeness and reasoning of a report, from recorded facts; nothing is graded. */
export function FoundationCard({ examinationId }: { readonly examinationId: string }) {
  return usePermission('CLAIMANT_READ') ? <LoadedCard examinationId={examinationId} /> : null;
}

function LoadedCard({ examinationId }: { readonly examinationId: string }) {
  const mayWrite = usePermission('MATTER_WRITE');
  const { data, error, refetch } = useQuery(ExaminationFoundationDocument, {
    variables: { id: examinationId },
  });
  if (error && !data)
    return <LoadFailed error={error} what="the foundation card" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the foundation card" rows={6} />;
  const card = data.examination?.foundation;
  if (!card) return null;
  const matterId = data.examination?.matter?.id ?? null;
  return (
    <Panel
      title="Foundation of the report"
      lead="What is on file under the four things by which reports are weighed. Recorded facts with where each stands; none is graded and none is added up."
      actions={mayWrite ? <ProposeReasoning examinationId={examinationId} /> : undefined}
    >
      {card.sections.map((section) => (
        <FoundationSection
          key={section.heading}
          {...{ examinationId, matterId, section, mayWrite }}
          regions={card.regions}
        />
      ))}
    </Panel>
  );
}

type FoundationSectionProps = {
  readonly examinationId: string;
  readonly matterId: string | null;
  readonly section: Section;
  readonly regions: readonly string[];
  readonly mayWrite: boolean;
};

function FoundationSection({ examinationId, matterId, section, regions, mayWrite }: FoundationSectionProps) {
  const [isAdding, setAdding] = useState(false);
  const elements = ADDABLE[section.heading];
  const answered = new Set(section.lines.flatMap(({ fact }) => (fact === null ? [] : [fact.element])));
  const open = elements.filter((element) => section.heading !== 'REASONING' || !answered.has(element));
  return (
    <section className={classes.section} aria-label={section.label}>
      <h3>{section.label}</h3>
      <ul className={classes.lines}>
        {section.lines.map((line) => (
          <li key={line.key}>
            <FoundationEntry {...{ examinationId, line, matterId, regions, mayWrite }} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <FactForm
          {...{ examinationId, matterId, regions }}
          elements={open}
          fact={null}
          onClose={() => setAdding(false)}
        />
      ) : mayWrite && open.length > 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          className="tr-no-print"
          aria-label={`Add a fact: ${section.label}`}
          onClick={() => setAdding(true)}
        >
          Add a fact
        </Button>
      ) : null}
    </section>
  );
}

function ProposeReasoning({ examinationId }: { readonly examinationId: string }) {
  const [propose] = useMutation(FoundationProposeDocument, {
    refetchQueries: [ExaminationFoundationDocument],
  });
  const { refusal, isBusy, run } = useRefusable();
  return (
    <div className="tr-no-print">
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        onClick={() =>
          void run(
            async () => (await propose({ variables: { input: { examinationId } } })).data?.foundationPropose,
          )
        }
      >
        Look for apportionment reasoning
      </Button>
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)" maw={360}>
          {refusal}
        </Text>
      )}
    </div>
  );
}
