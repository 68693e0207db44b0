import { readEnglish } from '../src/language/parse/weights-file.js';
import { readReport } from '../src/reader/read-report.js';
import { readDocument } from '../src/reader/document/read-document.js';
const english = readEnglish();
const tree = process.env.TREE;
for (const s of process.argv.slice(2)) {
  console.log('\n## ' + s);
  if (tree) for (const x of readDocument(s, english, {}).sentences) console.log(x.tokens.map((t, i) => `${i + 1}:${t.form}/${t.lemma}/${t.xpos}/${t.head}:${t.deprel}`).join('  '));
  const r = readReport(s, { english, report: { date: '2024-05-10', dateBasis: 'given' } });
  const n = (x: any) => typeof x !== 'string' ? JSON.stringify(x) : r.entities.find((e) => e.id === x)?.label ? `${r.entities.find((e) => e.id === x)!.label}<${r.entities.find((e) => e.id === x)!.class}>` : r.events.find((e) => e.id === x)?.label ?? JSON.stringify(r.figures.find((f) => f.id === x) ?? x);
  for (const c of r.claims) console.log(`  ${n(c.subject)} -- ${c.predicate} -> ${n(c.object)} [${c.by} ${c.speechAct}${c.polarity === 'negated' ? ' NEG' : ''}]`);
}
