import { useMutation } from '@apollo/client/react';
import { Button, Group, Select } from '@mantine/core';
import { describeFailure } from '../../../apollo/request-failure.js';
import {
  MemberChangeRoleDocument,
  MemberDisableDocument,
  MemberEnableDocument,
  type ErrorCode,
  type MemberRowFragment,
} from '../../../generated/graphql.js';
import { ROLES, roleLabel } from '../role-label.js';

type MemberControlsProps = {
  readonly member: MemberRowFragment;
  readonly isSelf: boolean;
  /** Given the server's own words, such as that the last owner is protected; null when a try begins. */
  readonly onRefused: (message: string | null) => void;
  /** Called when somebody else has changed the member meanwhile. */
  readonly onStale: () => void;
};

type Refusal = { readonly code: ErrorCode; readonly message: string };

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: roleLabel[role] }));

/** Changes one member's role, or takes away and gives back their access. */
export function MemberControls({ member, isSelf, onRefused, onStale }: MemberControlsProps) {
  const [changeRole, changing] = useMutation(MemberChangeRoleDocument);
  const [disable, disabling] = useMutation(MemberDisableDocument);
  const [enable, enabling] = useMutation(MemberEnableDocument);
  const isBusy = changing.loading || disabling.loading || enabling.loading;
  const name = member.account.displayName;
  const target = { id: member.id, version: member.version };
  const attempt = async (act: () => Promise<Refusal | undefined>) => {
    onRefused(null);
    try {
      const refusal = await act();
      if (refusal) onRefused(`${name}: ${refusal.message}`);
      if (refusal?.code === 'STALE_VERSION') onStale();
    } catch (error) {
      onRefused(`${name}: ${describeFailure(error).message}`);
    }
  };
  const setRole = (value: string | null) => {
    const role = ROLES.find((known) => known === value);
    if (role === undefined || role === member.role) return;
    void attempt(async () => {
      const { data } = await changeRole({ variables: { input: { ...target, role } } });
      return data?.memberChangeRole?.userErrors[0];
    });
  };
  const toggleAccess = () =>
    void attempt(async () => {
      if (member.disabledAt === null) {
        const { data } = await disable({ variables: { input: target } });
        return data?.memberDisable?.userErrors[0];
      }
      const { data } = await enable({ variables: { input: target } });
      return data?.memberEnable?.userErrors[0];
    });
  return (
    <Group gap="xs">
      <Select
        aria-label={`Role of ${name}`}
        data={ROLE_OPTIONS}
        value={member.role}
        onChange={setRole}
        allowDeselect={false}
        disabled={isBusy || member.disabledAt !== null}
        size="xs"
        w={150}
      />
      <Button
        size="xs"
        variant="default"
        loading={isBusy}
        disabled={isSelf}
        title={isSelf ? 'You cannot disable yourself' : undefined}
        onClick={toggleAccess}
        aria-label={`${member.disabledAt === null ? 'Disable' : 'Enable'} ${name}`}
      >
        {member.disabledAt === null ? 'Disable' : 'Enable'}
      </Button>
    </Group>
  );
}
