import type { RefusalCode } from '../domain/refusal.ts';

/**
 * Why a submission lies in the tab 隔離, in the few words of a table. Staff, unlike applicants, learn that a number
 * belongs to somebody else. Refusals that only a click can meet have none: staff read their sentence at once.
 */
export const staffReasons: Readonly<Partial<Record<RefusalCode, string>>> = {
  'outside-domain': '東北大学のアカウントではありません',
  'unknown-reference': '受付番号「{{reference}}」は台帳にありません',
  'foreign-reference': '受付番号「{{reference}}」は別の申請者のものです',
  'wrong-state': '受付番号 {{reference}} は「{{state}}」のため、この送信を受け付けられません',
  'already-requested': '受付番号 {{reference}} の正式申請は受付済みです(2件目)',
  'outdated-list': '画像データリスト番号「{{listNumber}}」は {{reference}} の最新のリストではありません',
  'not-offered': '利用区分「{{category}}」は対象外です',
  'confirmation-missing': '必要な確認(「確認しました」の選択)がありません',
  'missing-answer': '「{{question}}」の記入がありません',
  'not-a-count': '「{{question}}」の「{{value}}」を検査数として読み取れません',
  'not-a-date': '「{{question}}」の「{{value}}」を日付として読み取れません',
  'not-a-choice': '「{{question}}」の「{{value}}」は選択肢にありません',
  'date-in-future': '「{{question}}」が未来の日付({{value}})です',
  'too-many-lines': '「{{question}}」が{{limit}}件を超えています({{length}}件)',
  'text-too-long': '「{{question}}」が{{limit}}文字を超えています({{length}}文字)',
};
