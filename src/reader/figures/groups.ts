/** Which group of the code list a noun counts, and whether it counts people: data. */

const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    civilians:
      'civilian villager resident farmer herder worker student pupil girl boy child baby infant woman teacher doctor nurse journalist passenger pilgrim worshipper trader merchant shepherd fisherman miner missionary priest nun imam medic paramedic shopper displaced refugee patient bystander schoolgirl schoolboy schoolchild reporter correspondent',
    drivers: 'driver trucker',
    'security-forces': 'gendarme guard guardsman serviceman servicewoman servicemember ranger',
    soldiers: 'soldier troop commando paratrooper conscript legionnaire infantryman trooper',
    'foreign-auxiliaries': 'mercenary',
    jihadists: 'jihadist jihadi terrorist extremist islamist militant bomber',
    rebels: 'rebel separatist insurgent guerrilla insurgent',
    peacekeepers: 'peacekeeper',
    police: 'policeman policewoman constable',
    personnel: 'personnel',
  }).flatMap(([group, words]) => words.split(' ').map((word) => [word, group] as const)),
);

/** The group of those who are counted, by the noun and the words before it. */
export function groupOf(noun: string, before: readonly string[] = []): string {
  if (noun === 'officer' && before.includes('police')) return 'police';
  if (noun === 'police') return 'police';
  if (noun === 'helmet' && before.includes('blue')) return 'peacekeepers';
  if (noun === 'force' || noun === 'member') {
    if (before.includes('security') || before.includes('police')) return 'security-forces';
    if (before.includes('military') || before.includes('army')) return 'soldiers';
  }
  if (noun === 'worker' || noun === 'driver') return GROUPS.get(noun)!;
  return GROUPS.get(noun) ?? 'people';
}

const PEOPLE = new Set(
  `people person man woman child fighter member officer police official leader commander militiaman gunman hostage
  prisoner captive minister president mayor governor suspect attacker assailant victim foreigner national tourist staff
  crew wife husband son daughter mother father brother sister cousin uncle aunt parent grandchild grandson granddaughter
  grandmother grandfather relative protester demonstrator activist opponent politician lawyer aide contractor engineer
  sailor pilot citizen native expatriate diplomat ambassador envoy general colonel captain lieutenant sergeant major
  chief other one dozen hundred score thousand youth teenager adult elder volunteer employee professor lecturer cleric
  bishop pastor preacher sheikh sheik emir deputy senator lawmaker candidate judge prosecutor spokesman spokesperson
  bodyguard prefect head deserter defector operative agent spy helper photographer cameraman blogger survivor migrant
  figure jihadi lad kid toddler newborn recruit reservist veteran collaborator american briton frenchman german
  firefighter responder inmate detainee perpetrator helmet force troop guard dissident critic singer artist athlete
  abductee captor smuggler trafficker bandit robber fulani dozo hunter muslim christian copt shiite alawite druze yazidi
  kurd hazara palestinian israeli ukrainian russian syrian somali malian burkinabe nigerien nigerian sudanese chadian
  canadian australian swiss dutch french spaniard dane swede turk iranian iraqi afghan pakistani indian chinese`.split(
    /\s+/,
  ),
);

const NO_PERSON =
  /^(helicopter|tanker|container|power|tower|border|river|water|corner|order|cluster|number|motor|tractor|reactor|sector|plant|restaurant|center|centre|shelter|paper|computer|transformer|launcher|bunker|trailer|freighter|bomber|carrier|cruiser|destroyer|weather|quarter|chapter|letter|matter|winter|summer|october|november|december|september|dinner|computer|interceptor|rotor|elephant|monster|loudspeaker|cylinder|ladder|crater|server|router|theater|theatre|cancer|fever|hunger|danger|disaster|master|cover|layer|property|trigger|equipment|ordnance)$/;

/** Whether a noun, in the singular, is of a human being. */
export function isPerson(noun: string): boolean {
  if (PEOPLE.has(noun) || GROUPS.has(noun)) return true;
  if (NO_PERSON.test(noun)) return false;
  return /(man|woman|person|ist|ian|eer|er|or|ant|ee|child)$/.test(noun) && noun.length > 4;
}

/** Said in the singular of several: counted by none. */
const COLLECTIVE =
  /^(police|staff|crew|personnel|people|force|troop|army|group|family|couple|team|population|community|crowd|militia|unit|youth|military|dozen|hundred|score|thousand|figure)$/;

export function isOnePerson(noun: string): boolean {
  return isPerson(noun) && !COLLECTIVE.test(noun);
}
