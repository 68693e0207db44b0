/** Takes what is said of each subject and gives the IRIs under which two different things are described. */
import type * as RDF from '@rdfjs/types';
import { name } from '../dataset/read/locate.js';
import { kindOfClass } from '../dataset/records/entities.js';
import type { Node } from '../dataset/records/nodes.js';
import { isSubclass } from '../model/fit.js';
import { expand } from '../model/namespaces.js';
import type { EntityKind, Iri, Ontology } from '../model/records.js';
import { cg, rdf, skos } from '../model/vocabulary.js';
import { error, type Unplaced } from './finding.js';

/** What one file says a subject is. */
interface Description {
  readonly file: string;
  /** Made when there is one: most files say of most subjects only what they are. */
  labels?: Map<string, string>;
  readonly types: Set<Iri>;
}

/** Gathers names and classes while files are read. */
export class Descriptions {
  readonly #of = new Map<string, Description[]>();

  see({ subject, predicate, object }: RDF.Quad, file: string): void {
    const isLabel = predicate.value === skos.prefLabel && object.termType === 'Literal';
    if (!isLabel && predicate.value !== rdf.type) return;
    const all = this.#of.get(subject.value);
    // Files are read one after the other.
    let here = all?.at(-1)?.file === file ? all.at(-1) : undefined;
    if (here === undefined) {
      here = { file, types: new Set() };
      if (all === undefined) this.#of.set(subject.value, [here]);
      else all.push(here);
    }
    if (!isLabel) {
      here.types.add(object.value);
      return;
    }
    here.labels ??= new Map();
    if (!here.labels.has(object.language)) here.labels.set(object.language, object.value);
  }

  /** Subjects that two files name differently in one language, or put into classes that exclude each other. */
  check(classes: Ontology['classes']): Unplaced[] {
    const found: Unplaced[] = [];
    for (const [subject, descriptions] of this.#of) {
      const [first, ...others] = descriptions;
      for (const other of others) {
        const difference = differentLabels(first!, other) ?? differentClasses(first!, other, classes);
        if (difference === undefined) continue;
        found.push(
          error(
            'duplicate',
            subject,
            `${name(subject)}: two entities with one IRI: ${difference}; give one of them an IRI of its own, or describe it in one file`,
          ),
        );
        break;
      }
    }
    return found;
  }
}

/** Nodes whose classes are of two kinds; a country may be an actor as well. */
export function* checkKinds(nodes: Iterable<Node>, classes: Ontology['classes']): Iterable<Unplaced> {
  for (const node of nodes) {
    const ofKind = new Map<EntityKind | 'utterance', Iri>();
    for (const type of node.types()) {
      const kind =
        kindOfClass(type, classes) ?? (isSubclass(classes, type, cg.Utterance) ? 'utterance' : undefined);
      if (kind !== undefined && !ofKind.has(kind)) ofKind.set(kind, type);
    }
    const [one, other] = [...ofKind];
    if (one === undefined || other === undefined || isActingCountry(ofKind, classes)) continue;
    yield error(
      'kind',
      node.id,
      `${name(node.id)}: is a ${name(one[1])} and a ${name(other[1])}, and nothing is of kind ${one[0]} and of kind ${other[0]}; keep one of them`,
    );
  }
}

function isActingCountry(ofKind: ReadonlyMap<string, Iri>, classes: Ontology['classes']): boolean {
  const place = ofKind.get('place');
  if (ofKind.size !== 2 || place === undefined) return false;
  return ofKind.get('actor') === cg.Actor && isSubclass(classes, place, expand('cg:Country'));
}

function differentLabels(a: Description, b: Description): string | undefined {
  for (const [language, label] of a.labels ?? []) {
    const other = b.labels?.get(language);
    if (other !== undefined && other !== label) {
      return `${a.file} calls it "${label}", ${b.file} calls it "${other}"`;
    }
  }
  return undefined;
}

function differentClasses(a: Description, b: Description, classes: Ontology['classes']): string | undefined {
  const ofAlone = [...a.types].filter((type) => !b.types.has(type));
  const ofOther = [...b.types].filter((type) => !a.types.has(type));
  for (const one of ofAlone) {
    for (const two of ofOther) {
      if (isSubclass(classes, one, two) || isSubclass(classes, two, one)) continue;
      return `${a.file} says it is a ${name(one)}, ${b.file} says it is a ${name(two)}`;
    }
  }
  return undefined;
}
