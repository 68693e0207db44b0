/** How many a force has, how often something was done, with how many weapons, and how many of a thing there are. */
import type { CountedSentence } from '../figures/counted-in-report.js';
import { isPerfect } from '../figures/event-of-count.js';
import { groupOf, isPerson } from '../figures/groups.js';
import { moodOfCount } from '../figures/mood.js';
import type { CountedPhrase } from '../figures/phrases.js';
import type { EventFigure, Statement } from '../happenings/events.js';
import { subjectOf } from '../happenings/slots.js';
import type { SentenceTree } from '../happenings/tree.js';
import type { Entities, ReaderEntity } from '../mentions/entities.js';
import type { EventTrigger } from './between-events.js';

/** Verbs whose subject has what is counted. */
const HAVING =
  /^(have|number|comprise|count|maintain|field|command|muster|boast|total|keep|retain|contain|employ)$/;
/** "a force of 5,000". */
const FORCES =
  /^(force|contingent|mission|army|group|militia|garrison|battalion|brigade|unit|detachment|presence|strength|total|number|workforce|staff)$/;
const BEARING_ARMS =
  /^(ArmedGroup|Coalition|PrivateMilitaryCompany|StateForce|PeaceOperation|Unit|GoverningAuthority|InternationalOrganization|Organization)$/;

/** In a sentence with more triggers than this no weapon is given to one of them: it is a list. */
const MOST_TRIGGERS = 20;

/** Weapons by what the code list counts them as. */
const DEVICE = /^(device|ied|mine|landmine|bomb|explosive)$/;
const ITEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    trucks: 'truck lorry tanker',
    camps: 'camp base barracks outpost post',
    vehicles: 'vehicle car pickup pick-up motorcycle motorbike jeep convoy bus',
    aircraft: 'aircraft plane helicopter jet',
    drones: 'drone uav',
    missiles: 'missile rocket shell mortar',
    houses: 'house home building',
    villages: 'village town settlement',
  }).flatMap(([item, words]) => words.split(' ').map((word) => [word, item] as const)),
);

/** @param triggers by sentence. */
export function countStatements(
  entities: Entities,
  triggers: readonly (readonly EventTrigger[])[],
  counted: readonly CountedSentence[],
): readonly Statement[] {
  return counted.flatMap(({ tree, phrases }, sentence) => [
    ...phrases.flatMap((phrase) => strengthOf(tree, entities, phrase)),
    ...phrases.flatMap((phrase) => lossesOf(tree, entities, phrase)),
    ...timesOf(tree, phrases, triggers[sentence]!),
    ...phrases.flatMap((phrase) => thingsOf(tree, entities, phrase, triggers[sentence]!)),
  ]);
}

type Figure = EventFigure['figure'];

function statement(
  subject: Statement['subject'],
  figure: Figure,
  at: number,
  by: string,
  confidence: number,
): Statement {
  return {
    subject,
    predicate: figure.kind,
    object: { figure },
    start: figure.start,
    end: figure.end,
    at: [at],
    told: 'done',
    by: `count:${by}`,
    confidence,
  };
}

/** "many", "several" tell of more than one and no number: of things and incidents none is made of it. */
const VAGUE = /^(many|several|multiple|numerous|various|some|few|dozens?|scores?)$/;
const isVague = (tree: SentenceTree, { first }: CountedPhrase): boolean => VAGUE.test(tree.lemma(first));

const openBounds = ({ start, end }: CountedPhrase) => ({ start, end });

const boundsOf = ({ min, max, approximate, start, end }: CountedPhrase) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(approximate ? { approximate } : {}),
  start,
  end,
});

