/** Numbers from 0 up to 1 that are the same on every run (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(chance: Chance, list: readonly T[]): T {
  const item = list[Math.floor(chance() * list.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

/**
 * Sentences are grown clause by clause from wide lists, so that two invented reports share phrases as real ones do
 * and no paragraphs. `{name}` is replaced by one of the list of that name.
 */
const GRAMMAR: Readonly<Record<string, readonly string[]>> = {
  // A detail that is nobody else's: what makes one history differ from the next.
  thing: words('{quality} {object}'),
  quality: words(
    'broken|yellow|rented|narrow|neighbouring|rusty|unmarked|wooden|crowded|steep|borrowed|plastic|frozen|noisy|empty|padded|upper|lower|oily|brand-new|old|hired|spare|loose|folded|painted|heavy|rear|front|side|sloping|tiled|carpeted|outdoor|icy|sandy|dim|bright|temporary|covered|locked|tilted|stacked|torn|shared|guest|winter|summer|holiday|corner|second-hand|rolling|metal|brick|glass|leather|canvas|quiet|distant|nearby|municipal|private|northern|southern|eastern|western|annual|weekly|early|late|brief|long|unplanned|scheduled|cancelled|repeated|unusual|ordinary|familiar|foreign|local|regional|former|present|future|partial|entire|separate|single|double|triple|missing|extra|damp|dry|warm|cool|sharp|blunt|round|square|hollow|solid|wide|short|tall|deep|shallow|striped|spotted|silver|brown|green|blue|white|black|grey|orange|purple|crimson|amber',
  ),
  object: words(
    'bridge|gate|awning|barrel|basket|bench|bicycle|blanket|boiler|bookcase|bottle|bracket|bucket|cabinet|cable|camper|canoe|carton|ceiling|cellar|chain|chapel|chimney|clinic|closet|coat|column|conveyor|copier|corridor|counter|cradle|crane|crate|curb|curtain|deck|desk|dolly|doorway|drawer|driveway|drum|elevator|engine|escalator|excavator|farm|fence|ferry|filter|fireplace|flagpole|freezer|fryer|furnace|garage|garden|generator|girder|grinder|gutter|gymnasium|hallway|hammer|handrail|hangar|harness|harbour|hatch|hedge|hinge|hoist|hose|hotel|hydrant|jack|kettle|kiosk|kitchen|ladder|lamp|lathe|laundry|lawn|ledge|library|lift|lobby|locker|loom|mailbox|manhole|market|mattress|meadow|mill|mixer|motel|mower|museum|office|orchard|oven|paddle|pallet|pantry|parcel|pavement|piano|pier|pillar|pipe|platform|playground|plough|pool|porch|press|printer|pump|quarry|rack|radiator|rail|ramp|refrigerator|reservoir|roof|rope|saddle|sawmill|scaffold|school|scooter|shed|shelf|shower|sidewalk|sink|skylight|sledge|sofa|stable|stadium|staircase|statue|stool|stove|stretcher|suitcase|table|tank|tarpaulin|tavern|terrace|theatre|toolbox|tower|tractor|trailer|trampoline|tray|trench|trolley|truck|tunnel|turbine|valve|van|veranda|wagon|wall|wardrobe|warehouse|well|wharf|wheel|winch|window|workshop|yard',
  ),
  aside: words(
    'near the {thing}|beside the {thing}|as with the {thing}|unlike at the {thing}|after the {thing} and the {thing}|on account of the {thing}|with a {thing} in between|more so by the {thing}|leaving aside the {thing}|much as the {thing} had shown|apart from a {thing}|owing to the {thing} and a {object}',
  ),
  person: words('The claimant|The examinee|{honorific} {surname}|{honorific} {surname}|{He}|{He}|{He}'),
  symptom: words(
    'aching|burning|stiffness|tingling|numbness|a pulling sensation|soreness|throbbing|weakness|cramping|swelling|clicking|sharp pain|dull discomfort|a sense of heaviness|spasms|giving way|grinding|tightness|electric jolts|coldness|fatigue',
  ),
  degree: words(
    'mild|moderate|marked|slight|constant|fleeting|nagging|severe|bothersome|variable|daily|nightly|minimal|persistent|occasional|unpredictable',
  ),
  part: words(
    '{side} shoulder|{side} knee|lower back|neck|{side} wrist|{side} hip|mid back|{side} elbow|{side} ankle|{side} hand|{side} thumb|{side} foot|jaw|{side} forearm|{side} calf|{side} thigh|tailbone|{side} heel|{side} shoulder blade|base of the skull',
  ),
  side: words('right|left'),
  activity: words(
    'climbing stairs|lifting groceries|reaching overhead|driving to work|sitting through a film|kneeling in the garden|carrying laundry|opening jars|turning over in bed|typing for an hour|mopping floors|getting out of a chair|walking the dog|pushing a cart|combing hair|standing at a counter|squatting to the floor|fastening buttons|shovelling snow|looking over the shoulder|holding a telephone|bending to tie shoes|stocking shelves|bathing a child|backing up the truck|pulling weeds|gripping a wrench|washing windows',
  ),
  relief: words(
    'a heating pad|an ice pack|lying on the floor|a warm shower|over-the-counter tablets|a lumbar pillow|gentle stretching|an elastic wrap|a few minutes of rest|a topical cream|a massage chair|changing position|a foam roller|elevation|breathing exercises|a soft collar',
  ),
  time: words(
    'in the morning|toward evening|after a long shift|during cold weather|most afternoons|within minutes|for several hours|every other day|about twice a week|on weekends|since the spring|before bedtime|when it rains|by the middle of the day|over the past month|at the end of the week|for the first three weeks|until last summer',
  ),
  job: words(
    'forklift operator|school custodian|line cook|delivery driver|home health aide|carpenter|cashier|welder|bus driver|nurse assistant|roofer|warehouse picker|machinist|bank teller|landscaper|hotel housekeeper|electrician|postal carrier|dental hygienist|security guard|mechanic|teacher|baggage handler|pipe fitter|florist|butcher',
  ),
  event: words(
    'slipped on a wet loading dock|was struck from behind at a light|fell from the third rung of a ladder|twisted while lowering a crate|was pinned against a railing|caught a falling box|tripped over a floor mat|was thrown forward when the van braked|missed a step in the stairwell|reached for a runaway pallet|was hit by a swinging door|jumped down from a trailer|was knocked over by a cart|stepped into a drain|pulled on a jammed lever|was rear-ended on the turnpike|lost footing on gravel|was hit on the side at a crossing',
  ),
  provider: words(
    'an urgent care clinic|the emergency room|a walk-in centre|the family physician|a physiatrist|a chiropractor|a hand therapist|an orthopedic office|a pain clinic|a neurologist|an acupuncturist|an occupational clinic|a sports clinic|a spine surgeon|a rehabilitation hospital|a podiatrist',
  ),
  treatment: words(
    'six visits of therapy|two epidural injections|a course of tapered steroids|a wrist splint|nerve studies|a magnetic resonance study|trigger point injections|traction|dry needling|a home programme|aquatic exercise|plain films|a work hardening programme|an arthroscopic procedure|a cortisone shot|ultrasound and heat|a back brace|electrical stimulation|a muscle relaxant|a nerve block|manipulation under anesthesia|custom orthotics',
  ),
  result: words(
    'with partial relief|without lasting benefit|with some improvement|and felt worse for days|and returned to light duty|which helped for a while|but stopped for lack of approval|and was discharged|with a good response|and was told to rest|though the numbness stayed|and then declined surgery|which made no difference|with gains in strength',
  ),
  finding: words(
    'tenderness over the joint line|full passive motion|guarding on light touch|no atrophy of the thigh|symmetric reflexes|a negative straight leg raise|crepitus beneath the kneecap|normal capillary refill|diminished pinprick along the outer border|equal grip on repeated trials|a positive impingement manoeuvre|no effusion|a steady gait|a healed portal scar|reduced lateral bending|good heel and toe walking|no step deformity|normal two-point discrimination|mild paraspinal firmness|a stable ligament examination|brisk ankle jerks|poor sustained effort|a subtle limp|no clonus|preserved overhead reach',
  ),
  manner: words(
    'on inspection|with distraction|while seated|when prone|against resistance|on repeated testing|at the end of range|without prompting|with the eyes closed|on deep palpation|in the supine position|during informal observation|compared with the other side|by goniometer|when turned unexpectedly',
  ),
  condition: words(
    'a healed sprain|degenerative disc disease|adhesive capsulitis|a meniscal tear|lateral epicondylitis|a resolved contusion|carpal tunnel syndrome|facet arthropathy|a rotator cuff strain|plantar fasciitis|myofascial pain|a chronic ligament injury|patellofemoral irritation|a cervical strain|tendinosis|a disc protrusion|greater trochanteric bursitis|ulnar neuritis|a labral fraying|spondylosis|a bone bruise|postural back pain',
  ),
  reason: words(
    'the mechanism described|the records from the first visit|the imaging taken within weeks|the absence of early complaints|the pattern of wear|the prompt return to work|the prior episode in the chart|the response to injections|the delay before treatment|the normal electrical studies|the occupational demands|the long gap in care|the examination performed today|the consistent account|the slow onset of symptoms|the age of the changes|the photographs of the vehicle|the surgeon’s own findings',
  ),
  verdict: words(
    'is explained by|cannot be attributed to|is fully consistent with|was temporarily worsened by|is unrelated to|was more likely brought on by|has nothing to do with|was lit up by|followed naturally from|stands apart from|is best understood through|was set in motion by|is supported by|does not fit with',
  ),
  advice: words(
    'a self-directed exercise plan|one further injection|no additional formal therapy|a consultation with a hand specialist|weaning from the opioid|a repeat study in six months|a gradual return to full duty|limits on overhead work|a trial of a different medication|closing of active care|a short course of bracing|avoidance of ladders|a sit-stand option|weight reduction|a functional capacity evaluation|surgical review',
  ),
  stance: words(
    'would be reasonable|is not warranted|could be considered|would add little|is medically appropriate|should be postponed|is sensible for now|would serve no purpose|is advisable|has run its course|is worth a single attempt|ought to suffice',
  ),
  link: words(
    'Given|In view of|Considering|Bearing in mind|On the strength of|Because of|Weighing|Looking at|In light of|Having regard to|Notwithstanding|Apart from',
  ),
  opening: words(
    'As best as can be recalled,|According to the intake sheet,|By {his} own account,|During the interview,|Looking back,|When asked directly,|As for the present,|On a typical day,|Before this event,|Over the following weeks,|In general terms,|At the outset,|Somewhat later,|For the most part,|With respect to sleep,|At home,|At work,|In the meantime,',
  ),
  telling: words(
    'described|mentioned|recalled|noticed|spoke of|complained of|pointed to|emphasized|volunteered|acknowledged|rated|developed|lived with|attributed the visit to',
  ),
  HISTORY: words(
    '{person} {telling} {degree} {symptom} in the {part} {time}, eased by {relief}.|{opening} {person} {event} and at once {telling} {symptom} in the {part}.|{person} worked as a {job} and found {activity} {hard} {time}.|{opening} {activity} brought on {degree} {symptom}, while {relief} {helped}.|{person} went to {provider} {time}, where {treatment} was ordered {result}.|After {treatment} from {provider}, {person} {telling} {degree} {symptom} {time}.|{person} gave up {activity} and {activity}, and leaves {activity} to family.|{provider} suggested {treatment}; {person} agreed, {result}.|{opening} the {part} was the main worry, and the {part} {joined} {time}.|A second visit to {provider} led to {treatment} and {treatment}, {result}.|{person} has {degree} {symptom} with {activity} but {little} with {activity}.|Nothing but {relief} {helped} when {symptom} spread toward the {part} {time}.|{opening} {activity} was possible as a {job}, though {symptom} {joined} {time}.|{person} {telling} {symptom} and {symptom} {time}, never both with {activity}.',
  ),
  hard: words(
    'hard|painful|awkward|almost impossible|slower than before|tolerable|tiring|out of the question',
  ),
  helped: words(
    'helped|brought some ease|was of use|gave comfort|took the edge off|settled matters|made it bearable',
  ),
  joined: words(
    'followed|joined in|appeared|flared|crept in|was added|became noticeable|came and went|faded|returned',
  ),
  little: words('little|none|hardly any|less|barely a trace|scarcely more'),
  EXAMINATION: words(
    'There was {finding} {manner}, and {finding} {manner}.|{manner2} the {part} showed {finding} and {finding}.|{person} demonstrated {finding} {manner}; the {part} {behaved}.|The {part} {behaved} {manner}, with {finding}.|{finding2} was noted {manner}, though {activity} was {performed}.|Examination of the {part} revealed {finding}, {finding} and {finding}.|{symptom2} was reported {manner} in the {part}, with {finding}.|{person} {performed} {activity} in the room {manner}.',
  ),
  manner2: words(
    'On inspection|While seated|When prone|Against resistance|At the end of range|Without prompting|On deep palpation|In the supine position|During informal observation|By goniometer',
  ),
  finding2: words(
    'Tenderness over the joint line|Guarding on light touch|Crepitus beneath the kneecap|Mild paraspinal firmness|A healed portal scar|A subtle limp|Poor sustained effort|Reduced lateral bending|No effusion|A steady gait',
  ),
  symptom2: words(
    'Stiffness|Tingling|Numbness|Soreness|Weakness|Cramping|Discomfort|Tightness|Burning|Aching',
  ),
  behaved: words(
    'moved freely|was held stiffly|was without deformity|gave way|was warm|looked unremarkable|was guarded|resisted well|moved in jerks|was supple',
  ),
  performed: words(
    'managed with ease|managed slowly|refused|completed twice|attempted once|carried out smoothly|cut short|done with a grimace',
  ),
  RECORDS: words(
    'A note of {date} from {provider} mentions {degree} {symptom} in the {part} and plans {treatment}.|On {date} {provider} recorded {finding} and prescribed {treatment}.|{provider} saw {honorific} {surname} on {date} for {condition}; {treatment} followed {result}.|The entry of {date} speaks of {activity} as {hard} and lists {condition}.|A report dated {date} finds {condition} and {finding}, and advises {advice}.|Between {date} and {date} there were visits to {provider} for {treatment}, {result}.|By {date} {symptom} in the {part} had {joined} and {advice} was discussed.|{condition} was coded on {date} by {provider}, who noted {finding} {manner}.',
  ),
  DISCUSSION: words(
    '{link} {reason}, the {condition} of the {part} {verdict} {reason}.|{condition2} {verdict} {reason}, and {advice} {stance}.|{link} {reason} and {reason}, {advice} {stance}.|In my judgment {advice} {stance}, because {reason} {points} {condition}.|{reason2} {points} {condition}, whereas {reason} {points} {condition}.|As a {job}, {honorific} {surname} {may} {activity} and {activity} once {symptom} has {joined}.|{link} {reason}, {activity} {may2} with {advice}.|The {degree} {symptom} with {activity} {verdict} {reason}; {advice} {stance}.|I find that {condition} {verdict} {reason}, {link2} {reason}.|{advice2} {stance} {time}, {link2} {reason}.|What {provider} called {condition} {verdict} {reason} and {points} {condition}.',
  ),
  condition2: words(
    'The tear|The sprain|The disc change|The neuritis|The contusion|The tendon disorder|The arthritis|The bursitis|The strain|The protrusion|The neuropathy|The fraying',
  ),
  reason2: words(
    'The mechanism described|The imaging taken within weeks|The pattern of wear|The prior episode in the chart|The long gap in care|The consistent account|The slow onset of symptoms|The occupational demands|The age of the changes|The normal electrical studies',
  ),
  advice2: words(
    'One further injection|A repeat study|A gradual return to full duty|Closing of active care|A functional capacity evaluation|Weaning from the opioid|Surgical review|A trial of a different medication|A short course of bracing|A sit-stand option',
  ),
  points: words(
    'points to|argues for|speaks against|leaves open|rules out|favors|makes unlikely|agrees with|suggests|is silent on',
  ),
  may: words(
    'may resume|should avoid|can tolerate|is able to try|will struggle with|is capable of|must limit',
  ),
  may2: words('may resume|will be safe|should wait|can be tried|is unwise|is permitted|remains limited'),
  link2: words(
    'in view of|considering|on the strength of|despite|regardless of|because of|weighing|in light of|subject to',
  ),
};

