import {
  parseInstallation,
  type FormKey,
  type Installation,
  type InstalledForm,
} from '../forms/installation.ts';
import type { MemoryPort } from '../workflow/ports.ts';

const INSTALLATION = 'installation';
const PROGRESS = 'setup-progress';
const LOOKED_ON = 'looked-on';

/** A file or folder in Drive, and where a person opens it. */
export type StoredFile = { readonly fileId: string; readonly url: string };

/** What setup has made so far: kept part by part, so that a killed setup does not make a second form. */
export type Progress = {
  readonly folder?: StoredFile;
  readonly pledge?: StoredFile;
  readonly calendarId?: string;
  readonly forms?: Readonly<Partial<Record<FormKey, InstalledForm>>>;
};

/** Memory of one execution: the installation is read once. */
export function deskMemory(): MemoryPort {
  let installation: Installation | undefined;
  return {
    installation: () => (installation ??= readInstallation()),
    sweptUntil: (form) => Number(scriptProperties().getProperty(sweptKey(form)) ?? 0),
    lookedOn: () => scriptProperties().getProperty(LOOKED_ON) ?? '',
    rememberLookedOn: (day) => void scriptProperties().setProperty(LOOKED_ON, day),
    rememberSweptUntil: (form, moment) => void scriptProperties().setProperty(sweptKey(form), String(moment)),
  };
}

export function progress(): Progress {
  return JSON.parse(scriptProperties().getProperty(PROGRESS) ?? '{}') as Progress;
}

export function rememberProgress(step: Progress): void {
  scriptProperties().setProperty(PROGRESS, JSON.stringify({ ...progress(), ...step }));
}

export function rememberInstallation(installation: Installation): void {
  scriptProperties().setProperty(INSTALLATION, JSON.stringify(installation));
}

/** Whether a setup has been finished that made every part which this version knows. */
export function isInstalled(): boolean {
  try {
    readInstallation();
    return true;
  } catch {
    return false;
  }
}

/** The desk's parts as setup left them; throws, with the way out, before setup has run. */
function readInstallation(): Installation {
  const stored = scriptProperties().getProperty(INSTALLATION);
  if (stored === null) {
    throw new Error(
      'MDUC Desk はまだセットアップされていません: メニュー「MDUC」›「セットアップ・修復」を実行してください。',
    );
  }
  return parseInstallation(stored);
}

function sweptKey(form: FormKey): string {
  return `swept-until:${form}`;
}

function scriptProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}
