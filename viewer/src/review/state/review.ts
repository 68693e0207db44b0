/** What the page of the review holds: the report that is open, which card is chosen, what is saved. Decisions go to the server one after the other, and count as saved when it says so. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Decided, ListedReport, OpenedReport } from '../../../../src/desk/opened-report.js';
import type { ReviewCard } from '../../../../src/desk/review-card.js';
import type { Choice } from '../../../../src/review/decisions.js';
import type { EffectInWords } from '../../../../src/review/effect-in-words.js';
import { ask, type Happened, Refused } from '../../browser/ask.js';
import { ALL, type Arrangement, arranged, type Group } from './arrange.js';

export type Saving =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly what: string }
  | { readonly is: 'refused'; readonly why: string; readonly found?: readonly Happened[] | undefined };

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many cards are asked about at once. */
const AT_ONCE = 20;

export class Review {
  readonly listed: Signal<readonly ListedReport[]> = signal([]);
  readonly opened: Signal<OpenedReport | undefined> = signal(undefined);
  readonly chosen: Signal<string | undefined> = signal(undefined);
  readonly arrangement: Signal<Arrangement> = signal(ALL);
  readonly effects: Signal<ReadonlyMap<string, EffectInWords>> = signal(new Map());
  /** Cards of which the server has said what they do. */
  readonly answered: Signal<ReadonlySet<string>> = signal(new Set());
  /** How far the cards of the open report are held against the data. */
  readonly comparison: Signal<'under way' | 'done' | 'failed'> = signal('done');
  readonly saving: Signal<Saving> = signal({ is: 'idle' });
  /** Verdicts as they will be once they are saved. */
  readonly pending: Signal<ReadonlyMap<string, string>> = signal(new Map());
  /** Things of which it was just said which node of the data they are. */
  readonly linking: Signal<ReadonlySet<string>> = signal(new Set());
  /** Cards that stand wholly in the window. */
  readonly onScreen: Signal<ReadonlySet<string>> = signal(new Set());
  /** What stands over the cards. */
  readonly over: Signal<'keys' | 'pairs' | 'add' | 'details' | 'write' | 'claim' | 'edit' | undefined> =
    signal(undefined);
  /** Words of the text that were marked. */
  readonly marked: Signal<Range | undefined> = signal(undefined);
  readonly groups: ReadonlySignal<readonly Group[]> = computed(() =>
    arranged(this.opened.value?.cards ?? [], this.arrangement.value, this.effects.value, this.chosen.value),
  );
  readonly shown: ReadonlySignal<readonly ReviewCard[]> = computed(() =>
    this.groups.value.flatMap(({ cards }) => cards),
  );
  readonly card: ReadonlySignal<ReviewCard | undefined> = computed(() =>
    this.opened.value?.cards.find(({ id }) => id === this.chosen.value),
  );
  #undos = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #position = 0;
  /** Whose effects are asked for: a verdict that comes meanwhile changes nothing of them. */
  #asking: OpenedReport | undefined;

  async list(): Promise<void> {
    const { reports } = await ask<{ reports: readonly ListedReport[] }>('list', {});
    this.listed.value = reports;
    const faults = reports.flatMap(({ fault }) => fault ?? []);
    if (faults.length > 0) this.saving.value = { is: 'refused', why: faults.join(' ') };
  }

  /**
   * A report that was not open shows its cards at once, and is held against the data then.
   * @param whole whether that is waited for.
   */
  async open(id: string, whole = false): Promise<void> {
    const isOther = this.opened.peek()?.id !== id;
    const atOnce = !whole && (isOther || this.comparison.peek() !== 'done');
    const opened = await ask<OpenedReport>('open', { id, ...(atOnce ? { atOnce } : {}) });
    if (isOther) {
      this.saving.value = { is: 'idle' };
      this.marked.value = undefined;
    }
    this.#take(opened);
    if (!opened.compared) void this.#compare(id);
  }

