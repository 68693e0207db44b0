/** The process behind the protocol: nothing else on its output, garbage passed over, done when its input ends. */
import { expect, test } from 'vitest';
import { claimgraphAlone, claimgraph as here, SMALL } from '../run.js';

const START = [
  {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
  },
  { jsonrpc: '2.0', method: 'notifications/initialized' },
];
const CALL = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'claims', arguments: {} } };
const lines = (...messages: readonly unknown[]) =>
  messages.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('what was asked before the input ends is answered, in messages alone, and the process ends', async () => {
  const { code, out, err } = await claimgraphAlone(['mcp', SMALL], { input: lines(...START, CALL) });
  expect([code, err]).toEqual([0, '']);
  const [hello, answer] = parsed(out);
  expect(hello.result).toMatchObject({ protocolVersion: '2025-06-18', serverInfo: { name: 'claimgraph' } });
  expect(answer).toMatchObject({ id: 2, result: { structuredContent: { offset: 0 } } });
});

test('garbage on standard input is passed over and said, and what comes after it is answered', async () => {
  const garbage = ['not JSON', '{"jsonrpc":"2.0"', '[]', '{"id":{}}', '\u0000\ufffd', ''];
  const { code, out, err } = await claimgraphAlone(['mcp', SMALL], {
    input: lines(...START, ...garbage, { ...CALL, method: 'tools/steal' }, { ...CALL, id: 3 }),
  });
  expect(code).toBe(0);
  const answers = parsed(out);
  expect(answers.find(({ id }) => id === 2).error).toMatchObject({ code: -32601 });
  expect(answers.find(({ id }) => id === 3).result.structuredContent.shown).toBeGreaterThan(0);
  for (const line of err.trimEnd().split('\n'))
    expect(line).toBe(
      'claimgraph: a line on standard input is no message of the Model Context Protocol, and is passed over',
    );
});

test('an end before anything is asked is an end; a folder that is not there is said on standard error', async () => {
  expect(await claimgraphAlone(['mcp', SMALL])).toEqual({ code: 0, out: '', err: '' });
  const missing = await claimgraphAlone(['mcp', './nowhere/']);
  expect([missing.code, missing.out]).toEqual([2, '']);
  expect(missing.err).toMatch(/^claimgraph: no folder or RDF file/);
});

test('--json shows a person the tools with their schemas', async () => {
  const { code, out } = await here(['mcp', '--json']);
  expect(code).toBe(0);
  const tools = JSON.parse(out) as { name: string; inputSchema: { type: string } }[];
  expect(tools.map(({ name }) => name)).toContain('propose');
  for (const { inputSchema } of tools) expect(inputSchema.type).toBe('object');
});
