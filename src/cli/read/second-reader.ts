/** A language model that reads beside our own reader, where it is asked for: what it is told, what came of it, what was refused. */
import { join } from 'node:path';
import type { Project } from '../../files/project.js';
import { readNamed, sayName } from '../../files/read-file.js';
import type { Refusal, Refusals } from '../../reader/model/located-answer.js';
import type { ModelOptions } from '../../reader/model/read-with-model.js';
import type { Reading } from '../../reading/reading.js';
import { decodeUtf8 } from '../../reports/utf8.js';
import { count } from '../../words/phrases.js';
import { UsageError } from '../terminal/failure.js';
import type { Progress } from '../terminal/progress.js';
import { note, print } from '../terminal/terminal.js';
import type { ReadCommandOptions } from './read-options.js';

/** Where the key of an endpoint stands: on no command line, and in no file of ours. */
const KEY = 'CLAIMGRAPH_MODEL_KEY';

/** The reading as it is, where no model is asked for. */
export async function withSecondReader(
  own: Reading,
  text: string,
  options: ReadCommandOptions,
  progress: Progress,
  project?: Project,
): Promise<Reading> {
  const model = await modelOf(options, project);
  if (model === undefined) return own;
  const { readWithModel } = await import('../../reader/model/read-with-model.js');
  const { reading, refusals, unread, tokens } = await readWithModel(own, text, {
    ...model,
    onStep: (done, parts) => progress.step(`${model.model} reads part ${done + 1} of ${parts}`),
  });
  progress.done();
  note(
    `${model.model}: ${tokens === 0 ? 'answers kept from before' : `about ${count(tokens, 'token')}`}${refused(refusals)}`,
  );
  if (unread > 0)
    note(
      `${count(unread, 'part')} of the text not read by ${model.model}: the budget of ${options.budget} tokens is spent`,
    );
  return reading;
}

/** How much would be sent, and where. */
export async function sayPlan(sources: readonly string[], options: ReadCommandOptions): Promise<void> {
  const model = await modelOf(options);
  if (model === undefined)
    throw new UsageError('--dry-run tells what a model would be sent: name one with --model');
  const { planOf } = await import('../../reader/model/read-with-model.js');
  for (const source of sources) {
    const { url, parts, tokens } = planOf(decodeUtf8(await readNamed(source), sayName(source)), model);
    print(
      `${sayName(source)}: about ${count(tokens, 'token')} in ${count(parts, 'question')} to ${model.model} at ${url}; its answers come on top`,
    );
  }
  print('nothing was sent');
}

async function modelOf(
  { model: url, modelName, modelContext, budget }: ReadCommandOptions,
  project?: Project,
): Promise<ModelOptions | undefined> {
  if (url === undefined) {
    if (modelName === undefined) return undefined;
    throw new UsageError('--model-name needs the endpoint too: --model http://localhost:11434/v1');
  }
  if (modelName === undefined)
    throw new UsageError('--model needs the name of a model too: --model-name qwen3');
  const [{ loadOntologyDataset, readOntology }, { AnswerCache }] = await Promise.all([
    import('../../dataset/records/ontology.js'),
    import('../../reader/model/answer-cache.js'),
  ]);
  const key = process.env[KEY];
  return {
    url,
    model: modelName,
    ontology: readOntology(await loadOntologyDataset()),
    ...(key === undefined || key === '' ? {} : { key }),
    ...(modelContext === undefined ? {} : { context: modelContext }),
    ...(budget === undefined ? {} : { budget }),
    ...(project === undefined ? {} : { cache: new AnswerCache(join(project.inbox, '.answers')) }),
  };
}

const WHY: Readonly<Record<Refusal, string>> = {
  'not-the-form': 'not in the form that was asked for',
  'not-in-the-text': 'not in the text to the letter',
  'in-several-places': 'in several places of it',
  'names-nobody': 'words that are nobody of its own list',
  'no-number': 'no number that can be read',
  'no-day': 'no day that can be read',
};

function refused(refusals: Refusals): string {
  const all = [...refusals].map(([why, number]) => `${number} ${WHY[why]}`);
  return all.length === 0 ? '; nothing refused' : `; refused: ${all.join(', ')}`;
}
