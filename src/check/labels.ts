/** Takes quads as they are read and gives literals that cannot be right: names that show nothing, texts with characters that steer what shows them, days that do not exist. */
import type * as RDF from '@rdfjs/types';
import type { QuadPlace } from '../dataset/quad-place.js';
import { faultOfDay } from '../dataset/read/calendar-days.js';
import { name } from '../dataset/read/locate.js';
import { nodeId } from '../dataset/records/nodes.js';
import { expand } from '../model/namespaces.js';
import { hiddenIn } from '../model/steering.js';
import { cg, dcterms, rdf, rdfs, skos, skosxl, xsd } from '../model/vocabulary.js';
import { error, type Unplaced } from './finding.js';
import { sayText } from './say-term.js';

/** One line each, by which a reader knows the thing. */
const NAMES: ReadonlySet<string> = new Set([
  ...[skos.prefLabel, skos.altLabel, expand('skos:hiddenLabel'), rdfs.label, skosxl.literalForm],
  ...[dcterms.title, expand('foaf:name'), cg.wording, cg.dateWording, cg.knownAs],
]);
/** Those of which no shape says that they are words. */
const LABELS: ReadonlySet<string> = new Set([
  ...[skos.prefLabel, skos.altLabel, expand('skos:hiddenLabel'), rdfs.label],
]);
/** Words of somebody: they may have several lines, but must not be blank. */
const WORDS: ReadonlySet<string> = new Set([rdfs.comment, rdf.object]);

/** What shows nothing: white space, control characters, marks of direction, joiners, fillers, numbers that are no character. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;
/** What is never part of a word: control characters, overrides of direction, line separators; marks of direction and joiners may be. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERS_NAME = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
/** What looks like a space; other white space at the ends of a name is found as what steers. */
const BLANK_END = /^[\p{Zs}\u2800]|[\p{Zs}\u2800]$/u;

/** Characters of one text that are named. */
const NAMED = 5;

/** Gathers what is wrong while files are read. */
export class Labels {
  readonly #found: Unplaced[] = [];
  /** Faults of days that were found, with their files. */
  readonly #days = new Set<string>();

  see({ subject, predicate, object }: RDF.Quad, file: string, { object: line }: QuadPlace): void {
    const told = object.termType === 'Quad' ? object : { predicate, object };
    this.#look(subject, told.predicate, told.object, file, line);
  }

  check(): readonly Unplaced[] {
    return this.#found;
  }

  #look(subject: RDF.Term, predicate: RDF.Term, object: RDF.Term, file: string, line: number): void {
    const fault =
      object.termType === 'Literal' ? faultOf(predicate.value, object) : faultOfNode(predicate.value, object);
    if (fault !== undefined) this.#find('label', subject, predicate, fault, file, line);
    const day = object.termType === 'Literal' ? faultOfDay(object.value, object.datatype.value) : undefined;
    if (day === undefined) return;
    // What a file of others says is told once more as a claim, which has no line of its own.
    const key = `${file} ${day}`;
    if (predicate.value !== rdf.object || !this.#days.has(key))
      this.#find('date', subject, predicate, day, file, line);
    this.#days.add(key);
  }

  #find(
    kind: 'label' | 'date',
    subject: RDF.Term,
    predicate: RDF.Term,
    fault: string,
    file: string,
    line: number,
  ): void {
    const id = nodeId(subject);
    this.#found.push({
      ...error(kind, id, `${name(id)}: ${name(predicate.value)} ${fault}`),
      place: { file, line },
    });
  }
}

function faultOfNode(predicate: string, object: RDF.Term): string | undefined {
  if (!LABELS.has(predicate)) return undefined;
  const what = object.termType === 'NamedNode' ? name(object.value) : 'a node';
  return `leads to ${what}, and a name is words: write them in quotes`;
}

function faultOf(predicate: string, { value, datatype }: RDF.Literal): string | undefined {
  if (datatype.value !== xsd.string && datatype.value !== rdf.langString) return undefined;
  const isName = NAMES.has(predicate);
  if ((isName || WORDS.has(predicate)) && value.replace(INVISIBLE, '') === '') {
    if (value === '') return 'is empty; write the words, or take it out';
    return `holds only ${characters(value)}, which shows nothing; write the words, or take it out`;
  }
  const steering: readonly string[] = value.match(isName ? STEERS_NAME : STEERS) ?? [];
  const faults = [
    ...(steering.length === 0
      ? []
      : [`holds ${characters(steering)}: no words, but orders to what shows them`]),
    ...(isName ? faultsOfLooks(value, steering) : []),
  ];
  return faults.length === 0 ? undefined : `${sayText(value)} ${faults.join('; it ')}; take that out`;
}

/** What makes a name look like another that it is not. */
function faultsOfLooks(name: string, told: readonly string[]): readonly string[] {
  const hidden = hiddenIn(name).filter((each) => !told.includes(each));
  return [
    ...(hidden.length === 0
      ? []
      : [`holds ${characters(hidden)}, which shows nothing: another name may look the same`]),
    ...(BLANK_END.test(name) ? ['begins or ends with a blank'] : []),
  ];
}

/** `U+200B, U+FEFF`: each once, some of many. */
function characters(text: Iterable<string>): string {
  const some = [...new Set(text)];
  const codes = some.slice(0, NAMED).map((each) => `U+${hexadecimal(each.codePointAt(0) ?? 0)}`);
  return codes.join(', ') + (some.length > NAMED ? ' and others' : '');
}

const hexadecimal = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
