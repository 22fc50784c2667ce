import { describe, expect, it, test } from '@jest/globals';
import { evaluated, testProject } from '../../../support/workspace/project.ts';

const nasty = `</script>'"&\\<b>髙`;

function page(template: string, more = ''): unknown {
  const source = `
    function main(template, value) {
      const page = HtmlService.createTemplate(template);
      page.value = value;
      page.double = (n) => 2 * n;
      return page.evaluate().getContent();
    }
    function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    ${more}`;
  return testProject(source, { html: { styles: '<style>b { color: red }</style>' } }).value(
    'main',
    template,
    nasty,
  );
}

describe('a template', () => {
  const html = '&#60;/script&#62;&#39;&#34;&#38;\\&#60;b&#62;髙';
  const script = String.raw`\u003c\u002fscript\u003e\u0027\u0022\u0026\u005c\u003cb\u003e髙`;

  test.each([
    ['in text', '<p><?= value ?></p>', `<p>${html}</p>`],
    ['in a quoted value', '<p title="<?= value ?>">', `<p title="${html}">`],
    ['in a script', '<script>let v = <?= value ?>;</script>', `<script>let v = "${script}";</script>`],
    [
      'in a script’s string',
      "<script>let v = '<?= value ?>';</script>",
      `<script>let v = '${script}';</script>`,
    ],
    ['as it is', '<p><?!= value ?></p>', `<p>${nasty}</p>`],
  ])('prints %s', (_name, template, expected) => {
    expect(page(template)).toBe(expected);
  });

  it('prints what its escaping stands for', () => {
    const [, literal] = /= (.*);/.exec(String(page('<script>let v = <?= value ?>;</script>')))!;
    expect(JSON.parse(literal!)).toBe(nasty);
  });

  test.each([
    ['<? for (const n of [1, 2]) { ?><i><?= n ?></i><? } ?>', '<i>1</i><i>2</i>'],
    ['<? if (false) { ?>a<? } else { ?>b<? } ?>', 'b'],
    ['<?= double(4) // twice ?>', '8'],
    ['<?= double(4); ?><?!= double(5); // twice ?>', '810'],
    ['<?!= include("styles") ?>', '<style>b { color: red }</style>'],
    ['<?= null ?>|<?= undefined ?>|<?= 0 ?>|<?= false ?>', '||0|false'],
    [
      '<script>let v = [<?= 1 ?>, <?= null ?>, <?= true ?>];</script>',
      '<script>let v = [1, null, true];</script>',
    ],
    ['${value} `a` \\n', '${value} `a` \\n'],
  ])('%s', (template, expected) => {
    expect(page(template)).toBe(expected);
  });

  test.each([
    ['<p <?= value ?>>', 'tag'],
    ['<!-- <?= value ?> -->', 'comment'],
    ['<style><?= value ?></style>', 'style'],
  ])('does not print where the escaping is not emulated: %s', (template, place) => {
    expect(() => page(template)).toThrow(
      `not emulated: HtmlService.HtmlTemplate with <?= ?> inside a ${place}`,
    );
  });

  it('fails with the error of its scriptlet', () => {
    expect(() => page('<?= missing ?>')).toThrow('missing is not defined');
  });
});

describe('a page', () => {
  it('becomes a PDF', () => {
    const made = `HtmlService.createHtmlOutput('<p>a</p>').getAs('application/pdf')`;
    expect(evaluated(`[${made}.getContentType(), ${made}.getDataAsString().slice(0, 5)]`)).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('has title, size and content', () => {
    const made = `HtmlService.createHtmlOutput('<p>').append('a').setTitle('題').setWidth(400).setHeight(300)`;
    expect(
      evaluated(
        `(() => { const p = ${made}; return [p.getContent(), p.getTitle(), p.getWidth(), p.getHeight()]; })()`,
      ),
    ).toEqual(['<p>a', '題', 400, 300]);
  });

  test.each(['dialog', 'dialog.html'])('is made of the file %s', (name) => {
    const options = { html: { dialog: '<p>a</p>' } };
    expect(evaluated(`HtmlService.createHtmlOutputFromFile('${name}').getContent()`, options)).toBe(
      '<p>a</p>',
    );
    expect(evaluated(`HtmlService.createTemplateFromFile('${name}').getRawContent()`, options)).toBe(
      '<p>a</p>',
    );
  });

  it('cannot be made of a file that is not there', () => {
    expect(() => evaluated(`HtmlService.createHtmlOutputFromFile('none')`)).toThrow(
      'No HTML file named none was found.',
    );
  });
});
