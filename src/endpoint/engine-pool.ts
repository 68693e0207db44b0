/** Engines that answer beside each other, no more than allowed; who comes when all are taken waits in line. */
import type { WorkerEngine } from '../query/engine/worker-engine.js';
import { Refusal } from './refusal.js';

/** So many wait; who comes after them is sent away. */
const LINE = 32;

export class EnginePool {
  readonly #open: () => WorkerEngine;
  readonly #most: number;
  readonly #idle: WorkerEngine[] = [];
  readonly #all: WorkerEngine[] = [];
  readonly #waiting: ((engine: WorkerEngine) => void)[] = [];

  /** @param most engines at once; each holds the data. */
  constructor(open: () => WorkerEngine, most: number) {
    this.#open = open;
    this.#most = most;
  }

  /** Gives an engine to one who asks, and takes it back when that is done. @throws Refusal (503) where the line is too long. */
  async use<T>(ask: (engine: WorkerEngine) => Promise<T>): Promise<T> {
    const engine = await this.#engine();
    try {
      return await ask(engine);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(engine);
      else next(engine);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((engine) => engine.close()));
  }

  async #engine(): Promise<WorkerEngine> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.length < this.#most) {
      const engine = this.#open();
      this.#all.push(engine);
      return engine;
    }
    if (this.#waiting.length >= LINE)
      throw new Refusal(
        503,
        `All ${this.#most} engines are at work and ${LINE} queries wait: ask again later.`,
        {
          'retry-after': '5',
        },
      );
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
