import { compareDays, daysAfter, workingDay } from './invented-day.js';
import {
  inventedExaminers,
  parties,
  type Carrier,
  type DemonstrationFirm,
  type InventedExaminer,
} from './demonstration-pools.js';
import type { InventedMatter, Visit } from './invented-examination.js';
import { practices } from './practices.js';
import type { SeededRandom } from './seeded-random.js';

const YEARS = 8;
/** A log of eight years, ending today. */
const SPAN_DAYS = YEARS * 365 + 2;

type Appointment = Omit<Visit, 'matter'>;
type Case = { readonly matter: Omit<InventedMatter, 'reference'>; readonly visits: readonly Appointment[] };

/**
 * The matters of a firm and who examined in them when, in the order in which they came in: exactly
 * `count` examinations.
 */
export function drawDocket(
  firm: DemonstrationFirm,
  options: { today: string; count: number; random: SeededRandom },
): Visit[] {
  const { today, count, random } = options;
  const few = inventedExaminers.flatMap((examiner) =>
    Array.from({ length: examiner.few[firm.slug] ?? 0 }, () => examiner),
  );
  const cases: Case[] = [];
  for (let left = count; left > 0;) {
    const drawn = drawCase(firm, { today, random, lead: few[cases.length] ?? null, most: left });
    cases.push(drawn);
    left -= drawn.visits.length;
  }
  cases.sort((one, other) => compareDays(firstDay(one), firstDay(other)));
  return cases.flatMap(({ matter, visits }, index) => {
    const reference = practices[firm.slug].referenceOf(matter.injuredOn.slice(0, 4), index + 1);
    return visits.map((visit) => ({ ...visit, matter: { ...matter, reference } }));
  });
}

const firstDay = ({ visits }: Case): string => visits[0]?.examinedOn ?? '';

function drawCase(
  firm: DemonstrationFirm,
  options: { today: string; random: SeededRandom; lead: InventedExaminer | null; most: number },
): Case {
  const { today, random, lead, most } = options;
  const { secondShare, sameShare } = practices[firm.slug];
  const carrier = random.pickWeighted(parties.carriers, ({ size }) => size);
  const examiner = lead ?? drawExaminer(firm, carrier, random);
  // Somewhat more in the later years: a quarter of the cases take the later of two days.
  const position = random.isChance(0.25) ? Math.max(random.next(), random.next()) : random.next();
  const examinedOn = workingDay(daysAfter(today, -Math.floor((1 - position) * SPAN_DAYS)));
  const visits: Appointment[] = [{ examiner, examinedOn, isFirst: true }];
  const secondOn = workingDay(daysAfter(examinedOn, random.between(20, 260)));
  if (most > 1 && random.isChance(secondShare) && secondOn <= today) {
    const isSame = lead === null && random.isChance(sameShare);
    const second = isSame ? examiner : drawExaminer(firm, carrier, random);
    visits.push({ examiner: second, examinedOn: secondOn, isFirst: second !== examiner });
  }
  return { matter: drawMatter(firm, carrier, examinedOn, random), visits };
}

/** Carriers that press send claimants more often to examiners who lean their way. */
function drawExaminer(firm: DemonstrationFirm, carrier: Carrier, random: SeededRandom): InventedExaminer {
  return random.pickWeighted(inventedExaminers, ({ seen, habit }) => {
    const weight = seen[firm.slug] ?? 0;
    if (habit === 'DEFENSE') return weight * (1 + carrier.pressing);
    return habit === 'CLAIMANT' ? weight * (1 - carrier.pressing) : weight;
  });
}

function drawMatter(
  firm: DemonstrationFirm,
  carrier: Carrier,
  examinedOn: string,
  random: SeededRandom,
): Case['matter'] {
  const defense = random.pick(parties.defenseFirms);
  return {
    claimant: `${random.pick(parties.givenNames)} ${random.pick(parties.surnames)}`,
    bornOn: daysAfter(examinedOn, -random.between(22 * 365, 67 * 365)),
    injuredOn: daysAfter(examinedOn, -random.between(200, 1100)),
    venue: random.pick(parties.venues[firm.slug]),
    carrier,
    defenseFirm: defense.name,
    defenseAttorney: random.pick(defense.attorneys),
  };
}
