import { readFile } from 'node:fs/promises';
import { Parser } from 'n3';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseRdf } from '../../src/dataset/read/parse.js';
import { readCorpus } from '../../src/dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../../src/dataset/records/ontology.js';
import type { Drawing } from '../../viewer/src/stage/drawing.js';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { claimgraph, MALI } from '../cli/run.js';
import { viewerHere } from './hooks.js';
import { different } from './on-stage.js';
import { addressOf } from './viewer.js';

const viewer = viewerHere();

/** Presses a button of the menu and gives the file that comes of it. */
async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  if ((await page.locator('.take-away-menu').count()) === 0) await page.click('button:text-is("Take away")');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.take-away-menu').getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('pictures to take away', () => {
  it('SVG is well-formed, holds every name that is seen, its legend and its sources, and asks for nothing', async () => {
    const { page, errors } = await viewer.open('#node=actor:jnim');
    const { name, bytes } = await taken(page, 'SVG');
    expect(name).toBe('claimgraph-relations-jnim.svg');
    const svg = bytes.toString();
    const drawn = await drawing(page);
    const read = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        wrong: file.querySelector('parsererror')?.textContent,
        texts: [...file.querySelectorAll('#names text')].map(({ textContent }) => textContent),
        caption: file.querySelector('#caption')?.textContent ?? '',
        marks: file.querySelectorAll('#dimmed-marks > g, #marks > g').length,
        bright: file.querySelectorAll('#marks > g').length,
        layers: [...file.querySelectorAll('#drawing > g')].map(({ id }) => id).slice(0, 4),
        others: [...file.querySelectorAll('foreignObject, image, script, use, style')].length,
      };
    }, svg);
    expect(read.wrong).toBeUndefined();
    expect(read.texts.slice(0, drawn.names.length)).toEqual(drawn.names.map(({ text }) => text));
    expect(read.marks).toBe(drawn.marks.length);
    expect(read.bright).toBe(drawn.marks.filter(({ dimmed }) => !dimmed).length);
    expect(read.layers).toEqual(['dimmed-lines', 'dimmed-marks', 'lines', 'marks']);
    expect(read.others).toBe(0);
    expect(read.caption).toContain('Only a party to it says so');
    expect(read.caption).toContain('Report 000');
    expect(svg.match(/(?:href|src)=/g)).toBeNull();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('SVG looks as the drawing does', async () => {
    const { page } = await viewer.open();
    const { bytes } = await taken(page, 'SVG');
    await page.keyboard.press('Escape');
    const { width, height } = await drawing(page);
    const seen = await page.locator('.stage').screenshot();
    const file = await page.context().newPage();
    await file.setContent(`<style>body{margin:0}</style>${bytes.toString().replace(/^<\?xml.*\?>/, '')}`);
    const written = await file.screenshot({ clip: { x: 0, y: 0, width, height } });
    // Fewer than one pixel in thirty is another; the page's own buttons lie on the one and not on the other.
    expect(await different(page, seen, written)).toBeLessThan(0.033);
    await page.context().close();
  });

  it('PNG is the same at twice the size', async () => {
    const { page } = await viewer.open();
    const { name, bytes } = await taken(page, 'PNG');
    expect(name).toBe('claimgraph-relations.png');
    const { width } = await drawing(page);
    expect(bytes.readUInt32BE(16)).toBe(2 * Math.round(width));
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(1_500);
    await page.context().close();
  });

  it('the map and two lenses side by side can be taken too', async () => {
    const { page, errors } = await viewer.open('#surface=map');
    await page.waitForSelector('.map-picture .map-name');
    const map = (await taken(page, 'SVG')).bytes.toString();
    expect(map).toContain('>Kidal<');
    expect(map).toContain('Natural Earth');
    expect(map).not.toContain('class=');
    expect(errors).toEqual([]);
    await page.context().close();
    const two = await viewer.open('#lens=as+actor:jnim&against=as+actor:malian-army&pairing=beside');
    await two.page.waitForFunction(() =>
      [...document.querySelectorAll('.stage')].every((host) => 'claimgraph' in host),
    );
    const svg = (await taken(two.page, 'SVG')).bytes.toString();
    expect(svg).toContain('picture-2-drawing');
    expect(svg).toContain('As told by JNIM');
    await two.page.context().close();
  });
});

