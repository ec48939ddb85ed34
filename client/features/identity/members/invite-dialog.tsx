import { useMutation } from '@apollo/client/react';
import { Alert, Button, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { describeFailure } from '../../../apollo/request-failure.js';
import { InvitationsDocument, MemberInviteDocument, type Role } from '../../../generated/graphql.js';
import { ROLES, roleLabel } from '../role-label.js';

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: roleLabel[role] }));

/** Invites by e-mail address and role, and shows the one-time link once: the server keeps only its digest. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const [link, setLink] = useState<string | null>(null);
  return (
    <Modal opened onClose={onClose} title="Invite a member" closeOnClickOutside={link === null}>
      {link === null ? <InviteForm onInvited={setLink} /> : <InvitationLink link={link} onDone={onClose} />}
    </Modal>
  );
}

function InviteForm({ onInvited }: { readonly onInvited: (link: string) => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('ATTORNEY');
  const [failure, setFailure] = useState<string | null>(null);
  const [invite, { loading: isBusy }] = useMutation(MemberInviteDocument, {
    refetchQueries: [InvitationsDocument],
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    try {
      const { data } = await invite({ variables: { input: { email: email.trim(), role } } });
      const path = data?.memberInvite?.invitationUrlPath;
      if (path) onInvited(new URL(path, window.location.origin).href);
      else setFailure(data?.memberInvite?.userErrors[0]?.message ?? 'The invitation could not be made.');
    } catch (error) {
      setFailure(describeFailure(error).message);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {failure === null ? null : (
          <Alert color="brick" role="alert">
            {failure}
          </Alert>
        )}
        <TextInput
          label="E-mail"
          type="email"
          required
          withAsterisk={false}
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label="Role"
          description="What each role may do is listed on this page."
          data={ROLE_OPTIONS}
          value={role}
          onChange={(value) => setRole(ROLES.find((known) => known === value) ?? role)}
          allowDeselect={false}
        />
        <Button type="submit" loading={isBusy}>
          Make the invitation
        </Button>
      </Stack>
    </form>
  );
}

type InvitationLinkProps = { readonly link: string; readonly onDone: () => void };

function InvitationLink({ link, onDone }: InvitationLinkProps) {
  return (
    <Stack gap="md">
      <Text size="sm">
        Send this link to the person yourself. It works once, and it is shown only now: closing this window
        hides it for good.
      </Text>
      <TextInput
        label="Invitation link"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="sm">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the link'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>I have sent it</Button>
      </Group>
    </Stack>
  );
}
