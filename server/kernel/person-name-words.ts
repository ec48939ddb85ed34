/** Words that stand beside a person's name. Each is written without dots; matching ignores dots. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of address, before or after a name. */
export const HONORIFICS = words(`
  dr drs doctor prof professor mr mrs ms miss mx hon sir madam rev col ltc maj capt cdr lt`);

/** Degrees, licences, fellowships and examiner certifications. */
export const CREDENTIALS = words(`
  md mds mbbs mbchb mbbch phd psyd edd dsc scd drph mph mpa mba msc ms ma ba bs msn jd llm esq
  do dc dpm dds dmd od pharmd dpt dot dnp np rn arnp crna pa pac ot otr pt
  facs faaos faapmr faan fana fapa facp facep facc faap facog facoem facfas facofp faafp faadep faans
  faanos fasam fabpmr fabpn fabime abpp abpn abpmr abim abos aboim abime abpm acoem dabpmr dabpm dabnm dapb
  dabpn dabims dabcc daapm dacbn dabco dacan dabfm cime cedir cir cpe cde qme ame pqme fcbi ccst rpt ccn
  cns chcqm mro cmro csp frcs frcsc frcp frcpc mrcp facpm ficpa faaim fipp fiapm dipl`);

/** Credentials that are names or initials too: taken as such only when dotted or written in capitals. */
export const AMBIGUOUS_CREDENTIALS = words('do ma ms ba bs od pa pt ot np dc ame dot cir rn cpe edd mba');

/** What a practice puts behind its owner's name. */
export const PRACTICE_WORDS = words('pc pllc llc llp inc ltd corp pa apc amc corporation incorporated');

export const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'Jr.',
  junior: 'Jr.',
  sr: 'Sr.',
  senior: 'Sr.',
  ii: 'II',
  '2nd': 'II',
  iii: 'III',
  '3rd': 'III',
  iv: 'IV',
  '4th': 'IV',
};

/** Particles that begin a surname: "de la Cruz", "van der Berg", "St. John", "al Rashid". */
export const PARTICLES = words(`
  de del della dello der den des di da das do dos du la las le los van von vom zu zum zur ter ten te tot
  af av bin ibn bint abu al el ap st saint santa san mac mc`);

/** Particles that begin nobody's given name, so that a name which begins with one is in the inverted order. */
export const LEADING_PARTICLES = words(
  'de del della dello der von vom zu zur dos das la las los bin ibn st saint',
);

/** Particles that stay small in running text; "St." and "Mac" do not. */
export const SMALL_PARTICLES = words(`
  de del della dello der den des di da das do dos du la las le los van von vom zu zum zur ter ten te tot
  af av bin ibn bint al el`);
