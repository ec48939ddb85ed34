import { stateName } from '../../kernel/us-state.js';
import { ValidationError } from '../../platform/errors.js';

/**
 * Whose law a matter is heard under, as stored: "US" for federal law, "US-CA" for a state's. Null: not known.
 *
 * @throws ValidationError for anything else: a jurisdiction that no rule can name would look like one without rules.
 */
export function knownJurisdiction(written: string | null): string | null {
  if (written === null) return null;
  const code = written.trim().toUpperCase();
  if (code === 'US' || (code.startsWith('US-') && stateName(code.slice(3)) !== null)) return code;
  throw new ValidationError(
    'Write the jurisdiction as US, or as US- and the two letters of a state (US-CA).',
    {
      path: ['input', 'jurisdiction'],
    },
  );
}
