/** What a page on another port, or on another name, can do to the viewer of someone who visits it: nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startViewer, type Viewer } from './viewer.js';

let viewer: Viewer;
/** Each is a site of someone else: on the same name, so of the same site, and on another one. */
let other: Server;
const sites: { readonly name: string; url: string }[] = [
  { name: 'another port', url: '' },
  { name: 'another name', url: '' },
];
/** What reached the other site. */
const reached: string[] = [];
let context: BrowserContext;

beforeAll(async () => {
  viewer = await startViewer('tests/fixtures/small', 'tests/fixtures/small-texts');
  other = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>other</title><body>');
  });
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  sites[0]!.url = `http://127.0.0.1:${port}/`;
  sites[1]!.url = `http://localhost:${port}/`;
});
afterEach(async () => {
  await context.close();
});
afterAll(async () => {
  await viewer.close();
  other.closeAllConnections();
  other.close();
});

/** A page of the other site, in a browser that has the viewer open and holds its key. */
async function visit(url: string): Promise<{ mine: Page; page: Page }> {
  const { page: mine } = await viewer.open();
  context = mine.context();
  const page = await context.newPage();
  await page.goto(url);
  return { mine, page };
}

describe.each(sites)('a page on $name', (site) => {
  it('reads nothing: neither files nor the page, whatever way it asks', async () => {
    const { page } = await visit(site.url);
    const key = viewer.keyUrl.replace(/^.*#key=/, '');
    const got = await page.evaluate(
      async ([base, key]) => {
        const tries: Record<string, string> = {};
        const attempt = async (name: string, ask: () => Promise<unknown>) => {
          tries[name] = await ask().then(
            (value) => (value === undefined ? 'nothing' : `READ ${String(value).slice(0, 80)}`),
            () => 'nothing',
          );
        };
        for (const file of ['', 'graph.json', 'texts.json', 'claimgraph.nq', 'queries.json', 'favicon.svg']) {
          await attempt(`fetch ${file}`, async () => (await fetch(base + file)).text());
          await attempt(`fetch with cookies ${file}`, async () =>
            (await fetch(base + file, { credentials: 'include' })).text(),
          );
          await attempt(`fetch with the key ${file}`, async () =>
            (await fetch(base + file, { headers: { 'x-claimgraph-key': key! } })).text(),
          );
          await attempt(`no-cors ${file}`, async () => {
            const answer = await fetch(base + file, { mode: 'no-cors' });
            return (await answer.text()) || undefined;
          });
          await attempt(
            `XMLHttpRequest ${file}`,
            () =>
              new Promise((resolve, reject) => {
                const request = new XMLHttpRequest();
                request.open('GET', base + file);
                request.onload = () => resolve(request.responseText);
                request.onerror = reject;
                request.send();
              }),
          );
        }
        await attempt(
          'EventSource',
          () =>
            new Promise((resolve, reject) => {
              const source = new EventSource(`${base}graph.json`);
              source.onmessage = ({ data }) => resolve(data);
              source.onerror = () => {
                source.close();
                reject(new Error('none'));
              };
            }),
        );
        await attempt(
          'WebSocket',
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(base!.replace('http', 'ws'));
              socket.onopen = () => resolve('open');
              socket.onerror = reject;
            }),
        );
        await attempt('worker', async () => new Worker(`${base}assets/x.js`) && undefined);
        return tries;
      },
      [viewer.url, key] as const,
    );
    expect(Object.entries(got).filter(([, result]) => result !== 'nothing')).toEqual([]);
    expect(Object.keys(got).length).toBeGreaterThan(30);
  });

  it('embeds nothing: no frame, picture, style, script or font', async () => {
    const { page } = await visit(site.url);
    const assets = await page.context().request.get(viewer.url);
    const html = await assets.text();
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)?.[1];
    const style = /href="\.\/(assets\/[^"]+\.css)"/.exec(html)?.[1];
    expect([script, style].includes(undefined)).toBe(false);
    const embedded = await page.evaluate(
      async ([base, script, style]) => {
        const loads = (element: HTMLElement) =>
          new Promise<boolean>((resolve) => {
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            document.body.append(element);
            setTimeout(() => resolve(false), 3000);
          });
        const make = (tag: string, attributes: Record<string, string>) =>
          Object.assign(document.createElement(tag), attributes);
        const frame = document.createElement('iframe');
        frame.src = base!;
        await loads(frame);
        let inFrame = 'nothing';
        try {
          inFrame = frame.contentDocument?.querySelector('#app')?.textContent ?? 'nothing';
        } catch {
          // Another origin.
        }
        return {
          inFrame,
          picture: await loads(make('img', { src: `${base}favicon.svg` })),
          style: await loads(make('link', { rel: 'stylesheet', href: base! + style })),
          script: await loads(make('script', { src: base! + script })),
          module: await loads(make('script', { type: 'module', src: base! + script })),
          data: await loads(make('script', { src: `${base}graph.json` })),
          object: await loads(make('object', { data: `${base}graph.json` })),
          embed: await loads(make('embed', { src: `${base}favicon.svg`, type: 'image/svg+xml' })),
        };
      },
      [viewer.url, script, style] as const,
    );
    const { object: _object, embed: _embed, ...rest } = embedded;
    expect(rest).toEqual({
      inFrame: 'nothing',
      picture: false,
      style: false,
      script: false,
      module: false,
      data: false,
    });
    // A refused frame shows the browser's own words, which nobody can read.
    for (const frame of page.frames().slice(1)) {
      expect(frame.url().startsWith(viewer.url) ? await shown(frame) : '').toBe('');
    }
  });

  it('writes nothing: no request changes what the viewer serves, and none reaches the window it opens', async () => {
    const { mine, page } = await visit(site.url);
    const before = await mine.evaluate(() => [localStorage.length, location.href, document.title]);
    const written = await page.evaluate(
      async ([base]) => {
        const answers: string[] = [];
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
          const answer = await fetch(`${base}graph.json`, {
            method,
            body: method === 'GET' ? null : '{}',
          }).catch(() => undefined);
          answers.push(answer === undefined ? 'refused' : String(answer.status));
        }
        await fetch(`${base}graph.json`, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(
          () => undefined,
        );
        navigator.sendBeacon(`${base}graph.json`, '{}');
        const opened = window.open(`${base}#node=actor:front`);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const touch = (what: () => unknown): string => {
          try {
            return String(what());
          } catch {
            return 'refused';
          }
        };
        answers.push(touch(() => (opened as Window).document.title));
        answers.push(touch(() => (opened as Window).localStorage.getItem('claimgraph-key')));
        answers.push(touch(() => (opened as Window).closed));
        return answers;
      },
      [viewer.url] as const,
    );
    expect(written.slice(0, 4)).toEqual(['refused', 'refused', 'refused', 'refused']);
    // The window that was opened is out of reach: a closed one, or one of another origin.
    expect(written.slice(4).every((each) => ['refused', 'true'].includes(each))).toBe(true);
    expect(await mine.evaluate(() => [localStorage.length, location.href, document.title])).toEqual(before);
    const again = await viewer.open();
    expect(await again.page.locator('canvas').count()).toBeGreaterThan(0);
    await again.page.context().close();
  });

  it('hears nothing of the viewer: no address, no key, no name', async () => {
    const { mine, page } = await visit(site.url);
    reached.length = 0;
    await mine.evaluate((url) => {
      location.href = url;
    }, `${site.url}from-the-viewer`);
    await mine.waitForURL(/from-the-viewer/);
    expect(await mine.evaluate(() => [document.referrer, window.name, history.state])).toEqual([
      '',
      '',
      null,
    ]);
    expect(await page.evaluate(() => document.referrer)).toBe('');
    expect(reached.join(' ')).not.toContain('key');
  });
});

async function shown(frame: { evaluate: (script: string) => Promise<unknown> }): Promise<unknown> {
  return frame.evaluate('document.body.innerText').catch(() => '');
}

describe('the key of a run', () => {
  it('leaves the address at once, and a copied link opens in another tab of the same browser', async () => {
    const { page } = await viewer.open('#node=actor:front');
    context = page.context();
    const address = await page.evaluate(() => location.href);
    expect(address).toContain('node=actor:front');
    expect(address).not.toContain('key');
    expect(
      await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      ),
    ).not.toContain('key=');
    const tab = await context.newPage();
    await tab.goto(address);
    await tab.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
    await tab.reload();
    await tab.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
  });

  it('is asked for where it is missing or of another run; then the page shows nothing of the graph', async () => {
    context = await viewer.browser.newContext();
    const page = await context.newPage();
    for (const address of [viewer.url, `${viewer.url}#key=of-yesterday&node=actor:front`]) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('lacks the key of this run');
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Front');
    }
    // The right address, typed into the same tab, only changes the fragment.
    await page.evaluate((url) => {
      location.href = url;
    }, viewer.keyUrl);
    await page.waitForFunction(() => performance.getEntriesByName('first-picture').length > 0);
  });
});
