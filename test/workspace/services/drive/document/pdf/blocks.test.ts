import { describe, expect, it, test } from '@jest/globals';
import { htmlTree } from '../../../../../../src/workspace/services/drive/document/html-tree.ts';
import { blocksOf } from '../../../../../../src/workspace/services/drive/document/pdf/blocks.ts';
import { plainLook } from '../../../../../../src/workspace/services/drive/document/pdf/look.ts';
import { safeHtml } from '../../../../../../src/workspace/services/drive/document/safe-html.ts';

const width = 480;

function blocks(html: string) {
  return blocksOf(htmlTree(safeHtml(html)), plainLook, width);
}

/** The words of a block's runs. */
function words(block: unknown): string {
  const { text } = block as { text?: readonly { text: string }[] };
  return (text ?? []).map((run) => run.text).join('');
}

describe('text', () => {
  test.each([
    ['<p> 一  二\n三 </p>', '一 二 三'],
    ['<p>一 <b> 二</b> </p>', '一 二'],
    ['<p>一<br> 二<br></p>', '一\n二'],
    ['<p>髙&amp;①</p>', '髙&①'],
    ['<p><ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby></p>', '東(ひがし)'],
    ['<pre>  一\n  二</pre>', '  一\n  二'],
    ['<img src="https://example.com/a.png" alt="図"><p>後</p>', '後'],
  ])('%j reads %j', (html, expected) => {
    expect(words(blocks(html)[0])).toBe(expected);
  });

  it('is a block of its own beside other blocks, and stays a line where it is empty', () => {
    expect(blocks('前<p>中</p><p><br></p>後').map(words)).toEqual(['前', '中', ' ', '後']);
  });

  it('takes its look from elements, attributes and styles', () => {
    const [block] = blocks(
      '<p style="text-align:center;color:#f00">a<span style="font-weight:700">b</span></p>',
    );
    expect(block).toMatchObject({
      alignment: 'center',
      text: [
        { text: 'a', bold: false, color: '#ff0000' },
        { text: 'b', bold: true, color: '#ff0000' },
      ],
    });
    expect(blocks('<h1>題</h1>')[0]).toMatchObject({
      headlineLevel: 1,
      text: [{ bold: true, fontSize: expect.closeTo(16.275) }],
    });
    expect(blocks('<p><a href="https://example.com">a</a></p>')[0]).toMatchObject({
      text: [{ link: 'https://example.com', decoration: 'underline' }],
    });
  });
});

describe('lists', () => {
  it('are numbered from where they start, and nested', () => {
    const [list] = blocks('<ol start="3" type="a"><li>三<ul><li>中</li></ul></li><li><p>四</p></li></ol>');
    expect(list).toMatchObject({ start: 3, type: 'lower-alpha', ol: [{ stack: [{}, { ul: [{}] }] }, {}] });
  });
});

describe('page breaks', () => {
  test.each([
    ['<p>一</p><p style="page-break-before: always">二</p>', [undefined, 'before']],
    ['<div style="break-after: page"><p>一</p><p>二</p></div><p>三</p>', [undefined, 'after', undefined]],
    ['<p>一</p><div style="page-break-after: always"></div><p>二</p>', [undefined, 'after', undefined]],
  ])('%s', (html, expected) => {
    expect(blocks(html).map((block) => block['pageBreak'])).toEqual(expected);
  });
});

type Table = {
  readonly table: {
    readonly headerRows: number;
    readonly widths: readonly (number | string)[];
    readonly body: readonly (readonly {
      stack?: readonly unknown[];
      border?: boolean[];
      colSpan?: number;
    }[])[];
  };
};

function table(html: string): Table['table'] {
  return (blocks(html).at(-1) as unknown as Table).table;
}

describe('a table', () => {
  it('repeats its heading rows', () => {
    const row = '<tr><td>1</td></tr>';
    expect(table(`<table><thead><tr><td>a</td></tr></thead>${row}</table>`).headerRows).toBe(1);
    expect(table(`<table><tr><th>a</th></tr>${row}</table>`).headerRows).toBe(1);
    expect(table(`<table>${row}${row}</table>`).headerRows).toBe(0);
    expect(table('<table><tr><th>a</th></tr></table>').headerRows).toBe(0);
  });

  it('aligns columns, and draws the lines that it is given', () => {
    const { body } = table(
      '<table border="1"><tr><td align="right">1</td><td style="text-align:center">2</td></tr></table>',
    );
    expect(body[0]).toMatchObject([
      { stack: [{ alignment: 'right' }], border: [true, true, true, true] },
      { stack: [{ alignment: 'center' }] },
    ]);
    const [[cell] = []] = table(
      '<table><tr><td style="border-bottom: 1px solid #000">1</td></tr></table>',
    ).body;
    expect(cell?.border).toEqual([false, false, false, true]);
  });

  it('lays out cells over several columns and rows, and fills short rows', () => {
    const { body } = table(
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td></tr></table>',
    );
    expect(body).toMatchObject([
      [{ rowSpan: 2 }, { colSpan: 2 }, {}],
      [{}, {}, { stack: [] }],
    ]);
    expect(body.map((row) => row.length)).toEqual([3, 3]);
  });

  it('takes what its content needs where there is room', () => {
    expect(table('<table><tr><td>a</td><td>b</td></tr></table>').widths).toEqual(['auto', 'auto']);
  });

  it('shares its width where there is not, without breaking words that fit', () => {
    const long = '長い文章です。'.repeat(30);
    const { widths } = table(
      `<table><tr><td>IMG-2026-0001</td><td>${long}</td><td>${long}</td></tr></table>`,
    );
    const [number = 0, ...others] = widths as readonly number[];
    expect(number).toBeGreaterThan(80);
    expect(number).toBeLessThan(110);
    expect(others[0]).toBe(others[1]);
    expect(number + (others[0] ?? 0) * 2 + 3 * 11).toBeCloseTo(width);
  });

  it('breaks a word that no column holds', () => {
    const { body } = table(`<table><tr><td>${'x'.repeat(300)}</td><td>b</td></tr></table>`);
    expect(body[0]?.[0]?.stack).toMatchObject([{ wordBreak: 'break-all' }]);
  });

  it('fills the page when it is as wide', () => {
    const widths = table('<table style="width: 100%"><tr><td>a</td><td>a</td></tr></table>')
      .widths as number[];
    expect(widths.reduce((sum, each) => sum + each, 22)).toBeCloseTo(width);
  });
});
