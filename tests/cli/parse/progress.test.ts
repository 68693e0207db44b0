import { afterEach, describe, expect, it, vi } from 'vitest';
import { ParseProgress, progressLine } from '../../../src/cli/parse/progress.js';

describe('the progress of a long parse', () => {
  it('says how much is read and how long the rest may take', () => {
    expect(progressLine(0.25, 30)).toContain(' 25 % read, about 1 min 30 s left');
    expect(progressLine(0.5, 20)).toContain(' 50 % read, about 20 s left');
  });

  it('never says more than all, nor a time that is no number', () => {
    expect(progressLine(1.2, 10)).toContain('100 % read, about 0 s left');
  });

  it('guesses no time before it can tell how fast it goes', () => {
    expect(progressLine(0, 1)).toBe('  0 % read\u001b[K');
    expect(progressLine(0.01, 3)).toBe('  1 % read\u001b[K');
  });

  describe('on a terminal', () => {
    const [errorIs, outputIs] = [process.stderr.isTTY, process.stdout.isTTY];
    afterEach(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
      process.stderr.isTTY = errorIs;
      process.stdout.isTTY = outputIs;
    });

    /** What is written for a text of that length, of which a quarter is read each second. */
    function written(
      length: number,
      terminals: { readonly error: boolean; readonly output: boolean },
    ): string {
      process.stderr.isTTY = terminals.error;
      process.stdout.isTTY = terminals.output;
      vi.useFakeTimers({ toFake: ['performance'] });
      let text = '';
      vi.spyOn(process.stderr, 'write').mockImplementation(((chunk: string) => {
        text += chunk;
        return true;
      }) as never);
      const progress = new ParseProgress(length);
      progress.say('finding dates and numbers');
      const quarters = [1, 2, 3, 4].map((part) => ({ text: '', sentence: { end: (length / 4) * part } }));
      for (const _ of progress.over(quarters)) vi.advanceTimersByTime(1000);
      progress.end();
      return text;
    }

    it('shows what is done of a long text, and takes the line away', () => {
      const text = written(1_000_000, { error: true, output: false });
      expect(text).toContain('finding dates and numbers');
      expect(text).toContain(' 50 % read, about 2 s left');
      expect(text.endsWith('\r\u001b[K')).toBe(true);
    });

    it('says nothing of a short text, into a file, or among the trees', () => {
      expect(written(1000, { error: true, output: false })).toBe('');
      expect(written(1_000_000, { error: false, output: false })).toBe('');
      expect(written(1_000_000, { error: true, output: true })).toBe('');
    });
  });
});
