import { Alert, Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';

type InlineFormProps = {
  /** What is entered or changed; read aloud. */
  readonly label: string;
  /** What is wrong with the whole; faults of one field stand at the field. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly saveLabel?: string;
  readonly onSave: () => Promise<void>;
  /** A second way to save, after which the form stays for the next one. The field marked `data-next` gets the focus. */
  readonly again?: { readonly label: string; readonly onSave: () => Promise<void> };
  readonly onCancel: () => void;
  /** Further buttons beside these. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A form in the place of what it changes. Its first field has the focus, Enter saves, Escape leaves as long as nothing was
 * entered, and after a refusal the first field at fault is focused.
 */
export function InlineForm(props: InlineFormProps) {
  const { label, refusal, isBusy, saveLabel = 'Save', onSave, again, onCancel, actions, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isEntered = useRef(false);
  const awaitOutcome = useFocusOnOutcome(form, isBusy, refusal !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    awaitOutcome();
    void (isAgain(event) && again !== undefined ? again.onSave() : onSave());
  };
  const press = (event: KeyboardEvent) => {
    // An open list of choices closes first, and a stray key must not cost what was typed.
    if (event.key !== 'Escape' || event.defaultPrevented || hasOpenList(event.target)) return;
    if (!isEntered.current) onCancel();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={press}
      onInput={() => {
        isEntered.current = true;
      }}
      className="tr-no-print"
    >
      <Stack gap="sm">
        {refusal === null ? null : (
          <Alert color="brick" role="alert">
            {refusal}
          </Alert>
        )}
        {children}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy}>
            {saveLabel}
          </Button>
          {again === undefined ? null : (
            <Button type="submit" name={AGAIN} size="xs" variant="default" disabled={isBusy}>
              {again.label}
            </Button>
          )}
          {actions}
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const AGAIN = 'again';

function isAgain({ nativeEvent }: FormEvent): boolean {
  return nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('name') === AGAIN;
}

/**
 * Focuses the first field, and after each try the place where the reader goes on: the buttons lose the focus while they
 * are busy. The function that is returned is called when a try begins.
 */
function useFocusOnOutcome(
  form: { readonly current: HTMLFormElement | null },
  isBusy: boolean,
  isRefused: boolean,
): () => void {
  const isDue = useRef(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus], input, select, textarea')?.focus();
  }, [form]);
  useEffect(() => {
    if (!isDue.current || isBusy) return;
    isDue.current = false;
    const atFault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const goesOn = isRefused ? '[type="submit"]' : '[data-next]';
    (atFault ?? form.current?.querySelector<HTMLElement>(goesOn))?.focus();
  });
  return () => {
    isDue.current = true;
  };
}

function hasOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
