import { Badge, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ExaminerIdentityFragment } from '../../../generated/graphql.js';
import { formatDate } from '../../../lib/format-date.js';
import { formatQuantity } from '../../../lib/format.js';
import { disclosuresAddress } from '../../disclosures/index.js';
import { MakeExhibitMenu } from '../../exhibits/index.js';
import { DemonstrationPill } from '../../../ui/demonstration-pill.js';
import { PageHeader } from '../../../ui/page-header.js';
import { usePermission } from '../../identity/session.js';
import { newOutlineAddress } from '../../outlines/index.js';
import { testimonyAddress } from '../../testimony/index.js';
import classes from './profile.module.css';

/** Who the examiner is: the directory's name and identifiers, the names used in these files, and how many examinations. */
export function ProfileHeader({ examiner }: { examiner: ExaminerIdentityFragment }) {
  const mayBuild = usePermission('WORK_PRODUCT_WRITE');
  const mayReadDocuments = usePermission('DOCUMENT_READ');
  const mayReadTestimony = usePermission('DOCUMENT_READ');
  const { specialty, licences, npi, aliases } = examiner;
  const facts = [
    specialty ? specialty.name : 'Specialty not on file',
    ...licences.map(({ state, number }) => `Licence ${state} ${number}`),
    npi === null ? 'No NPI on file' : `NPI ${npi}`,
    formatQuantity(examiner.examinationCount, 'examination') +
      (examiner.lastExaminedOn === null ? '' : `, last on ${formatDate(examiner.lastExaminedOn)}`),
  ];
  return (
    <PageHeader
      title={examiner.displayName}
      documentTitle={`${examiner.displayName} - Examiner`}
      marks={
        <>
          {examiner.isProvisional && (
            <Badge title="Not in the directory: known to this firm only">Provisional</Badge>
          )}
          {examiner.isDemonstration && <DemonstrationPill />}
        </>
      }
      lead={
        <>
          <div className={classes.meta}>
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
          {aliases.length > 0 && <div>Also written {aliases.join('; ')}</div>}
        </>
      }
      actions={
        <>
          {mayBuild && (
            <Button component={Link} to={newOutlineAddress(examiner.id)}>
              Build an outline
            </Button>
          )}
          {mayReadDocuments && (
            <Button component={Link} variant="default" to={disclosuresAddress(examiner.id)}>
              Disclosures and fees
            </Button>
          )}
          {mayReadTestimony && (
            <Button component={Link} to={testimonyAddress(examiner.id)} variant="default">
              Testimony
            </Button>
          )}
          {examiner.examinationCount > 0 && <MakeExhibitMenu examinerId={examiner.id} />}
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            Print
          </Button>
        </>
      }
    />
  );
}
