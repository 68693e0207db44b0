/** Which code of the list a weapon is, by its words. */
const CODES: readonly (readonly [code: string, words: RegExp])[] = [
  ['improvised-explosive-device', /\b(improvised|ieds?|home-?made|roadside|vbied)\b/i],
  ['mine', /\b(land-?)?mines?\b/i],
  ['explosive-device', /\b(explosives?|bombs?|devices?|grenades?|dynamite|belts?|vests?)\b/i],
  ['gunfire', /\b(guns?|gunfire|rifles?|bullets?|firearms?|pistols?|machine-guns?)\b/i],
];

export const instrumentCode = (words: string): string =>
  CODES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'weapon';
