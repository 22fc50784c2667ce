import type { Caption } from '../domain/caption.ts';
import type { RefusalCode } from '../domain/refusal.ts';

/** What the refusals of joint research say. */
export const jointResearchRefusals = {
  'findings-full': {
    ja: '受付番号 {{reference}} には、すでに{{count}}件の指摘事項があり、これ以上記録できません。何も変更していません。残りの点は、フィードバックを送るときの連絡欄に記入してください。',
    en: 'There are {{count}} findings for {{reference}} already, and no more can be recorded. Nothing has been changed. Please write what remains into the note that goes with the feedback.',
  },
  'no-such-finding': {
    ja: '受付番号 {{reference}} には、未解決の指摘事項 {{numbers}} がありません。何も変更していません。すでに解消を記録していないかを「申請の詳細」で確認し、番号を選び直してください。',
    en: 'There is no open finding {{numbers}} for {{reference}}. Nothing has been changed. Please look at the details of the request whether it has been settled already, and choose again.',
  },
  'nothing-open': {
    ja: '受付番号 {{reference}} には、未解決の指摘事項がないため、フィードバックを送れません。申請者には連絡していません。修正が必要な点を指摘事項として記録してから送るか、修正が不要であれば書類の内容確認を完了にしてください。',
    en: 'There is no open finding for {{reference}}, so there is no feedback to send. The applicant has not been told. Please record what has to be changed first, or complete the check of the documents if nothing has.',
  },
  'findings-open': {
    ja: '受付番号 {{reference}} には、未解決の指摘事項が{{count}}件あるため、書類の内容確認を完了にできません。申請者には連絡していません。対応済みの指摘は解消を記録し、残っている指摘はフィードバックとして送ってください。',
    en: 'The check of the documents of {{reference}} cannot be completed, because {{count}} findings are still open. The applicant has not been told. Please record those that are settled, and send the others as feedback.',
  },
  'points-unchecked': {
    ja: '受付番号 {{reference}} には、今回提出された書類でまだ確認していない項目({{points}})があるため、書類の内容確認を完了にできません。申請者には連絡していません。確認した項目にチェックを付けてから、もう一度実行してください。',
    en: 'The check of the documents of {{reference}} cannot be completed, because points of the checklist have not been checked in this submission: {{points}}. The applicant has not been told. Please tick what has been checked, then try again.',
  },
  'approval-missing': {
    ja: '受付番号 {{reference}} は、部局長の承認が記録されていないため、契約の締結を記録できません。何も変更していません。先に部局長の承認日を記録してから、もう一度実行してください。',
    en: 'The signing of the contract of {{reference}} cannot be recorded, because the department head’s approval has not been. Nothing has been changed. Please record that approval first, then try again.',
  },
  'dates-out-of-order': {
    ja: '受付番号 {{reference}} の{{later}}({{laterOn}})が、{{earlier}}({{earlierOn}})より前になっています。何も変更していません。日付を確認して、もう一度記入してください。',
    en: 'For {{reference}}, this would be out of order: {{later}} ({{laterOn}}) before {{earlier}} ({{earlierOn}}). Nothing has been changed. Please check the dates and enter them again.',
  },
  'period-in-past': {
    ja: '研究期間の終了日({{day}})が過ぎています。何も変更していません。今日以降の日付を選ぶか、研究がすでに終了している場合は研究終了を記録してください。',
    en: 'The research period would have ended on {{day}}. Nothing has been changed. Please choose today or a later day, or record that the research has ended.',
  },
  'not-recorded-yet': {
    ja: '「{{field}}」は、その手続きがまだ記録されていないため、手入力できません。値は元のままです。メニュー「MDUC」から手続きを記録してください。記録したあとは、手入力で訂正できます。',
    en: '“{{field}}” cannot be entered by hand, because the step that records it has not been taken. It has been left as it was. Please use the menu MDUC for that step; afterwards the value can be corrected by hand.',
  },
} as const satisfies Partial<Record<RefusalCode, Caption>>;
