/**
 * Words that decide what a sentence says about its subject, whatever the subject: denial, doubt, uncertainty,
 * condition. The syntax of phrases is explained in `language/phrases.ts`.
 */
export const LANGUAGE = {
  /** Denies what follows in its clause. */
  denial: `
    not, never, hardly, scarcely, neither, nor, fail|fails|failed|failing to, declin* to, nowhere, by no means,
    in no way, no longer, far from, anything but, refrain* from,
    unable|inability to connect|relate|attribute|link|tie|find|see|identify|support|discern|detect|confirm|accept,
    prevent|prevents|prevented|preventing|keep|keeps|kept|preclude|precludes|precluded|bar|bars|barred|stop|stops ~4 from`,
  /** Denies the noun after it, and so the clause in which that noun is the subject or object. */
  nounDenial: `
    no, none, nothing, without, nobody, lack of, lacks|lacking|lacked, absence of, devoid of, free of|from, zero,
    insufficient,
    little|scant|scanty|minimal|negligible evidence|basis|reason|support|indication|likelihood|merit|value|benefit,
    no such, not any, not a, not one`,
  /** Looks like a denial and is none. */
  falseDenial: `
    not only, no doubt, no question, without question, without doubt, without a doubt, beyond doubt, not just,
    not merely, not simply, not solely, not exclusively, no later than, no less than, no fewer than,
    not withstanding, notwithstanding, no one doubts, not to mention, not in dispute, no dispute, not disputed,
    not entirely, not limited to, whether or not, if not, not infrequent*, not uncommon*, not unusual,
    not surprising*, not until, no sooner, no more than, nothing more than, no less|fewer,
    no other ~2 cause|causes|explanation|reason|source|factor|factors|etiology|event|incident|accident|injury|trauma|likely|activities|activity|condition|conditions,
    no ~1 exception|quarrel|criticism|fault|objection|argument|issue to|with|about, every reason,
    no ~1 hesitation|difficulty|reservation|reservations|trouble, no prior, no previous, no history of, no pre,
    no intervening, no subsequent, no alternative ~2 explanation|cause|source, can not be excluded,
    can not be ruled out, not be discounted, not be ignored, not be overlooked, not be dismissed, no different,
    no exception, nothing short of, nothing but, with no apparent`,
  /** Doubts or rejects what it is said of, before or after it. */
  doubt: `
    unlikely, doubtful, doubt, doubts, doubted, improbable, implausible,
    hard|difficult to see|accept|reconcile|imagine|believe|credit|envision|conceive|understand|square|justify,
    unpersua*, not persuaded, not convinced, unconvinc*, reject, rejected, rejects, disagree, disagrees, disagreed,
    dispute, disputes, take issue|exception, takes issue, ruled out, rules out, rule out, refut*, contradict*,
    negates|negated|negate, excludes, mitigate|mitigates against, unsupported, unsubstantiated, unproven, untenable,
    speculative, speculation, speculat*, conjectur*, belied, belies, i|we question,
    question|questions|questioned his|her|its|their|the|whether, argue|argues|argued against,
    weigh|weighs|weighed against, militat* against, speak|speaks against, tell|tells against, too remote, a stretch,
    falls short, fall short, fell short, contrary to, nil, questionable, remote at best, tenuous, cannot endorse,
    part company, at odds with, mistaken, erroneous, in error, wrong, wrongly, mistakenly, falsely, mislabel*,
    misattribut*, overlook*, unestablished, incorrect, invalid, unfounded, without foundation|merit, not borne out`,
  /** What must be denied after a noun to deny it: "a relationship is not established". */
  standing: `
    met, satisfied, upheld, accepted,
    support*, establish*, found, find, demonstrat*, identif*, prove*, proof, document*, shown, show, seen, see,
    evident, apparent, substantiat*, exist|exists|existed, present, made, hold|holds, stand|stands, plausible,
    credible, tenable, valid, convincing, persuasive, clear, sustain*, confirm*, verif*, corroborat*, appreciat*,
    detect*, discern*, justified, possible, warranted, indicated, likely, probable, applicable, appropriate,
    necessary, forthcoming, elicited, there, borne`,
  /** The question is left open. */
  uncertainty: `
    no way to|of ~1 tell|say|know|telling|knowing|saying, would be needed|required|necessary to ~2 know|say|decide|determine|tell|judge|answer|settle, can|could not ~1 be ~1 rated|told|answered|decided,
    wait|waits for ~4 end|completion|outcome|result|results, will depend upon|on, is|are|remains needed|required before ~6 can|could|may, too inconsistent|unreliable|variable|few to ~3 used|permit|allow|rate|support,
    need|needs|require|requires ~1 further|more|additional study|investigation|clarification|information|testing, more information, remains|remain|is|are ~1 unsettled|undecided|unanswered|in_doubt|unproven_either|indefinite,
    can|could not ~4 be ~2 settled|fixed|confirmed|excluded|dated|judged|known|separated|divided|gauged|commented|stated,
    can|could ~1 neither|not confirm|exclude ~1 or|nor exclude|confirm,
    can|could not ~3 gauge|separate|distinguish|arrive|comment|confirm_or|answer|choose|settle|disentangle|fix|date|judge|rate|quantify|forecast|project|be_sure|speak_to,
    not something ~1 i ~1 can|could|am, not for me to, guesswork, a guess, conjecture on, not ~1 known to,
    too little ~3 known|given|provided|supplied|before, not ~2 given|provided|supplied|sent|furnished ~2 enough,
    not ~2 enough ~2 information|before|on|in|to|for, question|matter|decision|issue|one ~3 leave|best_left|for ~6,
    leave|leaves|left it|this|that|them|the_question|the_matter|the_decision ~6 to|for|with|until, best left, better left,
    is|be|are left to ~4, should|would|must ~1 be|is best ~1 addressed|answered|decided|judged|determined by ~5,
    before ~1 commenting|deciding|rating|judging|opining|addressing, would|will want|need|require|wish ~6 before,
    hard|difficult to ~1 gauge|judge|rate|say|know|measure|separate|disentangle|apportion|tell|date,
    am|are|is not ~1 able|prepared|ready to ~3 opinion|say|comment|rate|judge|offer|give|state|determine,
    in no position, cannot|unable|not_able to ~1 arrive|reach|form|commit|answer|judge|separate|settle|rate|state,
    make|makes|offer|offers|express|expresses|have|has|give|gives no ~2 finding|judgment|judgement|comment|statement|view|opinion,
    would be ~1 premature, is|are|seems|remain|remains premature, not yet ~2 determined|established|known|decided|rated|assessed|clear|defined,
    no ~2 diagnosis|figure|opinion|conclusion|answer|estimate|judgment ~14 possible|offered|given|made|ventured|advanced|drawn|reached|stated,
    lack|lacks|lacking ~2 information|data|records|documentation,
    formed|form|forming|have|has|hold no ~1 view|opinion|conclusion, must|should|will_have_to ~1 wait|await|be_deferred|be_postponed, can not be foreseen|predicted|foretold|known|told, leave|leaves ~8 to the ~2 functional|vocational|evaluation|evaluator,
    nobody|none|no_one|neither can|could ~1 say|tell|know|determine,
    no figure|number|percentage|value|rating|estimate ~1 can|could|may ~2 be, beyond anyone, anybody 's guess,
    anyone 's guess,
    can not ~3 determin*|say|state|know|tell|conclude|comment|ascertain|resolve|predict|opine|calculate|rate|apportion|establish|decide|assign|give|offer|render|assess*|judge*|address*|evaluate*|form|reach|separate|given|said|stated|be_certain|be_sure,
    not ~1 permit|allow|enable ~5 say|determin*|conclude|tell|assess|state,
    no ~2 opinion|conclusion|rating|statement|determination|finding|comment|apportionment ~9 given|offered|possible|made|expressed|rendered|reached|ventured|advanced,
    offer|offers|express|give|make|venture|render no ~3 opinion|conclusion|rating|statement|determination|comment,
    remain|remains|left|must_remain ~1 open,
    was|were|been not ~1 determined|assessed|established|ascertained|evaluated|measured,
    can|could not be ~2 assessed|judged|given|rated|determined|evaluated|calculated|measured|answered|addressed|resolved|decided|apportioned,
    leave|leaves|left|defer ~8 to ~2 treating|trier|others|court|judge|physician|fact,
    unable to ~2 forecast|project|estimate|quantify|rate|judge|assess|address|evaluate|determin*|say|state|know|tell|conclude|comment|ascertain|resolve|predict|opine|calculate|rate|apportion|establish|decide|assign|give|offer|render,
    could not ~2 determin*|ascertain|say|tell|rate, impossible to,
    difficult to ~2 determin*|say|state|know|tell|ascertain|assess|predict|quantify|apportion|separate|distinguish,
    hard to ~2 know|say|tell|determine,
    not possible to ~2 determin*|say|state|know|tell|ascertain|assess|apportion|rate|predict, undetermined,
    indeterminate, unclear, uncertain, unknown, unresolved, defer, deferred, defers, deferring, deferral,
    reserve|reserves|reserved|withhold|defer ~5 opinion|judgment|comment|conclusion|determination|rating|statement|discussion|apportionment,
    too early to|for, too soon to|for, premature to, premature for, await*, pending, no opinion,
    insufficient ~2 information|data|records|documentation|evidence|history to,
    remains to be seen|determined|established, open question, not in a position,
    not able to ~2 comment|determine|say|state|opine|rate, beyond ~3 expertise|scope|specialty,
    outside ~3 expertise|scope|specialty|field, inconclusive, equivocal, go|cut|argue either way, not yet clear,
    not yet known, to be determined, without ~4 records ~3 not, would ~2 need to review, needs to be determined,
    not have ~3 information|opinion|records|data, leave ~3 open, left open, withhold*, i make no`,
  /** Opens a condition; what stands in it is not asserted. */
  condition: `
    if, assuming, provided|providing that|he|she|they|it|no|there|the, supposing, presuming, unless, in the event,
    on the assumption, should he|she|it|they|there|the|symptoms|further, were he|she|it to, to the extent,
    contingent on|upon, conditional on|upon, were the, so long as, depending on|upon`,
  /** Opens a clause of time, in which a state is presupposed and not asserted. */
  time: `
    once, until, after, before, when, whenever, upon, prior to, pending, following, while, as soon as, by the time,
    from the time, whether, till`,
  /** Softens. */
  hedge: `
    may, might, possible, possibly, could, perhaps, appears, appear, appeared, seem, seems, seemed, suggest,
    suggests, suggestive, presumably, arguably, potentially, conceivabl*, apparently, some degree, to some extent,
    cannot exclude, can not be excluded, can not be ruled out, somewhat`,
  /** How sure the examiner says to be; quoted as written. */
  certainty: `
    to|within|with|by|on|upon a|all|the reasonable ~2 degree of ~3 certainty|probability|likelihood,
    to|within|with|by|in|upon ~1 reasonable ~2 certainty|probability|likelihood,
    reasonable ~1 degree of ~3 certainty|probability, more likely than not, more probably than not,
    more probable than not, medically|medical probable|probability, as likely as not,
    in all ~1 probability|likelihood, beyond ~2 reasonable doubt, preponderance of ~3 evidence,
    substantial certainty, highly likely, most likely, highly probable, very likely, with ~1 certainty,
    medically certain, medical certainty, probably, likely`,
  /** The examiner speaks. */
  own: `
    in my ~2 opinion|view|judgment|judgement|estimation|assessment|experience|impression,
    my ~2 opinion|view|impression|feeling|judgment|conclusion|belief|assessment is|that|remains, it is my,
    it remains my, it would be my, this is my,
    i believe|feel|think|find|found|conclude|opine|recommend|suggest|agree|concur|consider|suspect|estimate|assign|rate|apportion|attribute|regard|anticipate|expect|disagree|doubt|see|saw|advise|would|do|can|could|am|have|accept|reject|am|remain|place|deem|hold|maintain|note|judge|urge|endorse|support|favor|defer|question|cannot|identified|must|will|know,
    i ~2 believe|feel|think|find|conclude|opine|recommend|agree|disagree|consider,
    we believe|feel|think|find|conclude|opine|recommend|agree|do|anticipate, we ~2 believe|feel|think|find|conclude,
    this examiner|evaluator|reviewer|writer|interviewer|psychologist|clinician|panel|physician ~2 believe*|feel*|find*|conclude*|opin*|recommend*|consider*|does,
    the undersigned, the panel, it is believed|felt|concluded|opined|recommended,
    it is ~1 likely|probable|unlikely|doubtful|apparent|clear|evident, in our, our opinion|impression, my findings,
    for me, to me, persuades me, convinces me, leads me, lead me, leaves me, satisfies me, strikes me, from my,
    my examination, as i see`,
  agree: `
    agree|agrees|agreed|concur|concurs|concurred, share|shares|shared ~3 opinion|view|conclusion|assessment|belief,
    accept|adopt|endorse|second|echo ~4 opinion|conclusion|assessment|view|finding|findings|rating|impression|reasoning|diagnosis,
    in agreement, in accord, am of one mind, is correct, was correct, is right, align* with`,
  disagree: `
    not agree|concur|share|accept|adopt|endorse|subscribe|second, disagree|disagrees|disagreed,
    can not|could not ~2 agree|concur|accept|endorse|adopt|subscribe|join|follow|share, can not ~1 be reconciled,
    no ~3 basis|ground|grounds|reason|support|justification|evidence|need ~1 for|of that|this|it|them,
    nothing ~1 to confirm|support|justify ~1 it|that|this|them,
    not ~3 warranted|supported|confirmed|justified|borne_out by my|what, part|parts|parted company,
    take|takes|took issue|exception, differ|differs ~2 with|from, reject|rejects|rejected, dispute|disputes,
    contrary to, unpersuaded|unconvinced by, not persuaded|convinced by,
    find* ~6 unpersuasive|unconvincing|untenable|unsupported, am at odds, of a different|another opinion|view|mind,
    decline to adopt|follow|accept, is mistaken, was mistaken, is incorrect, not persuasive, unlike, no support for,
    i see it differently, without merit, not in agreement, respectfully differ, depart* from`,
  /** Words that open a new thought: what is denied before them is not denied after. */
  turn: `
    but, however, although, though, whereas, while, yet, except, nevertheless, nonetheless, because, since,
    even though, despite, in spite of, albeit, rather, instead, given that, inasmuch as, notwithstanding, still`,
} as const;
