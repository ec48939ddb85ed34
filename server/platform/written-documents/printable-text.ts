/**
 * Text as it goes to paper: composed letters, blanks and line ends as one blank, and nothing that a page cannot show
 * (control and format characters, halves of surrogate pairs), which a Word file may not even hold.
 */
export function printableText(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      // `\p{C}` is control, format, surrogate, private and unassigned.
      .replace(/\p{C}/gu, '')
      .normalize('NFC')
  );
}
