import { Button, CopyButton, Group, Text } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { saveFile } from '../../lib/save-file.js';
import { documentFileName, indentedDocument } from './computation-words.js';

type ComputationDocumentProps = {
  readonly figureKey: string;
  /** JSON, as the server made it. */
  readonly document: string;
};

/** The computation as a file that somebody else can compute anew. It holds counts, never who they are of. */
export function ComputationDocument({ figureKey, document }: ComputationDocumentProps) {
  const text = indentedDocument(document);
  const fileName = documentFileName(figureKey);
  return (
    <div>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveFile(new Blob([text], { type: 'application/json' }), fileName)}
        >
          Download JSON
        </Button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
              {copied ? 'Copied' : 'Copy JSON'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" c="dimmed" mt="sm">
        Anyone with Trackrecord can compute it anew: <code>npm run recompute -- {fileName}</code>. The file
        holds counts and measurements, and names nobody.
      </Text>
    </div>
  );
}
