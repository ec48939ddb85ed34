const TITLE_WORDS: ReadonlySet<string> = new Set(
  `a an the of and or on for report reports re independent panel qualified agreed defense defence compulsory medical legal medicolegal medico
  evaluation evaluations evaluator evaluators examination examinations exam exams examiner designated doctor physician rule 35 cr record records review reviews file
  peer chart paper orthopedic orthopaedic psychiatric psychological neuropsychological neurological neuropsychology psychiatry
  neurology chiropractic podiatric dental spine surgical physical supplemental supplementary comprehensive initial follow up followup
  reexamination reevaluation reassessment ime qme ame dme cme pqme addendum confidential second opinion consultation consultative assessment
  fitness duty impairment rating utilization case specialty internal medicine pain management final permanent stationary disability workers
  compensation no fault liability services independently performed letter narrative forensic functional capacity audit request requested`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** True for the title of a report ("Panel Qualified Medical Evaluation") and for what a company says it does. */
export function isReportTitle(line: string): boolean {
  const words = line
    .toLowerCase()
    .replace(/[.’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.length <= 12 && words.every((word) => TITLE_WORDS.has(word));
}
