import type { Caption } from '../domain/caption.ts';
import type { Finding } from '../domain/joint-research/request.ts';

/** What became of the findings of the round before, by number; '' in the first round. */
export function comparisonInWords({
  settled,
  stillOpen,
  fresh,
}: Readonly<Record<'settled' | 'stillOpen' | 'fresh', readonly Finding[]>>): Caption {
  if (settled.length === 0 && stillOpen.length === 0) return { ja: '', en: '' };
  const lines: readonly (readonly [Caption, readonly Finding[]])[] = [
    [{ ja: '解決しました', en: 'Settled' }, settled],
    [{ ja: '引き続きご対応をお願いします', en: 'Still open' }, stillOpen],
    [{ ja: '今回新しくお伝えするもの', en: 'New' }, fresh],
  ];
  const inLanguage = (language: keyof Caption, separator: string) =>
    lines
      .filter(([, findings]) => findings.length > 0)
      .map(([caption, findings]) => `${caption[language]}: ${numbersOf(findings, separator)}`)
      .join('\n');
  return { ja: inLanguage('ja', '、'), en: inLanguage('en', ', ') };
}

function numbersOf(findings: readonly Finding[], separator: string): string {
  return findings.map(({ number }) => String(number)).join(separator);
}
