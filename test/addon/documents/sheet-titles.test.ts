import { describe, expect, it, test } from '@jest/globals';
import { companySheetTitles } from '../../../src/addon/documents/sheet-titles.ts';

describe('the title of a company’s sheet', () => {
  test.each([
    ['株式会社 杜の都', '企業1 株式会社 杜の都'],
    [' 青葉\n製薬\t', '企業1 青葉 製薬'],
    ['O\'Neil / "R&D" [Sendai]: *?\\', '企業1 O’Neil ／ "R&D" ［Sendai］： ＊？＼'],
    ['', '企業1'],
    ['😀製薬', '企業1 😀製薬'],
  ])('of %j is %j', (company, title) => {
    expect(companySheetTitles([company], [])).toEqual([title]);
  });

  it('has 100 characters at most and never half of one', () => {
    for (const company of ['あ'.repeat(500), `${'あ'.repeat(94)}😀😀`, `${'あ'.repeat(93)}😀😀`]) {
      const [title] = companySheetTitles([company], []);
      expect(title!.length).toBeLessThanOrEqual(100);
      expect(title).toMatch(/^企業1 あ+.*…$/u);
      expect(Buffer.from(title!).toString()).toBe(title);
    }
  });

  it('is no other sheet’s, however long or equal the names', () => {
    const names = ['同じ', '同じ', 'あ'.repeat(500), 'あ'.repeat(500)];
    expect(new Set(companySheetTitles(names, [])).size).toBe(4);
    expect(companySheetTitles(['Aoba'], ['企業1 AOBA', '企業1 Aoba (2)'])).toEqual(['企業1 Aoba (3)']);
    const [long] = companySheetTitles(['x'.repeat(500)], companySheetTitles(['x'.repeat(500)], []));
    expect(long).toHaveLength(100);
    expect(long).toMatch(/… \(2\)$/);
  });
});
