import { describe, expect, it } from '@jest/globals';
import { exportedPdf } from '../../../../../../src/workspace/services/drive/document/pdf/pdf.ts';
import { safeHtml } from '../../../../../../src/workspace/services/drive/document/safe-html.ts';

const described = { title: '精算書', created: new Date('2026-07-01T00:00:00Z') };

function pdf(html: string): string {
  return Buffer.from(exportedPdf(safeHtml(html), described)).toString('latin1');
}

function pages(file: string): number {
  return file.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

describe('a document as PDF', () => {
  it('is a file of A4 pages in an embedded Japanese font', () => {
    const file = pdf('<h1>誓約書</h1><p><b>髙﨑</b>①</p>');
    expect(file.startsWith('%PDF-1.')).toBe(true);
    expect(file.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(file).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(file).toMatch(/BIZUDPGothic-Regular/);
    expect(file).toMatch(/BIZUDPGothic-Bold/);
    expect(pages(file)).toBe(1);
  });

  it('is a page also when it is empty', () => {
    expect(pages(pdf(''))).toBe(1);
  });

  it('breaks pages where it is told to, and not after the end', () => {
    const html =
      '<p>一</p><p style="page-break-before:always">二</p><p style="page-break-after:always">三</p>';
    expect(pages(pdf(html))).toBe(2);
  });

  it('holds a long table, and rows that are longer than a page', () => {
    const cells = '<td>IMG-0001</td><td>造影CT検査</td>'.repeat(3);
    const rows = `<tr>${cells}</tr>`.repeat(1_000);
    expect(pages(pdf(`<table border="1"><tr><th>番号</th></tr>${rows}</table>`))).toBeGreaterThan(20);
    const tall = `<tr><td>${'長い文章です。'.repeat(2_000)}</td></tr>`;
    expect(pages(pdf(`<table><tr><th>a</th></tr>${tall}</table>`))).toBeGreaterThan(3);
    const lines = `<tr><td>${'行<br>'.repeat(200)}</td><td>b</td></tr>`;
    expect(pages(pdf(`<table>${lines}</table>`))).toBeGreaterThan(3);
  }, 30_000);

  const opaque =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
  const transparent =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const picture = (png: string) => `<p>前<img src="data:image/png;base64,${png}" width="40">後</p>`;

  it('holds pictures, but says so where one lets the paper shine through', () => {
    expect(pdf(picture(opaque)).includes('/Subtype /Image')).toBe(true);
    expect(() => pdf(picture(transparent))).toThrow(
      'not emulated: Drive.Files.export to application/pdf of a picture with transparency',
    );
  });
});
