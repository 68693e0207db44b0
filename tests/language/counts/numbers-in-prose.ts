/** Sentences with all the numbers that stand in them, in order: `wording = bounds`, with the unit where one is told. */

type Row = readonly [text: string, ...numbers: string[]];

export const NUMBERS_IN_PROSE: readonly Row[] = [
  // Couples, halves and parts of a scale.
  ['A couple of thousand herders marched.', 'A couple of thousand = ~2000 herders'],
  ['A couple hundred herders marched.', 'A couple hundred = ~200 herders'],
  ['A couple of dozen herders marched.', 'A couple of dozen = ~24 herders'],
  ['Several hundred thousand people fled.', 'Several hundred thousand = ~300000.. people'],
  ['Two and a half thousand families left.', 'Two and a half thousand = 2500 families'],
  ['A million and a half people fled.', 'A million and a half = 1500000 people'],
  ['Three quarters of a million people fled.', 'Three quarters of a million = 750000 people'],
  ['A dozen and a half huts burned.', 'A dozen and a half = 18 huts'],
  ['Some 4½ million people need aid.', 'Some 4½ million = ~4500000 people'],
  ['Some 2 1/2 million people fled.', 'Some 2 1/2 million = ~2500000 people'],
  ['Two or three hundred men fled.', 'Two or three hundred = 200..300 men'],
  ['Between two and three dozen huts burned.', 'Between two and three dozen = ~24..36 huts'],
  // Figures as other languages write them.
  ['Aid reached 2,5 million people.', '2,5 million = 2500000 people'],
  ['The camp held 8.400 tents.', '8.400 = 8400 tents'],
  ['He walked 1.500 km.', '1.500 km = 1.5 km'],
  ['The camp holds 17 250 people.', '17 250 = 17250 people'],
  ['It cost $4.355 at first and $200,987.33 at last.', '$4.355 = 4.355 $', '$200,987.33 = 200987.33 $'],
  ['On May 12 250 people fled.', '250 = 250 people'],
  ["At least 2'300 rifles were handed in.", "At least 2'300 = 2300.. rifles"],
  [
    'Some 1.200.000 people and 1 250 000 cattle moved.',
    'Some 1.200.000 = ~1200000 people',
    '1 250 000 = 1250000 cattle',
  ],
  // Shares, and what they come to.
  ['One in four children is hungry.', 'One in four = 0.25'],
  ['Two out of three schools are closed.', 'Two out of three = 0.6667'],
  ['1/3 of the fields burned, 24/7.', '1/3 = 0.3333'],
  ['Half of the 48 hostages are women.', 'Half of the 48 = 24 hostages'],
  ['Two-thirds of its 900 fighters fled.', 'Two-thirds of its 900 = 600 fighters'],
  ['Half of the 61 hostages fled.', 'Half = 0.5', '61 = 61 hostages'],
  // What changes is two counts.
  ['The toll rose from 12 to 19.', '12 = 12', '19 = 19'],
  ['The toll was revised from 40 to 65 dead.', '40 = 40', '65 = 65 dead'],
  ['An increase from 30 to 45 raids was seen.', '30 = 30', '45 = 45 raids'],
  ['From 50 to 70 fighters hid there.', 'From 50 to 70 = 50..70 fighters'],
  // None.
  ['Not a single soldier came back.', 'Not a single = 0 soldier'],
  ['They left without a single shot.', 'without a single = 0 shot'],
  ['Not one guard fled.', 'Not one = 0 guard'],
  ['No one was killed and nobody was hurt.', 'No one = 0', 'nobody = 0'],
  ['No one came.'],
  // Numbers within the names of what is counted.
  ['Five 8-man patrols left.', 'Five = 5 patrols', '8 = 8 man'],
  ['A 25-truck convoy and a 300-strong militia met.', '25 = 25 truck', '300-strong = 300'],
  ['Two Mi-8 helicopters and 9 Land Cruiser pick-ups came.', 'Two = 2 helicopters', '9 = 9 pick-ups'],
  ['He was not one of them on a one-way road.'],
  ['They lost three BTR-60s.', 'three = 3 btr-60s'],
];
