import { expect, test } from '@jest/globals';
import { boundScript } from '../script.ts';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;

function finderOf(text: string) {
  const { sheet, spreadsheet } = boundScript();
  sheet.getRange('D1:D4').setValues([['Résumé'], ['resume 1'], ['RESUME'], ['が']]);
  sheet.getRange('E1').setFormula('="x"&1');
  return { sheet, spreadsheet, finder: sheet.createTextFinder(text) };
}

const found = (finder: Finder) => finder.findAll().map((range) => range.getA1Notation());

test.each<readonly [string, string, (finder: Finder) => Finder, readonly string[]]>([
  ['whatever the case', 'resume', (finder) => finder, ['D2', 'D3']],
  ['by case', 'RESUME', (finder) => finder.matchCase(true), ['D3']],
  ['whole cells', 'resume', (finder) => finder.matchEntireCell(true), ['D3']],
  ['without accents', 'resume', (finder) => finder.ignoreDiacritics(true), ['D1', 'D2', 'D3']],
  ['kana as they are', 'か', (finder) => finder.ignoreDiacritics(true), []],
  ['by pattern', '^r.*\\d$', (finder) => finder.useRegularExpression(true), ['D2']],
  ['what is shown', 'x1', (finder) => finder, ['E1']],
  ['in formulas', '&1', (finder) => finder.matchFormulaText(true), ['E1']],
])('finds %s', (_name, text, choose, cells) => {
  expect(found(choose(finderOf(text).finder))).toEqual(cells);
});

test('goes forth and back from where it is', () => {
  const { finder, sheet } = finderOf('resume');
  const at = (range: GoogleAppsScript.Spreadsheet.Range | null) => range?.getA1Notation() ?? null;
  expect(finder.getCurrentMatch()).toBeNull();
  expect([at(finder.findNext()), at(finder.findNext()), at(finder.findNext())]).toEqual(['D2', 'D3', null]);
  expect([at(finder.getCurrentMatch()), at(finder.findPrevious()), at(finder.findPrevious())]).toEqual([
    'D3',
    'D2',
    null,
  ]);
  expect(at(finder.startFrom(sheet.getRange('D2')).findNext())).toBe('D3');
});

test('replaces one match, or all of them in every tab', () => {
  const { finder, sheet, spreadsheet } = finderOf('resume');
  expect(finder.replaceWith('cv')).toBe(0);
  finder.findNext();
  expect(finder.replaceWith('cv')).toBe(1);
  expect(sheet.getRange('D2').getValue()).toBe('cv 1');
  spreadsheet.insertSheet('別').getRange('A1').setValue('resume resume');
  const everywhere = spreadsheet.createTextFinder('resume');
  expect(everywhere.findAll().map((range) => range.getSheet().getName())).toEqual([sheet.getName(), '別']);
  expect(everywhere.replaceAllWith('cv')).toBe(3);
  expect(everywhere.findNext()).toBeNull();
});
