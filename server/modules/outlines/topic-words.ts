import { OutlineMode, type OutlineTopic } from './outline-vocabulary.js';

/** What a chapter of each topic is about, in words that tell nothing from the record. */
export const topicLabel: Readonly<Record<OutlineTopic, string>> = {
  RETENTION: 'Who retains the examiner',
  INCOME: 'Income from examinations',
  CREDENTIALS: 'Credentials',
  BREVITY: 'Length of the examination',
  RECORDS: 'Records reviewed',
  FOUNDATION: 'Foundation of the report',
  OPINION_PATTERN: 'Pattern of opinions',
  EARLY_MMI: 'Maximum medical improvement',
  MEDICATION: 'Medication',
  ENGAGEMENT: 'Engagement with the treater',
  BOILERPLATE: 'Repeated passages',
  EARLIER_OATHS: 'Earlier testimony',
  TESTIMONY_LIST: 'List of testimony',
  CHALLENGES: 'Rulings on the examiner’s opinions',
};

/** What an outline is for. */
export const modeLabel: Readonly<Record<OutlineMode, string>> = {
  [OutlineMode.CROSS]: 'Cross-examination',
  [OutlineMode.PREPARATION]: 'Preparation of the firm’s own examiner',
};
