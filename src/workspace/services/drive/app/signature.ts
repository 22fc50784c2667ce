import { isBlob, isBlobSource } from '../../utilities/blob.ts';
import { itemOf } from './items.ts';

/** What a parameter of a DriveApp method takes. */
export type Parameter = 'text' | 'blob' | 'file' | 'folder';

const takes: Readonly<Record<Parameter, (value: unknown) => boolean>> = {
  text: (value) => typeof value !== 'object' && typeof value !== 'function',
  blob: isBlobSource,
  file: (value) => itemOf(value)?.kind === 'DriveApp.File',
  folder: (value) => itemOf(value)?.kind === 'DriveApp.Folder',
};

/** Whether arguments fit one way of calling a method; null fits everywhere, as in Java. */
export function fits(args: readonly unknown[], parameters: readonly Parameter[]): boolean {
  if (args.length !== parameters.length) return false;
  return parameters.every((parameter, index) => isNothing(args[index]) || takes[parameter](args[index]));
}

/** What Apps Script says to arguments that fit no way of calling a method. */
export function mismatch(member: string, args: readonly unknown[]): Error {
  const kinds = args.map(kindOf).join(',');
  return new Error(`The parameters (${kinds}) don't match the method signature for ${member}.`);
}

function kindOf(value: unknown): string {
  if (isNothing(value)) return 'null';
  if (isBlob(value)) return 'Blob';
  const item = itemOf(value);
  if (item) return item.kind;
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : kindOf(value[0])}[]`;
  return words[typeof value] ?? 'Object';
}

const words: Readonly<Record<string, string>> = { string: 'String', number: 'number', boolean: 'Boolean' };

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
