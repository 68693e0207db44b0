/** A sheet that is printed instead of the page: takes what stands on it, prints it, and takes it away again. */
import { render, type VNode } from 'preact';
import { type Session, SessionProvider } from '../../session/session.js';
import '../../styles/paper.css';

/** Once its pictures are there; in the colours of paper, whatever the page has. */
export async function printSheet(session: Session, contents: VNode): Promise<void> {
  const sheet = document.createElement('main');
  sheet.id = 'paper';
  sheet.className = 'sheet';
  document.body.append(sheet);
  try {
    render(<SessionProvider value={session}>{contents}</SessionProvider>, sheet);
    await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode()));
    document.body.classList.add('has-paper');
    window.print();
  } finally {
    document.body.classList.remove('has-paper');
    render(null, sheet);
    sheet.remove();
  }
}
