import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportDetailsFragment, ValueMappingInput, ValueVocabulary } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { examKindLabel, sideLabel, stanceLabel } from '../../lib/vocabulary.js';
import type { ImportActions } from './import-actions.js';
import { mappingInput, withValues } from './import-mapping.js';
import classes from './import.module.css';

type ProblemGroup = ImportDetailsFragment['problemGroups'][number];

/** A select needs a text where the API has null. */
const SAYS_NOTHING = 'SAYS_NOTHING';

const meanings: Record<ValueVocabulary, Readonly<Record<string, string>>> = {
  SIDE: sideLabel,
  STANCE: stanceLabel,
  KIND: examKindLabel,
};

type ProblemGroupsProps = {
  readonly batch: ImportDetailsFragment;
  readonly actions: ImportActions;
  readonly isReadOnly: boolean;
};

/** Problems of one cause in one column, together. An unknown word can be given its meaning for all its rows. */
export function ProblemGroups({ batch, actions, isReadOnly }: ProblemGroupsProps) {
  const [fixes, setFixes] = useState<readonly ValueMappingInput[]>([]);
  const setFix = (fix: ValueMappingInput) =>
    setFixes((all) => [
      ...all.filter((one) => one.vocabulary !== fix.vocabulary || one.text !== fix.text),
      fix,
    ]);
  const apply = async () => {
    if (batch.mapping === null) return;
    const mapping = withValues(mappingInput(batch.mapping), fixes);
    if (await actions.configure({ mapping })) await actions.check();
  };
  return (
    <>
      <ul className={classes.problems}>
        {batch.problemGroups.map((group) => (
          <li key={`${group.field} ${group.code}`} className={classes.problem}>
            <ProblemCause group={group} />
            {group.vocabulary === null || isReadOnly ? (
              <SampleList samples={group.samples} />
            ) : (
              <WordFixes samples={group.samples} vocabulary={group.vocabulary} fixes={fixes} onFix={setFix} />
            )}
          </li>
        ))}
      </ul>
      {fixes.length === 0 ? null : (
        <Button mt="md" loading={actions.isBusy} onClick={() => void apply()}>
          Use {fixes.length === 1 ? 'this meaning' : `these ${fixes.length} meanings`} and check again
        </Button>
      )}
    </>
  );
}

function ProblemCause({ group }: { readonly group: ProblemGroup }) {
  return (
    <div>
      <Text fw={600}>
        {group.field}: {group.message}
      </Text>
      <Text size="sm" c="dimmed">
        {formatQuantity(group.count, 'row')}. {group.remedy}
      </Text>
    </div>
  );
}

function SampleList({ samples }: { readonly samples: readonly string[] }) {
  const written = samples.filter((sample) => sample !== '');
  // A blank cell shows nothing to read; the message says what is missing.
  if (written.length === 0) return null;
  return (
    <ul className={classes.samples} aria-label="For example">
      {written.map((sample) => (
        <li key={sample}>{sample}</li>
      ))}
    </ul>
  );
}

type WordFixesProps = {
  readonly samples: readonly string[];
  readonly vocabulary: ValueVocabulary;
  readonly fixes: readonly ValueMappingInput[];
  readonly onFix: (fix: ValueMappingInput) => void;
};

function WordFixes({ samples, vocabulary, fixes, onFix }: WordFixesProps) {
  const options = [
    ...Object.entries(meanings[vocabulary]).map(([value, label]) => ({ value, label })),
    { value: SAYS_NOTHING, label: 'Says nothing: as if the cell were blank' },
  ];
  const meaningOf = (text: string): string | null => {
    const fix = fixes.find((one) => one.vocabulary === vocabulary && one.text === text);
    return fix === undefined ? null : (fix.value ?? SAYS_NOTHING);
  };
  return (
    <div className={classes.fixes}>
      {samples.map((text) => (
        <Select
          key={text}
          label={`“${text}” means`}
          placeholder="Choose, or leave rejected"
          data={options}
          value={meaningOf(text)}
          onChange={(value) => {
            if (value !== null) onFix({ vocabulary, text, value: value === SAYS_NOTHING ? null : value });
          }}
        />
      ))}
    </div>
  );
}
