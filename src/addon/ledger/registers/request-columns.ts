import { link, text } from '../codec.ts';
import { column } from '../register.ts';

/** The columns that every register of requests has besides the requests' own. */
export const requestRowColumns = {
  nextStep: column('次にすること', text, 250, { wrap: true }),
  assignee: column('担当者', text, 90, { owner: 'staff' }),
  historyLink: column('履歴', link('履歴'), 70),
  remarks: column('備考', text, 240, { owner: 'staff', wrap: true }),
  /** The row as the program last wrote it: what a hand edit is compared with, and put back to. */
  copy: column('控え', text, 120, { hidden: true }),
} as const;

/** The link to a request's folder, where it has one. */
export const folderLink = column('フォルダ', link('開く'), 80);
