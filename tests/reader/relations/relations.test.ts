import { expect, it } from 'vitest';
import { relationsOf } from '../happenings/read.js';

it('reads from how names stand together what lies in what, who is in league with whom, who took what', () => {
  expect(relationsOf('Gunmen burned a market in Kidal, in northern Mali.')).toContain('market within Kidal');
  expect(relationsOf('JNIM, a group affiliated with Al-Qaeda, burned a market.').join()).toMatch(
    /JNIM affiliatedWith Al-Qaeda/i,
  );
  expect(relationsOf('The rebels seized control of the town of Kidal.').join()).toMatch(
    /rebels tookControlOf/,
  );
  expect(relationsOf('Al-Shabaab withdrew from Kismayo.').join()).toMatch(/Al-Shabaab withdrewFrom Kismayo/);
});
