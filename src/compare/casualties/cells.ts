/** Counts of casualties to what each event comes to, cell by cell of event, group and outcome: the rule of docs/casualties.md. */
import type { Claim, Iri } from '../../model/records.js';
import { isRunningTotal } from '../../model/running-total.js';
import { clusters } from '../../structures/clusters.js';
import { groupBy } from '../../structures/group-by.js';
import { partsFirst } from '../../structures/parts-first.js';
import type { Lattice } from '../nesting/lattice.js';
import type { CasualtyCount, Days } from './counts.js';
import { estimate, isNil } from './estimate.js';
import type { EventTree } from './event-tree.js';
import { type CasualtyLine, lineOf } from './line.js';
import { EVERYONE, isVouched } from './stance.js';
import { apart, combine, type Estimate, greatestOf, NONE, ofWhole, oneVoice, sumOf } from './sums.js';

export interface CountingRules {
  readonly tree: EventTree;
  readonly concepts: Lattice;
  /** Group -> the groups that may hold the same people without one lying in the other. */
  readonly overlaps: ReadonlyMap<Iri, readonly Iri[]>;
  readonly outcome: Iri;
  readonly days: ReadonlyMap<Iri, Days>;
  readonly ofParty: (claim: Claim) => boolean;
}

/** Counts over one set of claims, each cell once. */
export class Counter {
  readonly roots: readonly Iri[];
  readonly #own: ReadonlyMap<Iri, readonly CasualtyCount[]>;
  /** Node -> the counts in it and all its parts. */
  readonly #under = new Map<Iri, readonly CasualtyCount[]>();
  /** Nodes with a running total of their own. */
  readonly #running: ReadonlySet<Iri>;
  readonly #cells = new Map<string, Estimate>();
  readonly #rules: CountingRules;