describe('a picture says what it shows', () => {
  /** What stands under the picture, and its size. */
  async function read(page: Page) {
    const svg = (await taken(page, 'SVG')).bytes.toString();
    return page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        title: file.querySelector('title')?.textContent ?? '',
        told: file.querySelector('desc')?.textContent ?? '',
        caption: file.querySelector('#caption')?.textContent ?? '',
        width: Number(file.documentElement.getAttribute('width')),
        scale: file.querySelector('#scale text')?.textContent ?? '',
      };
    }, svg);
  }

  it('its sources are those of the lines in the window that are not faded', async () => {
    const { page } = await viewer.open('#node=actor:french-forces');
    const { title, told } = await read(page);
    expect(title).toContain('French');
    const lines = (await drawing(page)).lines.filter(({ dimmed }) => !dimmed);
    const reports = await page.evaluate(async () => {
      const rows = [...document.querySelectorAll('#panel .claim')];
      return rows.length;
    });
    expect(reports).toBeGreaterThan(0);
    expect(lines.length).toBeGreaterThan(0);
    const all = await viewer.open();
    const whole = await read(all.page);
    const listed = (text: string) => text.split('Sources:')[1]?.trim().split('\n').length ?? 0;
    expect(listed(told)).toBeLessThan(listed(whole.told));
    expect(whole.title).toBe('Who says what about whom');
    await page.context().close();
    await all.page.context().close();
  });

  it('cut to what is lit it is smaller, and its legend has only what is lit', async () => {
    const { page } = await viewer.open('#node=actor:site');
    await page.click('button:text-is("Take away")');
    const whole = await read(page);
    await page.click('.take-away-menu button:text-is("Cut to what is lit")');
    const cut = await read(page);
    expect(cut.width).toBeLessThan(whole.width);
    expect(cut.width).toBeGreaterThanOrEqual(640);
    await page.context().close();
  });

  it('a PNG is of the size that is asked for, and the notice says how large it is', async () => {
    const { page } = await viewer.open();
    await page.click('button:text-is("Take away")');
    await page.selectOption('.take-away-menu select', { label: 'four times' });
    const { bytes } = await taken(page, 'PNG');
    const { width } = await drawing(page);
    expect(bytes.readUInt32BE(16)).toBe(4 * Math.round(width));
    await expect
      .poll(() => page.textContent('.notice'))
      .toContain(`${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} pixels`);
    await page.context().close();
  });

  it('the map brings its scale, and only the reports of what is in the window', async () => {
    const { page } = await viewer.open('#surface=map');
    await page.waitForSelector('.map-picture .map-name');
    const { scale, told } = await read(page);
    expect(scale).toMatch(/^\d+ km$/);
    expect(told).toContain('Report');
    await page.context().close();
  });
});

