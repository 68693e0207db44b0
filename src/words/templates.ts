/** Which sentence of a relation a proposition takes, and its words filled in: number, prepositions, what is not told as done. */
import type { Modality } from '../model/modality.js';
import type { Corpus, Iri, Polarity, Proposition, Relation, Templates } from '../model/records.js';

/** How a proposition is put: affirmed or negated, and by which modality where nobody tells it as done. */
export interface Manner {
  readonly polarity: Polarity;
  readonly modality?: Modality | undefined;
  /** Whether words before it say who plans, asks, fears or suspects; otherwise the sentence says that someone does. */
  readonly voiced?: boolean;
}

type Forms = readonly [one: string, several: string];

/** What stands for `{modal}`, where someone plans, asks for or fears it; what is suspected takes no such form. */
const MODALS: Readonly<Record<Exclude<Modality, 'suspected'>, Readonly<Record<Polarity, Forms>>>> = {
  planned: { affirmed: ['is to', 'are to'], negated: ['is not to', 'are not to'] },
  'given up': {
    affirmed: ['was at first to', 'were at first to'],
    negated: ['was at first not to', 'were at first not to'],
  },
  sought: { affirmed: ['seeks to', 'seek to'], negated: ['seeks not to', 'seek not to'] },
  demanded: { affirmed: ['should', 'should'], negated: ['should not', 'should not'] },
  expected: {
    affirmed: ['is likely to', 'are likely to'],
    negated: ['is not likely to', 'are not likely to'],
  },
  feared: { affirmed: ['might', 'might'], negated: ['might not', 'might not'] },
};

const ASKED: Readonly<Record<Polarity, Forms>> = {
  affirmed: ['is asked to', 'are asked to'],
  negated: ['is asked not to', 'are asked not to'],
};

const EXPECTED: Readonly<Record<Polarity, Forms>> = {
  affirmed: ['is expected to', 'are expected to'],
  negated: ['is not expected to', 'are not expected to'],
};

/** Before a sentence that is told without its voice. A plan needs none, as "is to" says it. */
const LEADS: Readonly<Record<Modality, string>> = {
  planned: 'it is planned that',
  'given up': 'it was at first planned that',
  sought: 'it is sought that',
  demanded: 'it is asked that',
  expected: 'it is expected that',
  feared: 'it is feared that',
  suspected: 'it is suspected that',
};

/** The words of a proposition's ends; `number` decides which form a verb takes. */
export interface Ends {
  readonly s: string;
  readonly o: string;
  readonly plural: Readonly<Record<'s' | 'o', boolean>>;
  /** The object after the preposition of its class, `in Gao`. */
  readonly placed: string;
  /** The object after `on`, or after what a date takes in its place. */
  readonly dated: string;
  /** Whether the end acts, so that it can be asked for something. */
  readonly acts: Readonly<Record<'s' | 'o', boolean>>;
}

