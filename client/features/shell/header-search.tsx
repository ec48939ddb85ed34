import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSearchKey } from './search-key.js';
import classes from './shell.module.css';

/** The search field of the header: Enter opens the examiner search with what was typed. */
export function HeaderSearch() {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const isKeyOn = useSearchKey(input);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(text.trim() === '' ? '/examiners' : `/examiners?search=${encodeURIComponent(text.trim())}`);
    setText('');
  };
  return (
    <form role="search" aria-label="Examiners" onSubmit={submit}>
      <TextInput
        ref={input}
        type="search"
        aria-label="Search examiners by name or NPI"
        placeholder="Search examiners by name or NPI"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        rightSection={isKeyOn ? <Kbd className={classes.searchKey ?? ''}>/</Kbd> : null}
        rightSectionPointerEvents="none"
      />
    </form>
  );
}
