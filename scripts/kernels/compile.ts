/**
 * Takes the arithmetic of the network in `assembly`, gives the module `src/language/network/kernels.ts` that carries it as
 * WebAssembly. It is AssemblyScript: addresses in the module's memory go in, results stand there. No threads, no fused
 * operations: the same bits everywhere.
 */

import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** What these files export is what the module gives. */
const SOURCES = ['adam', 'elements', 'lstm', 'products', 'rounded-products', 'rows'].map((name) =>
  fileURLToPath(new URL(`./assembly/${name}.ts`, import.meta.url)),
);
const LINE = 100;

/** Compiles; the same source gives the same text. Throws where the compiler finds fault. */
export async function kernelsModule(): Promise<string> {
  let binary: Uint8Array | undefined;
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory'];
  const { error, stderr } = await asc.main([...SOURCES, ...options, '--outFile', 'kernels.wasm'], {
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error !== null || binary === undefined)
    throw new Error(`kernels: ${error?.message}\n${stderr.toString()}`);
  const text = Buffer.from(binary).toString('base64');
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
  return [
    '/** Written by npm run build:kernels from scripts/kernels/assembly: a WebAssembly module in base64. */',
    '',
    'export const KERNELS = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}
