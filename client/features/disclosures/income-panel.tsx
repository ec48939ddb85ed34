import { useQuery } from '@apollo/client/react';
import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  ExaminerIncomeDocument,
  MatterIncomeRulesDocument,
  type ExaminerIncomeQuery,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { Panel } from '../../ui/panel.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { RuleEntry } from '../rules/rule-entry.js';
import { MatterSelect } from '../treating/matter-select.js';
import { centsRange } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { IncomeBar } from './income-bar.js';
import { IncomeLines } from './income-lines.js';

export type IncomeShown = NonNullable<NonNullable<ExaminerIncomeQuery['examiner']>['incomeRange']>;

/** What the work on file comes to at the fees on file: a range, what it is made of, and what it takes for granted. */
export function IncomePanel({ examinerId }: { readonly examinerId: string }) {
  const [year, setYear] = useState<number | null>(null);
  const whole = useQuery(ExaminerIncomeDocument, { variables: { id: examinerId, year: null } });
  const ofYear = useQuery(ExaminerIncomeDocument, {
    variables: { id: examinerId, year },
    skip: year === null,
  });
  const { data, error, refetch } = year === null ? whole : ofYear;
  const years = whole.data?.examiner?.incomeRange?.byYear ?? [];
  return (
    <Panel
      title="Fees and income"
      lead="The work in these files at the fees on file, at least and at most. Work that did not reach these files is in neither bound."
      actions={
        years.length === 0 ? undefined : (
          <NativeSelect
            aria-label="Years"
            size="xs"
            className="tr-no-print"
            data={[
              { value: '', label: 'All years' },
              ...years.map((each) => ({ value: String(each.year), label: String(each.year) })),
            ]}
            value={year === null ? '' : String(year)}
            onChange={(event) =>
              setYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
            }
          />
        )
      }
    >
      {data ? (
        <Range range={data.examiner?.incomeRange ?? null} examinerId={examinerId} />
      ) : error ? (
        <LoadFailed error={error} what="the range" onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label="the range" rows={3} />
      )}
      <VenueRules />
    </Panel>
  );
}

type RangeProps = { readonly range: IncomeShown | null; readonly examinerId: string };

function Range({ range, examinerId }: RangeProps) {
  if (range === null) {
    return (
      <EmptyState title="No work of this examiner is on file">
        A range needs examinations, testimony or invoices in these files, and a fee for them.
      </EmptyState>
    );
  }
  const { lowCents, highCents, from, to, lines, assumptions } = range;
  const isPriced = lines.some(({ hasFee }) => hasFee);
  const span =
    from === null || to === null ? 'days not recorded' : `${formatDate(from)} to ${formatDate(to)}`;
  return (
    <>
      {isPriced ? (
        <>
          <Text size="xl" fw={600}>
            {centsRange(lowCents, highCents)}
          </Text>
          <Text size="sm" c="dimmed" mb="sm">
            {span}
          </Text>
          <IncomeBar lowCents={lowCents} highCents={highCents} />
        </>
      ) : (
        <Text>No fee is on file for any of this work, so no amount can be given ({span}).</Text>
      )}
      <IncomeLines lines={lines} examinerId={examinerId} />
      <Title order={3} size="h5" mt="md">
        What this takes for granted
      </Title>
      <ul className={classes.problems}>
        {assumptions.map((assumption) => (
          <li key={assumption}>{assumption}</li>
        ))}
      </ul>
    </>
  );
}

/** What the venue of a matter lets one ask; beside the amount, because the one says little without the other. */
function VenueRules() {
  const mayRead = usePermission('MATTER_READ');
  const [matterId, setMatterId] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(MatterIncomeRulesDocument, {
    variables: { id: matterId ?? '' },
    skip: matterId === null,
  });
  if (!mayRead) return null;
  const rules = data?.matter?.incomeRules ?? [];
  return (
    <section aria-label="What may be asked">
      <Title order={3} size="h5" mt="lg">
        What may be asked of income
      </Title>
      <div className="tr-no-print">
        <MatterSelect value={matterId} onChange={setMatterId} error={null} />
      </div>
      {matterId === null ? (
        <Text size="sm" c="dimmed" mt="xs">
          Choose a matter to see the rules of its venue.
        </Text>
      ) : error ? (
        <LoadFailed error={error} what="the rules" onRetry={() => void refetch()} />
      ) : data && rules.length === 0 ? (
        <Text size="sm" mt="xs">
          No rule on this is on file for the place of that matter, or its place is not recorded.
        </Text>
      ) : (
        <ul className={classes.rows}>
          {rules.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} />
          ))}
        </ul>
      )}
    </section>
  );
}
