import { Attribution } from '../../../reading/report-reading.types.js';
import { capitalised } from './fill-words.js';
import { plantError } from './planted-errors.js';
import type { ReportDraft } from './report-draft.js';
import { decoyPools, prose } from './report-pools.js';

/** What happened and what followed, as told, with what the claimant believes. */
export function history(draft: ReportDraft, heading: string): void {
  const { random, traits } = draft;
  draft.heading(heading);
  const [first = '', ...later] = prose.history;
  draft.paragraph(draft.say(first), draft.say(random.pick(prose.mechanisms[traits.system])));
  draft.paragraph(...later.filter(() => random.isChance(0.8)).map((template) => draft.say(template)));
  draft.paragraph(...decoysBy(draft, [Attribution.CLAIMANT], random.between(1, 3)));
}

/** Some sentences of those who are not the examiner, each at most once. */
export function decoysBy(draft: ReportDraft, by: readonly Attribution[], count: number): string[] {
  const usable = decoyPools.decoys.filter(
    (decoy) => by.includes(decoy.by) && draft.canSay(decoy.text) && !draft.told.has(decoy.text),
  );
  const keyed = usable.map((decoy) => ({ decoy, key: draft.random.next() }));
  keyed.sort((one, other) => one.key - other.key);
  return keyed.slice(0, count).map(({ decoy }) => {
    draft.told.add(decoy.text);
    return draft.decoy({ quote: draft.say(decoy.text), by: decoy.by });
  });
}

/** Findings and measurements, without a word of opinion. */
export function examination(draft: ReportDraft, heading: string): void {
  const { random, facts } = draft;
  draft.heading(heading);
  draft.paragraph(
    ...prose.examination.filter(() => random.isChance(0.8)).map((template) => draft.say(template)),
  );
  draft.paragraph(
    ...facts.region.findings.filter(() => random.isChance(0.85)).map((template) => draft.say(template)),
  );
  if (draft.slip !== null) plantError(draft, draft.slip);
}

/** The diagnoses, numbered or one to a line. */
export function diagnoses(draft: ReportDraft, heading: string): void {
  const { facts, part, random } = draft;
  const { strain } = facts.region;
  const listed = [
    capitalised(strain),
    `${capitalised(facts.condition)}, ${part}`,
    ...(random.isChance(0.5) ? [capitalised(facts.degeneration)] : []),
  ];
  const isNumbered = random.isChance(0.6);
  draft.heading(heading);
  draft.lines(
    listed.map((diagnosis, at) => (isNumbered ? `${at + 1}. ${diagnosis}.` : `${diagnosis}.`)),
    'LIST',
  );
  draft.state({ diagnoses: listed });
}
