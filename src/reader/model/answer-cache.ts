/** Answers of a model, each in a file of its own, by what was asked: the same question is asked once (Node). */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSafely } from '../../dataset/write/write-file.js';
import { sha256Hex } from '../../model/identifiers.js';
import type { Question } from './endpoint.js';

export class AnswerCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get(model: string, question: Question): string | undefined {
    const path = this.#pathOf(model, question);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  async set(model: string, question: Question, content: string): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    await writeFileSafely(this.#pathOf(model, question), content);
  }

  #pathOf(model: string, { instructions, schema, text }: Question): string {
    return join(this.#folder, `${sha256Hex(JSON.stringify([model, instructions, schema, text]))}.json`);
  }
}
