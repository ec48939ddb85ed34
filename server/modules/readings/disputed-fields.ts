import { fieldValueKey } from './field-value.js';
import { fieldValueOf, type Proposal } from './proposal.js';
import { isPlural, type ReadingField } from './reading-field.js';

/** Fields for which proposals that nobody rejected say different things; each with what it says, first reading first. */
export function disputedFields(
  proposals: readonly Proposal[],
): ReadonlyMap<ReadingField, readonly Proposal[]> {
  const byField = new Map<ReadingField, Map<string, Proposal>>();
  for (const proposal of proposals) {
    const value = fieldValueOf(proposal);
    const { field } = proposal;
    if (field === null || value === null || proposal.status === 'REJECTED' || isPlural(field)) continue;
    const said = byField.get(field) ?? new Map<string, Proposal>();
    byField.set(field, said);
    const key = fieldValueKey(value);
    if (!said.has(key)) said.set(key, proposal);
  }
  return new Map(
    [...byField].filter(([, said]) => said.size > 1).map(([field, said]) => [field, [...said.values()]]),
  );
}
