/** What can be put into a claim by hand, asked part by part: who or what it is about, a relation that fits it, and what the relation leads to. */

import { isSubclass } from '../model/fit.js';
import { expand, localName } from '../model/namespaces.js';
import type { Corpus, Relation } from '../model/records.js';
import { cg } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import { datesLike, figuresLike, textsLike } from './offer-literals.js';
import { fits, namesLike, newOnes } from './offer-names.js';
import type { Asked, Ground, Offered } from './offered.js';

const MOST = 80;

export function offered(asked: Asked, ground: Ground): readonly Offered[] {
  const all =
    asked.part === 'relation'
      ? relationsLike(asked, ground.base.corpus)
      : asked.part === 'subject'
        ? things('Entity', asked, ground)
        : asked.part !== 'object'
          ? things('Actor', asked, ground)
          : objects(asked, ground);
  return all.slice(0, MOST);
}

/** The relations that a thing of that class can stand before, those that are called as was typed before those of which it is told. */
function relationsLike({ text, type }: Asked, { ontology }: Corpus): readonly Offered[] {
  const key = normalizeName(text);
  const ways = [...ontology.relations.values()].flatMap(
    (relation): (Offered & { readonly names: string })[] => {
      const { id, label, inverseLabel, definition, domain, range } = relation;
      const put = localName(id);
      const { template, negatedTemplate, modalTemplate } = relation;
      const says = { template, negatedTemplate, modalTemplate };
      const why = definition ?? '';
      const on = suits(type, domain, ontology)
        ? [{ label, why, put, says, range: rangeOf(relation), names: `${label} ${put}` }]
        : [];
      // To and from things alone: nothing is said of a number.
      const isBack = inverseLabel !== undefined && !LITERALS.has(rangeOf(relation));
      return isBack && range !== undefined && suits(type, range, ontology)
        ? [...on, { label: inverseLabel, why, put, says, inverse: true, names: inverseLabel }]
        : on;
    },
  );
  const inOrder = ways.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const named = inOrder.filter(({ names }) => fits(normalizeName(names), key));
  // Who does not know what it is called says what it tells: “happened”.
  const told = inOrder.filter((each) => !named.includes(each) && fits(normalizeName(each.why), key));
  return [...named, ...told].map(({ names: _, ...each }) => each);
}

const LITERALS: ReadonlySet<string> = new Set([
  'CasualtyFigure',
  'StrengthFigure',
  'QuantityFigure',
  'EDTF',
  'langString',
  'Concept',
]);

const rangeOf = ({ range }: Relation): string => localName(range ?? 'Entity');

/** Events are entities too, though the vocabulary from which their class comes knows other things than ours. */
function suits(
  type: string | undefined,
  domain: string | undefined,
  { classes }: Corpus['ontology'],
): boolean {
  if (type === undefined || domain === undefined) return true;
  return isSubclass(classes, expand(`cg:${type}`), domain);
}

function objects(asked: Asked, ground: Ground): readonly Offered[] {
  const { ontology } = ground.base.corpus;
  const relation = ontology.relations.get(expand(`cg:${asked.relation}`));
  if (relation === undefined) return [];
  if (asked.inverse === true) return things(localName(relation.domain ?? cg.Entity), asked, ground);
  const range = rangeOf(relation);
  switch (range) {
    case 'CasualtyFigure':
    case 'StrengthFigure':
    case 'QuantityFigure':
      return figuresLike(range, asked, ground);
    case 'EDTF':
      return datesLike(asked, ground.reading);
    case 'langString':
      return textsLike(asked);
    case 'Concept':
      return [...ontology.concepts.values()]
        .filter(({ scheme }) => scheme === expand('code:instruments'))
        .filter(({ label }) => fits(normalizeName(label), normalizeName(asked.text)))
        .map(({ id, label, definition = '' }) => ({ label, why: definition, put: { code: localName(id) } }));
    default:
      return things(range, asked, ground);
  }
}

/** Names of the report, then of the data, then new ones of the name that was typed. */
function things(range: string, asked: Asked, ground: Ground): readonly Offered[] {
  const { ontology } = ground.base.corpus;
  const isOf = (type: string) => isSubclass(ontology.classes, expand(`cg:${type}`), expand(`cg:${range}`));
  return [...namesLike(asked, ground, isOf), ...newOnes(asked, ground, isOf)];
}
