/**
 * The words that leaked passwords are made of, as every published list of them shows, without their
 * digits and signs: `password-policy.ts` takes those off before it looks. Lower case.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwort passwd pass passcode passphrase motdepasse contrasena senha parola wachtwoord
  admin administrator root user username guest login logon signin welcome letmein changeme default
  secret access private system server computer internet windows microsoft google facebook amazon
  apple samsung linkedin youtube twitter yahoo gmail hotmail outlook office
  qwerty qwertz azerty qwertyuiop qwertzuiop asdf asdfgh asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qazwsx
  qazwsxedc wsxedc edcrfv qweasd qweasdzxc poiuytrewq lkjhgfdsa mnbvcxz
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcabc aaa xyz xxx
  iloveyou loveyou iloveu love lovely lover sweetheart sweet baby babygirl princess prince angel
  angels honey sugar kiss forever friends family mother father mommy daddy sister brother
  monkey dragon tiger lion eagle falcon wolf bear panther dolphin butterfly chicken horse pony puppy
  kitty kitten dog doggy cat snoopy scooby garfield mickey minnie donald pokemon pikachu naruto
  superman batman spiderman ironman starwars startrek matrix hello hellokitty
  football soccer baseball basketball hockey tennis golf golfer rangers yankees cowboys steelers
  lakers eagles arsenal chelsea liverpool barcelona juventus ferrari porsche mercedes mustang
  corvette harley yamaha
  sunshine rainbow flower flowers summer winter spring autumn fall january february march april may
  june july august september october november december monday tuesday wednesday thursday friday
  saturday sunday christmas easter
  michael jordan jennifer jessica michelle ashley nicole daniel charlie andrew joshua matthew robert
  thomas william anthony hunter maggie pepper ginger buster shadow master killer ninja jackson
  freedom whatever trustno trust nothing money dollar diamond silver golden purple orange yellow
  green blue black white banana cookie chocolate cheese coffee pizza
  america london newyork california texas florida chicago canada mexico england france germany
  law lawyer attorney lawfirm legal paralegal firm company business trackrecord medical examiner
  correcthorsebatterystaple correcthorse batterystaple test testing tester demo sample temp temporary
  one two three four five six seven eight nine ten onetwothree
  `
    .trim()
    .split(/\s+/),
);
