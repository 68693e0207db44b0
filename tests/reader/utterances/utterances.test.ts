import { describe, expect, it, test } from 'vitest';
import { told } from './told.js';

/** A sentence, and what is said in it: who within whom, as what, and the words. */
const SENTENCES: readonly (readonly [sentence: string, ...said: string[]])[] = [
  [
    'The army said on Tuesday that its troops had crossed the river.',
    'army: asserts its troops had crossed the river [2024-03-05]',
  ],
  [
    '“We lost four men,” said Colonel Idrissa Sanou, a spokesman for the regional command.',
    'Idrissa Sanou: asserts “We lost four men”',
  ],
  [
    'Three villagers were abducted, a local official told AFP on condition of anonymity.',
    'AFP > local official: asserts Three villagers were abducted',
    'AFP: asserts Three villagers were abducted',
  ],
  ['According to the ministry, at least nine people died.', 'ministry: asserts at least nine people died'],
  [
    'At least nine people died, according to a hospital source.',
    'hospital source: asserts At least nine people died',
  ],
  [
    'The bridge, according to two residents, was blown up at dawn.',
    'two residents: asserts The bridge … was blown up at dawn',
  ],
  [
    'The town was retaken, said the officer, citing survivors.',
    'officer > survivors: asserts The town was retaken',
    'officer: asserts The town was retaken',
  ],
  [
    'In a statement tracked by SITE, the group claimed responsibility for the ambush.',
    'SITE: asserts the ambush',
    'SITE > group: claims-responsibility the ambush',
  ],
  [
    'The governor denied that soldiers had fired on the crowd.',
    'governor: denies soldiers had fired on the crowd',
  ],
  [
    'The Hill League denied having carried out strikes on the mill.',
    'Hill League: denies having carried out strikes on the mill',
  ],
  // `it` is the body of which the sentence before tells, and no two medics, who spoke last.
  [
    'A fuel store was hit on Tuesday, two medics said. The Hill League did not reply at once. In an earlier statement it accused the army of shelling a market.',
    'two medics: asserts A fuel store was hit on Tuesday',
    'Hill League: alleges the army of shelling a market',
  ],
  // The tree hangs the closing verb on other words; who closes the sentence has said it all the same.
  [
    'The army repelled a second assault near the town of Karse, a spokesman, Colonel Idris Vane, told Radio Harran.',
    'Radio Harran > Idris Vane: asserts The army repelled a second assault near the town of Karse',
    'Radio Harran: asserts The army repelled a second assault near the town of Karse',
  ],
  [
    'Since January at least 210 people have been killed in the region, the rights group Open Hand says.',
    'Open Hand: asserts Since January at least 210 people have been killed in the region',
  ],
  ['The mayor of Karse, who had fled, said.'],
  ['Chad accuses Sudan of harbouring rebels.', 'Chad: alleges Sudan of harbouring rebels'],
  [
    'The rebels claimed the attack in a video posted on Telegram.',
    'rebels: claims-responsibility the attack',
  ],
  [
    'The ministry was quoted by Reuters as saying that 20 fighters had surrendered.',
    'Reuters: asserts 20 fighters had surrendered',
    'Reuters > ministry: asserts 20 fighters had surrendered',
  ],
  [
    'Reuters quoted the ministry as saying 20 fighters had surrendered.',
    'Reuters: asserts 20 fighters had surrendered',
    'Reuters > ministry: asserts 20 fighters had surrendered',
  ],
  [
    'The gunmen are believed to belong to a local gang.',
    '?: alleges The gunmen are believed to belong to a local gang',
  ],
  [
    'The commander said the convoy had been hit by a mine, adding that two trucks had burned.',
    'commander: asserts the convoy had been hit by a mine',
    'commander: asserts two trucks had burned',
  ],
  [
    'A statement from the presidency said the curfew would be lifted.',
    'presidency: asserts the curfew would be lifted',
  ],
  ['“This is a crime,” the ministry said in a statement on X.', 'ministry: asserts “This is a crime”'],
  [
    'The rebels’ claim that they had shot down a drone could not be verified.',
    'rebels: asserts they had shot down a drone',
  ],
  [
    'The United Nations called for an immediate ceasefire.',
    'United Nations: demands for an immediate ceasefire',
  ],
  [
    'Residents reported hearing gunfire near the airport overnight.',
    'residents: asserts hearing gunfire near the airport overnight',
  ],
  [
    'The minister warned that the rains could worsen the crisis.',
    'minister: fears the rains could worsen the crisis',
  ],
  ['The minister warned that the road was mined.', 'minister: asserts the road was mined'],
  ['No group has claimed responsibility for the bombing.'],
  ['The attack has not been claimed.'],
  ['The army would not say how many soldiers had died.'],
  ['The spokesman declined to comment.'],
  ['Moscow rejected the accusation.', 'Moscow: denies the accusation'],
  [
    'Witnesses and a police officer said the blast killed five, the Associated Press reported.',
    'Associated Press: asserts Witnesses and a police officer said the blast killed five',
    'Associated Press > witnesses and police officer: asserts the blast killed five',
  ],
  [
    'Four people were killed, police said, and two were hurt, hospital officials said.',
    'police: asserts Four people were killed',
    'hospital officials: asserts and two were hurt',
  ],
  [
    'Forty people were killed in attacks that were claimed by Islamic State.',
    'Islamic State: claims-responsibility attacks',
  ],
  [
    'The group issued a statement saying it had shot down a drone.',
    'group: claims-responsibility it had shot down a drone',
  ],
  [
    'The authorities were concerned that the mission might supply the rebels.',
    'authorities: fears the mission might supply the rebels',
  ],
  ['The group put the death toll at 40.', 'group: asserts the death toll at 40'],
  [
    'Some nations accuse the junta of hiring mercenaries, which Bamako denies.',
    'some nations: alleges the junta of hiring mercenaries',
    'Bamako: denies which',
  ],
  [
    'France condemned the killings and demanded the release of the hostages.',
    'France: opines the killings',
    'France: demands the release of the hostages',
  ],
  [
    "Ukraine's air force said on Telegram that it had shot down 30 drones.",
    'air force: asserts it had shot down 30 drones',
  ],
  [
    '“They burned the granaries,” the mayor, Adama Keita, told reporters on Monday.',
    'Adama Keita: asserts “They burned the granaries” [2024-03-04]',
  ],
  ['The mayor described the attackers as bandits.', 'mayor: opines the attackers as bandits'],
  [
    'What the general called a “tactical withdrawal” lasted four days.',
    'general: opines a “tactical withdrawal”',
  ],
  ['The governor vowed to rebuild the market.', 'governor: plans to rebuild the market'],
  [
    'The rebels said they had seized the barracks.',
    'rebels: claims-responsibility they had seized the barracks',
  ],
  ['The army said it had killed 30 rebels.', 'army: asserts it had killed 30 rebels'],
  [
    "Niger's government announced the closure of its border.",
    'Nigerien government: asserts the closure of its border',
  ],
  ['It was reported that two soldiers had been captured.', '?: asserts two soldiers had been captured'],
  [
    'The convoy reportedly turned back before the pass.',
    '?: alleges The convoy reportedly turned back before the pass',
  ],
  [
    'The UN peacekeepers denied any involvement in the clash.',
    'UN peacekeepers: denies any involvement in the clash',
  ],
  [
    'A confidential report by the United Nations, seen by Reuters, said the ceasefire had been broken 12 times.',
    'Reuters: asserts the ceasefire had been broken 12 times',
    'Reuters > United Nations: asserts the ceasefire had been broken 12 times',
  ],
  [
    'The mayor, who fled in March, told Radio Okapi that the hospital had been looted.',
    'Radio Okapi > mayor: asserts the hospital had been looted',
    'Radio Okapi: asserts the hospital had been looted',
  ],
  [
    'Speaking to journalists in Goma, General Paul Bahati said his men held the hill.',
    'Paul Bahati: asserts his men held the hill',
  ],
  ['The ministry blamed the blast on a gas leak.', 'ministry: alleges the blast on a gas leak'],
  ['The army confirmed the death of two officers.', 'army: asserts the death of two officers'],
  [
    'The two sides are suspected of breaking the truce.',
    '?: alleges The two sides are suspected of breaking the truce',
  ],
  ['The opposition leader said “no one” was safe.', 'opposition leader: asserts “no one” was safe'],
  [
    'The rebels, the governor said, had crossed the border.',
    'governor: asserts The rebels … had crossed the border',
  ],
  ['The UN expects that fighting will resume.', 'UN: expects fighting will resume'],
  [
    'Local media, citing the prefect, reported that a dozen miners were missing.',
    'local media > prefect: asserts a dozen miners were missing',
    'local media: asserts a dozen miners were missing',
  ],
  [
    'Human Rights Watch documented 40 killings in the district.',
    'Human Rights Watch: asserts 40 killings in the district',
  ],
  [
    'The police chief said it was unclear who had planted the bomb.',
    'police chief: asserts it was unclear who had planted the bomb',
  ],
  [
    '“We buried eleven people,” said Fatouma, 34, who had fled on foot.',
    'Fatouma: asserts “We buried eleven people”',
  ],
  [
    'The army accused the rebels of shelling the clinic, a charge the group denies.',
    'army: alleges the rebels of shelling the clinic',
    'group: denies a charge',
  ],
  ['Officials urged residents to stay indoors.', 'officials: demands residents to stay indoors'],
  [
    'Under the deal, both sides will withdraw, the mediators said in a joint statement.',
    'mediators: asserts Under the deal, both sides will withdraw',
  ],
  ['If the army says it will leave, the rebels will come back.'],
];

