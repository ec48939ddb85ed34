/** What a label of a report's heading block announces. OTHER is known, so that it ends the value before it. */
export type LabelKind =
  | 'RE'
  | 'CLAIMANT'
  | 'CLAIM_NUMBER'
  | 'CASE_NUMBER'
  | 'FILE_NUMBER'
  | 'INJURED_ON'
  | 'EXAMINED_ON'
  | 'REPORTED_ON'
  | 'REQUESTED_BY'
  | 'ATTENTION'
  | 'CARRIER'
  | 'LAW_FIRM'
  | 'VENDOR'
  | 'EMPLOYER'
  | 'SELF_INSURED'
  | 'EXAMINER'
  | 'SPECIALTY'
  | 'LICENCE'
  | 'NPI'
  | 'STARTED_AT'
  | 'ENDED_AT'
  | 'EXAM_TIME'
  | 'FACE_TO_FACE'
  | 'PLACE'
  | 'INTERPRETER'
  | 'OTHERS_PRESENT'
  | 'HISTORY_TAKEN_BY'
  | 'EXAMINED_BY'
  | 'DRAFTED_BY'
  | 'PAGES'
  | 'EXAM_KIND'
  | 'RETAINED_BY'
  | 'CAPTION'
  | 'OTHER';

/**
 * Labels as their words, in the shape of `labelKey`. Within a word, "|" parts alternatives, "_" stands for a blank
 * and a final "?" makes the word optional, so that one line holds the ways in which offices write one label.
 */
const EXAM =
  'exam|examination|evaluation|eval|ime|cme|dme|qme|ame|visit|appointment|appt|consultation|interview|assessment|service|independent_medical_examination|independent_medical_evaluation|medical_examination|medical_evaluation|qme_evaluation|ame_evaluation|qme_examination|ime_examination|ime_exam|physical_examination|testing|clinic_visit|psychological_evaluation|neuropsychological_evaluation|defense_medical_examination|compulsory_medical_examination';
const INJURY =
  'injury|loss|accident|incident|occurrence|onset|injuries|industrial_injury|work_injury|alleged_injury|injury_loss|injury_accident|accident_injury|loss_accident|accident_loss|injury_illness|injury_onset|claimed_injury|reported_injury|mva|illness|event|doi';
const PERSON =
  'claimant|examinee|employee|injured_worker|injured_employee|injured_party|injured_person|worker|patient|pt|applicant|plaintiff|evaluee|petitioner|assignor|eip|eligible_injured_person|client|member|individual|claimants|plaintiffs|examinees|patients|employees|applicants|workers|injured_workers|iw|individual_examined|person_examined|subject_of_examination|claimant_plaintiff|claimant_patient|patient_claimant|employee_claimant|claimant_employee|plaintiff_claimant|veteran|student|insured_person';
const NUMBER = '#|no|number|nos|numbers|num|id|nr';

