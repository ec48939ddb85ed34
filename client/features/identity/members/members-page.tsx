import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { PageHeader } from '../../../ui/page-header.js';
import { Panel } from '../../../ui/panel.js';
import { usePermission } from '../session.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberList } from './member-list.js';
import { OpenInvitations } from './open-invitations.js';
import { PermissionTable } from './permission-table.js';

/** Who belongs to the firm, with which role, and what each role may do. */
export function MembersPage() {
  const mayManage = usePermission('MEMBER_MANAGE');
  const [isInviting, { open, close }] = useDisclosure(false);
  return (
    <>
      <PageHeader
        title="Members"
        lead="People of your firm who can sign in. A firm always keeps at least one active owner."
        actions={
          mayManage ? (
            <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={open}>
              Invite a member
            </Button>
          ) : undefined
        }
      />
      <Stack gap="lg">
        <Panel title="Members of the firm" flush>
          <MemberList />
        </Panel>
        {mayManage ? (
          <Panel title="Open invitations" flush>
            <OpenInvitations />
          </Panel>
        ) : null}
        <Panel title="What each role may do" flush>
          <PermissionTable />
        </Panel>
      </Stack>
      {isInviting ? <InviteDialog onClose={close} /> : null}
    </>
  );
}
