/** A language model as a second reader: asks it about a text part by part, takes only what it quotes to the letter, and gives one reading of both. */
import { readFileSync } from 'node:fs';
import type { Ontology } from '../../model/records.js';
import { PassagesOfText } from '../../reading/passages-of-text.js';
import type { Reading } from '../../reading/reading.js';
import { type Answer, answerSchema } from './answer.js';
import type { AnswerCache } from './answer-cache.js';
import { type Chunk, chunksOf, halvesOf, tokensOf } from './chunks.js';
import { type Endpoint, Model, ModelError, type Question } from './endpoint.js';
import { QuotableText } from './locate.js';
import { type LocatedAnswer, Locating, type Refusals } from './located-answer.js';
import { mergeAnswers } from './merge-answers.js';
import { answerParser } from './parse-answer.js';
import { vocabularyOf } from './vocabulary.js';

export interface ModelOptions extends Endpoint {
  readonly ontology: Ontology;
  /** Tokens that the model can hold, question and answer together; 8,192 unless told. */
  readonly context?: number;
  /** Tokens of questions and answers that may be spent on this text; what is left unread is said. */
  readonly budget?: number;
  readonly cache?: AnswerCache;
  readonly onStep?: (done: number, parts: number) => void;
}

export interface ModelReading {
  readonly reading: Reading;
  readonly refusals: Refusals;
  /** Parts that were not read, as the budget was spent. */
  readonly unread: number;
  readonly tokens: number;
}

/** What would be sent, before anything is. */
export interface ModelPlan {
  readonly url: string;
  readonly parts: number;
  /** About, of all questions. */
  readonly tokens: number;
}

const CONTEXT = 8_192;
/** Of what the instructions leave, the text takes this part, and the answer the rest. */
const TEXT_SHARE = 0.35;

export const INSTRUCTIONS_URL = new URL('./instructions.md', import.meta.url);

/** Parts of a text, and the question about each. */
function asking(text: string, { ontology, context = CONTEXT }: ModelOptions) {
  const instructions = readFileSync(INSTRUCTIONS_URL, 'utf8');
  const schema = answerSchema(vocabularyOf(ontology));
  const standing = tokensOf(instructions) + tokensOf(JSON.stringify(schema));
  const most = Math.floor((context - standing) * TEXT_SHARE);
  if (most < 100)
    throw new ModelError(
      `a context of ${context} tokens is too small: the instructions alone take ${standing}`,
    );
  const question = (chunk: Chunk): Question => ({ instructions, schema, text: chunk.text });
  return { chunks: chunksOf(text, most), question, schema, standing };
}

export function planOf(text: string, options: ModelOptions): ModelPlan {
  const { chunks, standing } = asking(text, options);
  const tokens = chunks.reduce((sum, { text: part }) => sum + tokensOf(part) + standing, 0);
  return { url: options.url, parts: chunks.length, tokens };
}

/** @throws ModelError where the endpoint does not answer. */
export async function readWithModel(
  own: Reading,
  text: string,
  options: ModelOptions,
): Promise<ModelReading> {
  const { chunks, question, schema, standing } = asking(text, options);
  const asker = new Asking(new Model(options), options, await answerParser(schema), question, standing);
  const located: LocatedAnswer[] = [];
  const date = own.report?.date;
  for (const [i, chunk] of chunks.entries()) {
    options.onStep?.(i, chunks.length);
    for (const { part, answer } of await asker.about(chunk))
      located.push(
        new Locating(
          new QuotableText(part.text, part.start),
          asker.refusals,
          /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined,
        ).answer(answer),
      );
  }
  const merged = mergeAnswers(own, located, new PassagesOfText(text), asker.refusals);
  return {
    reading: { ...merged, reader: { ...merged.reader, model: options.model } },
    refusals: asker.refusals,
    unread: asker.unread,
    tokens: asker.tokens,
  };
}

class Asking {
  readonly refusals: Refusals = new Map();
  tokens = 0;
  unread = 0;
  readonly #model: Model;
  readonly #options: ModelOptions;
  readonly #parse: (content: string) => Answer | undefined;
  readonly #question: (chunk: Chunk) => Question;
  readonly #standing: number;

  constructor(
    model: Model,
    options: ModelOptions,
    parse: (content: string) => Answer | undefined,
    question: (chunk: Chunk) => Question,
    standing: number,
  ) {
    this.#model = model;
    this.#options = options;
    this.#parse = parse;
    this.#question = question;
    this.#standing = standing;
  }

  /** A part whose answer was cut short is asked about in halves. */
  async about(part: Chunk): Promise<readonly { readonly part: Chunk; readonly answer: Answer }[]> {
    const { cache, model, budget = Number.POSITIVE_INFINITY } = this.#options;
    const question = this.#question(part);
    const known = cache?.get(model, question);
    let content = known;
    if (content === undefined) {
      if (this.tokens + this.#standing + tokensOf(part.text) > budget) {
        this.unread += 1;
        return [];
      }
      const reply = await this.#model.ask(question);
      const { prompt, completion } = reply.usage;
      this.tokens += prompt + completion || this.#standing + tokensOf(part.text) + tokensOf(reply.content);
      if (reply.cut) {
        const halves = halvesOf(part);
        if (halves !== undefined) return this.#each(halves);
      }
      content = reply.content;
    }
    const answer = this.#parse(content);
    if (answer === undefined) {
      this.refusals.set('not-the-form', (this.refusals.get('not-the-form') ?? 0) + 1);
      return [];
    }
    if (known === undefined) await cache?.set(model, question, content);
    return [{ part, answer }];
  }

  async #each(
    parts: readonly Chunk[],
  ): Promise<readonly { readonly part: Chunk; readonly answer: Answer }[]> {
    const all: { readonly part: Chunk; readonly answer: Answer }[] = [];
    for (const part of parts) all.push(...(await this.about(part)));
    return all;
  }
}