/** Words before either end, and what is named after a colon. */
const isCaption = (template: string) => /^[^{]/.test(template) && template.endsWith(': {o}');

/** A count is told without a verb, "2 soldiers killed in …"; after "that" it has the one with which it is negated. */
function asClause({ template, negatedTemplate }: Templates, polarity: Manner['polarity']): string {
  if (polarity === 'negated') return negatedTemplate;
  return /^it is not so that (there were .*)$/.exec(negatedTemplate)?.[1] ?? template;
}

/** Whether it has a sentence for what is planned, asked for or feared; one without `{modal}` says so by its own words. */
const isModal = ({ modalTemplate }: Templates) => modalTemplate?.includes('{modal}') === true;

/** Whether it calls a thing a plan, so that none of its words need say that it is, or was, planned. */
const isPlanItself = (templates: Templates, modality: Modality) =>
  (modality === 'planned' || modality === 'given up') &&
  templates.modalTemplate !== undefined &&
  !isModal(templates);

/** The sentence, without a capital of its own and without a full stop. */
export function fillIn(templates: Templates, manner: Manner, ends: Ends): string {
  const { polarity, modality, voiced = false } = manner;
  const plain = polarity === 'negated' ? templates.negatedTemplate : templates.template;
  if (modality === undefined) return fill(plain, ends);
  const { modalTemplate } = templates;
  if (modality === 'suspected' || modalTemplate === undefined || !isModal(templates)) {
    if (voiced || isPlanItself(templates, modality)) return fill(plain, ends);
    // A caption such as "Behind X: Y" is no clause that could follow "that".
    return isCaption(plain)
      ? `${fill(plain, ends)} (only ${modality})`
      : `${LEADS[modality]} ${fill(asClause(templates, polarity), ends)}`;
  }
  const first = firstNamed(modalTemplate);
  const asked = modality === 'demanded' && !voiced && ends.acts[first];
  const expected = modality === 'expected' && !voiced;
  // Only who acts seeks; of anything else it is sought that it be so.
  const sought = modality === 'sought' && !ends.acts[first];
  const forms = asked
    ? ASKED[polarity]
    : expected
      ? EXPECTED[polarity]
      : MODALS[sought ? 'demanded' : modality][polarity];
  const said = fill(modalTemplate, ends, forms);
  const bySelf = !sought && saysItself(modality);
  return (voiced && !sought) || asked || expected || bySelf ? said : `${LEADS[modality]} ${said}`;
}

/** Whether the modal words say already that it is, or was, a plan or an effort: `is to`, `was at first to`, `seeks to`. */
export function saysItself<M extends Modality>(
  modality: M,
): modality is M & ('planned' | 'given up' | 'sought') {
  return modality === 'planned' || modality === 'given up' || modality === 'sought';
}

/** The ends of an edge, as its words need them. */
export interface Bearing {
  /** Whether what the edge starts from is several. */
  readonly plural?: boolean | undefined;
  /** Whether it acts, and so can seek something. */
  readonly acts?: boolean;
  /** What stands before its object, if that is a place: in a town, at a base. */
  readonly preposition?: string;
}

/**
 * The relation alone, as an edge bears it from its subject to its object: `withdrew from`, `is to withdraw from`,
 * `took place in`, `held the office of`.
 * @param label stands in for templates that do not run from the one to the other, marked by what it does not say.
 */
export function relationInWords(
  templates: Templates,
  label: string,
  manner: Manner,
  bearing: Bearing = {},
): string {
  const onward = [templates, templates.edgeTemplates].find((each) =>
    /^\{s\}.*\{(?:in )?o\}$/.test(each?.template ?? ''),
  );
  if (onward !== undefined) return alone(onward, manner, 's', bearing);
  const { polarity, modality } = manner;
  return [
    ...(modality === undefined ? [] : [modality]),
    ...(polarity === 'negated' ? ['not'] : []),
    label,
  ].join(': ');
}

/** The same the other way, where the sentence begins with the object: `carried out`, `attacked in`. */
export function deedInWords(templates: Templates, manner: Manner, bearing: Bearing = {}): string | undefined {
  return /^\{o\}.*\{s\}$/.test(templates.template) ? alone(templates, manner, 'o', bearing) : undefined;
}

/** What a sentence has between its ends; it says itself, or in a word beside it, that nobody tells it as done. */
function alone(
  templates: Templates,
  { polarity, modality }: Manner,
  first: 's' | 'o',
  { plural = false, acts = true, preposition = 'in' }: Bearing,
): string {
  // Only who acts seeks or is asked; of anything else it is sought or asked that it be so.
  const put = modality === 'sought' && !acts ? 'demanded' : modality;
  const isSaid =
    put === undefined ||
    isPlanItself(templates, put) ||
    (isModal(templates) && (saysItself(put) || put === 'expected' || (modality === 'demanded' && acts)));
  const said = fillIn(
    templates,
    { polarity, modality: put, voiced: !isSaid },
    {
      s: '',
      o: '',
      placed: preposition,
      dated: '',
      plural: { s: first === 's' && plural, o: first === 'o' && plural },
      acts: { s: acts, o: acts },
    },
  ).trim();
  if (isSaid) return said;
  return put === 'suspected' || !isModal(templates) ? `${modality}: ${said}` : `${said} (${modality})`;
}

function fill(template: string, ends: Ends, modal: Forms = ['', '']): string {
  const first = firstNamed(template);
  return template.replace(/(?:on )?\{([^{}]+)\}/g, (whole, slot: string) => {
    const before = whole.startsWith('on ') ? 'on ' : '';
    if (slot === 'o') return before === '' ? ends.o : ends.dated;
    if (slot === 's') return before + ends.s;
    if (slot === 'in o') return before + ends.placed;
    if (slot === 'modal') return before + modal[ends.plural[first] ? 1 : 0];
    const [, named, one = '', several = ''] = /^(?:([so]):)?([^|]*)\|(.*)$/.exec(slot) ?? [];
    if (one === '') return whole;
    return before + (ends.plural[(named as 's' | 'o' | undefined) ?? first] ? several : one);
  });
}

/** The end that a template names first is the subject of its sentence. */
function firstNamed(template: string): 's' | 'o' {
  return /\{o\}/.test(template.split('{s}')[0] ?? '') ? 'o' : 's';
}

/** The templates of a relation for this proposition: those of the nearest type of its event, or class of its subject. */
export function templatesFor(corpus: Corpus, relation: Relation, { subject }: Proposition): Templates {
  if (relation.phrasings.length === 0) return relation;
  for (const type of typesOf(corpus, subject)) {
    const found = relation.phrasings.find(({ forType }) => forType === type);
    if (found !== undefined) return found;
  }
  return relation;
}

/** The event type and all that is broader, nearest first; then the class and all above it. */
function typesOf({ entities, ontology }: Corpus, id: Iri): Iterable<Iri> {
  const entity = entities.get(id);
  if (entity === undefined) return [];
  const types = new Set<Iri>(entity.eventType === undefined ? [] : [entity.eventType]);
  for (const type of types)
    for (const broader of ontology.concepts.get(type)?.broader ?? []) types.add(broader);
  const classes = new Set<Iri>([entity.type]);
  for (const type of classes)
    for (const parent of ontology.classes.get(type)?.parents ?? []) classes.add(parent);
  return [...types, ...classes];
}

/** What stands before the name of an entity as a place: of its class, or of the nearest class above it that has one. */
export function prepositionOf({ entities, ontology }: Corpus, id: Iri): string {
  const entity = entities.get(id);
  const classes = new Set<Iri>(entity === undefined ? [] : [entity.type]);
  for (const type of classes) {
    const known = ontology.classes.get(type);
    if (known?.preposition !== undefined) return known.preposition;
    for (const parent of known?.parents ?? []) classes.add(parent);
  }
  return 'at';
}
