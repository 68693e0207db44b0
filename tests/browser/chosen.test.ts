import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '../../viewer/src/stage/stage.js';
import { onStage } from './on-stage.js';
import { addressOf, follow, startViewer, type Viewer } from './viewer.js';

const panel = '#panel';

describe('who passes on, what shows it, and single claims', () => {
  let mali: Viewer;
  let small: Viewer;
  beforeAll(async () => {
    mali = await startViewer('data');
    small = await startViewer('tests/fixtures/small', 'tests/fixtures/small-texts');
  }, 60_000);
  afterAll(async () => {
    await mali.close();
    await small.close();
  });

  it('AFP is named in no claim, and what comes through it stands there with whose it is', async () => {
    const { page, errors } = await mali.open('#node=actor:afp');
    const words = await page.textContent(panel);
    expect(words).toContain('No claim here is about it.');
    expect(words).not.toContain('Named in 0');
    expect(words).toMatch(/It passes on \d+ claims of others, in report 003/);
    const origins = await page.locator('.passed-on .origins').first().locator('li').allTextContents();
    expect(origins[0]).toMatch(/^JNIM \d+$/);
    await page.locator('.passed-on summary').first().click();
    await page.locator('.passed-on .proposition summary').first().click();
    expect(await page.locator('.passed-on .claim .chain').first().textContent()).toContain('AFP');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('who has no line on the drawing stands in view beside the panel, without motion too', async () => {
    const { page } = await mali.open('#node=actor:afp', { viewport: { width: 1280, height: 900 } });
    const place = () =>
      page.evaluate(() => {
        const host = document.querySelector('.stage') as Element & { claimgraph?: Stage };
        const disc = host.claimgraph?.discs().get('https://w3id.org/claimgraph/actor/afp');
        return (
          disc !== undefined &&
          disc.x > 0 &&
          disc.x < host.clientWidth &&
          disc.y > 0 &&
          disc.y < host.clientHeight
        );
      });
    // The panel takes its room, and brings the disc into what is left, once.
    await page.waitForTimeout(1_700);
    expect(await place()).toBe(true);
    await page.context().close();
  });

  it("a claim's address opens the claim: what it says, its chain with the passages, who denies it", async () => {
    const { page, errors } = await mali.open('#node=claim:003-50525bbc');
    expect(await page.textContent(`${panel} .kind`)).toBe('Claim · report 003, paragraph 8');
    expect(await page.textContent(`${panel} h2`)).toContain('Malian junta uses the services of Wagner Group');
    expect(await page.locator(`${panel} .shown-by`).first().textContent()).toMatch(
      /Some nations \(report 003\)Report 003, paragraph 8 · characters \d+–\d+/,
    );
    expect(await page.locator(`${panel} .claim.negated .speakers`).textContent()).toBe('Malian junta');
    // The relation that it is a claim of is lit, and one press away.
    await page.click(`${panel} .facts button:has-text("the relation")`);
    await expect.poll(() => page.textContent(`${panel} .kind`)).toContain('Relation');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('a claim in any panel leads to its own, and back', async () => {
    const { page } = await mali.open('#node=actor:afp');
    await page.locator('.passed-on summary').first().click();
    await page.locator('.passed-on .proposition summary').first().click();
    const link = page.locator('.passed-on .claim .address-of button').first();
    const short = await link.textContent();
    await link.click();
    await expect.poll(() => page.textContent(`${panel} .kind`)).toContain('Claim');
    expect(await addressOf(page)).toContain(`node=${short}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.textContent(`${panel} h2`)).toBe('AFP');
    await page.context().close();
  });

  it("a report's address opens its card: outlet, credits, who speaks in it, the passages of whom it quotes", async () => {
    const { page } = await mali.open('#node=report:002');
    const words = await page.textContent(panel);
    expect(words).toContain('not known; it speaks as “Mali: Dozens of UN Peacekeepers …” (report 002)');
    expect(words).toMatch(/Distributed byAllAfricaCreditsAFPAP/);
    expect(await page.locator(`${panel} .origins li`).allTextContents()).toContainEqual(
      expect.stringMatching(/^JNIM \d+$/),
    );
    await page.click(`${panel} summary:has-text("whom it quotes")`);
    expect(await page.locator(`${panel} .shown-by`).first().textContent()).toMatch(
      /Report 002, paragraph \d+/,
    );
    await page.context().close();
  });

  it('with the texts at hand the chain and the utterance show their passages, marked in the paragraph', async () => {
    const { page } = await small.open('#node=utterance:watch-note');
    const text = await readFile('tests/fixtures/small-texts/901_ridge.txt', 'utf8');
    await page.click(`${panel} summary:has-text("who says so")`);
    expect(await page.locator(`${panel} .passage mark`).first().textContent()).toBe(text.slice(215, 244));
    await page.click(`${panel} .facts button:has-text("Communiqué")`);
    await page.click(`${panel} summary:has-text("who passes it on")`);
    expect(await page.locator(`${panel} .shown-by .passage mark`).count()).toBeGreaterThan(0);
    await page.click(`${panel} .proposition summary`);
    await page.click(`${panel} .claim summary:has-text("who says so")`);
    // The passages are made when they are asked for.
    await page.waitForSelector(`${panel} .claim .shown-by .passage mark`);
    await page.context().close();
  });

  it('what is not in this graph is named, clear of the button beside it, and the drawing stays whole', async () => {
    const { page, errors } = await mali.open('#node=claim:003-00000000');
    expect(await page.textContent(panel)).toContain('names claim:003-00000000, which is not in this graph');
    expect((await onStage(page)).size).toBeGreaterThan(20);
    const gap = await page.evaluate(() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('#panel p')!);
      const right = Math.max(...[...words.getClientRects()].map((line) => line.right));
      return document.querySelector('#panel .close')!.getBoundingClientRect().left - right;
    });
    expect(gap).toBeGreaterThanOrEqual(8);
    await follow(page, 'edge=actor:nobody');
    await expect.poll(() => page.textContent(panel)).toContain('names actor:nobody, which is not in');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
