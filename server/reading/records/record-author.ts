import { organisationShape } from '../fields/organisation-shape.js';
import { organisationAt } from '../fields/written-organisation.js';
import { credentialedPersons, personAt } from '../fields/written-person.js';

const BY =
  /\b(?:by|from|of|per|with|including|limited to|author(?:ed by)?:?|provider:?|interpreted by|read by|signed by|prepared by)\s+(?:the\s)?(?=\p{Lu})/gu;
const TITLED = /\b(?:Drs?|Nurse|Officer|Judge)\.?\s+(?=\p{Lu})/u;
const BEFORE_NOUN =
  /^(?:the\s)?((?:\p{Lu}[\p{L}&'’.-]*\s)+)(?:[a-z]+\s){0,3}(?:records?|notes?|reports?|chart|office|physician|emergency|medical|clinic)\b/u;
/** Capitals that name a part of the body, a study or a document, but nobody. */
const NO_AUTHOR =
  /^(?:Additional|Various|Multiple|Other|Miscellaneous|Several|Numerous|Extensive|Some|MRIs?|CT|EMG|NCV|NCS|X-?rays?|ER|ED|PT|OT|IME|QME|AME|DME|Operative|Progress|Office|Physical|Emergency|Medical|Police|Initial|Follow|Discharge|Report|Records?|Notes?|Deposition|Cervical|Lumbar|Thoracic|Left|Right|Bilateral|Chiropractic|Radiology|Lab|Letter|Job|Employer|Claim|Worker|Patient|Doctor|Injury|Bill|Complaint|Treatment|Imaging|Consultation|Evaluation|Independent|Physician|Hospital|Surgical|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|L\d|C\d|T\d|S\d)\b/i;

/** Nobody writes a transcript of testimony; the person named is the witness. */
const TESTIMONY = /\b(?:deposition|transcript|examination before trial|testimony)\b/i;

/** Who wrote the record, as the entry names them: a person before an organisation. Null when it names nobody. */
export function recordAuthor(entry: string): string | null {
  if (TESTIMONY.test(entry)) return null;
  const [credentialed] = credentialedPersons(entry, { start: 0, end: entry.length });
  if (credentialed !== undefined) return entry.slice(credentialed.span.start, credentialed.span.end);
  const titled = TITLED.exec(entry);
  if (titled !== null) {
    const person = personAt(entry, { start: titled.index, end: entry.length });
    if (person !== null) return entry.slice(person.span.start, person.span.end);
  }
  for (const match of entry.matchAll(BY)) {
    const span = organisationAt(entry, match.index + match[0].length);
    const name = span === null ? '' : entry.slice(span.start, span.end);
    if (name.length > 0 && !NO_AUTHOR.test(name)) return name;
  }
  const organisation = [...entry.matchAll(/(?:^|,\s)(?=\p{Lu})/gu)]
    .map((match) => organisationAt(entry, match.index + match[0].length))
    .map((span) => (span === null ? '' : entry.slice(span.start, span.end)))
    .find((name) => name.includes(' ') && !NO_AUTHOR.test(name) && isCompany(name));
  if (organisation !== undefined) return organisation;
  const before = BEFORE_NOUN.exec(entry)?.[1]?.trim();
  return before === undefined || NO_AUTHOR.test(before) ? null : before;
}

const isCompany = (name: string): boolean => organisationShape(name) !== null;
