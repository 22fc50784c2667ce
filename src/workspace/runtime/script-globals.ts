import type { Host } from '../host.ts';
import { cacheGlobals } from '../services/cache/globals.ts';
import { calendarGlobals } from '../services/calendar/globals.ts';
import { chartsGlobals } from '../services/charts/globals.ts';
import { contentGlobals } from '../services/content/globals.ts';
import { driveGlobals } from '../services/drive/globals.ts';
import { formsGlobals } from '../services/forms/globals.ts';
import { htmlGlobals, type MakeFunction } from '../services/html/globals.ts';
import { lockGlobals, type Locks } from '../services/lock/globals.ts';
import { loggerGlobals } from '../services/logger/globals.ts';
import { mailGlobals } from '../services/mail/globals.ts';
import { notEmulatedGlobals } from '../services/not-emulated.ts';
import { propertiesGlobals } from '../services/properties/globals.ts';
import { scriptGlobals } from '../services/script/globals.ts';
import { sessionGlobals } from '../services/session/globals.ts';
import { sheetsGlobals } from '../services/sheets/globals.ts';
import { urlFetchGlobals } from '../services/url-fetch/globals.ts';
import { utilitiesGlobals } from '../services/utilities/globals.ts';
import type { Execution } from './execution.ts';

type Surroundings = { readonly locks: Locks; readonly log: string[]; readonly makeFunction: MakeFunction };

/** Every service as one execution sees it. */
export function scriptServices(
  host: Host,
  execution: Execution,
  { locks, log, makeFunction }: Surroundings,
): Record<string, unknown> {
  return {
    ...cacheGlobals(host, execution),
    ...calendarGlobals(host, execution),
    ...chartsGlobals(execution),
    ...contentGlobals(execution),
    ...driveGlobals(host, execution),
    ...formsGlobals(host, execution),
    ...htmlGlobals(execution, makeFunction),
    ...lockGlobals(host, execution, locks),
    ...loggerGlobals(host, execution, log),
    ...mailGlobals(host, execution),
    ...notEmulatedGlobals(execution),
    ...propertiesGlobals(host, execution),
    ...scriptGlobals(host, execution),
    ...sessionGlobals(host, execution),
    ...sheetsGlobals(host, execution),
    ...urlFetchGlobals(host, execution),
    ...utilitiesGlobals(host, execution),
  };
}
