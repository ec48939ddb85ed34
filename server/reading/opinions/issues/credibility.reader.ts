import { SectionKind } from '../../report-reading.types.js';
import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';
import type { Mention } from '../language/phrases.js';

/** Effort, consistency and whether complaints are borne out. Tests at the bedside count here, whatever the section. */
export function readCredibility(sentence: AnalysedSentence): Finding[] {
  const found = [
    ...waddell(sentence),
    ...nonorganic(sentence),
    ...discord(sentence),
    ...noObjective(sentence),
    ...minimizing(sentence),
  ];
  return found.length > 0 ? found : believable(sentence);
}

const finding = (stance: Stance, cue: string, at: Mention, hold: Finding['hold']): Finding => ({
  issue: Issue.CREDIBILITY,
  stance,
  cue,
  at,
  hold,
});

/** Three of five signs are held to mean something; one or none is not; two say nothing either way. */
function waddell(sentence: AnalysedSentence): Finding[] {
  const [at] = sentence.find('waddell');
  if (at === undefined) return [];
  const count = waddellCount(sentence, at);
  if (count !== null) {
    const stance = count >= 3 ? Stance.FAVORS_DEFENSE : count <= 1 ? Stance.FAVORS_CLAIMANT : Stance.MIXED;
    return [finding(stance, 'credibility.waddell-count', at, 'FIRM')];
  }
  const isNegative = sentence.hasWord(
    /^(?:negative|absent|unremarkable|normal|no|not|none|without)$/,
    at.from - 5,
    at.to + 8,
  );
  const isPositive = sentence.hasWord(
    /^(?:positive|present|pain\w*|complaints?|elicited|reproduced|caused|noted|increased|several|multiple|all)$/,
    at.from - 4,
    at.to + 8,
  );
  if (!isNegative && !isPositive) return [];
  return [
    finding(isNegative ? Stance.FAVORS_CLAIMANT : Stance.FAVORS_DEFENSE, 'credibility.waddell', at, 'FIRM'),
  ];
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five'].map((word, value): [string, number] => [word, value]),
);

function waddellCount(sentence: AnalysedSentence, at: Mention): number | null {
  const value = (word: string): number | null =>
    /^[0-5]$/.test(word) ? Number(word) : (NUMBERS.get(word) ?? null);
  for (let place = Math.max(0, at.from - 8); place < Math.min(sentence.words.length, at.to + 8); place += 1) {
    const fraction = /^([0-5])\/5$/.exec(sentence.word(place));
    if (fraction !== null) return Number(fraction[1]);
    const count = value(sentence.word(place));
    const isOfFive =
      sentence.hasWord(/^of$/, place + 1, place + 3) &&
      sentence.hasWord(/^(?:5|five)$/, place + 2, place + 6);
    if (count !== null && isOfFive) return count;
  }
  return null;
}

function nonorganic(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('nonorganic')
    .filter((at) => !sentence.isSupposed(at) && !isAboutMuscle(sentence, at) && !isMood(sentence, at))
    .map((at) => {
      if (sentence.isUncertain(at)) return finding(Stance.UNDETERMINED, 'credibility.open', at, 'FIRM');
      return sentence.isDenied(at, 'AHEAD')
        ? finding(Stance.FAVORS_CLAIMANT, 'credibility.no-magnification', at, 'FIRM')
        : finding(Stance.FAVORS_DEFENSE, 'credibility.magnification', at, 'FIRM');
    });
}

/** "5/5 without give-way": of strength, not of honesty; "exaggerated lordosis" of shape. */
const isAboutMuscle = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^(?:giv|break)/.test(sentence.word(at.from))
    ? sentence.word(at.to) === 'to' ||
      sentence.isDenied(at) ||
      sentence.hasWord(/^(?:knee|giving)$/, at.from - 3, at.to)
    : sentence.hasWord(
        /^(?:lordosis|kyphosis|startle|reflex|curve|curvature|reflexes|lordotic|kyphotic)$/,
        at.to,
        at.to + 3,
      );

const isMood = (sentence: AnalysedSentence, at: Mention): boolean =>
  /^motivat/.test(sentence.word(at.from)) &&
  !sentence.hasWord(/^(?:gain|litigation|compensation|secondary)$/, at.from, at.to);

