import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../src/model/identifiers.js';

test('a hash is the same by Node as by the script that browsers run', () => {
  for (const text of ['', 'a', '\ufeffé', 'half a pair \ud800', '😀'.repeat(500)])
    expect(sha256Hex(text)).toBe(bytesToHex(sha256(utf8ToBytes(text))));
});
