/** An assistant in a test: the client of the official SDK, speaking to `claimgraph mcp` in a process of its own. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, onTestFinished } from 'vitest';
import { MAIN, ROOT } from '../run.js';

export interface Answered {
  readonly isError: boolean;
  readonly text: string;
  /** Checked by the client against the tool's own schema. */
  readonly data: Loose;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer as it came
export type Loose = any;

export interface Assistant {
  readonly client: Client;
  readonly call: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<Answered>;
  /** The same of a call that is to be answered. */
  readonly ask: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<Answered>;
  readonly close: () => Promise<void>;
}

export async function startAssistant(...words: readonly string[]): Promise<Assistant> {
  const client = new Client({ name: 'a test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [MAIN, 'mcp', ...words],
      cwd: ROOT,
      stderr: 'ignore',
    }),
  );
  // What an answer may hold is known to the client from the list.
  await client.listTools();
  const call: Assistant['call'] = async (name, args = {}) => {
    const answer = await client.callTool({ name, arguments: args });
    const [content] = answer.content as { type: string; text: string }[];
    expect(content?.type).toBe('text');
    return { isError: answer.isError === true, text: content?.text ?? '', data: answer.structuredContent };
  };
  return {
    client,
    call,
    ask: async (name, args) => {
      const answer = await call(name, args);
      expect(answer.isError, answer.text).toBe(false);
      return answer;
    },
    close: () => client.close(),
  };
}

/** For one test, after which it ends. */
export async function assistantHere(...words: readonly string[]): Promise<Assistant> {
  const assistant = await startAssistant(...words);
  onTestFinished(assistant.close);
  return assistant;
}
