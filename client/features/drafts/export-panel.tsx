import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { DraftWholeFragment } from '../../generated/graphql.js';
import { Panel } from '../../ui/panel.js';
import { AUDIENCES, audienceLabel, type Audience } from './draft-words.js';
import { useDraftCopy } from './use-draft-copy.js';

/** Copies of the last version: for whom, what they will lack, and then the file. */
export function ExportPanel({ draft }: { readonly draft: DraftWholeFragment }) {
  const [audience, setAudience] = useState<Audience>('FIRM_FILE');
  const { refusal, isBusy, take } = useDraftCopy(draft);
  const check = audience === 'OUTSIDE' ? draft.forOutside : draft.forFile;
  return (
    <Panel title="Copies" lead={`Of version ${draft.number}, as Word file or PDF.`}>
      <Stack gap="sm">
        <Radio.Group
          label="For whom"
          value={audience}
          onChange={(value) => setAudience(AUDIENCES.find((known) => known === value) ?? audience)}
        >
          <Stack gap={6} mt={6}>
            {AUDIENCES.map((value) => (
              <Radio key={value} value={value} label={audienceLabel[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <div role="status">
          {check === null ? null : check.isAllowed ? (
            <Text size="sm">
              Withheld from this copy: {check.withheldWords}.
              {check.mark === null ? '' : ` Each page is marked “${check.mark}”.`}
            </Text>
          ) : (
            <Alert color="brick">{check.refusal}</Alert>
          )}
        </div>
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        <Group gap="xs">
          {(['docx', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={isBusy}
              disabled={check?.isAllowed === false}
              onClick={() => void take(audience, format)}
            >
              {format === 'pdf' ? 'PDF' : 'Word file'}
            </Button>
          ))}
        </Group>
      </Stack>
    </Panel>
  );
}
