import { insertRule, listRules } from '../../services/calendar/acl.ts';
import {
  addListed,
  changeListed,
  getListed,
  listCalendars,
  removeListed,
} from '../../services/calendar/calendar-list.ts';
import { getCalendar, insertCalendar } from '../../services/calendar/calendars.ts';
import { changeRule, deleteRule, getRule } from '../../services/calendar/change-acl.ts';
import { changeCalendar, clearCalendar, deleteCalendar } from '../../services/calendar/change-calendar.ts';
import { getColors } from '../../services/calendar/colors.ts';
import { queryFreeBusy } from '../../services/calendar/freebusy.ts';
import { calendarScopes } from '../../services/calendar/scopes.ts';
import { getSetting, listSettings } from '../../services/calendar/settings.ts';
import { type ApiCall, type ApiMethod, jsonBody, pick } from '../api-routes.ts';
import { optionsOf } from './call.ts';
import { requireMatch, unlessKnown } from './conditions.ts';

type Verb = ApiMethod['verb'];

const root = String.raw`^\/calendar\/v3`;
const calendars = new RegExp(String.raw`${root}\/calendars$`);
const calendar = new RegExp(String.raw`${root}\/calendars\/([^/]+)$`);
const cleared = new RegExp(String.raw`${root}\/calendars\/([^/]+)\/clear$`);
const rules = new RegExp(String.raw`${root}\/calendars\/([^/]+)\/acl$`);
const rule = new RegExp(String.raw`${root}\/calendars\/([^/]+)\/acl\/([^/]+)$`);
const list = new RegExp(String.raw`${root}\/users\/me\/calendarList$`);
const listed = new RegExp(String.raw`${root}\/users\/me\/calendarList\/([^/]+)$`);
const colors = new RegExp(String.raw`${root}\/colors$`);
const freeBusy = new RegExp(String.raw`${root}\/freeBusy$`);

const settings = new RegExp(String.raw`${root}\/users\/me\/settings$`);
const setting = new RegExp(String.raw`${root}\/users\/me\/settings\/([^/]+)$`);

const calendarOf = (call: ApiCall) => getCalendar(...at(call));
const ruleOf = (call: ApiCall) => getRule(...at(call), second(call));
const entryOf = (call: ApiCall) => getListed(...at(call));

/** The collections `calendars`, `calendarList`, `acl`, `settings`, `colors` and `freebusy` of Calendar v3. */
export const calendarMethods: readonly ApiMethod[] = [
  ...opened('calendars', [
    readOne(calendar, calendarOf, (call) => getCalendar(...at(call), optionsOf('fieldsOnly', call))),
    write('POST', calendars, (call, body) =>
      insertCalendar(...who(call), body, optionsOf('fieldsOnly', call)),
    ),
    ...(['PUT', 'PATCH'] as const).map((verb) =>
      write(
        verb,
        calendar,
        (call, body) => changeCalendar(...at(call), body, optionsOf('fieldsOnly', call), verb === 'PATCH'),
        calendarOf,
      ),
    ),
    remove('DELETE', calendar, (call) => deleteCalendar(...at(call)), calendarOf),
    remove('POST', cleared, (call) => clearCalendar(...at(call)), calendarOf),
  ]),
  ...opened('acl', [
    read(rules, (call) => listRules(...at(call), optionsOf('fieldsOnly', call))),
    readOne(rule, ruleOf, (call) => getRule(...at(call), second(call), optionsOf('fieldsOnly', call))),
    write('POST', rules, (call, body) => insertRule(...at(call), body, optionsOf('share', call))),
    ...(['PUT', 'PATCH'] as const).map((verb) =>
      write(
        verb,
        rule,
        (call, body) => changeRule(...at(call), second(call), body, optionsOf('share', call)),
        ruleOf,
      ),
    ),
    remove('DELETE', rule, (call) => deleteRule(...at(call), second(call)), ruleOf),
  ]),
  ...opened('list', [
    read(list, (call) => listCalendars(...who(call), optionsOf('calendarList', call))),
    readOne(listed, entryOf, (call) => getListed(...at(call), optionsOf('fieldsOnly', call))),
    write('POST', list, (call, body) => addListed(...who(call), body, optionsOf('listChange', call))),
    ...(['PUT', 'PATCH'] as const).map((verb) =>
      write(
        verb,
        listed,
        (call, body) => changeListed(...at(call), body, optionsOf('listChange', call), verb === 'PATCH'),
        entryOf,
      ),
    ),
    remove('DELETE', listed, (call) => removeListed(...at(call)), entryOf),
  ]),
  {
    ...read(settings, ({ actor, query }) => listSettings(actor, pick(query, 'pageToken', 'syncToken'))),
    scopes: calendarScopes.settings,
  },
  {
    ...read(setting, ({ actor, path: [id = ''] }) => getSetting(actor, id)),
    scopes: calendarScopes.settings,
  },
  { ...read(colors, (call) => getColors(optionsOf('fieldsOnly', call))), scopes: calendarScopes.colors },
  {
    ...write('POST', freeBusy, (call, body) =>
      queryFreeBusy(...who(call), body, optionsOf('fieldsOnly', call)),
    ),
    scopes: calendarScopes.freebusy,
    isRead: true,
  },
];

/** What reads a collection, and what changes it, each want their scopes. */
function opened(collection: 'calendars' | 'acl' | 'list', methods: readonly ApiMethod[]): ApiMethod[] {
  return methods.map((method) => ({
    ...method,
    scopes: calendarScopes[`${collection}.${method.verb === 'GET' ? 'read' : 'write'}`],
  }));
}

function read(path: RegExp, answer: (call: ApiCall) => object): ApiMethod {
  return { verb: 'GET', path, answer };
}

/** Of one resource: which version there is counts, whatever fields are asked for. */
function readOne(path: RegExp, current: Current, answer: (call: ApiCall) => object): ApiMethod {
  return read(path, (call) => {
    const known = unlessKnown(call.request, current(call));
    return known instanceof Response ? known : answer(call);
  });
}

type Current = (call: ApiCall) => { readonly etag?: string | null };

function write(
  verb: Verb,
  path: RegExp,
  answer: (call: ApiCall, body: object) => object,
  current: Current = () => ({}),
): ApiMethod {
  return {
    verb,
    path,
    async answer(call) {
      const body = await jsonBody(call.request);
      requireMatch(call.request, () => current(call));
      return answer(call, body);
    },
  };
}

/** Deletions answer 204, without a body. */
function remove(verb: Verb, path: RegExp, work: (call: ApiCall) => void, current: Current): ApiMethod {
  return {
    verb,
    path,
    answer(call) {
      requireMatch(call.request, () => current(call));
      work(call);
      return undefined;
    },
  };
}

function who({ host, actor }: ApiCall) {
  return [host, actor] as const;
}

function at({ host, actor, path: [id = ''] }: ApiCall) {
  return [host, actor, id] as const;
}

function second({ path: [, id = ''] }: ApiCall): string {
  return id;
}
