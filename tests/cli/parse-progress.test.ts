import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/parse-progress.js';

describe('the progress of a long parse', () => {
  it('says how much is read and how long the rest may take', () => {
    expect(progressLine(0.25, 30)).toContain(' 25 % read, about 1 min 30 s left');
    expect(progressLine(0.5, 20)).toContain(' 50 % read, about 20 s left');
  });

  it('never says more than all, nor a time that is no number', () => {
    expect(progressLine(1.2, 10)).toContain('100 % read, about 0 s left');
    expect(progressLine(0, 1)).not.toContain('NaN');
  });
});