/** Texts of several sentences. */
const TEXTS: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  [
    'goes on over paragraphs that each begin with a mark',
    'The governor told reporters: “The road is open.\n\n“Nobody will close it again.\n\n“The market opens on Monday.”\n\nThe market had burned down in March.',
    ['governor: asserts “The road is open. … Nobody will close it again. … The market opens on Monday.”'],
  ],
  [
    'ends with its paragraph where the closing mark was forgotten',
    'The mayor said: “We counted eleven bodies in the yard.\n\nThe army sent two trucks to the town.',
    ['mayor: asserts “We counted eleven bodies in the yard.”'],
  ],
  [
    'goes on behind its cue',
    '"We had no water. We had no bread," the nurse said. "Then they let us go."',
    ['nurse: asserts “We had no water. … We had no bread … Then they let us go.”'],
  ],
  [
    'in the middle of a clause is part of what is said',
    'The minister said the talks had “failed completely” and that troops would stay.',
    ['minister: asserts the talks had “failed completely” and that troops would stay'],
  ],
  ['of a word is a way of speaking', 'The colonel spoke of a “clean” war.\n\nThe town lay in ruins.', []],
  [
    'ends, and the reporter goes on',
    'The general said the enemy had fled. He added that “the hills are clean and the road is ours.” Supplies reached the town on Friday.',
    ['general: asserts the enemy had fled', 'general: asserts “the hills are clean and the road is ours.”'],
  ],
  [
    'may have guillemets',
    'The prefect arrived late. « The bridge is lost », said the prefect.',
    ['prefect: asserts “The bridge is lost”'],
  ],
];

