import { formula, text, wholeNumber } from '../codec.ts';
import { column, type Register } from '../register.ts';

/** Rows in which a count can be typed. */
export const ESTIMATE_ROWS = 30;

/** What a formula computes, shown as an amount where it is one. */
const amount = { ...formula, type: 'NUMBER', pattern: '#,##0' } as const;

/** 見積: anyone types counts and reads the fee; made of the custom functions. */
export const estimate = {
  sheetId: 1011,
  title: '見積',
  tabColour: '#1e7b4f',
  columns: {
    priceClass: column('料金区分', text, 170, { owner: 'staff', note: '料金表の区分名を入力します。' }),
    count: column('検査数', wholeNumber, 100, { owner: 'staff', note: '0以上の整数を入力します。' }),
    yen: column('画像データ提供料(円)', amount, 300),
    working: column('内訳', formula, 380),
    total: column('合計(円)', amount, 240, {
      note: '学内の臨床研究の料金です。ハードディスクを購入する場合は実費が加わります。',
    }),
  },
} as const satisfies Register;
