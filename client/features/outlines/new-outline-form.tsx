import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { OutlineMatterExaminersDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { ExaminerSelect } from './examiner-select.js';
import { OutlineGrounds } from './outline-grounds.js';
import classes from './outlines.module.css';

type NewOutlineFormProps = {
  /** About whom, where that is settled; else it is asked. */
  readonly examinerId: string | null;
  /** In which matter, where that is settled: the examiners are then those who examined in it. */
  readonly matterId: string | null;
  readonly onCancel: () => void;
};

/** About whom, in which matter, for what: then the outline is written at once from what is on record. */
export function NewOutlineForm({ examinerId, matterId, onCancel }: NewOutlineFormProps) {
  return (
    <div className={classes.newOutline}>
      {examinerId !== null ? (
        <OutlineGrounds examinerId={examinerId} isNamed matterId={matterId} onCancel={onCancel} />
      ) : matterId !== null ? (
        <OfMatter matterId={matterId} onCancel={onCancel} />
      ) : (
        <OfAnyone onCancel={onCancel} />
      )}
    </div>
  );
}

function OfAnyone({ onCancel }: Pick<NewOutlineFormProps, 'onCancel'>) {
  const [examinerId, setExaminerId] = useState<string | null>(null);
  return (
    <>
      <ExaminerSelect value={examinerId} onChange={setExaminerId} />
      <After examinerId={examinerId} matterId={null} onCancel={onCancel} />
    </>
  );
}

function OfMatter({ matterId, onCancel }: { readonly matterId: string; readonly onCancel: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(OutlineMatterExaminersDocument, { variables: { matterId } });
  if (error) return <LoadFailed error={error} what="the examiners" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="examiners" rows={1} />;
  const names = new Map(
    (data.examinations?.edges ?? []).map(({ node: { examiner } }) => [examiner.id, examiner.displayName]),
  );
  const [only, ...others] = names.keys();
  const examinerId = chosen ?? (others.length === 0 ? (only ?? null) : null);
  return (
    <>
      {names.size === 0 ? (
        <Text size="sm">
          No examination is on file in this matter. Record it first, or confirm its report.
        </Text>
      ) : (
        <NativeSelect
          label="Examiner"
          data={[
            ...(examinerId === null ? [{ value: '', label: 'Choose' }] : []),
            ...[...names].map(([value, label]) => ({ value, label })),
          ]}
          value={examinerId ?? ''}
          onChange={({ currentTarget: { value } }) => setChosen(value === '' ? null : value)}
        />
      )}
      <After examinerId={examinerId} matterId={matterId} onCancel={onCancel} />
    </>
  );
}

/** What is asked once the examiner is settled. */
function After({ examinerId, matterId, onCancel }: NewOutlineFormProps) {
  return (
    <div className={classes.after}>
      {examinerId === null ? (
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      ) : (
        <OutlineGrounds key={examinerId} examinerId={examinerId} matterId={matterId} onCancel={onCancel} />
      )}
    </div>
  );
}
