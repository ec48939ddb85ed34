import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExhibitWholeFragment } from '../../generated/graphql.js';
import { useFileCopy } from '../../lib/use-file-copy.js';
import { Panel } from '../../ui/panel.js';
import { copyName, EXHIBIT_FORMATS, formatLabel, type ExhibitFormat } from './exhibit-words.js';

const AUDIENCES = ['FIRM_FILE', 'OUTSIDE'] as const;
type Audience = (typeof AUDIENCES)[number];

const audienceLabel: Readonly<Record<Audience, string>> = {
  FIRM_FILE: "The firm's own file: rows name their matters",
  OUTSIDE: 'Readers outside the firm: rows are numbered',
};

/** Copies of an exhibit: for whom, whether the documents behind its rows allow it, and then the file. */
export function ExhibitCopies({ exhibit }: { readonly exhibit: ExhibitWholeFragment }) {
  const [audience, setAudience] = useState<Audience>('FIRM_FILE');
  const { refusal, isBusy, take } = useFileCopy();
  const check = audience === 'OUTSIDE' ? exhibit.forOutside : exhibit.forFile;
  const fetchCopy = (format: ExhibitFormat) =>
    void take(
      `/api/exhibits/${encodeURIComponent(exhibit.id)}.${format}?audience=${audience}`,
      copyName(exhibit.kind, format),
    );
  return (
    <Panel title="Copies">
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
          {check === null || check.isAllowed ? (
            <Text size="sm">Nothing is withheld from this copy.</Text>
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
          {EXHIBIT_FORMATS.map((format) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={isBusy}
              disabled={check?.isAllowed === false}
              onClick={() => fetchCopy(format)}
            >
              {formatLabel[format]}
            </Button>
          ))}
        </Group>
      </Stack>
    </Panel>
  );
}
