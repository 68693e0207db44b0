import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportCorpus } from '../../src/export/export.js';
import { writeHtml } from '../../src/export/html.js';
import { decodeGraphFile } from '../../src/graph/file/graph-file.js';
import { openGraph } from '../../src/open.js';
import { SMALL } from '../graph/corpora.js';
import { openHostile } from './hostile.js';

let page: string;
beforeAll(async () => {
  page = text(await openHostile());
});

function text(opened: Parameters<typeof exportCorpus>[0]): string {
  return [...exportCorpus(opened, { format: 'html' })].join('');
}

/** What stands between a tag and its end, by the rule of HTML: the first end tag ends it. */
function inside(html: string, tag: string): string {
  const start = html.indexOf(tag) + tag.length;
  const end = new RegExp(`</${/[a-z]+/.exec(tag)?.[0]}`, 'i');
  return html.slice(start, start + html.slice(start).search(end));
}

describe('a graph as one HTML file', () => {
  it('holds the records and the layout, whatever stands in a label', async () => {
    const { corpus } = await openHostile();
    const json = inside(page, '<script type="application/json" id="graph.json">');
    const file = decodeGraphFile(json);
    expect(file.corpus).toEqual(corpus);
    expect(file.layouts.actors.size).toBeGreaterThan(0);
    expect(json).toContain('\\u003cscript>alert');
  });

  it('lets run only what it was written with, and lets nothing be fetched', () => {
    const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain(`script-src ${hash(inside(page, '<script type="module">'))}`);
    expect(policy).toContain(`style-src ${hash(inside(page, '<style>'))}`);
    expect(policy).not.toContain('unsafe');
    expect(page.indexOf('content-security-policy')).toBeLessThan(page.indexOf('<script'));
  });

  it('names no address that a browser would fetch', () => {
    const outside = page.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    expect(outside.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
    expect(inside(page, '<style>')).not.toMatch(/@import|url\((?!["']?(data:|#))/);
  });

  it('is the same to the byte each time', async () => {
    expect(text(await openHostile()) === page).toBe(true);
  });

  it('takes a selection as other formats do', async () => {
    const small = await openGraph(SMALL);
    const options = { format: 'html', selection: { reports: ['902'] } } as const;
    const part = [...small.export(options)].join('');
    const { corpus } = decodeGraphFile(inside(part, '<script type="application/json" id="graph.json">'));
    expect(corpus.claims.size).toBe(3);
  });

  it('says what to do where the page was not built', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-page-'));
    const { corpus } = await openGraph(SMALL);
    expect(() => [...writeHtml(corpus, folder)]).toThrow(/npm run build:viewer/);
    await rm(folder, { recursive: true });
  });
});
