/** Which common nouns mention somebody, some place or some weapon, and of what class. */

export interface NounClass {
  /** Of a mention that has no name. */
  readonly class: string;
  /** Of a name that the noun is said of: `the group JNIM`, `Ber, a town`. */
  readonly named: string;
  /** A human being, several of them, or a body of them. */
  readonly animate: boolean;
  /** One noun for many: `group`, `army`. */
  readonly collective: boolean;
}

type Row = readonly [unnamed: string, named: string, animate: boolean, collective: boolean, nouns: string];

const ROWS: readonly Row[] = [
  [
    'UnnamedActor',
    'Person',
    true,
    false,
    `gunman attacker assailant soldier fighter militant terrorist jihadist jihadi
    insurgent rebel extremist islamist separatist guerrilla bomber hijacker kidnapper abductor bandit mercenary
    commander officer general colonel captain lieutenant sergeant major corporal policeman policewoman gendarme
    peacekeeper trooper recruit guard bodyguard sniper pilot veteran deserter defector combatant militiaman tribesman
    raider looter robber criminal murderer killer suspect perpetrator culprit gang-member smuggler trafficker poacher
    civilian resident villager inhabitant local citizen national native farmer herder trader merchant shepherd fisherman
    miner worker labourer laborer driver teacher student pupil doctor nurse medic paramedic surgeon patient journalist
    reporter correspondent photographer cameraman editor analyst expert researcher activist campaigner protester
    demonstrator rioter striker lawyer judge prosecutor politician lawmaker deputy senator minister president premier
    king queen prince princess chief mayor governor prefect ambassador diplomat envoy consul official spokesman
    spokeswoman spokesperson spokesmen representative delegate negotiator mediator adviser advisor aide secretary
    director chairman chairwoman head leader deputy-leader boss emir imam priest pastor bishop preacher cleric monk nun
    missionary pilgrim worshipper worshiper tourist traveller traveler passenger visitor guest expatriate foreigner
    westerner migrant refugee returnee evacuee hostage captive prisoner detainee inmate victim casualty survivor
    witness eyewitness bystander neighbour neighbor relative friend colleague parent father mother son daughter brother
    sister wife husband widow widower child boy girl baby infant toddler teenager youth man woman lady elder orphan
    person individual human employee staffer volunteer contractor engineer technician guide translator interpreter
    humanitarian donor investor businessman businesswoman owner manager shopkeeper vendor
    dictator ruler monarch strongman putschist plotter mutineer opponent supporter sympathiser sympathizer follower
    member agent spy informant source observer monitor author writer blogger academic professor scholar historian
    economist scientist investigator detective inspector candidate voter athlete player actor singer
    ally partner enemy foe adversary rival opponent party-member believer infidel apostate crusader dozo hunter
    cop serviceman servicewoman serviceperson reservist conscript draftee officer-cadet cadet commando paratrooper
    marine sailor airman medevac rescuer firefighter responder digger intermediary negotiator kidnap-victim
    dissident critic reformist exile
    cousin nephew uncle aunt grandson grandfather grandmother grandchild sibling twin spouse couple
    carpenter butcher baker mechanic electrician tailor barber clerk accountant lecturer principal
    attendee participant signatory successor predecessor counterpart chairperson co-founder founder
    holder occupant beneficiary recipient sheikh sheik hero martyr bomb-maker facilitator financier ringleader
    mastermind handler interrogator jailer translator cook porter maid nomad pastoralist herdsman
    trainee instructor trainer graduate schoolboy schoolgirl schoolchild pensioner retiree lad guy fellow`,
  ],
  [
    'UnnamedActor',
    'ArmedGroup',
    true,
    true,
    `group militia faction gang cell rebel-group militant-group insurgency
    guerrilla-group organisation organization network affiliate offshoot outfit cartel band wing movement front
    katiba jihadist-group splinter`,
  ],
  [
    'UnnamedActor',
    'StateForce',
    true,
    true,
    `army force forces military police gendarmerie navy troop troops personnel
    security-forces guard-force junta-forces soldiery serviceman airforce coastguard infantry cavalry manpower`,
  ],
  [
    'UnnamedActor',
    'Unit',
    true,
    true,
    `unit battalion brigade regiment division squad patrol convoy detachment
    contingent platoon company-of-soldiers garrison squadron corps column team crew delegation escort reinforcement`,
  ],
  ['UnnamedActor', 'PeaceOperation', true, true, `mission peacekeeping-mission peacekeeping-force`],
  ['UnnamedActor', 'Coalition', true, true, `coalition alliance bloc`],
  [
    'UnnamedActor',
    'GoverningAuthority',
    true,
    true,
    `government junta regime ministry authority authorities
    administration parliament assembly senate congress cabinet council court tribunal presidency state-department
    leadership committee commission department embassy consulate judiciary bureau directorate state monarchy
    legislature executive election-commission prosecution prefecture`,
  ],
  [
    'UnnamedActor',
    'Organization',
    true,
    true,
    `company firm agency party association federation union charity ngo
    institution foundation institute university bank airline church opposition society club league office corporation
    contractor-firm operator business`,
  ],
  [
    'UnnamedSource',
    'NewsMedium',
    true,
    true,
    `newspaper magazine broadcaster station channel website outlet media
    press daily weekly newsroom blog platform`,
  ],
  [
    'UnnamedActor',
    'PopulationGroup',
    true,
    true,
    `community tribe clan people population minority majority family
    household public crowd audience diaspora ethnic-group society public youth-group folk humanity others other`,
  ],
  ['Country', 'Country', false, false, `country nation homeland republic kingdom`],
  [
    'Settlement',
    'Settlement',
    false,
    false,
    `town city village capital hamlet settlement suburb municipality
    neighborhood neighbourhood stronghold locality metropolis township`,
  ],
  [
    'Region',
    'Region',
    false,
    false,
    `region province district area zone territory county governorate state-territory
    north south east west northeast northwest southeast southwest interior hinterland countryside peninsula desert
    border frontier borderland enclave belt corridor-area sector commune prefecture outskirt outskirts`,
  ],
  [
    'Base',
    'Base',
    false,
    false,
    `base camp barracks outpost garrison-town airbase headquarters post position encampment
    hideout checkpoint bunker trench airfield compound fort fortress installation depot arsenal`,
  ],
  [
    'Route',
    'Route',
    false,
    false,
    `road highway street route track motorway bridge crossing corridor axis railway path
    roadside`,
  ],
  [
    'Place',
    'Place',
    false,
    false,
    `airport hotel hospital market mosque church school building house home residence
    restaurant cafe bar nightclub mall shop store factory river lake mountain hill forest valley island port
    harbour harbor dam plant refinery prison jail detention-centre centre center site scene location place square
    park stadium palace villa farm field pipeline warehouse embassy-building clinic cemetery grave beach coast
    shore sea desert terminal station plantation orphanage monastery temple shrine library museum bakery
    apartment room office-building courthouse facility infrastructure frontline front-line battlefield
    dwelling hut tent shelter bush land well waterhole quarter ward complex venue`,
  ],
  [
    'Materiel',
    'Materiel',
    false,
    false,
    `weapon gun rifle pistol grenade rocket missile mortar shell bomb mine mine-device
    explosive ammunition munition helicopter aircraft plane jet drone tank truck vehicle car motorcycle motorbike pickup
    bus lorry ship boat vessel submarine artillery howitzer launcher machete knife landmine device bulldozer ambulance
    motorcade tanker armour armor warplane airplane machine-gun firearm bullet arms equipment weaponry warship
    fighter-jet warhead projectile ied cannon`,
  ],
];

const CLASSES: ReadonlyMap<string, NounClass> = new Map(
  ROWS.flatMap(([unnamed, named, animate, collective, nouns]) =>
    nouns
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, { class: unnamed, named, animate, collective }] as const),
  ).toReversed(),
);

/** @param lemma lower case. Irregular plurals that are no lemmas are known too. */
export function nounClassOf(lemma: string): NounClass | undefined {
  return CLASSES.get(lemma) ?? CLASSES.get(lemma.replace(/(?:men)$/, 'man')) ?? byEnding(lemma);
}

const PERSON: NounClass = { class: 'UnnamedActor', named: 'Person', animate: true, collective: false };

function byEnding(lemma: string): NounClass | undefined {
  if (
    /.{3}(?:woman|man|women|men|person|fighter|leader|maker|worker|holder|keeper|owner|seeker|driver|trader|monger)$/.test(
      lemma,
    )
  )
    return PERSON;
  return undefined;
}
