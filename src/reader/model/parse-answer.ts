/** Takes what a model wrote, gives the answer in it, held against the closed form; undefined where it is none. */
import type { ValidateFunction } from 'ajv';
import type { Answer } from './answer.js';

export async function answerParser(schema: object): Promise<(content: string) => Answer | undefined> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const isAnswer: ValidateFunction = new Ajv2020({ strict: false, allErrors: false }).compile(schema);
  return (content) => {
    const value = jsonIn(content);
    return value !== undefined && isAnswer(value) ? (value as unknown as Answer) : undefined;
  };
}

/** Models that are held to no form put it into a block, or say something before it. */
function jsonIn(content: string): unknown {
  const [, block] = /```(?:json)?\s*\n([\s\S]*?)\n\s*```/.exec(content) ?? [];
  const from = content.indexOf('{');
  const to = content.lastIndexOf('}');
  for (const text of [content, block, from === -1 ? undefined : content.slice(from, to + 1)]) {
    if (text === undefined) continue;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The next way of taking it.
    }
  }
  return undefined;
}