export const LABEL_PHRASES: readonly (readonly [LabelKind, readonly string[]])[] = [
  ['RE', ['re|regarding|in_re|reference|subject|in_the_matter_of|ref']],
  ['CLAIMANT', [`the? ${PERSON} name?`, `full? name of? the? ${PERSON}?`, `${PERSON} full? name`, 'name']],
  [
    'CLAIM_NUMBER',
    [
      `insurance|ins|carrier|carriers|wc|workers_compensation|workers_comp|worker_compensation|nf|no_fault|pip|l_and_i|bwc|insurer|insurers|tpa|adjuster|adjusters|auto|employer|company|your|industrial|dol|owcp|comp|liability? claim|claims file? ${NUMBER}`,
      `claim|claims file? ${NUMBER}`,
      `claim file? case|file ${NUMBER}?`,
      `claim file? policy? ${NUMBER}`,
      'claim',
      `carrier|insurer|insurance|insurers|carriers|tpa case|file|reference|ref ${NUMBER}?`,
      `policy claim ${NUMBER}?`,
      `claim policy ${NUMBER}?`,
      `carrier|insurer ${NUMBER}`,
      'claim reference|your_claim|our_claim|carrier_claim|insurance_claim|wc_claim',
      `nf file|case ${NUMBER}`,
    ],
  ],
  [
    'CASE_NUMBER',
    [
      `wcb|wcab|adj|eams|dwc|twcc|sbwc|bwc|tdi|icn|jcn|ic|oah|ojcc|owcp|state|court|docket|index|cause|civil|civil_action|superior_court|wcc|iab|commission|board|dia|ltd|hearing|matter|litigation|district_court|county case|file|claim|action? ${NUMBER}`,
      `wcb|wcab|adj|eams|dwc|docket|index|cause|civil_action|jcn|court|matter|wcc|board ${NUMBER}`,
      `case|matter|court_file|action ${NUMBER}`,
      'case|adj|eams|docket|wcab|wcb|wcb_case|index|case_file|dwc',
      'wcab_adj #|no|number?',
      'adj_eams #|no|number?',
      'eams_adj #|no|number?',
    ],
  ],
  [
    'FILE_NUMBER',
    [
      `our|your|office|law_firm|attorney|firm|vendor|ime|exam|evaluation|order|reference|control|service|referral file|reference|ref|id|case|matter? ${NUMBER}?`,
      `file|reference|ref|order|control|job|assignment|referral ${NUMBER}`,
      'our_file|your_file|our_reference|your_reference|our_ref|your_ref|file',
    ],
  ],
  [
    'INJURED_ON',
    [
      `alleged|reported|claimed? date|dates of the? ${INJURY}`,
      `${INJURY} date|dates`,
      'doi|dol|doa|d_o_i|d_o_l|d_o_a|d_a|d_i|d_l|d_inj|dois|ct_date|injury|date_injured|injured_on|date_of_injury_ct|specific_injury|cumulative_trauma|cumulative_injury|ct|loss|accident_date|injured',
      'doi|dol|doa|d_a dol|doi|doa|d_l|d_i|ct',
    ],
  ],
  [
    'EXAMINED_ON',
    [
      `date|dates of the? ${EXAM}`,
      `${EXAM} date|dates`,
      'doe|d_o_e|d_e|dos|d_o_s|date_seen|date_examined|date_evaluated|seen_on|examined_on|evaluated_on|date_of_ime|exam_dt|examination_performed_on|date_and_time_of_exam|date_and_time_of_examination|date_and_time_of_evaluation|date_time_of_exam|date_time_of_examination|evaluated|examined',
      'date seen|evaluated|examined',
      `date time|and_time of ${EXAM}`,
    ],
  ],
  [
    'REPORTED_ON',
    [
      'date of the? report|dictation|letter|dictated|transcription|record_review|review|peer_review|file_review|this_report|addendum|completion|submission',
      'report|dictation|dictated|review|addendum date',
      'date|dated|report_dated|date_dictated|date_reported|date_prepared|date_of_report|date_issued|date_signed|reported_on|dictated|date_written|date_reviewed|dos_of_report|report_issued|issued',
    ],
  ],
  [
    'REQUESTED_BY',
    [
      'requested|referred|ordered by',
      'examination|exam|evaluation|ime|report|service|services|review requested|ordered by',
      'requesting|referring|referral party|agency|source|client|entity|company|organization|carrier',
      'requestor|requester|referral|referral_from|referred_from|to|prepared_for|at_the_request_of|report_to|requesting_client|report_prepared_for|addressee|sent_to|client_company|submitted_to',
    ],
  ],
  [
    'ATTENTION',
    [
      'attention|attn|att|adjuster|claims_examiner|claims_adjuster|claim_representative|claims_representative|adjustor|case_manager|claim_examiner|requesting_adjuster|claims_specialist|claims_manager',
    ],
  ],
  ['SELF_INSURED', ['self_insured|self_insurer employer?', 'employer self_insured']],
  [
    'CARRIER',
    [
      'workers_compensation|wc|comp|no_fault|insurance|liability|auto|responsible? carrier|insurer|insurance_carrier|insurance_company|insurance_co|ins_co|ins_carrier|insurance',
      'tpa|third_party_administrator|claims_administrator|claim_administrator|administrator|payor|payer|insurer_tpa|carrier_tpa|carrier_administrator|insurance_carrier_tpa|adjusting_agency|claims_adjusting_agency|insurance_carrier_claims_administrator|carrier_self_insured|insurer_claims_administrator|self_insured_employer_carrier|mco_tpa',
    ],
  ],
  [
    'LAW_FIRM',
    [
      'defense|defendant|defendants|respondent|respondents|carrier|employers|law counsel|attorney|attorneys|firm|lawyer',
      'attorney|counsel for the? defendant|defendants|defense|carrier|employer|respondent',
      'law_firm|defense|retaining_counsel|retaining_attorney|referring_attorney|requesting_attorney|law_office|referring_counsel|requesting_counsel|requesting_law_firm',
    ],
  ],
  [
    'VENDOR',
    [
      'vendor|ime_company|ime_vendor|scheduled_by|arranged_by|coordinated_by|scheduling_company|panel_company|evaluation_company|scheduling_agency|exam_company',
    ],
  ],
  [
    'EMPLOYER',
    [
      'the? employer|employers name?',
      'name of employer',
      'employer_at_time_of_injury|employer_at_injury|employed_by|insured_employer|employer_of_record|date_of_injury_employer|employer_of_injury|employer_at_the_time_of_injury|emp|place_of_employment|employer_defendant',
    ],
  ],
  [
    'EXAMINER',
    [
      'examining|evaluating|reviewing|reporting|ime|consulting|peer_review|evaluator physician|physicians|doctor|doctors|provider|examiner|psychologist|psychiatrist|surgeon|chiropractor|clinician|reviewer|neuropsychologist',
      'independent_medical? examiner|examiners|evaluator',
      'name? of? examiner|evaluator|reviewer|qme|ame|designated_doctor|examining_physician|examining_doctor',
      'panel_qme|qualified_medical_evaluator|agreed_medical_evaluator|physician|doctor|physician_reviewer|reviewer_name|examiner_name|physician_name|examined_by_physician|ime_physician|ime_doctor|provider|qme_physician|qme_name|from|author|physician_advisor|designated_doctor_name|evaluators|report_by|provider_name|doctor_name|doctors_name|physicians_name|examiners_name|reviewed_by|evaluated_by',
    ],
  ],
  [
    'SPECIALTY',
    [
      'specialty|speciality|specialties|board_certification|board_certifications|board_certified|medical_specialty|physician_specialty|area_of_specialty|field_of_specialty|specialization|specialty_of_examiner|examiner_specialty|board_certified_in|certification|qme_specialty|area_of_practice|specialty_type',
    ],
  ],
  [
    'LICENCE',
    [
      `medical|physician|physicians|state|ca|california|ny|nys|new_york|tx|texas|fl|florida|wa|washington|or|oregon|nj|new_jersey|illinois|il|pa|ohio|md|ga|professional|dr|chiropractic|psychology|psy|state_medical|nys_medical|ca_medical|texas_medical license|lic|licence ${NUMBER}?`,
      `license|lic|licence ${NUMBER}?`,
      `md|medical|physician license|lic ${NUMBER}`,
      `state_of license|lic ${NUMBER}?`,
    ],
  ],
  [
    'NPI',
    [`npi ${NUMBER}?`, `national_provider_identifier|national_provider_id ${NUMBER}?`, 'individual_npi'],
  ],
  [
    'STARTED_AT',
    [
      'exam|examination|evaluation|ime|appointment? start|begin|began|started|commenced|commencement|beginning time|at?',
      'time exam|examination|evaluation|ime? started|began|begun|in|commenced|start|of_start|begin',
      'start|begin|beginning|starting time',
      'start_of_exam|start_of_examination|time_of_commencement|start|started|began|commenced|exam_commenced|time_in',
    ],
  ],
  [
    'ENDED_AT',
    [
      'exam|examination|evaluation|ime|appointment? end|ended|finish|finished|completed|concluded|conclusion|completion|stop|ending time|at?',
      'time exam|examination|evaluation|ime? ended|out|finished|completed|concluded|end|of_completion|stopped|finish',
      'end|finish|stop|completion|ending time',
      'end_of_exam|end_of_examination|time_of_completion|end|ended|finished|concluded|completed|exam_concluded',
    ],
  ],
  [
    'EXAM_TIME',
    [
      'time of exam|examination|evaluation|ime|the_exam|the_examination',
      'exam|examination|evaluation|ime|appointment time|times|hours',
      'time|times|start_end_time|start_and_end_time|start_stop_time|time_of_exam_start_end|exam_start_end|time_seen',
    ],
  ],
  [
    'FACE_TO_FACE',
    [
      'total|actual|physician|direct|examiner? face_to_face|face_to_face_exam|face_to_face_examination|face_to_face_evaluation time|minutes|duration?',
      'time spent face_to_face|with_examinee|with_claimant|with_applicant|with_patient|with_plaintiff|in_examination|with_the_examinee|with_the_claimant|with_the_patient|with_the_applicant?',
      'duration of exam|examination|evaluation|ime|the_examination|face_to_face_time',
      'exam|examination|evaluation|ime duration|length',
      'length of exam|examination|evaluation|the_examination|time',
      'duration|face_to_face|total_exam_time|total_examination_time|f2f_time|time_with_examinee|time_with_claimant',
    ],
  ],
  [
    'PLACE',
    [
      'place|location|site|address of the? exam|examination|evaluation|ime|service|visit|interview|appointment',
      'exam|examination|evaluation|ime|appointment|clinic|office location|site|place|address',
      'place|location|examined_at|seen_at|evaluated_at|venue_of_examination|site|office_location',
    ],
  ],
  [
    'INTERPRETER',
    [
      'interpreter|translator interpreter|name|services|present|used|required|info|information|needed?',
      'interpreted_by|language_interpreter|interpreting|certified_interpreter|interpreter_language|language_interpreter_used|primary_language_interpreter|translator_interpreter|interpreter_translator|name_of_interpreter',
    ],
  ],
  [
    'OTHERS_PRESENT',
    [
      'others|persons|individuals|parties|people|also|those|other_persons|other_individuals|other_parties|observers|other? present|in_attendance|attending during_exam|during_examination|during_the_examination|at_exam|at_examination|at_the_examination|in_room|in_the_room?',
      'in_attendance|accompanied_by|companion|companions|observer|observers|attendees|chaperone|present|present_at_examination|persons_in_attendance|witness_present|attended_by|present_during_examination|representative_present',
    ],
  ],
  [
    'HISTORY_TAKEN_BY',
    [
      'history|medical_history|the_history|patient_history taken|obtained|recorded|elicited|gathered by',
      'interviewer|history_by',
    ],
  ],
  [
    'EXAMINED_BY',
    [
      'physical|physical_examination|examination|exam|the_examination|evaluation performed|conducted|done|completed by',
      'examined_by',
    ],
  ],
  [
    'DRAFTED_BY',
    [
      'report|initial_report|the_report|initial_draft|draft|report_draft prepared|drafted|written|authored|composed by',
      'drafted_by|prepared_by|report_author|written_by',
    ],
  ],
  [
    'PAGES',
    [
      'total|number|approximate|no|# of? total? records|record|medical_record|medical_records? pages reviewed|received|of_records|of_records_reviewed|of_medical_records|of_records_received?',
      'records|record|medical_record|medical_records pages|page count|reviewed|total?',
      'pages|page reviewed|received|count|of_records|of_records_reviewed',
      'page_count|pages_of_records|volume_of_records|declared_page_count|pages_declared',
    ],
  ],
  [
    'EXAM_KIND',
    [
      'type|kind|nature of the? exam|examination|evaluation|service|report|review|assessment|appointment|referral|services',
      'exam|examination|evaluation|service|report|referral|appointment type|kind',
      'type_of_ime|report_title',
    ],
  ],
  [
    'RETAINED_BY',
    ['retained_by|retaining_party|on_behalf_of|examination_on_behalf_of|side|party_requesting|appearing_for'],
  ],
  ['CAPTION', ['case|matter|claim name|title|caption|style', 'case_caption|caption|style_of_case']],
  [
    'OTHER',
    [
      'date|dates|place|state of birth|hire|request|referral|death|surgery|disability|appointment_letter|first_treatment|last_visit|maximum_medical_improvement|mmi|receipt',
      'dob|d_o_b|d_b|birth_date|birthdate|age|sex|gender|ssn|ss|ss_#|ssn_#|social_security_number|occupation|job_title|phone|tel|telephone|fax|facsimile|email|e_mail|address|height|weight|handedness|dominance|race|marital_status|insured|policy|policy_#|policy_no|policy_number|policyholder|named_insured|body_part|body_parts|allowed_conditions|accepted_conditions|accepted_condition|allowed_condition|disputed_conditions|contested_conditions|mrn|mr_#|medical_record_number|chart_#|invoice_#|invoice|tax_id|ein|tin|website|web|cc|enc|encl|enclosures|dear|via|sent_via|diagnosis|diagnoses|job|treating_physician|treating_doctor|primary_treating_physician|ptp|attending_physician|applicant_attorney|applicants_attorney|claimants_attorney|claimant_attorney|plaintiff_attorney|plaintiffs_attorney|plaintiffs_counsel|attorney|attorney_for_claimant|attorney_for_plaintiff|attorney_for_applicant|claimants_counsel|counsel_for_plaintiff|defendant|defendants|respondent|venue|jurisdiction|county|state|panel_#|panel_no|panel_number|qme_panel_#|qme_panel_no|qme_panel_number|arrival_time|time_of_arrival|appointment_time|scheduled_time|scheduled_appointment_time|title|hand_dominance|judge|issues|language|primary_language|native_language|referral_date|request_date|hire_date|identification|id|photo_id|department|unit|cell|mobile|ext|board_of_workers_compensation|pages_in_report|time_zone|check_in|check_in_time|chief_complaint|department|accompanied',
    ],
  ],
];