/** Who a report is about, and when. */
export type Subject = {
  readonly surname: string;
  readonly isMan: boolean;
  date(): string;
};

/** So many sentences say something that no list of symptoms and treatments foresees. */
const ASIDE_SHARE = 0.6;

/** One sentence of a section's kind. */
export function sentence(chance: Chance, kind: string, subject: Subject): string {
  const plain = grow(chance, kind, subject);
  const grown = chance() < ASIDE_SHARE ? plain.replace(/\.$/, `, ${grow(chance, 'aside', subject)}.`) : plain;
  return grown.charAt(0).toUpperCase() + grown.slice(1);
}

/** Words to put in place of others. */
export function anyWord(chance: Chance): string {
  const list = ['finding', 'reason', 'activity', 'treatment', 'result', 'manner', 'provider'] as const;
  const phrase = pick(chance, GRAMMAR[pick(chance, list)] ?? ['day']);
  return pick(chance, phrase.split(' ')).replace(/[^\p{L}]/gu, '') || 'day';
}

function grow(chance: Chance, symbol: string, subject: Subject): string {
  const fixed = fixedWord(symbol, subject);
  if (fixed !== null) return fixed;
  return pick(chance, GRAMMAR[symbol] ?? [symbol]).replace(/\{(\w+)\}/g, (_, name: string) =>
    grow(chance, name, subject),
  );
}

function fixedWord(symbol: string, { surname, isMan, date }: Subject): string | null {
  if (symbol === 'surname') return surname;
  if (symbol === 'honorific') return isMan ? 'Mr.' : 'Ms.';
  if (symbol === 'He') return isMan ? 'He' : 'She';
  if (symbol === 'his') return isMan ? 'his' : 'her';
  return symbol === 'date' ? date() : null;
}
