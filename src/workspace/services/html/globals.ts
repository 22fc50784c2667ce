import type { Execution } from '../../runtime/execution.ts';
import { facade } from '../../runtime/facade.ts';
import { markOpaque } from '../../runtime/realm-values.ts';
import { templateProgram } from './template.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** Makes a function of a source text inside the script's own realm, where a template's scriptlets run. */
export type MakeFunction = (
  parameters: readonly string[],
  body: string,
) => (...args: readonly unknown[]) => unknown;

export function htmlGlobals(execution: Execution, makeFunction: MakeFunction): Record<string, unknown> {
  const file = (name: string): string => {
    const found = execution.project.files.find(
      (candidate) => candidate.kind === 'html' && candidate.name === name.replace(/\.html$/, ''),
    );
    if (!found) throw new Error(`No HTML file named ${name} was found.`);
    return found.source;
  };
  const HtmlService = facade<GoogleAppsScript.HTML.HtmlService>(execution, 'HtmlService', {
    createHtmlOutput: ((html?: string) =>
      outputFacade(execution, html ?? '')) as GoogleAppsScript.HTML.HtmlService['createHtmlOutput'],
    createHtmlOutputFromFile: (name) => outputFacade(execution, file(name)),
    createTemplate: ((html: string) =>
      templateObject(execution, makeFunction, html)) as GoogleAppsScript.HTML.HtmlService['createTemplate'],
    createTemplateFromFile: (name) => templateObject(execution, makeFunction, file(name)),
  });
  return { HtmlService };
}

const ownMembers = ['evaluate', 'getRawContent'];

/** A template is the one object of Apps Script that a script writes its own properties into. */
function templateObject(execution: Execution, makeFunction: MakeFunction, source: string): HtmlTemplate {
  const template: Record<string, unknown> = {
    evaluate: () =>
      execution.call('HtmlService.HtmlTemplate.evaluate', [], () => {
        const given = Object.entries(template).filter(([name]) => !ownMembers.includes(name));
        const page = makeFunction(
          given.map(([name]) => name),
          templateProgram(source),
        );
        return outputFacade(execution, String(page(...given.map(([, value]) => value))));
      }),
    getRawContent: () => source,
  };
  markOpaque(template);
  return template as unknown as HtmlTemplate;
}

function outputFacade(execution: Execution, html: string): HtmlOutput {
  const page = { html, title: '', width: 0, height: 0 };
  const change = (changed: Partial<typeof page>): HtmlOutput => {
    Object.assign(page, changed);
    return output;
  };
  const output: HtmlOutput = facade<HtmlOutput>(execution, 'HtmlService.HtmlOutput', {
    getContent: () => page.html,
    setContent: (content) => change({ html: content }),
    append: (added) => change({ html: page.html + added }),
    getTitle: () => page.title,
    setTitle: (title) => change({ title }),
    getWidth: () => page.width,
    setWidth: (width) => change({ width }),
    getHeight: () => page.height,
    setHeight: (height) => change({ height }),
  });
  return output;
}
