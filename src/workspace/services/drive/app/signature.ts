import { isBlobSource } from '../../utilities/blob.ts';
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
  return parameters.every((parameter, index) => {
    const given = args[index];
    return given === undefined || given === null || takes[parameter](given);
  });
}
