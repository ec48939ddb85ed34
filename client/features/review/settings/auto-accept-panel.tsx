import { Alert, NativeSelect, Text } from '@mantine/core';
import type { ReadingSettingsStateFragment } from '../../../generated/graphql.js';
import { formatInstantDay } from '../../../lib/format-date.js';
import { formatCountOf } from '../../../lib/format.js';
import { DataTable, type DataColumn } from '../../../ui/data-table.js';
import { Panel } from '../../../ui/panel.js';
import { useReadingSettings } from './use-reading-settings.js';

type Rule = ReadingSettingsStateFragment['autoAccept'][number];

const OFF = 'off';
/** What may be chosen, in hundredths: below the even chance nothing is accepted unseen. */
const THRESHOLDS = [0.99, 0.98, 0.95, 0.9, 0.85, 0.8] as const;

const options = [
  { value: OFF, label: 'A person decides' },
  ...THRESHOLDS.map((value) => ({ value: String(value), label: `Accept from ${value.toFixed(2)} on` })),
];

const columns: readonly DataColumn<Rule>[] = [
  { key: 'label', header: 'What is read', isRowHeader: true, cell: ({ label }) => label },
  { key: 'observed', header: 'So far in your firm', cell: observedWords },
  { key: 'rule', header: 'Rule', cell: (rule) => <RuleChoice rule={rule} /> },
  {
    key: 'set',
    header: 'Set',
    cell: ({ setAt, setBy }) =>
      setAt === null
        ? 'Never'
        : `${formatInstantDay(setAt)}${setBy === null ? '' : `, by ${setBy.account.displayName}`}`,
  },
];

function observedWords({ decided, acceptedUnchanged }: Rule): string {
  return decided === 0
    ? 'No decision yet'
    : `accepted unchanged ${formatCountOf(acceptedUnchanged, decided)}`;
}

/** What the firm lets the machine accept without a person. Nothing, unless it says so for each kind of fact. */
export function AutoAcceptPanel({ rules }: { readonly rules: readonly Rule[] }) {
  return (
    <Panel
      title="Acceptance by rule"
      lead="Off for everything unless you choose otherwise. Confidence is the reader’s, from 0 to 1."
    >
      <Alert color="ochre" mb="md" title="What a rule means">
        A fact that is accepted by rule counts in figures although nobody has looked at it. Every figure that
        rests on such facts says so, with their number. Disputed facts always wait for a person.
      </Alert>
      <div data-flush>
        <DataTable
          caption="Rules of acceptance"
          columns={columns}
          rows={rules}
          rowKey={({ subject }) => subject}
        />
      </div>
    </Panel>
  );
}

function RuleChoice({ rule }: { readonly rule: Rule }) {
  const { setMinimum, isBusy, refusal } = useReadingSettings();
  const { subject, label, minimumConfidence } = rule;
  const value = minimumConfidence === null ? OFF : String(Number(minimumConfidence.toFixed(2)));
  const isListed = options.some((option) => option.value === value);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={`Rule for ${label}`}
        disabled={isBusy}
        data={isListed ? options : [...options, { value, label: `Accept from ${value} on` }]}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          void setMinimum(subject, chosen === OFF ? null : Number(chosen));
        }}
      />
      {refusal === null ? null : (
        <Text size="xs" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </>
  );
}