/** Two things that do not agree: an account, a test or a performance with the findings, the records or itself. */
function discord(sentence: AnalysedSentence): Finding[] {
  return sentence.find('discord').flatMap((at) => {
    const isOfAccount =
      isNoted(sentence, at) ||
      sentence.near(at, 14, 'complaints').length > 0 ||
      sentence.hasWord(
        /^(?:exam\w*|testing|tests?|findings|records?|history|supine|seated|sitting|grip|measurements|motion|observ\w*|surveillance|effort|strength|straight|slr|video\w*)$/,
        at.from - 16,
        at.to + 16,
      );
    if (
      !isOfAccount ||
      sentence.isSupposed(at) ||
      (sentence.has('link') && !sentence.has('nonorganic', 'complaints') && !isNoted(sentence, at))
    )
      return [];
    if (isOfInjury(sentence, at)) return [];
    return [
      sentence.isDenied(at, 'AHEAD')
        ? finding(Stance.FAVORS_CLAIMANT, 'credibility.no-discord', at, 'LOOSE')
        : finding(Stance.FAVORS_DEFENSE, 'credibility.discord', at, 'LOOSE'),
    ];
  });
}

/** "The inconsistencies that I noted": of nothing else than the account. */
const isNoted = (sentence: AnalysedSentence, { from }: Mention): boolean =>
  /^(?:inconsistencies|discrepancies|many|several|numerous|frequent)$/.test(sentence.word(from));

const isOfInjury = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(/^(?:length|lengths|mechanism|size|pupils?|shape)$/, at.from - 3, at.to + 6);

function noObjective(sentence: AnalysedSentence): Finding[] {
  return sentence.find('noObjective').flatMap((at) => {
    const speaksOfAccount = sentence
      .findAll('complaints')
      .some(
        ({ from, to }) =>
          !/^(?:she|he|claimant|examinee|patient|worker)$/.test(sentence.word(from)) &&
          (from >= at.from || to <= at.from || to <= at.to),
      );
    const isOfLink = sentence.hasWord(/^(?:attribut\w*|relat\w*|connect\w*|link\w*)$/, at.to, at.to + 4);
    if (
      isOfLink ||
      !speaksOfAccount ||
      sentence.isSupposed(at) ||
      sentence.overlapping(at, 'care', 'surgery')
    )
      return [];
    if (
      sentence.hasWord(
        /^(?:treatment|surgery|therapy|disability|impairment|restrictions?|diagnosis|relationship|medication)$/,
        at.from - 8,
        at.to + 6,
      ) &&
      !sentence.hasWord(/^(?:reported|claimed|alleged|stated|perceived|self)$/, at.from - 8, at.from)
    )
      return [];
    return [
      sentence.isDenied(at)
        ? finding(Stance.FAVORS_CLAIMANT, 'credibility.borne-out', at, 'LOOSE')
        : finding(Stance.FAVORS_DEFENSE, 'credibility.not-borne-out', at, 'FIRM'),
    ];
  });
}

function minimizing(sentence: AnalysedSentence): Finding[] {
  return sentence
    .find('minimizing')
    .filter((at) => !sentence.isDenied(at))
    .map((at) => finding(Stance.MIXED, 'credibility.minimizing', at, 'LOOSE'));
}

function believable(sentence: AnalysedSentence): Finding[] {
  return sentence.find('believable').flatMap((at) => {
    if (sentence.isSupposed(at) || isOfCause(sentence, at)) return [];
    if (sentence.word(at.from) === 'borne' && sentence.near(at, 8, 'complaints').length === 0) return [];
    const isBedside =
      sentence.surroundings.section === SectionKind.EXAMINATION &&
      /^(?:complaints|symptoms|correlat|consistent|valid|match)/.test(sentence.word(at.from));
    if (isBedside && !sentence.hasWord(/^(?:effort|throughout|credib\w*|historian)$/, at.from, at.to + 4))
      return [];
    if (sentence.isUncertain(at)) return [finding(Stance.UNDETERMINED, 'credibility.open', at, 'LOOSE')];
    return [
      sentence.isDenied(at, 'AHEAD')
        ? finding(Stance.FAVORS_DEFENSE, 'credibility.not-believable', at, 'FIRM')
        : finding(Stance.FAVORS_CLAIMANT, 'credibility.believable', at, 'LOOSE'),
    ];
  });
}

/** "symptoms consistent with the accident" is about its cause; "reliable relief" about a treatment. */
const isOfCause = (sentence: AnalysedSentence, at: Mention): boolean =>
  sentence.hasWord(
    /^(?:accident|mechanism|injury|collision|fall|trauma|relief|diagnosis|radiculopathy|sprain|strain|dermatom\w*|depression|rating|purpose|motion)$/,
    at.from,
    at.to + 6,
  ) && !sentence.hasWord(/^(?:credib\w*|effort|historian|truthful|honest\w*|genuine)$/, at.from, at.to);