function strengthOf(tree: SentenceTree, entities: Entities, phrase: CountedPhrase): readonly Statement[] {
  if (phrase.state !== undefined || phrase.max === 0 || (phrase.min ?? 0) < 10) return [];
  const { head } = phrase;
  const index = tree.sentence.index;
  const lemma = tree.lemma(head);
  const give = (whose: ReaderEntity | undefined, at: number, by: string, trust: number) => {
    if (whose === undefined || !BEARING_ARMS.test(whose.class)) return [];
    const { who } = phrase;
    const group = by === 'strong' || phrase.alone ? 'personnel' : groupOfForce(tree, head);
    return [
      statement(
        { entity: whose.index },
        { kind: 'strength', group, ...boundsOf(phrase), ...(who === undefined ? {} : { who }) },
        tree.tokens[at]!.start,
        `strength/${by}`,
        trust,
      ),
    ];
  };
  const entityAt = (at: number): ReaderEntity | undefined => entities.at(index, at)[0]?.entity;
  // "the 13,000-strong mission"
  for (let at = phrase.number; at < head; at += 1)
    if (/(^|-)strong$/i.test(tree.tokens[at]!.form)) return give(entityAt(head), head, 'strong', 0.85);
  if (!phrase.alone && !isPerson(lemma) && lemma !== 'police') return [];
  // "maintains a force of 15,000 soldiers": what has the force
  const joined = tree.is(head, 'conj') && tree.lemma(tree.parent(head)) !== lemma ? tree.parent(head) : head;
  const above = tree.parent(joined);
  const within =
    above >= 0 && tree.is(joined, 'nmod') && tree.caseOf(joined) === 'of' && FORCES.test(tree.lemma(above));
  const object = within ? above : joined;
  const verb = tree.parent(object);
  if (verb < 0) return [];
  const isHad =
    (tree.is(object, 'obj') && HAVING.test(tree.lemma(verb))) ||
    (tree.is(object, 'obl') &&
      tree.caseOf(object) === 'of' &&
      /^(consist|make|compose|form)$/.test(tree.lemma(verb)));
  if (isHad && moodOfCount(tree, verb, phrase) === 'done') {
    const subject = subjectOf(tree, verb);
    return subject === undefined ? [] : give(entityAt(subject.head), subject.head, 'has', 0.8);
  }
  if (within) return give(entityAt(above), above, 'force-of', 0.6);
  // "the group, with some 6,000 fighters"
  if (tree.is(object, 'nmod') && tree.caseOf(object) === 'with')
    return give(entityAt(verb), verb, 'with', 0.65);
  return [];
}

/** "has lost 95 of its soldiers": dead of whatever cause, over all its time. */
function lossesOf(tree: SentenceTree, entities: Entities, phrase: CountedPhrase): readonly Statement[] {
  const verb = tree.parent(phrase.number);
  const object = tree.is(phrase.number, 'obj') ? phrase.number : phrase.head;
  const above = tree.is(object, 'obj') ? tree.parent(object) : verb;
  if (above < 0 || tree.lemma(above) !== 'lose' || !isPerfect(tree, above)) return [];
  const whom = [object, ...tree.withLabel(object, 'nmod')].find((at) => isPerson(tree.lemma(at)));
  const subject = subjectOf(tree, above);
  const whose = subject === undefined ? undefined : entities.at(tree.sentence.index, subject.head)[0]?.entity;
  if (whom === undefined || subject === undefined || whose === undefined || !BEARING_ARMS.test(whose.class))
    return [];
  const group = groupOfForce(tree, whom);
  return [
    statement(
      { entity: whose.index },
      { kind: 'casualties', outcome: 'dead-any-cause', group, ...boundsOf(phrase) },
      tree.tokens[subject.head]!.start,
      'losses',
      0.7,
    ),
  ];
}

function groupOfForce(tree: SentenceTree, head: number): string {
  const lemma = tree.lemma(head);
  if (lemma === 'troop') return 'troops';
  const before = tree.children(head).filter((child) => child < head);
  const after = tree.withLabel(head, 'conj');
  // "soldiers and police officers" under one number
  if (after.length > 0 && !after.some((other) => tree.child(other, 'nummod') !== undefined))
    return 'personnel';
  return groupOf(
    lemma,
    before.map((child) => tree.lemma(child)),
  );
}

