import { isMailCode } from '../../domain/mail-codes.ts';
import { textProblem } from '../../messages/render.ts';
import type { Edit } from './edit.ts';
import type { Desk } from '../ports.ts';
import { transact } from '../transact.ts';
import { toldOf } from './told.ts';

/** Marks wordings that cannot be used, with the reason; the built-in ones serve until they are mended. */
export function textsEdited(desk: Desk, { fromRow, toRow }: Edit): string {
  const problems = transact(desk, { mailTexts: { fromRow, toRow } }, (snapshot, commit) => {
    const found = snapshot.rows('mailTexts').flatMap(({ rowIndex, record }) => {
      const { code = '', language, subject = '', body = '' } = record;
      if (!isMailCode(code) || !language) return [];
      // Each cell is judged by itself, so that the mark stands where the mistake is.
      const inSubject = textProblem({ code, language, subject, body: '' });
      const inBody = textProblem({ code, language, subject: '', body });
      commit.mark('mailTexts', rowIndex, 'subject', inSubject);
      commit.mark('mailTexts', rowIndex, 'body', inBody);
      return [inSubject, inBody];
    });
    return { answer: found, outgoing: [] };
  });
  return toldOf(problems);
}
