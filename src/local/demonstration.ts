const DAY_MS = 86_400_000;

/** A day that many days away, as a form takes it. */
function dayFrom(now: number, days: number): string {
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

/** A consultation as a researcher would write it at a moment (ms); answers by the beginning of each question's title. */
export function consultation(now: number) {
  return {
    言語: '日本語 / Japanese',
    氏名: '佐藤 花子',
    所属: '大学院医学系研究科 循環器内科学分野',
    職名: '助教',
    利用区分: '学内の臨床研究 / In-house clinical research',
    研究内容: '冠動脈CTにおける石灰化スコアと予後の関連を後ろ向きに検討します。',
    CT: '15',
    CR: '120',
    第1希望: `${dayFrom(now, 8)} 10:00`,
    第2希望: `${dayFrom(now, 9)} 14:00`,
    仮名加工情報: '確認しました / I have read and understood this',
  };
}

/** Radiology's list for it: 15 CT and 120 CR examinations, nothing that identifies a person. */
export function imageList(): string {
  const rows = [
    ...Array.from(
      { length: 15 },
      (_, index) => `${index + 1},研究用ID-${String(index + 1).padStart(4, '0')},CT,心臓`,
    ),
    ...Array.from(
      { length: 120 },
      (_, index) => `${index + 16},研究用ID-${String(index + 1).padStart(4, '0')},CR,胸部`,
    ),
  ];
  return ['番号,研究用ID,モダリティ,部位', ...rows].join('\r\n');
}

/** The formal request that follows it. */
export function formalRequest(now: number) {
  return {
    ハードディスク: '持参する / I bring one',
    利用目的: '研究 / Research',
    倫理委員会の承認番号: '2026-1-123',
    承認日: dayFrom(now, -21),
    支払財源: '科研費 基盤研究(C) 26K00001',
    画像データリストの確認: '確認しました / I have read and understood this',
    仮名加工情報: '確認しました / I have read and understood this',
  };
}

/** A request for review of joint research as a researcher would make it; the companies are made up. */
export const intake = {
  言語: '日本語 / Japanese',
  氏名: '佐藤 花子',
  所属: '大学院医学系研究科 循環器内科学分野',
  職名: '助教',
  研究課題名: '心不全の再入院を予測する機械学習モデルの共同開発',
  共同研究先の企業名: '株式会社あおばメディカル',
  申請の種類: '新規 / New',
  企業担当者の記入の確認: '確認しました / Confirmed',
};

/** An enquiry as somebody would write it who does not know yet what to apply for. */
export const enquiry = {
  言語: '日本語 / Japanese',
  氏名: '佐藤 花子',
  所属: '大学院医学系研究科 循環器内科学分野',
  お問い合わせの対象: '診療画像データ / Medical images',
  お問い合わせの内容: '心臓CTを後ろ向き研究で使いたいのですが、まず何をすればよいでしょうか。',
};
