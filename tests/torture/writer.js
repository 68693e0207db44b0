/** A process that writes decisions when it is told to: takes `{ ledger, left, right, undo }` by message, answers when all is written. */
import { addDecision, removeDecision } from '../../dist/dataset/write/identity-ledger.js';
import { expand } from '../../dist/model/namespaces.js';

process.on('message', async ({ ledger, left, right, undo }) => {
  const decision = {
    left: expand(left),
    right: expand(right),
    decision: 'different',
    confidence: 0.9,
    reason: 'A test.',
    creator: 'a test',
    date: '2026-01-01',
  };
  try {
    await addDecision(ledger, decision);
    if (undo !== undefined) await removeDecision(ledger, [expand(undo), expand(right)]);
    process.send('written');
  } catch (error) {
    process.send(String(error));
  }
});
process.send('ready');
