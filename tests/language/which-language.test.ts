/** Which language a text is in, by its small words; the sentences are made for this test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whichLanguage } from '../../src/language/text/which-language.js';

const TEXTS: readonly (readonly [tag: string, text: string])[] = [
  [
    'en',
    'The ferry was held at the pier on Monday, and two crates of rifles were found below its deck. Nobody was hurt, and nobody has said whose they were, the harbour office added in a note to the press.',
  ],
  [
    'fr',
    'Le bac a été retenu au quai lundi, et deux caisses de fusils ont été trouvées sous le pont. Personne n’a été blessé, et personne ne dit à qui elles étaient, selon une note du bureau du port à la presse.',
  ],
  [
    'es',
    'El transbordador fue retenido en el muelle el lunes, y se hallaron dos cajas de fusiles bajo la cubierta. No hubo heridos, y nadie ha dicho de quién eran, según una nota de la oficina del puerto a la prensa.',
  ],
  [
    'pt',
    'A balsa foi retida no cais na segunda-feira, e duas caixas de espingardas foram encontradas sob o convés. Ninguém ficou ferido, e ninguém disse de quem eram, segundo uma nota do escritório do porto à imprensa.',
  ],
  [
    'it',
    'Il traghetto è stato fermato al molo lunedì, e due casse di fucili sono state trovate sotto il ponte. Nessuno è rimasto ferito, e nessuno ha detto di chi fossero, ha aggiunto la capitaneria in una nota per la stampa.',
  ],
  [
    'de',
    'Die Fähre wurde am Montag am Anleger festgehalten, und unter dem Deck wurden zwei Kisten mit Gewehren gefunden. Niemand wurde verletzt, und niemand hat gesagt, wem sie gehören, hieß es in einer Notiz des Hafenamts an die Presse.',
  ],
  [
    'nl',
    'De veerboot werd op maandag bij de steiger vastgehouden, en er werden twee kisten met geweren onder het dek gevonden. Niemand raakte gewond, en niemand heeft gezegd van wie ze waren, aldus een bericht van het havenkantoor aan de pers.',
  ],
  [
    'tr',
    'Feribot pazartesi günü iskelede tutuldu ve güvertesinin altında iki sandık tüfek bulundu. Liman dairesi basına bir açıklamada bu olayda kimse yaralanmadı dedi, ancak bunların kime ait olduğu için bir şey söylenmedi ve bu daha sonra bir not ile basına iletildi.',
  ],
  [
    'ar',
    'أوقفت العبارة في الميناء يوم الاثنين بعد أن عثر على صندوقين من البنادق تحت سطحها. ولم يصب أحد في هذا الحادث، ولم يقل أحد لمن كانت هذه البنادق، كما جاء في بيان من مكتب الميناء إلى الصحافة التي سألت عن ذلك بعد يومين من الحادث.',
  ],
  [
    'fa',
    'قایق روز دوشنبه در اسکله نگه داشته شد و دو صندوق تفنگ در زیر عرشه آن پیدا شد. به گفته دفتر بندر کسی در این حادثه آسیب ندید و هیچ کس نگفت که این تفنگ ها از آن چه کسی بود، و این را در یک یادداشت به خبرنگاران داد.',
  ],
  [
    'ru',
    'Паром задержали у причала в понедельник, и под его палубой были найдены два ящика с винтовками. Никто не пострадал, и никто не сказал, чьи они, как добавили в управлении порта, но в записке для прессы это не было названо.',
  ],
  [
    'uk',
    'Пором затримали біля причалу в понеділок, і під його палубою було знайдено два ящики з гвинтівками. Ніхто не постраждав, і ніхто не сказав, чиї вони, як додали в управлінні порту, але у записці для преси це не було названо.',
  ],
];

test.each(TEXTS)('%s is made out', (tag, text) => {
  expect(whichLanguage(text)?.tag).toBe(tag);
});

test('a few words, names, numbers and two languages at once are not guessed at', () => {
  expect(whichLanguage('The ferry was held at the pier of Velm on Monday.')).toBeUndefined();
  expect(whichLanguage('Osk Velm Orvane Ridge Kidal Gao Ber Ménaka '.repeat(8))).toBeUndefined();
  expect(whichLanguage('12 34 56 78 90 '.repeat(40))).toBeUndefined();
  const [english, french] = [TEXTS[0]![1], TEXTS[1]![1]];
  expect(whichLanguage(`${english} ${french}`)).toBeUndefined();
  // Polish is none of those that are known here.
  const polish =
    'Prom zatrzymano przy nabrzeżu w poniedziałek, a pod jego pokładem znaleziono dwie skrzynie karabinów. Nikt nie został ranny i nikt nie powiedział, czyje one były, dodało biuro portu w nocie dla prasy, którą podano później do wiadomości.';
  expect(whichLanguage(polish)).toBeUndefined();
});

const REPORTS = process.env.CLAIMGRAPH_TEXTS ?? '../shared/reports';

test.skipIf(!existsSync(REPORTS))('the reports of the Mali data are English', () => {
  for (const name of readdirSync(REPORTS).filter((each) => each.endsWith('.txt')))
    expect([name, whichLanguage(readFileSync(`${REPORTS}/${name}`, 'utf8'))?.tag]).toEqual([name, 'en']);
});
