/** Words that tell where a name begins and ends, and what it is of: titles, particles, what is no name. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Before the name of a person, and no part of it. Lower case, without full stop. */
export const TITLES: ReadonlySet<string> = words(`
  president prime minister premier chancellor king queen prince princess emperor emir sheikh sheik shaykh sultan imam
  ayatollah hojatoleslam pope archbishop bishop father pastor reverend rev rabbi mullah maulana mufti cardinal
  general gen lieutenant lt colonel col major maj captain capt commander cmdr brigadier brig sergeant sgt corporal cpl
  private admiral adm commodore marshal field warrant officer chief commandant comandante
  mr mrs ms miss mx sir lord lady dame dr doctor prof professor judge justice senator sen representative rep
  congressman congresswoman governor gov mayor ambassador envoy secretary undersecretary speaker deputy vice acting
  interim former ex ex-president minister spokesman spokeswoman spokesperson director chairman chairwoman chairperson
  chair head leader warlord rebel opposition lawmaker mp attorney prosecutor lawyer activist journalist reporter
  correspondent analyst researcher hon honourable honorable excellency he hrh transitional coordinator
  commissioner inspector superintendent constable detective agent crown foreign defence defense interior justice
  finance health information state staff first second high special army navy air marine police military senior
  supreme national security vice-president spokesman-general rapporteur representative adviser advisor founder editor
  caliph mahdi mawlawi haji hajj hajji ustaz saint st
`);

/** Titles that make a person of the name behind them. */
export const PERSON_TITLES: ReadonlySet<string> = words(`
  president premier chancellor king queen prince princess emperor emir sheikh sheik shaykh sultan imam ayatollah pope
  archbishop bishop father pastor reverend rev rabbi mullah maulana mufti cardinal general gen lieutenant lt colonel col
  major maj captain capt commander brigadier brig sergeant sgt corporal cpl private admiral adm commodore marshal mr mrs
  ms miss sir lord lady dame dr doctor prof professor judge senator sen congressman congresswoman governor gov mayor
  ambassador envoy secretary speaker minister spokesman spokeswoman spokesperson director chairman chairwoman
  chairperson leader warlord lawmaker mp prosecutor lawyer activist journalist reporter correspondent analyst researcher
  commissioner inspector officer chief commandant adviser advisor founder editor coordinator representative expert
  commander-in-chief vice-president wife husband son daughter brother sister cousin nephew widow resident trader farmer
  teacher refugee survivor student author historian economist diplomat politician preacher cleric caliph mawlawi haji
  head deputy rapporteur witness driver doctor nurse priest
`);

/** Within a name, in lower case. */
export const PARTICLES: ReadonlySet<string> = words(`
  al el ag ould bin ibn bint ben abu abou umm um de del della di da do dos das du des la le van von der den ter ten
  wa wal wal- ul ud ad ur ash as-  ar at an-  mac st y e af av zu uld wuld walad oum bou ait i
`);

/** A name can begin with these, written small, where a hyphen follows. */
export const HYPHEN_PARTICLES: ReadonlySet<string> = words(
  'al el as ash at an ar ad az ad-din ul wal abd eddine l d',
);

/** With a capital, and no name of somebody or some place. */
export const NO_NAMES: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  i i'm ok god allah koran quran qur'an bible torah ramadan eid christmas easter hajj muharram ashura sharia shariah
  jihad islam islamism christianity judaism covid covid-19 ebola aids hiv am pm gmt utc est cet eat wat internet
  english arabic bambara hausa fulfulde tamasheq swahili lingala pashto urdu farsi persian hebrew mandarin tigrinya
  spring summer autumn winter north south east west northern southern eastern western central northeast northwest
  southeast southwest monsieur madame photo file image video source sources editing writing reporting contributing
  additional updated read more breaking exclusive opinion analysis explainer editorial mr mrs ms
  vbied ied ieds vbieds rpg rpgs uav uavs svbied svbieds pow pows idp idps ngo ngos hq tv gdp pmc pmcs usd eur cfa
  facebook-post dna ceo cv id km kg mm q a&e faq pdf url html crusaders crusader ii iii iv vi vii viii
  black sunday renaissance marxism nazism zionism communism
`);

/** What stands at the start of a sentence with a capital and begins no name, whatever its tag. */
export const SMALL_WORDS: ReadonlySet<string> = words(`
  the a an this that these those he she it they we you his her its their our my your who which what when where why how
  there here in on at by for from with without within to of into over under after before during since until against
  among between through about above across along around behind below beside beyond despite except like near off out
  past per than toward towards upon via and or but nor so yet if because although though while whereas as once unless
  is are was were be been being has have had do does did will would can could may might must shall should not no yes
  all any both each every few many most much other others several some such same own more less also however
  meanwhile moreover furthermore nevertheless instead later earlier now then still even just only again already often
  never always perhaps according including amid amidst one two three four five six seven eight nine ten eleven twelve
  hundreds thousands dozens scores last next first second third following given another either neither
  today yesterday tomorrow tonight us
`);

/** Words of a name that join what stands behind `of`, `for`, `in` to it: `Coordination of Azawad Movements`. */
export const JOINING_HEADS: ReadonlySet<string> = words(`
  movement movements front army council coordination ministry minister department office committee commission union
  organization organisation association league alliance coalition congress assembly parliament government republic
  kingdom emirate state states bank fund party group bureau agency authority administration directorate institute
  university college school academy court tribunal chamber house church mosque cathedral hospital port airport bay
  gulf strait cape lake sea isle island islands province district governorate region city town battle brigade brigades
  battalion division regiment corps force forces guard guards volunteers society federation confederation network
  centre center board secretariat mission campaign project foundation bishopric diocese platform framework rally
  service services unit units community communities companions followers soldiers sons supporters partisans army
  partnership initiative conference forum high general people's national popular justice defenders lions knights
  free syndicate observatory club
`);

/** Not joined by `of`, though capitals stand on both sides: an office and what it is held in. */
export const OFFICE_HEADS: ReadonlySet<string> = words(`
  president minister secretary chief head director chairman leader commander governor mayor ambassador king queen
  emir prince spokesman spokeswoman spokesperson member speaker general colonel
`);
