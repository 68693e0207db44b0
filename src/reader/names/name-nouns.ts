/** What a name is of, by the noun that it ends in or that stands before its `of`. */

const table = (classes: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(classes).flatMap(([type, nouns]) =>
      nouns
        .trim()
        .split(/\s+/)
        .map((noun) => [noun, type] as const),
    ),
  );

/** Last word of a name, lower case -> class. `Event` is for what happened, and is no entity. */
export const NAME_NOUNS = table({
  StateForce: `army armies forces force police gendarmerie gendarmes navy military marines marine customs coastguard
    guard guards commandos troops soldiers militaries rangers carabinieri command commandment infantry artillery
    airforce militarymen paratroopers intelligence`,
  ArmedGroup: `front militia militias brigades movement movements insurgents rebels mujahideen mujahidin jihad fighters
    avengers martyrs resistance jihadists militants guerrillas faction katiba katibat hunters volunteers partisans
    gang cartel battalion-of harakat wilayat liberation emirate caliphate terrorists separatists`,
  Unit: `battalion brigade regiment division corps squadron fleet contingent detachment platoon company-a squad unit
    contingents battalions legion wing flotilla`,
  Coalition: `coalition coordination alliance platform framework coalitions`,
  GoverningAuthority: `ministry government council parliament assembly senate congress cabinet junta administration
    department presidency court tribunal authority authorities directorate embassy consulate municipality judiciary
    treasury secretariat bureau duma knesset legislature regime commission ministries kingdom palace-of
    governorate-of prefecture-of supreme chancellery politburo emirs`,
  InternationalOrganization: `nations programme unhcr union-of`,
  NewsMedium: `news times post radio tv television press newspaper magazine journal gazette herald tribune telegraph
    daily media channel broadcaster chronicle observer weekly fm online today mail express star inquirer review
    bulletin mirror broadcasting publishing reporter wire hebdo monde nouvelles info presse pravda bbc`,
  ResearchOrganization: `institute university college centre center think-tank academy institution institutes school
    laboratory lab seminary polytechnic faculty`,
  Monitor: `observatory watch tracker`,
  Organization: `company corporation corp inc ltd llc bank party association federation club group society committee
    foundation league union church airlines airways airline organization organisation agency office fund trust charity
    network forum initiative campaign holdings industries mines mining gold petroleum oil energy telecom motors
    group-of board chamber confederation syndicate brotherhood service services crescent cross programme-of
    international project program partnership enterprise enterprises consulting systems technologies analytics
    conference-of united fc academy-of secretariat-of parties unions`,
  Base: `base camp barracks airbase outpost garrison airfield`,
  Place: `airport hotel hospital market mosque bridge river lake mountain mountains mount forest park stadium square
    street avenue boulevard prison jail penitentiary port dam mine island islands desert valley sea ocean gulf strait bay cape canal
    checkpoint crossing border cathedral cafe restaurant palace tower barrage building clinic cemetery reserve coast
    hills hill highlands plateau reservoir beach plant refinery station terminal university-of shrine monastery temple
    farm farms ranch theatre theater museum library mall plaza embassy-of zoo wadi oasis pass peak volcano falls
    harbour harbor wharf creek swamp savanna archipelago residence villa factory site depot gate cave caves field
    school-of ward quarter`,
  Region: `region province district governorate state county oblast territory prefecture commune cercle zone peninsula
    strip area basin delta regions provinces districts states counties territories sector subcounty woreda raion
    emirate-of canton countryside heartland frontier triangle belt shire voivodeship department-of`,
  Settlement: `city town village township suburb neighborhood neighbourhood hamlet settlement`,
  Route: `road highway corridor route axis motorway expressway railway bypass street-of pipeline`,
  Agreement: `agreement agreements accord accords treaty pact deal ceasefire truce protocol roadmap charter`,
  Document: `act law constitution resolution declaration decree communique memorandum manifesto convention bill
    statute amendment`,
  Materiel: `helicopter helicopters jet jets drone drones missile missiles aircraft rifle rifles howitzer launcher
    tank tanks frigate destroyer submarine carrier warship vessel plane bomb rocket rockets bomber hilux pickup
    kalashnikov airliner ship boat`,
  PopulationGroup: `tribe clan tribes clans people peoples community communities muslims christians jews family dynasty
    nomads herders pastoralists diaspora sect`,
  Event: `war wars conflict battle spring revolution summit conference cup games crisis genocide festival election
    elections olympics championship intifada holocaust massacre uprising attacks attack bombing offensive referendum
    congress-of prize award awards day era period mandate anniversary age sanctions rebellion earthquake pandemic
    rewards exhibition talks process dialogue prayer fast feast fund-raiser initiative-of convention-of plan
    operation-of insurgency`,
});

/** Before `Army` or `Forces`, words by which it is none of a state. */
export const AGAINST_STATE: ReadonlySet<string> = new Set(
  `liberation independence resistance islamic revolutionary lord's people's rebel free mahdi salvation
   patriotic democratic support republican-of popular`.split(/\s+/),
);

/** Begins a name of a person, before a name: `Abu Walid`. */
export const PERSON_PARTICLES: ReadonlySet<string> = new Set(
  'ag ould uld bin ibn bint ben abu abou umm um van von der mac walad ait'.split(' '),
);

/** Begins the name of an organ of the United Nations, or of a union of states. */
export const OF_MANY_STATES: ReadonlySet<string> = new Set(
  'un u.n. united-nations eu african-union'.split(' '),
);

/** Models of weapons, vehicles, aircraft. */
export const MODEL =
  /^(?:AK|RPG|PKM|DShK|SAM|BM|BTR|BMP|BRDM|T|Mi|Su|MiG|Il|An|Ka|Tu|F|C|B|A|MQ|RQ|TB|M|L|FS|USS|HMS|UH|AH|CH|KC|S|Kh|Shahed|Bayraktar|HIMARS|ATACMS|Kalashnikov|Grad|Uragan|Smerch|Iskander|Kalibr|Kinzhal|Javelin|Stinger|Leopard|Abrams|Bradley|Patriot|Scud|Toyota|Hilux|Mirage|Rafale|Reaper|Predator|Tucano|Antonov|Ilyushin|Sukhoi|Chinook|Apache|Tiger|Katyusha|Qassam|Humvee|Typhoon|Tornado)-?\d{0,3}[A-Z]{0,3}\d?$/;
/** These are names of weapons by themselves. */
export const WEAPON_NAME =
  /^(?:Kalashnikovs?|Bayraktars?|HIMARS|ATACMS|Iskanders?|Kalibr|Kinzhal|Javelins?|Stingers?|Shaheds?|Scuds?|Katyushas?|Humvees?|Hilux|Antonov|Ilyushin|Sukhoi|Chinooks?|Grads?|DShK|PKM|AK-?47s?|RPG-?7s?|M16)$/;
