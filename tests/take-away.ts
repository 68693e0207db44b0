/** Runs with each file of tests: folders that last as long as the file go with it. */
import { afterAll } from 'vitest';
import { takeAwayLasting } from './dataset/temporary.js';

afterAll(takeAwayLasting);
