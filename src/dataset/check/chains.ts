/** Takes claims and utterances and gives breaks in who relays whom: unreachable utterances, impossible dates, unnamed sources outside their report. */
import { daysOf } from '../../model/date.js';
import type { Claim, Iri, Utterance } from '../../model/records.js';
import { name } from '../read/locate.js';
import { error, type Unplaced } from './finding.js';

export interface Speech {
  readonly claims: readonly Claim[];
  readonly utterances: ReadonlyMap<Iri, Utterance>;
  /** Unnamed source or actor -> the one report it belongs to. */
  readonly unnamed: ReadonlyMap<Iri, Iri>;
}

export function checkChains(speech: Speech): Unplaced[] {
  const reach = new Map<Iri, ReadonlySet<Iri>>();
  for (const { id, report } of speech.utterances.values()) {
    if (report !== undefined) reach.set(id, reachable(id, speech.utterances));
  }
  return [
    ...checkReach(speech.claims, reach),
    ...checkShown(speech.utterances),
    ...checkSaidAfter(speech.utterances),
    ...checkUnnamed(speech, reach),
  ];
}

/** The utterances that one relays, itself included, through however many hands. */
function reachable(from: Iri, utterances: Speech['utterances']): ReadonlySet<Iri> {
  const reached = new Set([from]);
  for (const id of reached) {
    for (const quoted of utterances.get(id)?.quotes ?? []) reached.add(quoted);
  }
  return reached;
}

function* checkReach(
  claims: readonly Claim[],
  reach: ReadonlyMap<Iri, ReadonlySet<Iri>>,
): Iterable<Unplaced> {
  for (const { id, report, madeIn, evidence } of claims) {
    if (reach.get(report)?.has(madeIn) === false) {
      yield error(
        'chain',
        id,
        `${name(id)}: ${name(report)} does not relay ${name(madeIn)}, in which the claim is made; add cg:quotes on the way from one to the other`,
      );
    }
    const stray = evidence.find((each) => each.report !== report);
    if (stray !== undefined) {
      yield error(
        'chain',
        id,
        `${name(id)}: has evidence in ${name(report)} and in ${name(stray.report)}; make a claim for each report`,
      );
    }
  }
}

/** Who said it, and who passes it on, is shown by a passage as every claim is. */
function* checkShown(utterances: Speech['utterances']): Iterable<Unplaced> {
  for (const { id, quotes, evidence, relays, report } of utterances.values()) {
    if (report === undefined && evidence.length === 0) {
      yield error(
        'evidence',
        id,
        `${name(id)}: an utterance without a passage; give it cg:evidence, where a report names who said it`,
      );
    }
    for (const quoted of quotes) {
      if (relays.some((relay) => relay.quoted === quoted && relay.evidence.length > 0)) continue;
      yield error(
        'evidence',
        id,
        `${name(id)}: quotes ${name(quoted)}, and no passage shows it; add a cg:Relay from the one to the other, with its cg:evidence`,
      );
    }
  }
}

function* checkSaidAfter(utterances: Speech['utterances']): Iterable<Unplaced> {
  for (const { id, saidOn, quotes } of utterances.values()) {
    const latest = days(saidOn)?.latest;
    if (latest === undefined) continue;
    for (const quoted of quotes) {
      const other = utterances.get(quoted)?.saidOn;
      const earliest = days(other)?.earliest;
      if (earliest === undefined || earliest <= latest) continue;
      yield error(
        'date',
        id,
        `${name(id)}: was said on ${saidOn}, before ${name(quoted)} (${other}), which it quotes; correct one of the dates`,
      );
    }
  }
}

function days(text: string | undefined): ReturnType<typeof daysOf> | undefined {
  if (text === undefined) return undefined;
  try {
    return daysOf(text);
  } catch {
    return undefined; // told with the literal itself
  }
}

function* checkUnnamed(speech: Speech, reach: ReadonlyMap<Iri, ReadonlySet<Iri>>): Iterable<Unplaced> {
  const say = (user: Iri, actor: Iri, report: Iri) =>
    error(
      'unnamed',
      user,
      `${name(user)}: ${name(actor)} is unnamed and belongs to ${name(speech.unnamed.get(actor)!)}, but is used for ${name(report)}; make another one for that report`,
    );
  const isStranger = (actor: Iri, report: Iri) => (speech.unnamed.get(actor) ?? report) !== report;
  for (const { id, report, proposition } of speech.claims) {
    for (const actor of [proposition.subject, proposition.object.value]) {
      if (isStranger(actor, report)) yield say(id, actor, report);
    }
  }
  for (const [report, reached] of reach) {
    for (const utterance of reached) {
      const { speakers = [], media = [] } = speech.utterances.get(utterance) ?? {};
      for (const actor of [...speakers, ...media]) {
        if (isStranger(actor, report)) yield say(utterance, actor, report);
      }
    }
  }
}
