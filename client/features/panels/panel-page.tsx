import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  PanelDeleteDocument,
  PanelDetailDocument,
  PanelFiguresDocument,
  PanelsDocument,
  PanelStrikeModelDocument,
  PanelUpdateDocument,
  type PanelPartsFragment,
} from '../../generated/graphql.js';
import { useFormRefusals } from '../../apollo/use-form-refusals.js';
import { formatDate } from '../../lib/format-date.js';
import { issueLabel } from '../../lib/vocabulary.js';
import { InlineForm } from '../../ui/inline-form.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { NamesPanel } from './names-panel.js';
import { OutcomePanel } from './outcome-panel.js';
import { draftOfPanel, panelInput } from './panel-draft.js';
import { PANEL_FIELDS, PanelFields } from './panel-fields.js';
import { panelTitle, sideLabel } from './panel-words.js';
import classes from './panels.module.css';
import { SideBySide } from './side-by-side.js';
import { StrikeClockBar } from './strike-clock-bar.js';
import { StrikeModelPanel } from './strike-model-panel.js';
import { StrikesPanel } from './strikes-panel.js';

/** One panel: the clock, the names side by side, what each side would likely strike, and what became of it. */
export function PanelPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PanelDetailDocument, { variables: { id } });
  if (error && !data) return <LoadFailed error={error} what="this panel" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the panel" />;
  const { panel } = data;
  if (!panel) return <NotFound what="This panel" />;
  return (
    <div className={classes.page}>
      <PanelHead key={panel.id} panel={panel} />
      <Stack gap="lg">
        <div>
          <StrikeClockBar panel={panel} />
          <SideBySide panel={panel} />
        </div>
        <div className={classes.ownPage}>
          <StrikeModelPanel panel={panel} />
        </div>
        <Stack gap="lg" className="tr-no-print">
          <StrikesPanel panel={panel} />
          <OutcomePanel panel={panel} />
          <NamesPanel panel={panel} />
        </Stack>
      </Stack>
    </div>
  );
}

function PanelHead({ panel }: { readonly panel: PanelPartsFragment }) {
  const mayWrite = usePermission('WORK_PRODUCT_WRITE');
  const [isEditing, setEditing] = useState(false);
  const navigate = useNavigate();
  const [remove] = useMutation(PanelDeleteDocument, { refetchQueries: [PanelsDocument] });
  const { id, version } = panel;
  const deletePanel = async () => {
    const answer = (await remove({ variables: { input: { id, version } } })).data?.panelDelete;
    if (answer?.deletedId != null) await navigate('/panels');
    return answer;
  };
  return (
    <>
      <PageHeader
        title={panelTitle(panel)}
        lead={<Lead panel={panel} />}
        actions={
          mayWrite && !isEditing ? (
            <Group gap="xs">
              <Button variant="default" onClick={() => setEditing(true)}>
                Edit the panel
              </Button>
              <Button variant="default" onClick={() => window.print()}>
                Print
              </Button>
              <RemoveButton what="this panel" onRemove={deletePanel} />
            </Group>
          ) : undefined
        }
      />
      {isEditing ? (
        <div className={`tr-card ${classes.formCard}`}>
          <EditPanel panel={panel} onClose={() => setEditing(false)} />
        </div>
      ) : null}
    </>
  );
}

function Lead({ panel }: { readonly panel: PanelPartsFragment }) {
  const { specialty, assignedOn, ourSide, issues, matter } = panel;
  const parts = [
    specialty ?? 'Specialty not recorded',
    assignedOn === null ? 'day of assignment not recorded' : `assigned ${formatDate(assignedOn)}`,
    ourSide === null ? 'our side not recorded' : `we are ${sideLabel[ourSide].toLowerCase()}`,
    ...(issues.length === 0 ? [] : [`issues: ${issues.map((issue) => issueLabel[issue]).join(', ')}`]),
  ];
  return (
    <>
      {parts.join(', ')}
      {matter === null ? null : (
        <>
          {', matter '}
          <Anchor component={Link} to={`/matters/${encodeURIComponent(matter.id)}/examinations`} inherit>
            {matter.reference}
          </Anchor>
        </>
      )}
    </>
  );
}

type EditPanelProps = { readonly panel: PanelPartsFragment; readonly onClose: () => void };

function EditPanel({ panel, onClose }: EditPanelProps) {
  const [draft, setDraft] = useState(() => draftOfPanel(panel));
  const [update] = useMutation(PanelUpdateDocument, {
    refetchQueries: [PanelFiguresDocument, PanelStrikeModelDocument],
  });
  const form = useFormRefusals(PANEL_FIELDS);
  const save = async () => {
    // The letter is recorded elsewhere; what is not shown here stays.
    const source = { documentId: panel.sourceDocument?.id ?? null, page: panel.page };
    const input = { id: panel.id, version: panel.version, ...panelInput(draft), ...source };
    const isDone = await form.send(async () => (await update({ variables: { input } })).data?.panelUpdate);
    if (isDone) onClose();
  };
  return (
    <InlineForm
      label="The panel"
      refusal={form.general}
      isBusy={form.isBusy}
      onSave={save}
      onCancel={onClose}
    >
      <PanelFields draft={draft} onChange={setDraft} faultOf={form.faultOf} />
    </InlineForm>
  );
}
