/** Who may be speaking in a report other than its author, and the verbs with which a report lets them speak. */
export const SPEAKERS = {
  /** The author, named in the third person. */
  author: `
    i, we,
    this|present|undersigned examiner|evaluator|reviewer|writer|physician|interviewer|psychologist|clinician|panel|orthopedist|neurologist|author|consultant|surgeon,
    the undersigned, the present examiner, my, our, me, the examiners|panel`,
  clinician: `
    dr, doctor|doctors, physician|physicians, surgeon|surgeons, chiropractor|chiropractors, therapist|therapists,
    radiologist*, neurologist*, neurosurgeon*, psychiatrist*, psychologist*, orthopedist*, orthopaedist*,
    orthopedic|orthopaedic surgeon|specialist|consultant, physiatrist*, internist*, podiatrist*, pharmacist, nurse,
    practitioner|practitioners, provider|providers, treaters|treater, attending, pcp, specialist|specialists,
    clinician|clinicians,
    prior|previous|earlier|first|second|another|other|initial ~2 examiner|evaluator|ime|qme|ame|consultant|reviewer,
    peer reviewer, ime examiner, agreed medical evaluator, qualified medical evaluator, consultant,
    emergency ~1 room|department|personnel, hospital ~1 staff,
    treating ~2 source|provider|physician|office|clinic|specialist, evaluator, ime physician, designated doctor,
    colleague|colleagues, md, rn, pt, pa, vocational ~1 expert|counselor|evaluator, family doctor|physician, clinic`,
  papers: `
    records|record|report|reports|note|notes|chart|charts|documentation|entry|entries|summary|letter|narrative|form,
    literature, studies, the ~1 mri|emg|ct|imaging, films|film`,
  claimant: `
    claimant, examinee, patient, plaintiff, applicant, injured worker, worker, employee, evaluee, client, he, she,
    mr, mrs, ms, miss, wife, husband, spouse, girlfriend, boyfriend, mother, daughter, son, family, they,
    interviewee, subject of this, gentleman, lady, woman, man, veteran, petitioner`,
  counsel: `
    counsel, attorney|attorneys, lawyer|lawyers, esq, law firm, carrier|carriers, insurer|insurers,
    adjuster|adjusters, adjustor, insurance, employer|employers, plaintiff counsel, applicant attorney, defense,
    bureau, commission, board, judge, alj, court, administrator, self insured, third party administrator,
    supervisor, you, your ~2 letter|office|request|inquiry|question*|cover, the letter, cover letter,
    bill of particulars, complaint alleges, pleadings, police report, police, claim form, questionnaire,
    the question, statute, law, labor code, code, regulations, case manager, nurse case manager,
    referral ~1 letter|source, interrogator*, hearing officer, department of labor, form`,
  /** Verbs of saying and thinking, of anybody. */
  says: `
    opine*, opining, conclude|concluded|concludes|concluding, believe|believed|believes|believing,
    feel|feels|felt|feeling, think|thinks|thought, state|stated|states|stating, note|noted|notes|noting,
    report|reported|reports|reporting, indicate|indicated|indicates|indicating,
    document|documented|documents|documenting, find|found|finds|finding, diagnos*,
    recommend|recommended|recommends|recommending, suggest|suggested|suggests|suggesting, advise|advised|advises,
    declare|declared|declares, determine|determined|determines, assign|assigned|assigns, rate|rated|rates,
    apportioned|apportions, attributed|attributes|attributing, consider|considered|considers, deem|deemed|deems,
    placed|places, claim|claims|claimed|claiming, allege|alleges|alleged|alleging, assert|asserts|asserted,
    contend|contends|contended|contending, argue|argues|argued|arguing, maintain|maintains|maintained|maintaining,
    insist|insists|insisted, suspect|suspected|suspects, describe|described|describes, write|writes|wrote|written,
    express|expressed|expresses, request|requested|requests, ask|asks|asked, inquire|inquired|inquires,
    want|wants|wanted, deny|denies|denied|denying, complain|complains|complained, admit|admits|admitted,
    acknowledge|acknowledged|acknowledges, testified|testifies, relate|relates|related that, volunteer*,
    released|releases, certified|certifies, prescribed|prescribes, say|says|said, tell|tells|told,
    view|viewed|views, regard|regarded|regards, sees|saw, held|holds that, interprets|interpreted, read ~4 as,
    estimate|estimated|estimates, propose|proposed|proposes, agree|agreed|agrees, confirmed|confirms,
    expected|expects, understands|understood, attest*, posit|posits|posited, ventured, holds, favored|favors,
    ordered|orders, impute*, blame|blames|blamed, disputed|disputes, urged|urges, theori*, calculated|calculates,
    gave ~5 impairment|rating|%|diagnosis|opinion|whole|restrictions,
    gives ~5 impairment|rating|%|diagnosis|opinion, cleared|clears, keeps|kept ~2 out|off, credits|credited,
    ties|tied, traces|traced, is|was ~1 of the opinion|view|belief, charact*, pronounce|pronounced,
    would have ~1 us|me, would like, puts|put|placed ~6 at, reckons, prefers, wonder|wonders|wondered,
    submit|submits|submitted that, imply|implies|implied, expressly, posed|poses, hypothesi*,
    point|points|pointed to, seeks|sought, has ~1 raised|posited, took ~1 him|her out|off, takes ~1 position,
    put ~6 down to, lays|laid, raise|raises|raised`,
  /** What a claimant does with words; other verbs of theirs are acts, which the author observed. */
  claimantSays: `
    state|states|stated|stating, report|reports|reported|reporting, deny|denies|denied|denying,
    complain|complains|complained, claim|claims|claimed|claiming, allege|alleges|alleged|alleging,
    indicate|indicates|indicated|indicating, note|notes|noted, relate|relates|related that, feel|feels|felt,
    believe|believes|believed|believing, think|thinks|thought, say|says|said, tell|tells|told,
    admit|admits|admitted, acknowledge|acknowledges|acknowledged, describe|describes|described,
    attribute|attributes|attributed|attributing, blame|blames|blamed, testified|testifies,
    contend|contends|contended, assert|asserts|asserted, maintain|maintains|maintained that,
    insist|insists|insisted, express|expresses|expressed, volunteer*, recall|recalls|recalled, want|wants|wanted,
    hope|hopes|hoped, wish|wishes|wished, fear|fears|feared, dispute|disputes|disputed,
    considers|considered ~1 himself|herself, is convinced, is adamant, is of the, traces|traced, dates ~4 to,
    rates|rated ~3 pain, puts|put ~4 down to, understands, would like, is worried, thinks, perceives|perceived,
    sees ~1 himself|herself, lays|laid`,
  paperSays: `
    state|states|stated, note|notes|noted, report|reports|reported, opine*, conclude|concludes|concluded,
    recommend|recommends|recommended, diagnos*, describe|describes|described, list|lists|listed,
    mention|mentions|mentioned, indicate|indicates|indicated that, said|says, suggests|suggested that,
    read|reads as, assign|assigned|assigns, allege|alleges|alleged, claims|claimed, asserts|asserted`,
  /** What only a clinician does: "she" who assigned a rating is not the claimant. */
  clinicianSays: `
    opine*, opining, conclude|concluded|concludes, recommended|recommends, diagnosed|diagnoses, assigned|assigns,
    rated|rates ~3 impairment|whole|%, apportioned|apportions, declared|declares, deemed|deems,
    placed|places ~3 on|at|in|under, certified|certifies, prescribed|prescribes, released|releases,
    determined|determines, cleared|clears`,
  /** Said of the one who is spoken of: "was declared ... by". */
  toldOf: `
    was|were|been ~2 felt|thought|believed|declared|deemed|diagnosed|told|advised|informed|placed|rated|assigned|released|recommended|suggested|cleared|opined|reported|concluded|prescribed|certified|allowed|accepted|alleged|claimed,
    it was ~2 felt|thought|believed|opined|concluded|noted|recommended|suggested|stated|reported|determined|indicated,
    it is ~1 alleged|claimed|contended|reported|asserted|stated|documented|noted,
    has|have been ~2 declared|recommended|diagnosed|told|advised|placed|rated|assigned|released|alleged|claimed|allowed|accepted|suggested|felt|argued,
    reportedly, allegedly, purportedly, ostensibly, apparently told`,
  /** "According to", "per", "in the opinion of": whose words follow. */
  accordingTo: `
    according to, as per, per, in the opinion|view|words|judgment|estimation|eyes of, in dr,
    as noted|stated|reported|indicated|described|documented|opined by, by history, by report,
    by his|her ~1 account|report|own, to hear, opinion of dr, opinions of dr,
    the ~1 opinion|view|conclusion|assessment|finding|recommendation|impression|feeling|belief|judgment|position of|that|expressed`,
  othersOpinion: `
    dr ~3 's ~4 opinion|opinions|view|conclusion|conclusions|assessment|report|rating|recommendation*|finding|findings|diagnosis|impression|statement|assertion|suggestion|contention|claim|belief|position|reasoning|determination|apportionment|estimate|theory,
    surgeon|physician|chiropractor|psychologist|psychiatrist|neurologist|doctor|claimant|examinee|patient|plaintiff|counsel|attorney|carrier|employer|applicant|worker|provider|therapist|evaluator 's ~4 opinion|opinions|view|conclusion|conclusions|assessment|report|rating|recommendation*|finding|findings|diagnosis|impression|statement|assertion|suggestion|contention|claim|belief|position|reasoning|determination|apportionment|estimate|theory|argument|allegation*|feeling`,
} as const;