describe('data to take away', () => {
  it('Turtle of a name holds the claims that export --entity gives', async () => {
    const { page, errors } = await viewer.open('#node=actor:minusma');
    const { name, bytes } = await taken(page, 'Turtle');
    expect(name).toBe('claimgraph-minusma.ttl');
    const exported = await claimgraph(['export', MALI, '--entity', 'MINUSMA', '--within', '1']);
    expect(new Parser({ format: 'Turtle' }).parse(bytes.toString()).length).toBeGreaterThan(500);
    const [ours, theirs] = await Promise.all([bytes.toString(), exported.out].map(claimsOf));
    expect(ours).toEqual(theirs);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('Turtle of what is shown through a lens holds only what that lens tells', async () => {
    const { page } = await viewer.open('#lens=as+actor:jnim&layers=events,places,things');
    const { name, bytes } = await taken(page, 'Turtle');
    expect(name).toBe('claimgraph-shown.ttl');
    const claims = await claimsOf(bytes.toString());
    const told = await claimsOf((await claimgraph(['export', MALI, '--lens', 'JNIM'])).out);
    expect(claims.size).toBeGreaterThan(20);
    for (const [id, claim] of claims) expect(told.get(id)).toEqual(claim);
    await page.context().close();
  });

  it('GEXF, GraphML and JSON-LD of what is chosen hold its names, at the places of the page', async () => {
    const { page, errors } = await viewer.open('#node=actor:minusma');
    const gexf = await taken(page, 'GEXF');
    expect(gexf.name).toBe('claimgraph-minusma.gexf');
    const graphml = await taken(page, 'GraphML');
    expect(graphml.name).toBe('claimgraph-minusma.graphml');
    const read = await page.evaluate(
      (texts) =>
        texts.map((text) => {
          const file = new DOMParser().parseFromString(text, 'application/xml');
          return [file.querySelectorAll('parsererror').length, file.querySelectorAll('node').length];
        }),
      [gexf, graphml].map(({ bytes }) => bytes.toString()),
    );
    expect(read[0]).toEqual(read[1]);
    expect(read[0]?.[0]).toBe(0);
    expect(read[0]?.[1]).toBeGreaterThan(5);
    expect(gexf.bytes.toString()).toContain('viz:position');
    const json = await taken(page, 'JSON-LD');
    expect(json.name).toBe('claimgraph-minusma.jsonld');
    expect(Object.keys(JSON.parse(json.bytes.toString()))).toEqual(['@context', '@graph']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('nanopublications and Web Annotations of what is chosen hold its claims, and say what they leave out', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    const { name, bytes } = await taken(page, 'Nanopublications');
    expect(name).toBe('claimgraph-jnim-nanopublications.trig');
    const quads = new Parser({ format: 'TriG' }).parse(bytes.toString());
    const published = quads.filter(({ object }) => object.value.endsWith('#Nanopublication'));
    const shown = await page.locator('.take-away-menu .row .number').first().textContent();
    expect(published).toHaveLength(Number.parseInt(shown ?? '', 10));
    const annotated = await taken(page, 'Web Annotations');
    expect(annotated.name).toBe('claimgraph-jnim-annotations.jsonld');
    const { type, items } = JSON.parse(annotated.bytes.toString());
    expect(type).toBe('AnnotationPage');
    expect(items.length).toBeGreaterThanOrEqual(published.length);
    const menu = (await page.textContent('.take-away-menu')) ?? '';
    expect(menu).toContain('left to whoever publishes it');
    expect(menu).toContain('its words are in none');
    // All that can be taken away is seen at once in a common window.
    const below = await page.evaluate(() => {
      const all = document.querySelector('.take-away-menu')!;
      return all.scrollHeight - all.clientHeight;
    });
    expect(below).toBe(0);
    await page.context().close();
  });

  it('CSV has a head and a row for each claim of what is chosen, or of all that is shown', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    const { name, bytes } = await taken(page, 'Claims, CSV');
    expect(name).toBe('claimgraph-jnim-claims.csv');
    const said = Number(
      await page.locator('.take-away-menu .row .number').first().textContent().then(digits),
    );
    const lines = bytes.toString().trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^claim,report,speakers,chain/);
    expect(lines).toHaveLength(said + 1);
    await page.check('.take-away-menu label:has-text("What the drawing shows") input');
    const edges = await taken(page, 'Relations, CSV');
    expect(edges.name).toBe('claimgraph-shown-edges.csv');
    expect(edges.bytes.toString()).toMatch(/^id,source,source_label/);
    expect((await taken(page, 'Names, CSV')).bytes.toString()).toContain('actor:jnim,JNIM,');
    await page.context().close();
  });

  it('a relation between two actors gives the claims that it rests on', async () => {
    const { page } = await viewer.open('#node=actor:jnim');
    await page.click('#panel .ties button:has-text("attacked ×4")');
    const { name, bytes } = await taken(page, 'Turtle');
    expect(name).toMatch(/^claimgraph-jnim-attacked-.*\.ttl$/);
    expect((await claimsOf(bytes.toString())).size).toBeGreaterThanOrEqual(8);
    await page.context().close();
  });
});

describe('a link', () => {
  it('from this machine says that only this machine can open it, and offers a file that opens with this view', async () => {
    const { page } = await viewer.open('#node=actor:cma');
    await page.click('button:text-is("Take away")');
    const menu = page.locator('.take-away-menu');
    await expect.poll(() => menu.textContent()).toContain('Only this machine can open it');
    const { name, bytes } = await taken(page, 'HTML file with this view');
    expect(name).toBe('claimgraph-graph.html');
    expect(/id="view">"([^"]*)"/.exec(bytes.toString())?.[1]).toBe('#node=actor:cma&all=yes');
    await page.context().close();
  });

  it('restores the picture: layers, filters, lens, what is chosen, pins and the place on the drawing', async () => {
    const { page } = await viewer.open('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.check('label:has-text("Events") input');
    await page.uncheck('label:has-text("Membership") input');
    const lens = page.locator('.lens option:has-text("without SITE")');
    await page
      .locator('.lens select')
      .first()
      .selectOption((await lens.first().getAttribute('value')) ?? '');
    await page.keyboard.press('/');
    await page.keyboard.type('minusma');
    await page.waitForSelector('.found .match');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('#panel h2')).toBe('MINUSMA');
    await page.click('button[aria-label="Nearer"]');
    await page.waitForTimeout(600);
    await page.click('button:text-is("Take away")');
    await page.click('.take-away-menu button:text-is("Copy link")');
    await page.keyboard.press('Escape');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(await addressOf(page));
    for (const part of ['layers=', 'no-family=', 'lens=without', 'node=actor:minusma', 'camera='])
      expect(link).toContain(part);
    await page.waitForTimeout(7_000); // what was said of the link is gone by then
    const [before, seen] = [await drawing(page), await page.locator('.stage').screenshot()];

    const again = await viewer.open(link.slice(viewer.url.length));
    await again.page.waitForTimeout(600);
    expect(await addressOf(again.page)).toBe(link);
    const after = await drawing(again.page);
    expect(apart(after.marks, before.marks)).toEqual([]);
    expect(apart(after.lines, before.lines)).toEqual([]);
    expect(apart(after.names, before.names)).toEqual([]);
    // The address rounds the camera: a rim may be blended a little otherwise.
    expect(await different(page, seen, await again.page.locator('.stage').screenshot())).toBeLessThan(0.002);
    await page.context().close();
    await again.page.context().close();
  });
});

/** Where two drawings differ; a number counts as the same within a tenth of a pixel. */
function apart(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) < 0.1 ? [] : [`${path}: ${a}, ${b}`];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? [] : [`${path}: ${a}, ${b}`];
  }
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  if (left.length !== right.size) return [`${path}: ${left.length}, ${right.size} parts`];
  return left.flatMap(([key, value]) => apart(value, right.get(key), `${path}/${key}`));
}

it('the menu opens by keyboard, closes by Escape, and what is chosen stays', async () => {
  const { page } = await viewer.open('#node=actor:jnim');
  await page.focus('button:text-is("Take away")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.take-away-menu h3');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('PNG');
  await page.keyboard.press('Escape');
  expect(await page.locator('.take-away-menu').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take away');
  expect(await page.textContent('#panel h2')).toBe('JNIM');
  await page.context().close();
});

async function drawing(page: Page): Promise<Drawing> {
  return page.evaluate(() =>
    (document.querySelector('.stage') as Element & { claimgraph: Stage }).claimgraph.drawing(),
  );
}

async function claimsOf(turtle: string) {
  const ontology = readOntology(await loadOntologyDataset());
  return readCorpus(parseRdf(turtle, { format: 'turtle' }), ontology).claims;
}

const digits = (text: string | null) => text?.replace(/\D/g, '');
