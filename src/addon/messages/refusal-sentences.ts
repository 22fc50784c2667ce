import type { RefusalCode } from '../domain/refusal.ts';
import type { Caption } from '../domain/image-request/vocabulary.ts';

const noSuchReference: Caption = {
  ja: '入力された受付番号「{{reference}}」では、お使いのアカウントの申請が見つかりませんでした。MDUCからのメールにある正式申請フォームのリンクを、相談申請をしたときと同じ東北大アカウントで開き、受付番号を変えずにもう一度送信してください。',
  en: 'We found no request with the reference number “{{reference}}” for your account. Please open the link in MDUC’s mail with the Tohoku University account that you used for the consultation, leave the reference number as it is, and submit the form again.',
};

/**
 * What each refusal says to the person whose doing was refused: what happened, why, what to do next. Somebody else's
 * reference number reads like one that does not exist, so that nobody can find out which numbers do.
 */
export const refusalSentences = {
  'outside-domain': {
    ja: 'このフォームの申請には、東北大メールアドレスのGoogleアカウントが必要です。東北大アカウントでログインし直して、もう一度送信してください。学外の方は、学内の研究者を通じてお申し込みください。',
    en: 'This form can only be used with a Tohoku University Google account. Please sign in with that account and submit the form again. If you are outside the university, please apply through a researcher here.',
  },
  'unknown-reference': noSuchReference,
  'foreign-reference': noSuchReference,
  'wrong-state': {
    ja: '受付番号 {{reference}} は現在「{{state}}」のため、この手続きに進めません。申請の内容は変わっていません。現在の状態をご確認ください。',
    en: 'The request {{reference}} now stands at “{{state}}”, so this step is not possible. Nothing has been changed. Please check where the request stands.',
  },
  'already-requested': {
    ja: '受付番号 {{reference}} の正式申請は、すでに受け付けています。今回の内容は登録していません。変更が必要な場合は、受付番号を添えてMDUCへご連絡ください。',
    en: 'A formal request for {{reference}} has already been accepted; what you sent now has not been registered. If something has to change, please write to MDUC with the reference number.',
  },
  'outdated-list': {
    ja: '画像データリスト番号「{{listNumber}}」は、受付番号 {{reference}} の最新のリストではありません。MDUCからの最新のメールにあるリンクから、リスト番号を変えずにもう一度送信してください。',
    en: 'The image list “{{listNumber}}” is not the latest one for {{reference}}. Please use the link in MDUC’s latest mail, leave the list number as it is, and submit the form again.',
  },
  'not-offered': {
    ja: '利用区分「{{category}}」への画像データの提供は、現在お受けしていません。利用区分に誤りがないかご確認ください。ご不明な点はMDUCへお問い合わせください。',
    en: 'Image data cannot be provided at present for this use: {{category}}. Please check that the right use was chosen. If you have a question, please write to MDUC.',
  },
  'confirmation-missing': {
    ja: '「仮名加工情報についての確認」で「確認しました」が選ばれていません。内容をお読みのうえ「確認しました」を選び、もう一度送信してください。',
    en: 'The “notice on pseudonymised information” was not confirmed. Please read it, choose “I have read and understood this”, and submit the form again.',
  },
  'missing-answer': {
    ja: '「{{question}}」が記入されていません。ご記入のうえ、もう一度送信してください。',
    en: 'The question “{{question}}” was not answered. Please answer it and submit the form again.',
  },
  'not-a-count': {
    ja: '「{{question}}」の「{{value}}」を検査数として読み取れませんでした。0以上の整数(例: 20)をご記入のうえ、もう一度送信してください。',
    en: 'We could not read “{{value}}” in “{{question}}” as a number of examinations. Please enter a whole number, such as 20, and submit the form again.',
  },
  'not-a-date': {
    ja: '「{{question}}」の「{{value}}」を日付として読み取れませんでした。実在する日付をご記入のうえ、もう一度お試しください。',
    en: 'We could not read “{{value}}” in “{{question}}” as a date. Please enter a date of the calendar and try again.',
  },
  'not-a-choice': {
    ja: '「{{question}}」の「{{value}}」は選択肢にありません。選択肢から選び直して、もう一度送信してください。',
    en: '“{{value}}” is not one of the choices of “{{question}}”. Please choose one of them and submit the form again.',
  },
  'date-in-future': {
    ja: '「{{question}}」が今日より後の日付({{value}})になっています。正しい日付をご記入のうえ、もう一度送信してください。承認がまだの場合は、承認された後に申請してください。',
    en: 'The date in “{{question}}” ({{value}}) lies in the future. Please correct it and submit the form again. If the approval has not been given yet, please submit the form once it has.',
  },
  'text-too-long': {
    ja: '「{{question}}」が長すぎます({{length}}文字)。{{limit}}文字以内にまとめて、もう一度送信してください。',
    en: 'The text in “{{question}}” is too long ({{length}} characters). Please shorten it to {{limit}} characters and submit the form again.',
  },
  'not-permitted': {
    ja: 'お使いのアカウントには、この操作を行う権限がありません。何も変更していません。担当者のアカウントで行うか、設定タブの担当者の登録を管理者へご依頼ください。',
    en: 'Your account is not permitted to do this. Nothing has been changed. Please use a staff account, or ask the administrator to add yours to the settings.',
  },
  'nothing-selected': {
    ja: '対象の申請が選ばれていません。画像データ台帳で申請の行を選び、もう一度メニューを実行してください。',
    en: 'No request is selected. Please select the row of a request in the register and use the menu again.',
  },
  'list-empty': {
    ja: '画像データリストに検査の行がありません。何も送信していません。見出しの下に1行1検査で記入されたCSVファイルを選び直してください。',
    en: 'The image list has no examinations. Nothing has been sent. Please choose a CSV file with one examination a row below the header.',
  },
  'list-unreadable': {
    ja: '画像データリストの文字を読み取れませんでした。何も送信していません。ExcelでCSV UTF-8形式に保存し直したファイルを選んでください。',
    en: 'The characters of the image list could not be read. Nothing has been sent. Please save it again from Excel as CSV UTF-8 and choose that file.',
  },
  'list-not-csv': {
    ja: '選ばれたファイルはCSVファイルではありません。何も送信していません。ExcelでCSV形式に保存し直したファイルを選んでください。',
    en: 'The chosen file is not a CSV file. Nothing has been sent. Please save the list from Excel as CSV and choose that file.',
  },
  'list-without-modality': {
    ja: '画像データリストに「モダリティ」の列がないため、検査数を数えられません。何も送信していません。見出しに「モダリティ」の列があるファイルを選び直してください。',
    en: 'The image list has no column “モダリティ” (modality), so the examinations cannot be counted. Nothing has been sent. Please choose a file whose header has that column.',
  },
  'list-row-invalid': {
    ja: '画像データリストの{{row}}行目を読み取れません。何も送信していません。その行を直したファイルを選び直してください。',
    en: 'Row {{row}} of the image list cannot be read. Nothing has been sent. Please mend that row and choose the file again.',
  },
  'list-identifies-people': {
    ja: '画像データリストに、個人を識別できる可能性のある内容が{{count}}件あります。何も送信していません。該当する列や値を取り除いたファイルを選び直すか、そのまま送る理由を5文字以上で記入してください。',
    en: 'The image list has {{count}} places that seem to identify people. Nothing has been sent. Please remove them and choose the file again, or state in at least 5 characters why the list has to be sent as it is.',
  },
  'delivery-in-past': {
    ja: '提供日の目安({{day}})が過去の日付です。何も送信していません。今日以降の日付を選んでください。',
    en: 'The expected delivery ({{day}}) lies in the past. Nothing has been sent. Please choose today or a later day.',
  },
  'tariff-gap': {
    ja: '料金区分「{{priceClass}}」の{{from}}検査から始まる段階が料金表にないため、{{count}}検査の料金を算定できません(料金表未設定)。料金表タブに段階を追加すると算定できます。',
    en: 'The price list has no band for “{{priceClass}}” from {{from}} examinations, so {{count}} cannot be priced. It can be once the band has been added to the price list.',
  },
  'tariff-invalid': {
    ja: '料金区分「{{priceClass}}」の{{count}}検査にあたる段階に誤り(段階の重なり、整数でない円など)があるため、料金を算定できません。料金表タブを直してください。',
    en: 'The price list has an error where {{count}} examinations of “{{priceClass}}” belong (bands that overlap, yen that are not whole), so no fee can be computed. Please mend the tab of the price list.',
  },
  busy: {
    ja: '別の処理が続いているため、実行できませんでした。何も変更していません。1分ほど待ってから、もう一度お試しください。',
    en: 'Another step is still being carried out, so this one could not be. Nothing has been changed. Please wait a minute and try again.',
  },
} as const satisfies Record<RefusalCode, Caption>;
