/** What is being read on the page: reports one after the other, in one thread that is opened when the first is asked for; each can be stopped. What was read goes to the server, which holds it against the text. */
import { type Signal, signal } from '@preact/signals';
import type { OpenedReport } from '../../../../src/desk/opened-report.js';
import type { Taken, ToRead } from '../../../../src/desk/to-read.js';
import { OTHER_LANGUAGE } from '../../../../src/reading/unread.js';
import { ask } from '../../browser/ask.js';
import type { Review } from '../state/review.js';
import { ReadingThread } from './open-thread.js';

/** How far the reading of a report is, or what came of it. */
export type ReadingState =
  | { readonly is: 'waiting' }
  /** The reader itself comes; `share` where the server says how much it is. */
  | { readonly is: 'loading'; readonly share?: number }
  | { readonly is: 'reading'; readonly share: number }
  | { readonly is: 'saving' }
  | {
      readonly is: 'done';
      readonly claims: number;
      readonly refused: number;
      readonly doubt?: string;
    }
  /** The reader says why it does not read such a text. */
  | { readonly is: 'not-read'; readonly why: string }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly why: string };

class Stopped extends Error {}

export class Readings {
  /** By report. */
  readonly states: Signal<ReadonlyMap<string, ReadingState>> = signal(new Map());
  /** The report of which it is asked whether what others proposed may give way. */
  readonly asked: Signal<string | undefined> = signal(undefined);
  readonly #review: Review;
  readonly #waiting: string[] = [];
  #underWay: { readonly id: string; readonly stop: () => void } | undefined;
  #thread: Promise<ReadingThread> | undefined;

  constructor(review: Review) {
    this.#review = review;
  }

  /** Reads a report that is open, asking first where what somebody else proposed would give way. */
  wish({ id, isRead, cards, text }: OpenedReport): void {
    if (text === undefined || this.isUnderWay(id)) return;
    const isProposed = cards.some(({ claim, verdict }) => claim !== undefined && verdict === undefined);
    if (isProposed && !isRead) this.asked.value = id;
    else this.read(id);
  }

  /** After those that wait. */
  read(id: string): void {
    if (this.asked.peek() === id) this.asked.value = undefined;
    if (this.isUnderWay(id)) return;
    this.#set(id, { is: 'waiting' });
    this.#waiting.push(id);
    if (this.#underWay === undefined) void this.#readAll();
  }

  isUnderWay(id: string): boolean {
    return this.#waiting.includes(id) || this.#underWay?.id === id;
  }

  stop(id: string): void {
    const at = this.#waiting.indexOf(id);
    if (at >= 0) {
      this.#waiting.splice(at, 1);
      this.#set(id, { is: 'stopped' });
    } else if (this.#underWay?.id === id) this.#underWay.stop();
  }

  async #readAll(): Promise<void> {
    for (let id = this.#waiting.shift(); id !== undefined; id = this.#waiting.shift()) {
      const now = id;
      const stopped = new Promise<never>((_, reject) => {
        this.#underWay = { id: now, stop: () => reject(new Stopped()) };
      });
      const state = await this.#readOne(now, stopped).catch((error: Error) => this.#ended(error));
      this.#underWay = undefined;
      this.#set(now, state);
    }
    // By the next time they may have changed.
    void this.#thread?.then((thread) => thread.forgetData());
  }

  /** @param stopped fails when the person stops it: then nothing that comes of it later is told. */
  async #readOne(id: string, stopped: Promise<never>): Promise<ReadingState> {
    let isStopped = false;
    stopped.catch(() => {
      isStopped = true;
    });
    const tell = (state: ReadingState) => {
      if (!isStopped) this.#set(id, state);
    };
    const what = await Promise.race([ask<ToRead>('to-read', { id }), stopped]);
    const thread = await Promise.race([this.#ready(tell), stopped]);
    tell({ is: 'reading', share: 0 });
    const { reading, doubt } = await Promise.race([
      thread.read(what, (share) => tell({ is: 'reading', share })),
      stopped,
    ]);
    if (doubt !== undefined && reading.unread.some(({ why }) => why === OTHER_LANGUAGE))
      return { is: 'not-read', why: doubt };
    tell({ is: 'saving' });
    const { claims, refused } = await ask<Taken>('read', { id, reading });
    await this.#review.showAnew(id);
    return { is: 'done', claims, refused: refused.length, ...(doubt === undefined ? {} : { doubt }) };
  }

  async #ready(tell: (state: ReadingState) => void): Promise<ReadingThread> {
    if (this.#thread === undefined) {
      tell({ is: 'loading' });
      this.#thread = ReadingThread.open((received, total) =>
        tell({ is: 'loading', ...(total === undefined ? {} : { share: received / total }) }),
      );
    }
    const thread = await this.#thread;
    await thread.knowData();
    return thread;
  }

  /** A thread that was stopped in the middle of a text, or failed, is of no use any more. */
  #ended(error: Error): ReadingState {
    void this.#thread?.then(
      (thread) => thread.end(),
      () => {},
    );
    this.#thread = undefined;
    return error instanceof Stopped ? { is: 'stopped' } : { is: 'failed', why: error.message };
  }

  #set(id: string, state: ReadingState): void {
    this.states.value = new Map([...this.states.peek(), [id, state]]);
  }
}
