import { Button, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconListCheck, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { choiceField, useUrlState } from '../../lib/url-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePermission } from '../identity/session.js';
import { DOCUMENT_GROUP_IDS } from './document-filter.js';
import { DocumentGroups } from './document-groups.js';
import { DocumentList } from './document-list.js';
import { UploadArea } from './uploads/upload-area.js';
import classes from './documents.module.css';

const TYPEAHEAD_MILLISECONDS = 150;
const groupField = choiceField(DOCUMENT_GROUP_IDS);

/**
 * Where reports are dropped and followed while they are read. What is typed to find one stays out of the address: file
 * names are often claimants' names.
 */
export function DocumentsPage() {
  const [group] = useUrlState('show', groupField);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), TYPEAHEAD_MILLISECONDS);
  const mayWrite = usePermission('DOCUMENT_WRITE');
  const mayReadNames = usePermission('CLAIMANT_READ');
  return (
    <>
      <PageHeader
        title="Documents"
        lead="Reports and transcripts of your firm. The machine reads them and proposes; what a person has confirmed counts."
        actions={
          <Button
            component={Link}
            to="/review"
            variant="default"
            leftSection={<IconListCheck size={17} aria-hidden />}
          >
            Review queue
          </Button>
        }
      />
      <Stack gap="lg">
        {mayWrite ? <UploadArea /> : null}
        <div className="tr-card">
          <div className={classes.tools}>
            <DocumentGroups chosen={group} />
            {mayReadNames ? (
              <TextInput
                data-page-search
                type="search"
                size="sm"
                aria-label="Find a document by its name"
                placeholder="Find by name"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
              />
            ) : null}
          </div>
          <DocumentList group={group} text={text} />
        </div>
      </Stack>
    </>
  );
}
