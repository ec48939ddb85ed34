import { useMutation } from '@apollo/client/react';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import {
  ExaminationRecordComparisonDocument,
  ReviewTimeSetDocument,
  type ReviewTimeBasis,
} from '../../generated/graphql.js';
import { InlineForm } from '../../ui/inline-form.js';
import { usePermission } from '../identity/session.js';
import { NO_SOURCE, sourceInput } from '../treating/source-draft.js';
import { SourceInputs } from '../treating/source-inputs.js';
import { SourceQuote } from '../treating/source-quote.js';
import type { Comparison } from './record-words.js';
import classes from './records.module.css';

type ReviewTimeProps = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly comparison: Comparison;
};

/** Pages an hour that declared pages and declared or billed hours imply, with the arithmetic. */
export function ReviewTime({ matterId, examinationId, comparison }: ReviewTimeProps) {
  const [isEditing, setEditing] = useState(false);
  const mayWrite = usePermission('MATTER_WRITE');
  const { pagesPerHour, reviewTime } = comparison;
  return (
    <div className={classes.inset}>
      <Text size="sm">
        <strong>Pages an hour.</strong> {pagesPerHour.sentence}
      </Text>
      {reviewTime === null ? null : (
        <SourceQuote quote={null} page={reviewTime.page} document={reviewTime.document} />
      )}
      {isEditing ? (
        <ReviewTimeForm {...{ matterId, examinationId, comparison }} onClose={() => setEditing(false)} />
      ) : mayWrite ? (
        <Button
          size="compact-xs"
          variant="default"
          mt={6}
          className="tr-no-print"
          onClick={() => setEditing(true)}
        >
          {reviewTime === null ? 'Record the time spent on records' : 'Change the time spent on records'}
        </Button>
      ) : null}
    </div>
  );
}

const FIELDS = ['asWritten', 'basis', 'documentId', 'page', 'quote'] as const;
const BASES = [
  { value: 'BILLED', label: 'Billed' },
  { value: 'DECLARED', label: 'Declared in the report' },
] as const satisfies readonly { value: ReviewTimeBasis; label: string }[];

function ReviewTimeForm({
  matterId,
  examinationId,
  comparison: { reviewTime },
  onClose,
}: ReviewTimeProps & { readonly onClose: () => void }) {
  const [asWritten, setAsWritten] = useState(reviewTime?.asWritten ?? '');
  const [basis, setBasis] = useState<ReviewTimeBasis>(reviewTime?.basis ?? 'BILLED');
  const [source, setSource] = useState({
    ...NO_SOURCE,
    documentId: reviewTime?.document?.id ?? '',
    page: reviewTime?.page ?? null,
  });
  const [set] = useMutation(ReviewTimeSetDocument, { refetchQueries: [ExaminationRecordComparisonDocument] });
  const form = useFormRefusals(FIELDS);
  const save = async (): Promise<void> => {
    const input = {
      examinationId,
      basis,
      version: reviewTime?.version ?? null,
      asWritten: asWritten.trim() === '' ? null : asWritten.trim(),
      ...sourceInput(source),
    };
    if (await form.send(async () => (await set({ variables: { input } })).data?.reviewTimeSet)) onClose();
  };
  return (
    <InlineForm
      label="Time spent on records"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <TextInput
        label="Time"
        description="As it is said: “4.5 hours”, “about 90 minutes”. Empty removes it."
        value={asWritten}
        error={form.faultOf('asWritten')}
        onChange={(event) => setAsWritten(event.currentTarget.value)}
      />
      <NativeSelect
        label="Who says so"
        data={[...BASES]}
        value={basis}
        onChange={({ currentTarget: { value } }) =>
          setBasis(BASES.find((known) => known.value === value)?.value ?? basis)
        }
      />
      <SourceInputs
        matterId={matterId}
        draft={source}
        onChange={setSource}
        faultOf={form.faultOf}
        hasQuote={false}
      />
    </InlineForm>
  );
}
