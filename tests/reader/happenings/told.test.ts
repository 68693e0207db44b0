import { expect, it } from 'vitest';
import { toldOf } from './read.js';

it.each([
  ['Boko Haram attacked the village of Baga.', 'asserts affirmed'],
  ['Boko Haram threatened to attack the village of Baga.', 'plans affirmed'],
  ['The army plans to withdraw its troops from Gao.', 'plans affirmed'],
  ['French troops will withdraw from Gao next year.', 'plans affirmed'],
  ['The soldiers were accused of having killed villagers in Moura.', 'alleges affirmed'],
  ['The minister called for the withdrawal of French troops from Gao.', 'demands affirmed'],
  ['The rebels did not attack the village of Baga.', 'asserts negated'],
  ['Neither the army nor the police attacked the village of Baga.', 'asserts negated'],
  ['No rebel group attacked the village of Baga.', 'asserts negated'],
  ['The rebels failed to capture the town of Anefis.', 'asserts negated'],
  ['The losses would have been smaller had it not been for the blockade of Kidal.', 'asserts affirmed'],
  ['Rebels began to withdraw from Kidal.', 'asserts affirmed'],
  ['If rebels attack Kidal, the army will respond.', 'suspects affirmed'],
  ['Did the rebels attack the village of Baga?', 'none'],
  ['The group opposes the handover of the base to the army.', 'suspects affirmed'],
])('%s: %s', (text, told) => {
  expect(toldOf(text)).toBe(told);
});
