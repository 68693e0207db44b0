/** Takes one proposal of a reading and gives what is wrong with it by itself: its passages, bounds, dates, and words that the ontology does not have. */
import { daysOf } from '../model/date.js';
import { expand } from '../model/namespaces.js';
import type { Range } from '../model/range.js';
import type { Ontology } from '../model/records.js';
import type { PassagesOfText } from './passages-of-text.js';
import type {
  Proposal,
  ProposalKind,
  ReadClaim,
  ReadDate,
  ReadEntity,
  ReadEvent,
  ReadFigure,
  ReadPassage,
  ReadUtterance,
} from './reading.js';

/** The first fault, in words; undefined where there is none. */
export function faultsOf(
  kind: ProposalKind,
  proposal: Proposal,
  passages: PassagesOfText,
  ontology: Ontology | undefined,
): string | undefined {
  for (const fault of allFaults(kind, proposal, passages, ontology)) if (fault !== undefined) return fault;
  return undefined;
}

function* allFaults(
  kind: ProposalKind,
  proposal: Proposal,
  passages: PassagesOfText,
  ontology: Ontology | undefined,
): Iterable<string | undefined> {
  const stray = (what: string, range: Range | undefined) =>
    range === undefined || passages.holds(range)
      ? undefined
      : `${what} ${range.start} to ${range.end} is not in the text, which has ${passages.length} code points`;
  const code = (what: string, name: string | undefined) =>
    name === undefined || ontology === undefined || ontology.concepts.has(expand(`code:${name}`))
      ? undefined
      : `${what} "${name}" is no code of the ontology`;
  switch (kind) {
    case 'entities': {
      const { class: type, classes = [], names = [] } = proposal as ReadEntity;
      for (const each of [type, ...classes]) {
        if (ontology !== undefined && !ontology.classes.has(expand(`cg:${each}`)))
          yield `"${each}" is no class of the ontology`;
      }
      for (const { valid } of names) yield edtfFault(valid);
      return;
    }
    case 'events': {
      const { type, triggers } = proposal as ReadEvent;
      yield code('its type', type);
      for (const each of triggers) yield stray('its trigger', each);
      return;
    }
    case 'figures': {
      const figure = proposal as ReadFigure;
      yield stray('its phrase', figure);
      yield stray('who is counted', figure.who);
      const { min = 0, max = Number.POSITIVE_INFINITY } = figure;
      if (min > max) yield `its least number ${min} is above its most, ${max}`;
      for (const part of ['outcome', 'group', 'item'] as const) yield code(`its ${part}`, figure[part]);
      return;
    }
    case 'utterances': {
      const {
        cue,
        content = [],
        saidOn,
        evidence = [],
        relays = [],
        form,
        quotes = [],
      } = proposal as ReadUtterance;
      yield stray('its cue', cue);
      for (const each of content) yield stray('its content', each);
      for (const each of evidence) yield passageFault(each, passages);
      yield dateFault(saidOn);
      yield code('its form', form);
      for (const { quoted, evidence: shown } of relays) {
        if (!quotes.includes(quoted)) yield `it relays ${quoted}, which is not among what it quotes`;
        for (const each of shown) yield passageFault(each, passages);
      }
      return;
    }
    case 'claims': {
      const { predicate, object, evidence, objectAt, when } = proposal as ReadClaim;
      for (const each of evidence) yield passageFault(each, passages);
      yield stray('its object', objectAt);
      if (ontology !== undefined && !ontology.relations.has(expand(`cg:${predicate}`)))
        yield `"${predicate}" is no relation of the ontology`;
      if (typeof object === 'object' && 'code' in object) yield code('its object', object.code);
      if (typeof object === 'object' && 'edtf' in object) yield dateFault(object);
      yield dateFault(when);
    }
  }
}

function passageFault(passage: ReadPassage, passages: PassagesOfText): string | undefined {
  const where = `its passage ${passage.start} to ${passage.end}`;
  if (!passages.holds(passage)) {
    return `${where} is not in the text, which has ${passages.length} code points`;
  }
  const found = passages.passage(passage);
  if (found.sha256 !== passage.sha256) {
    return `${where} has the SHA-256 ${found.sha256} in the text, not ${passage.sha256}`;
  }
  if (found.paragraph === undefined) return `${where} begins between two paragraphs`;
  if (passage.paragraph !== undefined && passage.paragraph !== found.paragraph) {
    return `${where} lies in paragraph ${found.paragraph}, not ${passage.paragraph}`;
  }
  return undefined;
}

function dateFault(date: ReadDate | undefined): string | undefined {
  return date?.edtf === undefined ? undefined : edtfFault(date.edtf);
}

export function edtfFault(text: string): string | undefined {
  try {
    daysOf(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