  constructor(counts: readonly CasualtyCount[], rules: CountingRules) {
    const { tree } = rules;
    this.#rules = rules;
    this.#own = groupBy(counts, ({ event }) => event);
    this.#running = new Set(counts.filter(({ claim }) => isRunningTotal(claim)).map(({ event }) => event));
    const involved = new Set(this.#own.keys());
    for (const node of involved) for (const whole of tree.wholesOf(node)) involved.add(whole);
    this.roots = [...involved].filter((node) => tree.wholesOf(node).length === 0).sort();
    this.#gather();
  }

  nodes(): Iterable<Iri> {
    return this.#under.keys();
  }

  groups(): readonly Iri[] {
    return groupsOf(this.roots.flatMap((root) => this.#under.get(root) ?? []));
  }

  groupsAt(nodes: readonly Iri[]): readonly Iri[] {
    return groupsOf(this.#countsUnder(nodes));
  }

  /** The wholes in sets that share no part with one another: what the total adds up. */
  apart(): readonly (readonly Iri[])[] {
    return this.#together(this.roots).map((nodes) => nodes.toSorted());
  }

  /** Wholes in order of IRI, each followed by its parts; a part of two wholes stands under the first. */
  inOrder(): readonly { readonly node: Iri; readonly depth: number }[] {
    const seen = new Map<Iri, number>();
    const waiting = this.roots.map((node) => ({ node, depth: 0 })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      if (seen.has(node) || !this.#under.has(node)) continue;
      seen.set(node, depth);
      for (const part of this.#rules.tree.partsOf(node).toReversed())
        waiting.push({ node: part, depth: depth + 1 });
    }
    return [...seen].map(([node, depth]) => ({ node, depth }));
  }

  /** What a group comes to in these events, which share nothing but what the tree says they share. */
  line(nodes: readonly Iri[], group: Iri): CasualtyLine {
    const within = this.#countsUnder(nodes).filter(({ group: counted }) => this.#isWithin(counted, group));
    const found = this.#overEvents(nodes, group, this.#rules.outcome);
    return lineOf(found, [...new Set(within.map(({ claim }) => claim))], this.#rules.ofParty);
  }

  #gather(): void {
    const { partsOf } = this.#rules.tree;
    for (const node of partsFirst(this.roots, partsOf)) {
      const lists = [this.#own.get(node) ?? [], ...partsOf(node).map((part) => this.#under.get(part) ?? [])];
      const some = lists.filter((list) => list.length > 0);
      // Most wholes count nothing themselves and have one part that does: no copy of its counts for each.
      const all = some.length === 1 ? (some[0] as readonly CasualtyCount[]) : [...new Set(some.flat())];
      if (all.length > 0) this.#under.set(node, all);
    }
  }

  #countsUnder(nodes: readonly Iri[]): readonly CasualtyCount[] {
    return [...new Set(nodes.flatMap((node) => this.#under.get(node) ?? []))];
  }

  #isWithin(part: Iri, whole: Iri): boolean {
    return whole === EVERYONE || this.#rules.concepts.isWithin(part, whole);
  }

  /** Events that share a part are not added, nor a running total and what may lie in it: of such, the greater counts. */
  #overEvents(nodes: readonly Iri[], group: Iri, outcome: Iri): Estimate {
    const here = nodes.filter((node) => this.#under.has(node));
    const cells = new Map(here.map((node) => [node, this.#cell(node, group, outcome)]));
    const sets = this.#together(here).map((some) => {
      if (some.length === 1) return cells.get(some[0] as Iri) as Estimate;
      const counts = some.map((node) => new Set(this.#under.get(node)));
      const share = (one: number, other: number) =>
        this.#mayHold(some[one] as Iri, some[other] as Iri) ||
        this.#mayHold(some[other] as Iri, some[one] as Iri) ||
        [...(counts[one] ?? [])].some((count) => counts[other]?.has(count));
      return combine(
        some.map((node) => cells.get(node) as Estimate),
        (sums) => sumOf(apart(sums, share)),
      );
    });
    return combine(sets, sumOf);
  }

  /** Events in sets between which nothing is shared. */
  #together(nodes: readonly Iri[]): readonly (readonly Iri[])[] {
    const running = nodes.filter((node) => this.#running.has(node));
    return clusters<Iri, Iri | CasualtyCount>(nodes, (node) => [
      node,
      ...(this.#under.get(node) ?? []),
      ...running.filter((whole) => this.#mayHold(whole, node)),
    ]);
  }

  /** Whether the whole has a running total over a time in which the other may lie, of people whom the other may count too. */
  #mayHold(whole: Iri, other: Iri): boolean {
    if (whole === other) return false;
    const days = this.#rules.days.get(other);
    const groups = groupsOf(this.#under.get(other) ?? []);
    return (this.#own.get(whole) ?? []).some(
      ({ claim, group }) =>
        isRunningTotal(claim) &&
        (claim.latest === undefined || (days?.earliest ?? '') <= claim.latest) &&
        (claim.earliest === undefined || (days?.latest ?? '9999') >= claim.earliest) &&
        groups.some(
          (each) => this.#isWithin(each, group) || this.#isWithin(group, each) || this.#mayShare(each, group),
        ),
    );
  }

  /** One group with one outcome in one event: its own accounts over what parts of three kinds come to. */
  #cell(node: Iri, group: Iri, outcome: Iri): Estimate {
    const keyOf = (each: Iri) => `${each} ${group} ${outcome}`;
    const known = this.#cells.get(keyOf(node));
    if (known !== undefined) return known;
    const partsOf = (each: Iri) =>
      this.#rules.tree.partsOf(each).filter((part) => this.#under.has(part) && !this.#cells.has(keyOf(part)));
    for (const each of partsFirst([node], partsOf))
      this.#cells.set(keyOf(each), this.#make(each, group, outcome));
    return this.#cells.get(keyOf(node)) as Estimate;
  }

  /** The same, when the cells of all its parts are made. */
  #make(node: Iri, group: Iri, outcome: Iri): Estimate {
    const counts = this.#under.get(node) ?? [];
    const own = (this.#own.get(node) ?? []).filter(
      (count) => count.group === group && count.outcome === outcome,
    );
    const narrower = this.#highest(
      counts
        .filter((count) => this.#isWithin(count.group, group))
        .map((count) => count.outcome)
        .filter((other) => other !== outcome && this.#rules.concepts.isWithin(other, outcome)),
    );
    const byEvent = this.#overEvents(this.#rules.tree.partsOf(node), group, outcome);
    const parts = combine(
      [
        // Who vouches for a number of the whole is not outdone in the low by what is told of its parts.
        this.#vouchesWithin(node, group, outcome) ? { ...byEvent, low: undefined } : byEvent,
        this.#overGroups(node, group, outcome, counts),
        ...narrower.map((other) => this.#cell(node, group, other)),
      ],
      greatestOf,
    );
    const accountsOf = (running: boolean) =>
      own.filter(({ claim }) => isRunningTotal(claim) === running).map(({ account }) => account);
    const inParts = own.some(({ account }) => isNil(account))
      ? counts.filter(
          (count) =>
            this.#isWithin(count.group, group) && this.#rules.concepts.isWithin(count.outcome, outcome),
        )
      : [];
    const told = inParts.map(({ account }) => account);
    return estimate(accountsOf(true), estimate(accountsOf(false), ofWhole(parts), told), told);
  }

  /** Whether an account of the event itself, of this group or a narrower one, may carry a low. */
  #vouchesWithin(node: Iri, group: Iri, outcome: Iri): boolean {
    return (this.#own.get(node) ?? []).some(
      (count) =>
        !count.account.denied &&
        isVouched(count.account.stance) &&
        count.account.figure.min !== undefined &&
        this.#isWithin(count.group, group) &&
        this.#rules.concepts.isWithin(count.outcome, outcome),
    );
  }

  /** Groups within a group are added where they share nobody, or where one origin counts them side by side. */
  #overGroups(node: Iri, group: Iri, outcome: Iri, counts: readonly CasualtyCount[]): Estimate {
    const counted = counts.filter((count) => this.#rules.concepts.isWithin(count.outcome, outcome));
    const narrower = this.#highest(
      counted.map((count) => count.group).filter((other) => other !== group && this.#isWithin(other, group)),
    );
    if (narrower.length === 0) return NONE;
    const origins = narrower.map(
      (one) =>
        new Set(
          counted
            .filter((count) => this.#isWithin(count.group, one))
            .map(({ event, claim }) => `${event} ${claim.madeIn}`),
        ),
    );
    const share = (one: number, other: number) =>
      this.#mayShare(narrower[one] as Iri, narrower[other] as Iri) &&
      ![...(origins[one] ?? [])].some((origin) => origins[other]?.has(origin));
    return combine(
      narrower.map((one) => this.#cell(node, one, outcome)),
      (sums, bound) => (bound === 'low' ? oneVoice(sums, share) : sumOf(apart(sums, share))),
    );
  }

  /** Whether the code list says that someone may belong to both, or that one lies in a group that overlaps with the other. */
  #mayShare(one: Iri, other: Iri): boolean {
    const meets = (a: Iri, b: Iri) =>
      (this.#rules.overlaps.get(a) ?? []).some((each) => this.#isWithin(b, each));
    return meets(one, other) || meets(other, one);
  }

  /** Of these codes those that lie in no other of them, in order. */
  #highest(codes: readonly Iri[]): readonly Iri[] {
    const distinct = [...new Set(codes)].sort();
    return distinct.filter(
      (code) => !distinct.some((other) => other !== code && this.#rules.concepts.isWithin(code, other)),
    );
  }
}

const groupsOf = (counts: readonly CasualtyCount[]) => [...new Set(counts.map(({ group }) => group))].sort();
