/** What every report says in nearly the same words: declarations, notices and closings. Written for this bench. */
export const INDUSTRY_TEXTS: readonly string[] = [
  'Before the evaluation began, it was made plain to {name} that no doctor-patient relationship was formed, that no treatment would be given, and that a written report would go to the party that asked for this visit.',
  'I declare under penalty of perjury that the information in this report and its attachments is true and correct to the best of my knowledge and belief, except for what I was told by others, which I believe to be true.',
  'The above conclusions rest on the history obtained, on the examination carried out today and on the documents supplied, and are held within a reasonable degree of medical certainty; they may change if further documents are made available.',
  'Every movement was done by {name} alone, and {name} was asked to stop at the first sign of discomfort so that nothing beyond ordinary physical limits was attempted during any part of the visit.',
];

/** Questions of carriers and their lawyers, as they are repeated from letter to letter. */
export const CARRIER_QUESTIONS: readonly string[] = [
  'Please state your diagnosis for each body part claimed and say whether each condition is causally related to the accident of {date}, giving the objective findings on which you rely.',
  'Has the claimant reached maximum medical improvement for all conditions accepted in this claim, and if not, when is that to be expected and with what further care?',
  'Is any further treatment, including therapy, injections, diagnostic testing or surgery, reasonable and necessary, and if so please give its kind, frequency and length?',
  'Does the claimant need household help, special transportation or medical supplies as a result of the conditions that you find related to this accident?',
  'Is the claimant able to return to the job held on the date of accident, and if restrictions are needed please list each one and say how long it should last?',
  'Were there any pre-existing conditions that bear upon the present complaints, and if so what part of the present disability do you apportion to them?',
  'Please comment on the consistency between the subjective complaints voiced during your visit and the objective findings of your physical examination.',
  'If you find a permanent impairment, please rate it under the edition of the guides that applies to this claim and show how you arrived at the figure.',
];

/** Joints with what is measured of each, and what is normal; the values are those of the day. */
export const MEASUREMENTS: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  [
    'cervical spine',
    [
      ['flexion', 50],
      ['extension', 60],
      ['right rotation', 80],
      ['left rotation', 80],
      ['right lateral bending', 45],
      ['left lateral bending', 45],
    ],
  ],
  [
    'lumbar spine',
    [
      ['flexion', 60],
      ['extension', 25],
      ['right lateral bending', 25],
      ['left lateral bending', 25],
    ],
  ],
  [
    'right shoulder',
    [
      ['flexion', 180],
      ['abduction', 180],
      ['internal rotation', 90],
      ['external rotation', 90],
      ['extension', 50],
    ],
  ],
  [
    'left knee',
    [
      ['flexion', 140],
      ['extension', 0],
      ['thigh circumference', 48],
      ['calf circumference', 36],
    ],
  ],
];

export const SURNAMES: readonly string[] =
  'Abernock|Brindlemere|Castleford|Dunwhistle|Eastergate|Fennimore|Galloway|Hartsong|Inglewick|Jessamy|Kettleworth|Lindqvale|Marchbanks|Netherby|Oakenshaw|Pemberlin|Quillby|Rosendahl|Silverthorne|Tamworthy|Underhay|Vantongeren|Wexcombe|Yarrowby|Zellander'.split(
    '|',
  );
