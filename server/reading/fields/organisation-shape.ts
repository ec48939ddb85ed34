/** What kind of organisation a name looks like, by its words alone. */
export type OrganisationShape = 'CARRIER' | 'LAW_FIRM' | 'VENDOR' | 'PRACTICE' | 'OTHER';

const CARRIER =
  /\b(?:insurance|insurers?|ins\.? co|mutual|employers (?:group|mutual|assurance)|indemnity|casualty|assurance|underwriters|surety|reinsurance|claims? (?:services?|management|administrat\w+|department|dept)|third[- ]party administrat\w+|risk (?:management|services|pool)|insurance pool|self[- ]insur\w+|state (?:insurance )?fund|compensation (?:insurance )?fund|workers'? compensation (?:fund|trust)|adjust(?:ers?|ing)|geico|allstate|state farm|progressive|travelers|zurich|hartford|liberty|nationwide|sedgwick|gallagher bassett|broadspire|esis|corvel|crawford|chubb|aig|cna|amtrust|esurance|usaa|metlife|berkshire|hanover|erie|farmers|kemper|mapfre|nj manufacturers|york risk|tristar|helmsman|nysif|scif|lwcc|bwc|labor (?:and|&) industries|bureau of workers)\b/i;
const LAW_FIRM =
  /\b(?:law (?:offices?|firm|group|corporation|corp|center)|attorneys?(?: at law)?|counsel(?:ors?)?(?: at law)?|esq(?:uires?)?|l\.?l\.?p|p\.?l\.?l\.?p|a professional law corporation|legal (?:department|group|services)|solicitors|barristers|trial lawyers|lawyers)\b/i;
const PARTNERS =
  /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){0,5},? (?:&|and) \p{Lu}[\p{L}'’-]+(?:,? (?:P\.?C\.?|P\.?L\.?L\.?C\.?|P\.?A\.?|APC|APLC|LLC))?$/u;
/** Surnames and the form in which professionals incorporate, and no word of any trade. */
const SURNAMES = /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}'’-]+){1,3}, (?:P\.?C|APC|APLC|P\.?L\.?C)\b\.?$/u;
const VENDOR =
  /\b(?:imes?|medical (?:evaluat|examin|exam|assess|opinion|legal|expert|review)\w*|medico?-?legal|medicolegal|independent (?:medical|evaluat|examin)\w*|evaluation (?:services|group|network|associates|specialists)|exam(?:ination)? (?:services|works|network|coordinators|management)|examworks|examinations?|evaluations|evaluators|panel services|medical panels?|panel (?:company|group|network|inc)|peer review|disability (?:evaluat|review|management)\w*|claim evaluations?|physician reviewers?|review services|medical consultants?|expert (?:network|services))\b/i;
const PRACTICE =
  /\b(?:orthop(?:a)?edics?|orthop(?:a)?edic (?:surgery|associates|group|institute)|neurolog\w+|neurosurg\w+|psychiatr\w+|psycholog\w+|chiropract\w+|medical (?:group|center|associates|corporation|clinic|practice|offices?|arts)|clinics?|hospital|spine (?:center|institute|group)|surgical|physicians|pain (?:management|center|institute)|rehabilitation|(?:physical |occupational )?therapy|pain associates|urgent care|health (?:care|center|system)|sports medicine|radiology|imaging)\b/i;
const OTHER =
  /\b(?:inc|corp|corporation|company|co|llc|l\.l\.c|pllc|p\.?c|ltd|lp|group|associates|partners|services|solutions|industries|enterprises|department|dept|board|bureau|commission|division|district|county|city of|state of|university|college|school|authority|agency|administration|administrators|trust|fund|foundation|systems?|holdings|stores?|markets?|foods?|logistics|transport\w*|trucking|construction|contractors|manufacturing|products|restaurants?|hotels?|motors?|airlines?|union|bank|center|centre|church|farms?|freight|supply|electric|plumbing|roofing|security|staffing|warehouse|delivery|care|home|homes|nursing|village|works|mills?|plant|steel|landscaping|cleaning|bakery|catering|transit|utilities|international|america|national)\b\.?/i;

/** The shape of a name; null when none of its words is an organisation's. */
export function organisationShape(name: string): OrganisationShape | null {
  if (LAW_FIRM.test(name)) return 'LAW_FIRM';
  if (CARRIER.test(name)) return 'CARRIER';
  if (VENDOR.test(name)) return 'VENDOR';
  if (PRACTICE.test(name)) return 'PRACTICE';
  if (SURNAMES.test(name)) return 'LAW_FIRM';
  if (OTHER.test(name)) return 'OTHER';
  return PARTNERS.test(name) ? 'LAW_FIRM' : null;
}
