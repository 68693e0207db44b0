/** Word lists of the tokeniser: abbreviations that keep their full stop, prefixes that keep their hyphen. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Keep the full stop, and a sentence hardly ever ends there: titles and the like stand before a name. */
export const TITLES = list(`
  mr. mrs. ms. dr. prof. st. sen. rep. reps. sens. gov. gen. lt. col. sgt. capt. cpl. pvt. maj. cmdr. adm. rev.
  hon. pres. vs. messrs. mme. mlle. mt. ft. fr. brig. supt. insp. det. amb. v. dept. eg. ie. e.g. i.e. cf. viz.
  approx. ca. c. fig. figs. attn. ph. vol. nos. pp. ed. eds. no. art. arts. para. paras. bn. regt. bde. brig. cdr.
  cdt. pfc. spc. gens. cols. lts.`);

/** Keep the full stop; a sentence may end there, if the next word looks like a start. */
export const ABBREVIATIONS = list(`
  jr. sr. inc. co. corp. ltd. bros. llc. plc. etc. al. a.m. p.m. b.c. a.d. ph.d. m.d. b.a. m.a. d.c. u.s. u.k.
  u.n. e.u. jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thur. thurs. fri. sat. sun.
  ave. blvd. rd. hwy. esq. est. ext. tel. misc. oz. lb. lbs. yrs. hrs. mins. sec. ariz. calif. conn. fla. ill.
  mass. mich. minn. okla. penn. tenn. tex. wash. wis. va. la. p.s. a.k.a. o.k. s.a. n.v. esp. div. assn. dist.
  univ. u.s.a. r.i.p. t.v. l.a. mich. ont. que.`);

/** A word of these does not begin a sentence for being written with a capital alone: it mostly is a name. */
export const STARTERS = list(`
  the a an this that these those he she it they we i you his her its their our my your there here in on at by
  for from with as but and or nor so yet if when while after before since because although though however
  meanwhile moreover furthermore instead also then now what who why how where which no not one two some many most
  all both each every another other such even just only still under over during between among according despite
  nobody everybody somebody everyone someone nothing everything none neither either several few dozens scores
  hundreds thousands witnesses residents villagers gunmen militants militiamen fighters rebels
  until once earlier later last today yesterday tomorrow more people please thanks let's do does did is are was
  were have has had can could will would should may might must to of about two three four five six seven`);

/** With a capital after `6 a.m.` these go on: zones, days and months; any other begins a sentence. */
export const AFTER_HOURS = list(`
  gmt utc cet cest est edt bst wat cat eat msk pst pdt cst ist eastern pacific central greenwich local monday tuesday
  wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. january february march
  april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct.
  nov. dec.`);

/** Keep what follows their hyphen: "anti-American" is one word, "centre-north" three. */
export const PREFIXES = list(`
  non anti re co pro pre mid post over multi ex counter sub semi mini neo socio psycho e micro un inter intra
  extra hyper infra macro mega meta mono nano out para poly proto pseudo quasi super supra tele trans tri ultra
  uni under bi de dis geo bio electro thermo pan afro anglo euro indo sino uh em al-`);

/** Words in which the hyphen never parts. */
export const WHOLE = list(
  `e-mail e-mails e-mailed e-mailing uh-huh uh-oh wi-fi x-ray x-rays t-shirt t-shirts`,
);

/** Words of two, written as one: length of the first. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cannot: 3,
    gonna: 3,
    wanna: 3,
    gotta: 3,
    gimme: 3,
    lemme: 3,
    dont: 2,
    doesnt: 4,
    didnt: 3,
    cant: 2,
    isnt: 2,
    wasnt: 3,
    wouldnt: 5,
    couldnt: 5,
    shouldnt: 6,
    havent: 4,
    hasnt: 3,
    arent: 3,
    werent: 4,
    thats: 4,
    ive: 1,
    im: 1,
    "'tis": 2,
    "'twas": 2,
  }),
);
