import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { can, Permission, Role, roleTable } from '../../../server/modules/identity/index.js';

const page = join(import.meta.dirname, '../../../docs/security.md');

/** The cells of each row of the tables between a heading and the next. */
function rowsUnder(text: string, heading: string): string[][] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it('the security page shows the table of rights as it is', async () => {
  const roles = Object.values(Role);
  expect(rowsUnder(await readFile(page, 'utf8'), 'Who may do what')).toEqual([
    ['Role', 'Purpose'],
    ...roles.map((role) => [role, roleTable[role].purpose]),
    ['Permission', ...roles],
    ...Object.values(Permission).map((permission) => [
      permission,
      ...roles.map((role) => (can(role, permission) ? 'yes' : '')),
    ]),
  ]);
});
