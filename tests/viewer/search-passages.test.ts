import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGraph } from '../../src/open.js';
import { atOnce } from '../../src/structures/at-once.js';
import { blocksOf, passagesWith } from '../../viewer/src/data/search-passages.js';
import { SMALL, SMALL_TEXTS } from '../dataset/temporary.js';

const TEXTS = SMALL_TEXTS;

describe('a passage that is found by its words', () => {
  it('is told with those on which the claim beside it rests, not with the first of its paragraph', async () => {
    const { corpus } = await openGraph(SMALL);
    const texts = new Map(
      readdirSync(TEXTS).map((file) => {
        const text = readFileSync(join(TEXTS, file), 'utf8');
        return [createHash('sha256').update(text).digest('hex'), text];
      }),
    );
    const blocks = atOnce(blocksOf(texts));
    // The paragraph begins with the National Guard; the claim rests on its second sentence.
    const found = passagesWith(corpus, blocks, 'guard').filter(({ claims }) => claims.length > 0);
    expect(found.map(({ snippet }) => snippet)).toContain('… ambush hit a patrol of the guard');
    for (const { report, snippet, claims } of found) {
      const hash = corpus.utterances.get(report)?.report?.textSha256 ?? '';
      const passages = claims[0]?.evidence.map(({ start, end }) => texts.get(hash)?.slice(start, end)) ?? [];
      const bare = snippet.replace(/^… | …$/g, '');
      expect(passages.some((each) => each?.replace(/\s+/g, ' ').includes(bare))).toBe(true);
    }
  });
});
