import { reviewDocuments } from '../../domain/joint-research/documents.ts';
import type { CheckedDocument } from '../../domain/joint-research/vocabulary.ts';
import { choice, text } from '../codec.ts';
import { column, type Register } from '../register.ts';

const { contract, protocol } = reviewDocuments;

/** 確認項目: what MDUC looks at in the documents of joint research; the centre's own, none is shipped. */
export const reviewPoints = {
  sheetId: 1015,
  title: '確認項目',
  tabColour: '#8a4b00',
  columns: {
    document: column('書類', choice<CheckedDocument>({ contract, protocol }), 170, { owner: 'staff' }),
    point: column('確認項目', text, 520, {
      owner: 'staff',
      wrap: true,
      note: '1行に1つ。書類の確認を完了するには、この一覧のすべてを確認済みにします。',
    }),
    note: column('備考', text, 360, { owner: 'staff', wrap: true }),
  },
} as const satisfies Register;