  /** What is proposed of a report has changed: where it is open its cards are shown, after what is being saved. */
  async showAnew(id: string): Promise<void> {
    const shown = this.#queue.then(async () => {
      await this.list();
      if (this.opened.peek()?.id !== id) return;
      this.comparison.value = 'under way';
      await this.open(id);
    });
    this.#queue = shown.catch((error: Error) => {
      this.comparison.value = 'failed';
      this.saving.value = { is: 'refused', why: error.message };
    });
    await this.#queue;
  }

  #take(opened: OpenedReport): void {
    const isOther = this.opened.peek()?.id !== opened.id;
    this.#position = opened.position;
    this.opened.value = opened;
    if (isOther || !opened.cards.some((each) => each.id === this.chosen.peek()))
      this.chosen.value = firstOpen(this.shown.value) ?? firstOpen(opened.cards);
    this.effects.value = new Map();
    this.answered.value = new Set();
    this.comparison.value = opened.compared ? 'done' : 'under way';
    this.#asking = opened;
    if (opened.compared) void this.#askEffects(opened);
  }

  /** The cards as they stand beside the data; what is decided meanwhile goes before. */
  async #compare(id: string): Promise<void> {
    const found = await ask<OpenedReport>('open', { id }).catch((error: Error) => error);
    const taken = this.#queue.then(async () => {
      if (this.opened.peek()?.id !== id || this.comparison.peek() === 'done') return;
      if (found instanceof Error) {
        this.comparison.value = 'failed';
        this.saving.value = { is: 'refused', why: found.message };
      } else if (found.position === this.#position) this.#take(found);
      // Decided on since it was asked for: by now the data are read.
      else await this.#compare(id);
    });
    this.#queue = taken.catch(() => {});
  }

  /** The open report waits no more: the first of the others is opened. */
  async leave(): Promise<void> {
    await this.list();
    const next = this.listed.peek().find(({ fault }) => fault === undefined);
    if (next !== undefined) {
      await this.open(next.id);
      return;
    }
    this.chosen.value = undefined;
    this.opened.value = undefined;
  }

  async #askEffects(opened: OpenedReport): Promise<void> {
    const chosen = this.chosen.peek();
    const ids = opened.cards.map(({ id }) => id);
    const first = ids.indexOf(chosen ?? '');
    const inOrder = first === -1 ? ids : [...ids.slice(first), ...ids.slice(0, first)];
    for (let from = 0; from < inOrder.length; from += AT_ONCE) {
      const part = inOrder.slice(from, from + AT_ONCE);
      const { effects } = await ask<{ effects: Record<string, EffectInWords> }>('effects', {
        id: opened.id,
        ids: part,
      }).catch(() => ({ effects: {} }));
      if (this.#asking !== opened) return;
      this.effects.value = new Map([...this.effects.peek(), ...Object.entries(effects)]);
      this.answered.value = new Set([...this.answered.peek(), ...part]);
    }
  }

  /** Whether it is still being found out what a card does to the graph. */
  isPending({ id, claim }: ReviewCard): boolean {
    if (this.comparison.value === 'failed') return false;
    return claim !== undefined && !this.answered.value.has(id);
  }

  choose(id: string | undefined): void {
    this.chosen.value = id;
  }

  /** The card so many further in what is shown. */
  step(by: number): void {
    const shown = this.shown.peek();
    const at = shown.findIndex(({ id }) => id === this.chosen.peek());
    const next = shown[at === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next !== undefined) this.choose(next.id);
  }

  /** The next that nobody has decided on; where there is none the chosen stays. */
  stepToUndecided(): void {
    const shown = this.shown.peek();
    const at = shown.findIndex(({ id }) => id === this.chosen.peek());
    const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find(
      ({ id, verdict }) => verdict === undefined && !this.pending.peek().has(id),
    );
    if (next !== undefined) this.choose(next.id);
  }

  /** Saves decisions after those that wait; true where the server has them. */
  decide(what: string, ...choices: readonly Choice[]): Promise<boolean> {
    const expected = choices.flatMap((each) =>
      each.do === 'accept' || each.do === 'reject' || each.do === 'later'
        ? each.ids.map((id) => [id, VERDICT[each.do]] as const)
        : [],
    );
    this.pending.value = new Map([...this.pending.peek(), ...expected]);
    this.linking.value = new Set([...this.linking.peek(), ...linkedBy(choices)]);
    this.saving.value = { is: 'saving' };
    const done = this.#queue.then(() => this.#save(what, choices));
    this.#queue = done;
    return done;
  }

  /** Takes back the last decision; its card is chosen. */
  async undo(): Promise<void> {
    this.#undos += 1;
    await this.decide('undone', { do: 'undo' });
    this.#undos -= 1;
  }

  get isUndoing(): boolean {
    return this.#undos > 0;
  }

  /** The card of a decision, also where what is shown left it out. */
  goTo(ids: readonly string[]): void {
    const cards = this.opened.peek()?.cards ?? [];
    const card =
      cards.find(({ id }) => ids.includes(id)) ??
      cards.find(({ links }) => links.some(({ id }) => ids.includes(id)));
    if (card === undefined) return;
    this.choose(card.id);
    if (!this.shown.peek().some(({ id }) => id === card.id))
      this.arrangement.value = { ...ALL, by: this.arrangement.peek().by };
  }

  async #save(what: string, choices: readonly Choice[]): Promise<boolean> {
    const opened = this.opened.peek();
    if (opened === undefined) return false;
    try {
      const {
        position,
        verdicts,
        anew,
        undone = [],
      } = await ask<Decided>('decide', {
        id: opened.id,
        position: this.#position,
        choices,
      });
      this.#position = position;
      if (anew) await this.open(opened.id);
      else this.opened.value = withVerdicts(this.opened.peek()!, verdicts);
      this.#settle(choices);
      this.goTo(undone);
      this.saving.value = { is: 'saved', what };
      return true;
    } catch (error) {
      // What was pressed after this rested on it.
      this.pending.value = new Map();
      this.linking.value = new Set();
      this.#queue = Promise.resolve();
      const { found } = error instanceof Refused ? error : { found: undefined };
      if (found !== undefined) await this.open(opened.id);
      // The next key means what the refused one meant, and not the card after it.
      this.goTo(choices.flatMap((each) => ('ids' in each ? each.ids : [])));
      this.saving.value = { is: 'refused', why: (error as Error).message, found };
      return false;
    }
  }

  #settle(choices: readonly Choice[]): void {
    const settled = new Set(choices.flatMap((each) => ('ids' in each ? each.ids : [])));
    this.pending.value = new Map([...this.pending.peek()].filter(([id]) => !settled.has(id)));
    const linked = new Set(linkedBy(choices));
    this.linking.value = new Set([...this.linking.peek()].filter((id) => !linked.has(id)));
  }

  /** Waits until nothing is being saved any more. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.#queue; ) {
      last = this.#queue;
      await last;
    }
  }

  /** How many decisions this page has seen. */
  get position(): number {
    return this.#position;
  }
}

function linkedBy(choices: readonly Choice[]): readonly string[] {
  return choices.flatMap((each) => (each.do === 'link' ? [each.id] : each.do === 'new' ? each.ids : []));
}

const VERDICT = { accept: 'accepted', reject: 'rejected', later: 'later' } as const;

function withVerdicts(opened: OpenedReport, verdicts: Readonly<Record<string, string>>): OpenedReport {
  const cards = opened.cards.map((card) => {
    const { verdict: _, ...rest } = card;
    const verdict = verdicts[card.id] as ReviewCard['verdict'];
    return verdict === undefined ? rest : { ...rest, verdict };
  });
  return { ...opened, cards };
}

/** Where the review of these goes on. */
function firstOpen(cards: readonly ReviewCard[]): string | undefined {
  return (cards.find(({ verdict }) => verdict === undefined) ?? cards[0])?.id;
}
