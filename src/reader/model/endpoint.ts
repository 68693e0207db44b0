/** One question to an OpenAI-compatible chat endpoint (Ollama, vLLM, llama.cpp, hosted ones), asked in the strictest form that it takes, again where it fails, within limits. */
import { ClaimgraphError } from '../../model/errors.js';

/** What the endpoint, or the way to it, did not do. */
export class ModelError extends ClaimgraphError {
  override readonly name = 'ModelError';
}

export interface Endpoint {
  /** Up to `/v1`, or the whole of `…/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer's token, and never written or printed. */
  readonly key?: string;
  /** Milliseconds that one answer may take; 120,000 unless told. */
  readonly timeout?: number;
  /** Times that a question is asked again after a failure that may pass; 3 unless told. */
  readonly retries?: number;
}

export interface Question {
  readonly instructions: string;
  readonly text: string;
  readonly schema: object;
}

/** `cut` where the answer was ended by its length: the question is too long. */
export interface Reply {
  readonly content: string;
  readonly cut: boolean;
  readonly usage: { readonly prompt: number; readonly completion: number };
}

/** How an endpoint is held to the form, strictest first. */
const FORMS = ['json_schema', 'json_object', 'plain'] as const;
type Form = (typeof FORMS)[number];

const TIMEOUT = 120_000;
const RETRIES = 3;
/** An answer of more bytes than these is none. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Milliseconds before the first repetition; each waits twice as long. */
const FIRST_WAIT = 500;
const PASSING = new Set([408, 409, 425, 429, 500, 502, 503, 504]);

/** Remembers the form that an endpoint takes. */
export class Model {
  readonly #endpoint: Endpoint;
  readonly #url: string;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #form = 0;

  constructor(
    endpoint: Endpoint,
    wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)),
  ) {
    this.#endpoint = endpoint;
    this.#url = completionsOf(endpoint.url);
    this.#wait = wait;
  }

  /** @throws ModelError with what was asked of whom, and what came. */
  async ask(question: Question): Promise<Reply> {
    for (;;) {
      const form = FORMS[this.#form]!;
      const response = await this.#send(bodyOf(this.#endpoint.model, question, form));
      if ('reply' in response) return response.reply;
      const refusesForm = response.status === 400 || response.status === 422;
      if (!refusesForm || this.#form === FORMS.length - 1)
        throw new ModelError(`${this.#url} answers ${response.status}: ${inShort(response.text)}`);
      this.#form += 1;
    }
  }

  async #send(
    body: object,
  ): Promise<{ readonly reply: Reply } | { readonly status: number; readonly text: string }> {
    const { key, timeout = TIMEOUT, retries = RETRIES } = this.#endpoint;
    let last = '';
    for (let time = 0; time <= retries; time += 1) {
      if (time > 0) await this.#wait(FIRST_WAIT * 2 ** (time - 1));
      try {
        const response = await fetch(this.#url, {
          method: 'POST',
          redirect: 'error',
          headers: {
            'content-type': 'application/json',
            ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(timeout),
        });
        const text = await bounded(response);
        if (response.ok) return { reply: replyIn(text, this.#url) };
        if (!PASSING.has(response.status)) return { status: response.status, text };
        last = `answers ${response.status}: ${inShort(text)}`;
      } catch (error) {
        if (error instanceof ModelError) throw error;
        last = saysWhy(error, timeout);
      }
    }
    throw new ModelError(`${this.#url} ${last} (asked ${retries + 1} times)`);
  }
}

function completionsOf(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new ModelError(`"${url}" is no address of a model: it is like http://localhost:11434/v1`);
  }
  if (!/^https?:$/.test(parsed.protocol))
    throw new ModelError(`"${url}" is no address of a model: it begins with http:// or https://`);
  if (!parsed.pathname.endsWith('/chat/completions'))
    parsed.pathname = `${parsed.pathname.replace(/\/$/, '')}/chat/completions`;
  return parsed.href;
}

function bodyOf(model: string, { instructions, text, schema }: Question, form: Form): object {
  const system =
    form === 'json_schema'
      ? instructions
      : `${instructions}\nThe form of the answer, as JSON Schema:\n${JSON.stringify(schema)}\n`;
  return {
    model,
    temperature: 0,
    seed: 0,
    stream: false,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: `REPORT\n${text}\nEND OF REPORT` },
    ],
    ...(form === 'json_schema'
      ? { response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema } } }
      : form === 'json_object'
        ? { response_format: { type: 'json_object' } }
        : {}),
  };
}

async function bounded(response: Response): Promise<string> {
  if (response.body === null) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MOST_BYTES) throw new ModelError(`an answer of more than ${MOST_BYTES >> 20} MB is not read`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

interface Completion {
  readonly choices?: readonly {
    readonly finish_reason?: string;
    readonly message?: { readonly content?: unknown };
  }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown };
}

function replyIn(text: string, url: string): Reply {
  let completion: Completion;
  try {
    completion = JSON.parse(text) as Completion;
  } catch {
    throw new ModelError(`${url} answers with what is not JSON: ${inShort(text)}`);
  }
  const choice = completion?.choices?.[0];
  const content = choice?.message?.content;
  if (typeof content !== 'string') throw new ModelError(`${url} answers without a message: ${inShort(text)}`);
  const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : 0);
  return {
    content,
    cut: choice?.finish_reason === 'length',
    usage: {
      prompt: count(completion.usage?.prompt_tokens),
      completion: count(completion.usage?.completion_tokens),
    },
  };
}

function saysWhy(error: unknown, timeout: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `did not answer within ${timeout / 1000} s`;
  return `cannot be reached: ${cause instanceof Error ? cause.message : message}`;
}

const inShort = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200) || 'nothing';
