import { Button, Group, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { chosenFiles, droppedEntries, filesOf } from './dropped-files.js';
import type { FoundFile } from './upload.types.js';
import classes from './uploads.module.css';

const ACCEPTED = '.pdf,.docx,.txt,.png,.jpg,.jpeg,.zip';

/** Where files and folders are dropped; the buttons do the same for the keyboard. */
export function DropArea({ onFiles }: { readonly onFiles: (files: readonly FoundFile[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOf(droppedEntries(event.dataTransfer)).then(onFiles);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(chosenFiles(event.currentTarget.files ?? []));
    // Choosing the same file again after a refusal must count as a change.
    event.currentTarget.value = '';
  };
  return (
    <div
      className={classes.zone}
      data-over={isOver || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileText size={34} stroke={1.3} aria-hidden />
      <div className={classes.zoneWords}>
        <Text fw={600} size="lg">
          Drop reports, folders or a ZIP here
        </Text>
        <Text size="sm" c="dimmed">
          PDF, Word, text and scans. Nothing read counts in a figure before a person has confirmed it.
        </Text>
      </div>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label="Files to add"
        onChange={choose}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label="Folder to add"
        onChange={choose}
        {...{ webkitdirectory: '' }}
      />
      <Group gap="xs">
        <Button onClick={() => files.current?.click()}>Choose files</Button>
        <Button variant="default" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </Group>
    </div>
  );
}
