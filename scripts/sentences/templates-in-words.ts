/** A corpus to a list of every template of every relation, each with sentences that it makes of the claims: docs/sentences.md. */
import { type Modality, modalityOf } from '../../src/model/modality.js';
import { localName, shorten } from '../../src/model/namespaces.js';
import type { Corpus, Phrasing, Proposition, Relation, Templates } from '../../src/model/records.js';
import { sayClaim } from '../../src/words/claims.js';
import { labelOf } from '../../src/words/labels.js';
import { sentence } from '../../src/words/sentences.js';
import { templatesFor } from '../../src/words/templates.js';

/** So many sentences of one template are enough to judge it. */
const MOST = 3;

type Kind = 'told' | 'negated' | Modality;
const KINDS: readonly Kind[] = [
  'told',
  'negated',
  'planned',
  'given up',
  'sought',
  'demanded',
  'expected',
  'feared',
  'suspected',
];

export function templatesInWords(corpus: Corpus): string {
  const examples = examplesOf(corpus);
  const relations = [...corpus.ontology.relations.values()].sort((a, b) =>
    `${a.family} ${a.id}` < `${b.family} ${b.id}` ? -1 : 1,
  );
  return [
    '# Sentences',
    '',
    'Every template of every relation, with up to three sentences that it makes of the Mali data.',
    'Written by `npm run sentences`; a test holds it to the templates and the data. After a change of either, read what',
    'changed here: each sentence must stand up in print as something that someone says.',
    '',
    ...relations.flatMap((relation) => relationLines(corpus, relation, examples)),
  ].join('\n');
}

function relationLines(corpus: Corpus, relation: Relation, examples: Examples): string[] {
  const sets: readonly (Templates & Partial<Phrasing>)[] = [relation, ...relation.phrasings];
  return [
    `## ${shorten(relation.id)} (${localName(relation.family)})`,
    '',
    ...sets.flatMap((templates) => templateLines(corpus, templates, examples.get(templates))),
    '',
  ];
}

function templateLines(
  corpus: Corpus,
  templates: Templates & Partial<Phrasing>,
  found: ReadonlyMap<Kind, ReadonlySet<string>> | undefined,
): string[] {
  const { forType, edgeTemplates } = templates;
  const of = forType === undefined ? '' : ` where it is about: ${labelOf(corpus, forType)}`;
  return [
    `- ${inCode(templates)}${of}`,
    ...(edgeTemplates === undefined ? [] : [`  - on an edge: ${inCode(edgeTemplates)}`]),
    ...KINDS.flatMap((kind) =>
      [...(found?.get(kind) ?? [])].map((words) => `  - ${kind === 'told' ? '' : `${kind}: `}${words}`),
    ),
  ];
}

function inCode({
  template,
  negatedTemplate,
  modalTemplate = 'no modal form',
}: NonNullable<Templates['edgeTemplates']>): string {
  return [template, negatedTemplate, modalTemplate].map((text) => `\`${text}\``).join(', ');
}

type Examples = ReadonlyMap<Templates, ReadonlyMap<Kind, ReadonlySet<string>>>;

/** Of claims in order of IRI, then of what rules derived. */
function examplesOf(corpus: Corpus): Examples {
  const examples = new Map<Templates, Map<Kind, Set<string>>>();
  const add = (proposition: Proposition, kind: Kind, words: string) => {
    const relation = corpus.ontology.relations.get(proposition.predicate);
    if (relation === undefined) return;
    const templates = templatesFor(corpus, relation, proposition);
    const kinds = examples.get(templates) ?? new Map<Kind, Set<string>>();
    const known = kinds.get(kind) ?? new Set();
    if (known.size < MOST) known.add(words);
    examples.set(templates, kinds.set(kind, known));
  };
  for (const claim of corpus.claims.values()) {
    const kind = modalityOf([claim]) ?? (claim.polarity === 'negated' ? 'negated' : 'told');
    add(claim.proposition, kind, sayClaim(corpus, claim).sentence);
  }
  for (const { proposition } of corpus.derivations.values())
    add(proposition, 'told', sentence(corpus, proposition));
  return examples;
}
