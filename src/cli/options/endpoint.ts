/** The option `--endpoint`: gives it to a command, and takes its words as data of this machine or as a store. */
import { type Command, Option } from 'commander';
import type { DataPaths } from '../../data-folder.js';
import { UsageError } from '../terminal/failure.js';
import { dataPaths, seconds, splitWords, type Words } from './arguments.js';

export interface EndpointOptions {
  readonly endpoint?: string;
  /** Seconds of one request. */
  readonly endpointTimeout?: number;
}

/** For the help of each command that asks a store. */
export const CREDENTIALS =
  'user and password in CLAIMGRAPH_ENDPOINT_USER and CLAIMGRAPH_ENDPOINT_PASSWORD, or CLAIMGRAPH_ENDPOINT_TOKEN';

/** Of the one command that runs in this process, as the options of reading are. */
let asked: EndpointOptions = {};

export function addEndpoint(command: Command): Command {
  return command
    .addOption(new Option('--endpoint <url>', `read a SPARQL endpoint instead of data (${CREDENTIALS})`))
    .addOption(
      new Option(
        '--endpoint-timeout <seconds>',
        'give up a request to it that takes longer (default: 60)',
      ).argParser(seconds),
    )
    .hook('preAction', () => {
      asked = command.opts<EndpointOptions>();
    });
}

export interface StoreAsked {
  readonly endpoint: string;
  /** Milliseconds of one request. */
  readonly timeout?: number;
}

/** The endpoint that the command was told to read. */
export function storeAsked(): StoreAsked | undefined {
  const { endpoint, endpointTimeout: most } = asked;
  if (endpoint === undefined) return undefined;
  return { endpoint, ...(most === undefined ? {} : { timeout: most * 1000 }) };
}

/** The same, where it is what stands for the data. */
export function storeIn([first]: DataPaths): StoreAsked | undefined {
  const store = storeAsked();
  return store?.endpoint === first ? store : undefined;
}

/** The data of a command that takes nothing else; with an endpoint its address stands for them. */
export function dataOrEndpoint(words: readonly string[]): DataPaths {
  const store = storeAsked();
  if (store === undefined) return dataPaths(words);
  refuseBoth(words[0]);
  return [store.endpoint];
}

/** The same for a command that takes words behind the data. */
export function splitFromEndpoint(words: readonly string[], most?: number): Words {
  const store = storeAsked();
  if (store === undefined) return splitWords(words, most);
  const { data, rest } = splitWords(words, most, false);
  refuseBoth(words.length > rest.length ? data[0] : undefined);
  return { data: [store.endpoint], rest };
}

function refuseBoth(data: string | undefined): void {
  if (data !== undefined)
    throw new UsageError(`--endpoint is instead of data: leave out ${data}, or leave out --endpoint`);
}
