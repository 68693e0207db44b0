/** By which version of our own reader a text was read: a reading says so, and what was read by the same is not read again unasked. */
export const READER_VERSION = '5';
