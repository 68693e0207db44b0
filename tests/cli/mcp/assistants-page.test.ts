/** What docs/assistants.md shows is what an assistant gets: each call is made, and each line that stands there is in its answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ridgeProject } from '../../review/ridge-project.js';
import { MALI, ROOT } from '../run.js';
import { assistantHere } from './assistant.js';

const PAGE = readFileSync(join(ROOT, 'docs/assistants.md'), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/^### (\w+)\n[^#]*?```json\n(.+?)\n```\n+```text\n(.*?)\n```/gms)].map(
  ([, title = '', call = '', lines = '']) => ({
    title,
    call: JSON.parse(call) as { name: string; arguments: Record<string, unknown> },
    lines: lines.split('\n').filter((line) => line !== '…'),
  }),
);

test('each tool has an example, and each example is answered as it says', async () => {
  const mali = await assistantHere(MALI);
  const own = await assistantHere((await ridgeProject()).data, '--propose');
  const { tools } = await own.client.listTools();
  expect(EXAMPLES.map(({ title }) => title)).toEqual(tools.map(({ name }) => name));
  for (const { title, call, lines } of EXAMPLES) {
    expect(call.name).toBe(title);
    const { text } = await (title === 'propose' ? own : mali).ask(call.name, call.arguments);
    expect(lines.length).toBeGreaterThan(1);
    expect(text.split('\n')).toEqual(expect.arrayContaining(lines));
  }
}, 120_000);

test('a configuration that is shown is JSON, and starts the command', () => {
  const [, shown = ''] = /## Adding it.*?```json\n(.+?)\n```/s.exec(PAGE) ?? [];
  expect(JSON.parse(shown).mcpServers.claimgraph.args.slice(0, 2)).toEqual(['claimgraph', 'mcp']);
});
