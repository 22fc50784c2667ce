import type { Execution } from '../runtime/execution.ts';
import { facade } from '../runtime/facade.ts';

/** Services of Apps Script that are not emulated at all: each is there, and any member of it throws its name. */
const services = [
  'CardService',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SlidesApp',
  'XmlService',
] as const;

export function notEmulatedGlobals(execution: Execution): Record<string, unknown> {
  return Object.fromEntries(services.map((name) => [name, facade(execution, name, {})]));
}
