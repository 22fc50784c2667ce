import type { Execution } from '../../runtime/execution.ts';
import { facade, openObject } from '../../runtime/facade.ts';
import { readBlob } from '../utilities/blob.ts';
import { SandboxMode, XFrameOptionsMode } from './enums.ts';
import { outputFacade } from './output.ts';
import { templateProgram } from './template.ts';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** Makes a function of a source text inside the script's own realm, where a template's scriptlets run. */
export type MakeFunction = (
  parameters: readonly string[],
  body: string,
) => (...args: readonly unknown[]) => unknown;

type Source = string | GoogleAppsScript.Base.BlobSource;

export function htmlGlobals(execution: Execution, makeFunction: MakeFunction): Record<string, unknown> {
  const file = (name: string): string => {
    const found = execution.project.files.find(
      (candidate) => candidate.kind === 'html' && candidate.name === name.replace(/\.html$/, ''),
    );
    if (!found) throw new Error(`No HTML file named ${name} was found.`);
    return found.source;
  };
  const template = (html: string): HtmlTemplate => templateObject(execution, makeFunction, html);
  const output = (html: string) => outputFacade(execution, html, template);
  const HtmlService = facade<HtmlService>(execution, 'HtmlService', {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: ((source: Source = '') => output(htmlOf(source))) as HtmlService['createHtmlOutput'],
    createHtmlOutputFromFile: (name) => output(file(name)),
    createTemplate: ((source: Source) => template(htmlOf(source))) as HtmlService['createTemplate'],
    createTemplateFromFile: (name) => template(file(name)),
  });
  return { HtmlService };
}

const ownMembers = ['evaluate', 'getRawContent'];

/** A template is the one object of Apps Script that a script writes its own properties into. */
function templateObject(execution: Execution, makeFunction: MakeFunction, source: string): HtmlTemplate {
  const template: HtmlTemplate = openObject<HtmlTemplate>({
    evaluate: (): HtmlOutput =>
      execution.call('HtmlService.HtmlTemplate.evaluate', [], () => {
        const given = Object.entries(template).filter(([name]) => !ownMembers.includes(name));
        const page = makeFunction(
          given.map(([name]) => name),
          templateProgram(source),
        );
        const html = String(page(...given.map(([, value]) => value as unknown)));
        return outputFacade(execution, html, (given) => templateObject(execution, makeFunction, given));
      }),
    getRawContent: () => source,
  });
  return template;
}

function htmlOf(source: Source): string {
  return typeof source === 'object' ? new TextDecoder().decode(readBlob(source).bytes) : String(source);
}
