import { createRequire } from 'node:module';
import { join } from 'node:path';

const projectRoot = process.cwd();
const require = createRequire(join(projectRoot, 'package.json'));
const fontFolder = join(projectRoot, 'node_modules/@expo-google-fonts/biz-udpgothic');
const regular = join(fontFolder, '400Regular/BIZUDPGothic_400Regular.ttf');
const bold = join(fontFolder, '700Bold/BIZUDPGothic_700Bold.ttf');

/** The font has no slanted letters, as Japanese print has none. */
const fonts = { Gothic: { normal: regular, bold, italics: regular, bolditalics: bold } };

export type Page = object;
export type Size = { readonly width: number; readonly height: number };

export type PdfDocument = {
  provideFont(name: keyof typeof fonts, bold: boolean, italics: boolean): Font;
  end(): void;
  read(): Buffer | null;
};

type Font = { widthOfString(text: string, size: number): number };

/** pdfmake's parts: its own front door waits for downloads, and a script's fetch cannot wait. */
type Parts = {
  readonly PDFDocument: new (...parameters: readonly unknown[]) => PdfDocument;
  readonly LayoutBuilder: new (
    size: Size,
    margins: object,
    svg: object,
  ) => {
    registerTableLayouts(layouts: object): void;
    layoutDocument(...parameters: readonly unknown[]): Page[];
  };
  readonly Renderer: new (document: PdfDocument) => { renderPages(pages: readonly Page[]): void };
  readonly SVGMeasure: new () => object;
  readonly tableLayouts: object;
  readonly normalizePageSize: (name: string) => Size;
  readonly normalizePageMargin: (points: number) => object;
};

let loaded: Parts | undefined;

/** Loaded when the first PDF is asked for. */
export function pdfmake(): Parts {
  loaded ??= {
    PDFDocument: require('pdfmake/js/PDFDocument.js').default,
    LayoutBuilder: require('pdfmake/js/LayoutBuilder.js').default,
    Renderer: require('pdfmake/js/Renderer.js').default,
    SVGMeasure: require('pdfmake/js/SVGMeasure.js').default,
    ...require('pdfmake/js/tableLayouts.js'),
    ...require('pdfmake/js/PageSize.js'),
  } as Parts;
  return loaded;
}

/** A PDF without pages, in our fonts; a document names no files, and none but these are opened. */
export function newPdf(options: object): PdfDocument {
  const { PDFDocument } = pdfmake();
  const own = { compress: true, fontLayoutCache: true, autoFirstPage: false, font: null, ...options };
  return new PDFDocument(fonts, {}, {}, {}, own, { existsSync: () => false }, isFont);
}

function isFont(path: string): boolean {
  return path === regular || path === bold;
}