describe('What is said', () => {
  test.each(SENTENCES)('%s', (sentence, ...said) => {
    expect(told(sentence)).toEqual(said);
  });

  it('in a statement is said by whoever gave the statement before', () => {
    expect(
      told(
        'The group said in a statement that it would free the miners. The statement said talks had begun.',
      ),
    ).toEqual(['group: asserts it would free the miners', 'group: asserts talks had begun']);
  });

  it('in the items of a digest is passed on by the agency behind each', () => {
    expect(
      told(
        'A bus hit a mine near the pass. (AFP)\n\nThe army said six soldiers died. (Reuters)\n\nThe rebels deny the charge. (AP)',
      ),
    ).toEqual([
      'Reuters: asserts The army said six soldiers died.',
      'Reuters > army: asserts six soldiers died',
      'AP: asserts The rebels deny the charge.',
      'AP > rebels: denies the charge',
    ]);
  });
});

describe('A quotation', () => {
  test.each(TEXTS)('%s', (_what, text, said) => {
    expect(told(text)).toEqual(said);
  });
});

test('nobody speaks who is none: "he" after "no soldier" is who spoke before', () => {
  const said = told(
    'Army spokesman Colonel Idris Mbeka denied that the post had fallen. "Our forces repelled the assault and no soldier was taken prisoner," he told state television.',
  );
  expect(said.join('\n')).not.toContain('no soldier:');
  expect(said.some((line) => line.includes('Mbeka') && line.includes('“'))).toBe(true);
});
