import { PasswordInput } from '@mantine/core';

/** The server refuses shorter ones; the form says so before it is asked. */
export const SHORTEST_PASSWORD = 12;

type NewPasswordInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly size?: 'sm' | 'md';
};

/** A password to be chosen: length is the only rule, and pasting from a password manager is welcome. */
export function NewPasswordInput({ label, value, onChange, size = 'sm' }: NewPasswordInputProps) {
  return (
    <PasswordInput
      label={label}
      description={`At least ${SHORTEST_PASSWORD} characters. Several words are easier to keep than signs.`}
      name="new-password"
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={SHORTEST_PASSWORD}
      size={size}
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0, size: 28 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
