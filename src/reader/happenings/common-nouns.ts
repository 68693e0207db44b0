/** What a common noun names, where nothing else tells: enough to choose between two frames of one word. */

const PLACES =
  /^(town|city|village|region|area|district|province|base|camp|outpost|position|territory|airport|airfield|barracks|garrison|checkpoint|compound|headquarters|hamlet|stronghold|building|palace|bridge|port|border|locality|neighbourhood|neighborhood|country|island|hill|post|station|capital|crossing|settlement|site|mine|farm|school|hospital|house|field|parliament|square|highway|road|half|part|north|south|east|west|ground|land|front|line|street|suburb|quarter|embassy|prison)$/;
const PEOPLE =
  /^(people|person|man|woman|child|civilian|soldier|troop|fighter|militant|rebel|officer|policeman|police|gendarme|member|villager|resident|farmer|herder|worker|journalist|peacekeeper|official|leader|commander|militiaman|mercenary|gunman|terrorist|jihadist|insurgent|extremist|hostage|prisoner|captive|student|pupil|girl|boy|teacher|doctor|driver|passenger|pilgrim|worshipper|priest|nun|imam|chief|minister|president|mayor|governor|suspect|attacker|bomber|victim|dozen|hundred|score|thousand|army|force|group|militia|unit|contingent|mission|government|foreigner|national|tourist|staff|crew|family|relative|wife|husband|son|daughter|mother|father|protester|demonstrator|activist|opponent|politician|lawyer|aide|guard|ranger|trader|merchant|migrant|refugee|missionary|contractor|engineer|sailor|pilot)$/;

/** `Place` or `Person`, as `@` of a frame names them. */
export function groupOfNoun(lemma: string): 'Place' | 'Person' | undefined {
  if (PLACES.test(lemma)) return 'Place';
  return PEOPLE.test(lemma) ? 'Person' : undefined;
}
