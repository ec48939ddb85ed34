/** Regions as complaints, findings and diagnoses name them; a diagnosis belongs to a region by its anatomy. */
type BodyPart = {
  readonly name: string;
  readonly words: string;
  /** There is a right and a left one. */
  readonly isPaired: boolean;
};

const BODY_PARTS: readonly BodyPart[] = [
  {
    name: 'shoulder',
    isPaired: true,
    words:
      'shoulders?|rotator cuff|glenohumeral|acromioclavicular|AC joint|subacromial|supraspinatus|infraspinatus|clavicle',
  },
  { name: 'elbow', isPaired: true, words: 'elbows?|(?:lateral |medial )?epicondyl\\w+|cubital|olecranon' },
  {
    name: 'wrist or hand',
    isPaired: true,
    words: 'wrists?|hands?|carpal|fingers?|thumbs?|metacarp\\w+|de Quervain\\w*',
  },
  { name: 'hip', isPaired: true, words: 'hips?|trochanter\\w*|acetabul\\w+|femoral head|groin' },
  { name: 'knee', isPaired: true, words: 'knees?|menisc\\w+|patell\\w+|cruciate' },
  {
    name: 'ankle or foot',
    isPaired: true,
    words: 'ankles?|foot|feet|heels?|plantar|Achilles|toes?|metatars\\w+|calcane\\w+',
  },
  { name: 'neck', isPaired: false, words: 'neck|cervical|cervico\\w+|whiplash|C\\d-(?:C?\\d|T1)' },
  {
    name: 'mid back',
    isPaired: false,
    words: 'mid(?:dle)?[ -]?back|upper back|thoracic|thoraco\\w+|(?:inter|peri)scapular|spine|spinal|back',
  },
  {
    name: 'lower back',
    isPaired: false,
    words:
      'low(?:er)?[ -]?back|lumbar|lumbo\\w+|sacr\\w+|coccy\\w+|tailbone|sciatic\\w*|L\\d-(?:L?\\d|S1)|spine|spinal|back',
  },
  {
    name: 'head',
    isPaired: false,
    words: 'head|headaches?|(?:post-?)?concussi\\w+|brain|skull|scalp|face|facial',
  },
  { name: 'jaw', isPaired: false, words: 'jaw|TMJ|temporomandibular|mandib\\w+' },
  { name: 'chest', isPaired: false, words: 'chest|ribs?|stern\\w+|thorax' },
];

const PATTERNS = BODY_PARTS.map((part) => ({ ...part, pattern: new RegExp(`\\b(?:${part.words})\\b`, 'i') }));

/** The regions that a text names. "Back" and "spine" alone may be either back. */
export function bodyPartsIn(text: string): string[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}

/** A part of the body with the side at which it is said to be. */
export type SidedPart = {
  readonly part: string;
  readonly side: 'right' | 'left' | 'both';
  /** In the text that was searched. */
  readonly start: number;
  readonly end: number;
};

const SIDED = PATTERNS.filter(({ isPaired }) => isPaired).map(({ name, words }) => ({
  name,
  // Up to two words between: "left dominant shoulder". Whose writing hand it is tells no place.
  pattern: new RegExp(
    `\\b(right|left|bilateral|both)(?:[ -](?:and|or|/|&)[ -](right|left))?[ -]+(?:sided[ -]+)?(?:[a-z]+[ -]+){0,2}?(?:${words})\\b(?![ -]*(?:dominan|handed))`,
    'gi',
  ),
}));

export function sidedPartsIn(text: string): SidedPart[] {
  return SIDED.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: found, 1: first = '', 2: second, index }): SidedPart => {
      const word = first.toLowerCase();
      const isOne = second === undefined && (word === 'right' || word === 'left');
      return { part: name, side: isOne ? word : 'both', start: index, end: index + found.length };
    }),
  );
}
