import { useMutation } from '@apollo/client/react';
import { Alert, Button, Checkbox, Modal, Radio, Select, Stack } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  ExaminerExhibitsDocument,
  ExhibitMakeDocument,
  type AnalysisWindow,
  type ExhibitKind,
  type ExhibitUse,
} from '../../generated/graphql.js';
import { usePermission } from '../identity/session.js';
import { exhibitAddress } from './exhibit-address.js';
import { EXHIBIT_KINDS, EXHIBIT_USES, exhibitKindLabel, exhibitUseLabel } from './exhibit-words.js';

type MakeExhibitMenuProps = {
  readonly examinerId: string;
  /** For which matter: its venue decides the words. */
  readonly matterId?: string;
  readonly examinationId?: string;
};

const WINDOWS: readonly { readonly value: AnalysisWindow; readonly label: string }[] = [
  { value: 'ALL', label: 'All dates' },
  { value: 'FIVE_YEARS', label: 'Last five calendar years' },
  { value: 'THREE_YEARS', label: 'Last three calendar years' },
];

/** Makes an exhibit and goes to it. Nothing for roles that may not write work product. */
export function MakeExhibitMenu(props: MakeExhibitMenuProps) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isOpen, setOpen] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconChartDots size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Make an exhibit
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Make an exhibit" size="lg">
        <MakeExhibitForm {...props} />
      </Modal>
    </>
  );
}

function MakeExhibitForm({ examinerId, matterId, examinationId }: MakeExhibitMenuProps) {
  const [kind, setKind] = useState<ExhibitKind>('RETENTION_TABLE');
  const [use, setUse] = useState<ExhibitUse>('AID');
  const [window, setWindow] = useState<AnalysisWindow>('ALL');
  const [excludeRestricted, setExcludeRestricted] = useState(false);
  const { refusal, isBusy, run } = useRefusable();
  const navigate = useNavigate();
  const [make] = useMutation(ExhibitMakeDocument, {
    refetchQueries: [{ query: ExaminerExhibitsDocument, variables: { id: examinerId } }],
  });
  const submit = () =>
    run(async () => {
      const input = { kind, use, window, excludeRestricted, examinerId, matterId, examinationId };
      const answer = (await make({ variables: { input } })).data?.exhibitMake;
      if (answer?.exhibit) await navigate(exhibitAddress(answer.exhibit.id));
      return answer;
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label="What it shows"
          value={kind}
          onChange={(value) => setKind(EXHIBIT_KINDS.find((known) => known === value) ?? kind)}
        >
          <Stack gap={6} mt={6}>
            {EXHIBIT_KINDS.map((value) => (
              <Radio key={value} value={value} label={exhibitKindLabel[value]} />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'REPEATED_PASSAGES' ? null : (
          <Select
            label="Dates"
            data={WINDOWS}
            value={window}
            allowDeselect={false}
            onChange={(value) => setWindow(WINDOWS.find((known) => known.value === value)?.value ?? window)}
          />
        )}
        <Radio.Group
          label="Offered as"
          value={use}
          onChange={(value) => setUse(EXHIBIT_USES.find((known) => known === value) ?? use)}
        >
          <Stack gap={6} mt={6}>
            {EXHIBIT_USES.map((value) => (
              <Radio key={value} value={value} label={exhibitUseLabel[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label="Leave out what rests on privileged documents or on those under a protective order"
          description="Needed for copies to readers outside the firm when there are such documents; the exhibit says how many were left out."
          checked={excludeRestricted}
          onChange={(event) => setExcludeRestricted(event.currentTarget.checked)}
        />
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <div>
          <Button type="submit" loading={isBusy}>
            Make the exhibit
          </Button>
        </div>
      </Stack>
    </form>
  );
}
