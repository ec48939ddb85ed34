/**
 * Invented questions and answers with what they swear to: subject, polarity, low, high, unit and hedge; "recall" for
 * an answer that the witness could not give; null for nothing to be read.
 */
export type Expected =
  | readonly [subject: string, polarity: 'AFFIRMS' | 'DENIES', quantity: string | null]
  | readonly ['recall', subject: string]
  | null;
export const EXCHANGES: readonly (readonly [question: string, answer: string | null, expected: Expected])[] =
  [
    // Shares by side, stated.
    [
      'What percentage of your forensic work is for the defense?',
      'About ninety percent.',
      ['SHARE_DEFENSE', 'AFFIRMS', '90 90 PERCENT ABOUT'],
    ],
    [
      'What percentage of your examinations are for the defense?',
      'Ninety to ninety-five percent.',
      ['SHARE_DEFENSE', 'AFFIRMS', '90 95 PERCENT RANGE'],
    ],
    [
      'What share of your medical-legal work comes from insurance carriers?',
      'I would say 80 to 85 percent.',
      ['SHARE_DEFENSE', 'AFFIRMS', '80 85 PERCENT ABOUT'],
    ],
    [
      'How is your expert work split?',
      'About half my work is for plaintiffs.',
      ['SHARE_PLAINTIFF', 'AFFIRMS', '50 50 PERCENT ABOUT'],
    ],
    [
      'How much of your expert work is for plaintiffs?',
      'Maybe a third.',
      ['SHARE_PLAINTIFF', 'AFFIRMS', '33 33 PERCENT ABOUT'],
    ],
    [
      'How much of the forensic work is for the defense?',
      'The vast majority.',
      ['SHARE_DEFENSE', 'AFFIRMS', '50 100 PERCENT ABOUT'],
    ],
    [
      'What percentage of your cases is for plaintiffs?',
      'Less than five percent.',
      ['SHARE_PLAINTIFF', 'AFFIRMS', 'null 5 PERCENT AT_MOST'],
    ],
    [
      'What percentage is defense work?',
      'At least 75%.',
      ['SHARE_DEFENSE', 'AFFIRMS', '75 null PERCENT AT_LEAST'],
    ],
    [
      'What percentage of your work is for the defense?',
      'Sixty percent or more.',
      ['SHARE_DEFENSE', 'AFFIRMS', '60 null PERCENT AT_LEAST'],
    ],
    [
      'In 2023, what percentage of your examinations were for the defense?',
      '98 percent.',
      ['SHARE_DEFENSE', 'AFFIRMS', '98 98 PERCENT EXACT'],
    ],
    [
      'What is the breakdown of your work, plaintiff and defense?',
      'It is 70 percent defense.',
      ['SHARE_DEFENSE', 'AFFIRMS', '70 70 PERCENT EXACT'],
    ],
    ['What is the breakdown, plaintiff and defense?', 'About 60 percent.', null],
    ['What is the breakdown of your work?', '60 percent defense and 40 percent plaintiff.', null],
    [
      'What percentage of your work is for the defense?',
      'It was 90 percent once, and now it is 60 percent.',
      null,
    ],
    // Shares by adoption.
    [
      'Is it fair to say that 80 percent of your forensic work is for the defense?',
      "That's fair.",
      ['SHARE_DEFENSE', 'AFFIRMS', '80 80 PERCENT EXACT'],
    ],
    [
      'So about 80 percent of your examinations are defense examinations?',
      'Yes.',
      ['SHARE_DEFENSE', 'AFFIRMS', '80 80 PERCENT ABOUT'],
    ],
    [
      'Would 80 percent defense work be right?',
      'Probably.',
      ['SHARE_DEFENSE', 'AFFIRMS', '80 80 PERCENT ABOUT'],
    ],
    [
      'Would 80 percent defense work be right?',
      'That sounds about right.',
      ['SHARE_DEFENSE', 'AFFIRMS', '80 80 PERCENT ABOUT'],
    ],
    ['Is it 80 percent defense work?', 'No.', ['SHARE_DEFENSE', 'DENIES', '80 80 PERCENT EXACT']],
    [
      'Is it 80 percent defense work?',
      'No, more like 60 percent.',
      ['SHARE_DEFENSE', 'AFFIRMS', '60 60 PERCENT EXACT'],
    ],
    ['Is it 80 percent defense work?', "I don't understand the question.", null],
    ['Is it 80 percent defense work?', 'Could you repeat that?', null],
    ['Is it 80 percent defense work?', null, null],
    ["It isn't 80 percent defense work, is it?", 'No.', null],
    ['Is it 80 percent defense work?', 'I enjoy all of my work.', null],
    // Recall failures.
    [
      'What percentage of your forensic work is for the defense?',
      "I don't recall.",
      ['recall', 'SHARE_DEFENSE'],
    ],
    [
      'What percentage of your forensic work is for the defense?',
      "I couldn't tell you.",
      ['recall', 'SHARE_DEFENSE'],
    ],
    [
      'How many examinations do you do a year?',
      'I have no way of knowing.',
      ['recall', 'RETENTIONS_PER_YEAR'],
    ],
    [
      'How much did you earn from forensic work last year?',
      "I don't keep those records.",
      ['recall', 'ANNUAL_INCOME'],
    ],
    ['How many times has this firm retained you?', 'I would be guessing.', ['recall', 'TIMES_FOR_FIRM']],
    ['What share of your income comes from forensic work?', "I wouldn't know.", ['recall', 'SHARE_INCOME']],
    [
      'Has a court ever excluded your testimony?',
      'Not that I recall; I do not remember.',
      ['recall', 'EXCLUDED_BEFORE'],
    ],
    [
      'What percentage of your forensic work is for the defense?',
      "I don't recall exactly, but 90 percent.",
      ['SHARE_DEFENSE', 'AFFIRMS', '90 90 PERCENT ABOUT'],
    ],
    ['What color was the car?', "I don't recall.", null],
    // Numbers a year.
    [
      'How many examinations do you do a year?',
      'Less than ten a year.',
      ['RETENTIONS_PER_YEAR', 'AFFIRMS', 'null 10 COUNT AT_MOST'],
    ],
    [
      'How many IMEs did you perform last year?',
      'A hundred and twenty.',
      ['RETENTIONS_PER_YEAR', 'AFFIRMS', '120 120 COUNT EXACT'],
    ],
    [
      'How many evaluations did you conduct in 2023?',
      'About 200.',
      ['RETENTIONS_PER_YEAR', 'AFFIRMS', '200 200 COUNT ABOUT'],
    ],
    [
      'You do between 150 and 200 examinations a year?',
      'Correct.',
      ['RETENTIONS_PER_YEAR', 'AFFIRMS', '150 200 COUNT RANGE'],
    ],
    ['How many examinations do you do a week?', 'Ten.', null],
    [
      'How many times has this law firm retained you?',
      'Twice, maybe three times.',
      ['TIMES_FOR_FIRM', 'AFFIRMS', '3 3 COUNT ABOUT'],
    ],
    [
      'How many times have you been retained by this firm?',
      'More than twenty.',
      ['TIMES_FOR_FIRM', 'AFFIRMS', '20 null COUNT AT_LEAST'],
    ],
    // Minutes.
    [
      'How long does the physical examination take?',
      'I spend thirty to forty-five minutes.',
      ['EXAM_MINUTES', 'AFFIRMS', '30 45 MINUTES RANGE'],
    ],
    [
      'How much time do you spend with the examinee?',
      'At least an hour.',
      ['EXAM_MINUTES', 'AFFIRMS', '60 null MINUTES AT_LEAST'],
    ],
    ['How long was the examination?', 'Half an hour.', ['EXAM_MINUTES', 'AFFIRMS', '30 30 MINUTES EXACT']],
    [
      'How long do you spend with each claimant?',
      'About an hour and a half.',
      ['EXAM_MINUTES', 'AFFIRMS', '90 90 MINUTES ABOUT'],
    ],
    [
      'Was the examination about 15 minutes?',
      "That's correct.",
      ['EXAM_MINUTES', 'AFFIRMS', '15 15 MINUTES ABOUT'],
    ],
    [
      'How long does the examination take?',
      'Two to three hours.',
      ['EXAM_MINUTES', 'AFFIRMS', '120 180 MINUTES RANGE'],
    ],
    ['How long does the examination take?', 'As long as it needs.', null],
    // Money.
    [
      'What did you make from forensic work last year?',
      'About $250,000.',
      ['ANNUAL_INCOME', 'AFFIRMS', '250000 250000 DOLLARS ABOUT'],
    ],
    [
      'How much do you earn from medical-legal work a year?',
      'Under 300 thousand dollars.',
      ['ANNUAL_INCOME', 'AFFIRMS', 'null 300000 DOLLARS AT_MOST'],
    ],
    [
      'What percentage of your income is from expert work?',
      'Twenty percent.',
      ['SHARE_INCOME', 'AFFIRMS', '20 20 PERCENT EXACT'],
    ],
    [
      'What percentage of your time is patient care?',
      'Roughly three quarters.',
      ['PRACTICE_SHARE', 'AFFIRMS', '75 75 PERCENT ABOUT'],
    ],
    // Yes or no.
    ['Has a court ever excluded your testimony?', 'No.', ['EXCLUDED_BEFORE', 'DENIES', null]],
    ['Has a judge ever limited your testimony?', 'Never.', ['EXCLUDED_BEFORE', 'DENIES', null]],
    [
      'Has a judge ever precluded your opinions?',
      "I've never been excluded.",
      ['EXCLUDED_BEFORE', 'DENIES', null],
    ],
    ['You have never been excluded by a court, correct?', 'Correct.', ['EXCLUDED_BEFORE', 'DENIES', null]],
    ['You have never been excluded by a court?', 'No.', null],
    ['Has a court ever excluded your testimony?', 'Yes, once.', ['EXCLUDED_BEFORE', 'AFFIRMS', null]],
    ['Is this list of your depositions complete?', 'Yes.', ['LIST_COMPLETE', 'AFFIRMS', null]],
    ['Is that a complete list of your trial testimony?', 'It is not.', ['LIST_COMPLETE', 'DENIES', null]],
    ['Do you review all the records you are sent?', 'I do.', ['RECORDS_REVIEWED', 'AFFIRMS', null]],
    [
      'What do you do before the examination?',
      'I always review all of the records I was provided.',
      ['RECORDS_REVIEWED', 'AFFIRMS', null],
    ],
    // Findings.
    [
      'In what percentage of your examinations do you find that the condition was not related?',
      'Ten percent.',
      ['FINDING_RATE', 'AFFIRMS', '10 10 PERCENT EXACT'],
    ],
    ['Have you ever concluded that a claimant was malingering?', 'No.', ['FINDING_RATE', 'DENIES', null]],
    [
      'Have you ever concluded that a claimant was malingering?',
      'I do not recall.',
      ['recall', 'FINDING_RATE'],
    ],
    // Nothing of this.
    ['Please state your name.', 'Ambrose Quillfeather.', null],
    ['Did you bring your file?', 'No.', null],
    ['How many miles did you drive?', 'About 20.', null],
  ];
