import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadEnglish } from '../../src/language/parse/parser.js';
import { WEIGHTS_URL } from '../../src/language/parse/weights-file.js';
import { ClaimgraphError } from '../../src/model/errors.js';

const load = (): unknown => loadEnglish(readFileSync(WEIGHTS_URL));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('where English cannot be read, the error says why and what to do', () => {
  it('without WebAssembly', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(load).toThrow(ClaimgraphError);
    expect(load).toThrow(/there is no WebAssembly; use Node 20 or a browser/);
  });

  it('where the policy of a page forbids it', () => {
    const { Memory, Instance } = WebAssembly;
    const Module = class {
      constructor() {
        throw new Error('violates the Content Security Policy');
      }
    };
    vi.stubGlobal('WebAssembly', { Memory, Instance, Module });
    expect(load).toThrow(ClaimgraphError);
    expect(load).toThrow(/refused \(violates the Content.*\); in a page, allow 'wasm-unsafe-eval'/);
  });
});
