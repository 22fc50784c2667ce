import { charges, type Charge } from '../../domain/fee/tariff.ts';
import { languages, type Language } from '../../domain/caption.ts';
import { choice, day, text, wholeNumber } from '../codec.ts';
import { column, type Register } from '../register.ts';

/** 設定: what staff set, one line each. */
export const settingsTab = {
  sheetId: 1006,
  title: '設定',
  tabColour: '#8a4b00',
  columns: {
    caption: column('項目', text, 220),
    value: column('値', text, 320, { owner: 'staff', wrap: true }),
    explanation: column('説明', text, 520, { wrap: true }),
    key: column('キー', text, 160, { hidden: true }),
  },
} as const satisfies Register;

/** 文面: wording of the mails; a line left empty keeps the built-in wording. */
export const mailTextsTab = {
  sheetId: 1007,
  title: '文面',
  tabColour: '#8a4b00',
  columns: {
    occasion: column('使う場面', text, 330, { wrap: true }),
    language: column('言語', choice<Language>(languages), 100),
    subject: column('件名', text, 320, {
      owner: 'staff',
      wrap: true,
      note: '空欄なら「標準の件名」を使います。',
    }),
    body: column('本文', text, 520, {
      owner: 'staff',
      wrap: true,
      note: '空欄なら「標準の本文」を使います。',
    }),
    builtInSubject: column('標準の件名', text, 320),
    builtInBody: column('標準の本文', text, 420),
    placeholders: column('使える差し込み', text, 320),
    code: column('文面コード', text, 200, { hidden: true }),
  },
} as const satisfies Register;

/** 料金表: the tariff, edited by staff. */
export const tariffTab = {
  sheetId: 1008,
  title: '料金表',
  tabColour: '#8a4b00',
  columns: {
    priceClass: column('料金区分', text, 150, { owner: 'staff' }),
    from: column('検査数から', wholeNumber, 90, { owner: 'staff' }),
    to: column('検査数まで', wholeNumber, 90, { owner: 'staff', note: '空欄は「以上」(上限なし)です。' }),
    charge: column('計算方法', choice<Charge>(charges), 210, { owner: 'staff' }),
    yen: column('金額(円)', wholeNumber, 100, {
      owner: 'staff',
      note: '定額、または1検査あたりの単価。整数の円で記入します。',
    }),
    validFrom: column('適用開始日', day, 110, { owner: 'staff' }),
    note: column('備考', text, 270, { owner: 'staff', wrap: true }),
  },
} as const satisfies Register;