/** "two attacks", "attacked twice", "many attacks". */
function timesOf(
  tree: SentenceTree,
  phrases: readonly CountedPhrase[],
  triggers: readonly EventTrigger[],
): readonly Statement[] {
  return triggers.flatMap(({ event, trigger }): readonly Statement[] => {
    if (!/^(attack|clash|abduct)$/.test(trigger.sense) || trigger.told !== 'done') return [];
    const { head } = trigger;
    const incidents = (bounds: Omit<Figure, 'kind'>, by: string) => [
      statement(
        { event: event.index },
        { kind: 'quantity', item: 'incidents', ...bounds },
        trigger.start,
        `incidents/${by}`,
        0.75,
      ),
    ];
    if (tree.tokens[head]!.xpos === 'NNS') {
      const phrase = phrases.find((one) => !one.alone && one.head === head);
      if (phrase !== undefined)
        return incidents(isVague(tree, phrase) ? openBounds(phrase) : boundsOf(phrase), 'number');
      const many = tree.children(head).find((child) => child < head && VAGUE.test(tree.lemma(child)));
      return many === undefined
        ? []
        : incidents({ start: tree.tokens[many]!.start, end: tree.tokens[head]!.end }, 'many');
    }
    if (!tree.isVerb(head)) return [];
    for (const child of tree.children(head)) {
      const { form, start, end } = tree.tokens[child]!;
      if (/^(twice|thrice)$/i.test(form)) {
        const times = form.toLowerCase() === 'twice' ? 2 : 3;
        return incidents({ min: times, max: times, start, end }, 'times');
      }
      const phrase = phrases.find((one) => !one.alone && one.head === child);
      if (phrase !== undefined && tree.lemma(child) === 'time') return incidents(boundsOf(phrase), 'times');
    }
    return [];
  });
}

/** "two improvised explosive devices", "200 trucks", "five camps". */
function thingsOf(
  tree: SentenceTree,
  entities: Entities,
  phrase: CountedPhrase,
  triggers: readonly EventTrigger[],
): readonly Statement[] {
  if (isShare(tree, phrase)) return [];
  if (phrase.alone || phrase.single !== undefined) return [];
  const { head } = phrase;
  const lemma = tree.lemma(head);
  const start = tree.tokens[head]!.start;
  if (DEVICE.test(lemma)) {
    if (triggers.length > MOST_TRIGGERS) return [];
    const near = triggers
      .filter(({ trigger }) => /^(attack|kill|injure|destroy)$/.test(trigger.sense))
      .map((one) => ({ ...one, away: tree.distance(head, one.trigger.head) }))
      .toSorted((a, b) => a.away - b.away)[0];
    if (near === undefined || near.away > 3 || near.trigger.told !== 'done') return [];
    const figure: Figure = {
      kind: 'quantity',
      item: 'explosive-devices',
      ...(isVague(tree, phrase) ? openBounds(phrase) : boundsOf(phrase)),
    };
    return [statement({ event: near.event.index }, figure, near.trigger.start, 'devices', 0.75)];
  }
  const item = ITEMS.get(lemma);
  const [named] = entities.at(tree.sentence.index, head);
  if (item === undefined || named === undefined || phrase.max === 1 || isVague(tree, phrase)) return [];
  if (!/^(Materiel|Base|Place|Settlement)$/.test(named.entity.class)) return [];
  const figure: Figure = { kind: 'quantity', item, ...boundsOf(phrase) };
  return [statement({ entity: named.entity.index }, figure, start, 'things', 0.7)];
}

/** "19 of 23 drones": neither number is that of the whole, or told of it. */
function isShare({ tokens }: SentenceTree, { first, number }: CountedPhrase): boolean {
  const isNumber = (at: number) => tokens[at]?.upos === 'NUM';
  const isOf = (at: number) => tokens[at]?.form.toLowerCase() === 'of';
  return (isOf(number + 1) && isNumber(number + 2)) || (isOf(first - 1) && isNumber(first - 2));
}
