import { enumeration } from '../enumeration.ts';

type Html = GoogleAppsScript.HTML.HtmlService;

export const SandboxMode = enumeration<Html['SandboxMode']>('HtmlService.SandboxMode', [
  'EMULATED',
  'IFRAME',
  'NATIVE',
]);
export const XFrameOptionsMode = enumeration<Html['XFrameOptionsMode']>('HtmlService.XFrameOptionsMode', [
  'ALLOWALL',
  'DEFAULT',
]);
