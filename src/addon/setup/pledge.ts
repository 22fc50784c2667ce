/** Name of the document in Drive; the centre replaces its text by the official wording. */
export const pledgeName = '【雛形】画像データの取扱いに関する誓約書';

const points = [
  '提供を受けた画像データ(以下「本データ」という。)を、申請し承認された研究の目的以外に使用しません。',
  '本データを適切に管理し、許可された者以外が閲覧・複製できないようにします。',
  '本データから個人を特定しようとしません。',
  '研究の終了後は、定められた方法で本データを処理します。',
  '記憶媒体の貸出しを受けた場合は、データ転送後に医療データ利活用センター(MDUC)へ返却します。',
  '漏えい等のおそれが生じた場合は、直ちに医療データ利活用センター(MDUC)へ連絡します。',
];

/**
 * 誓約書 as a template: its points are what the guide says such a pledge is about (よくあるご質問「誓約書の内容はどのようなものですか?」).
 * The official wording is the centre's.
 */
export const pledgeHtml = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>${pledgeName}</title></head><body>
<p>【雛形】この文書は雛形です。正式な文言は医療データ利活用センター(MDUC)が定めます。</p>
<h1>画像データの取扱いに関する誓約書</h1>
<p>東北大学病院 医療データ利活用センター(MDUC) 御中</p>
<p>私は、東北大学病院から提供を受ける診療画像データの取扱いについて、次の事項を誓約します。</p>
<ol>
${points.map((point) => `<li>${point}</li>`).join('\n')}
</ol>
<p>受付番号: IMG-　　　　　-　　　　　</p>
<p>署名日: 　　　　　年　　　月　　　日</p>
<p>所属: 　　　　　　　　　　　　　　　　　　　　</p>
<p>職名: 　　　　　　　　　　　　　　　　　　　　</p>
<p>氏名(署名): 　　　　　　　　　　　　　　　　　</p>
</body></html>
`;
