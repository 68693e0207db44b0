/** Takes claims and utterances and gives breaks in who relays whom: unreachable utterances, impossible dates, unnamed sources outside their report. */

import { name } from '../dataset/read/locate.js';
import { daysOf } from '../model/date.js';
import type { Claim, Iri, Utterance } from '../model/records.js';
import { groupBy } from '../structures/group-by.js';
import { error, type Unplaced } from './finding.js';

export interface Speech {
  readonly claims: readonly Claim[];
  readonly utterances: ReadonlyMap<Iri, Utterance>;
  /** Unnamed source or actor -> the one report it belongs to, or the utterance that several have word for word. */
  readonly unnamed: ReadonlyMap<Iri, Iri>;
}

export function checkChains(speech: Speech): Unplaced[] {
  return [
    ...checkReach(speech),
    ...checkShown(speech.utterances),
    ...checkSaidAfter(speech.utterances),
    ...checkUnnamed(speech),
  ];
}

function* checkReach({ claims, utterances }: Speech): Iterable<Unplaced> {
  for (const [report, own] of groupBy(claims, (claim) => claim.report)) {
    const reached =
      utterances.get(report)?.report === undefined
        ? undefined
        : reach(report, new Set(own.map(({ madeIn }) => madeIn)), utterances);
    for (const { id, madeIn, evidence } of own) {
      if (reached?.has(madeIn) === false) {
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
}

/** Of the utterances wanted those that one relays, itself included, through however many hands; no further than needed. */
function reach(from: Iri, wanted: ReadonlySet<Iri>, utterances: Speech['utterances']): ReadonlySet<Iri> {
  const found = new Set<Iri>();
  const seen = new Set([from]);
  for (const id of seen) {
    if (wanted.has(id)) found.add(id);
    if (found.size === wanted.size) break;
    for (const quoted of utterances.get(id)?.quotes ?? []) seen.add(quoted);
  }
  return found;
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
    const shown = new Set(relays.filter((relay) => relay.evidence.length > 0).map(({ quoted }) => quoted));
    for (const quoted of quotes) {
      if (shown.has(quoted)) continue;
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

function* checkUnnamed(speech: Speech): Iterable<Unplaced> {
  const { claims, utterances, unnamed } = speech;
  const say = (user: Iri, actor: Iri, report: Iri) =>
    error(
      'unnamed',
      user,
      `${name(user)}: ${name(actor)} is unnamed and belongs to ${name(unnamed.get(actor)!)}, but is used for ${name(report)}; make another one for that report`,
    );
  const relayed = new Map<string, boolean>();
  const relays = (report: Iri, home: Iri) => {
    const key = `${report} ${home}`;
    const found = relayed.get(key) ?? reach(report, new Set([home]), utterances).has(home);
    relayed.set(key, found);
    return found;
  };
  const isStranger = (actor: Iri, report: Iri) => {
    const home = unnamed.get(actor) ?? report;
    return home !== report && (utterances.get(home)?.report !== undefined || !relays(report, home));
  };
  for (const { id, report, proposition } of claims) {
    for (const actor of [proposition.subject, proposition.object.value]) {
      if (isStranger(actor, report)) yield say(id, actor, report);
    }
  }
  const quotedBy = new Map<Iri, Iri[]>();
  for (const { id, quotes } of utterances.values()) {
    for (const quoted of quotes) {
      const known = quotedBy.get(quoted);
      if (known === undefined) quotedBy.set(quoted, [id]);
      else known.push(id);
    }
  }
  for (const { id, speakers, media } of utterances.values()) {
    const actors = [...speakers, ...media].filter((actor) => unnamed.has(actor));
    if (actors.length === 0) continue;
    const relaying = new Set([id]);
    for (const here of relaying) for (const by of quotedBy.get(here) ?? []) relaying.add(by);
    for (const report of relaying) {
      if (utterances.get(report)?.report === undefined) continue;
      for (const actor of actors) if (isStranger(actor, report)) yield say(id, actor, report);
    }
  }
}
