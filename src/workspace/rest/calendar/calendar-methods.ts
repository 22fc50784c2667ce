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
import type { ApiCall, ApiMethod } from '../api-routes.ts';
import { bodyOf, optionsOf, refuseConditions } from './call.ts';

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

/** The collections `calendars`, `calendarList`, `acl`, `colors` and `freebusy` of Calendar v3. */
export const calendarMethods: readonly ApiMethod[] = [
  read(calendar, (call) => getCalendar(...at(call), optionsOf('fieldsOnly', call))),
  write('POST', calendars, (call, body) => insertCalendar(...who(call), body, optionsOf('fieldsOnly', call))),
  write('PUT', calendar, (call, body) => changeCalendar(...at(call), body, optionsOf('fieldsOnly', call))),
  write('PATCH', calendar, (call, body) =>
    changeCalendar(...at(call), body, optionsOf('fieldsOnly', call), true),
  ),
  remove('DELETE', calendar, (call) => deleteCalendar(...at(call))),
  remove('POST', cleared, (call) => clearCalendar(...at(call))),

  read(rules, (call) => listRules(...at(call), optionsOf('fieldsOnly', call))),
  read(rule, (call) => getRule(...at(call), second(call), optionsOf('fieldsOnly', call))),
  write('POST', rules, (call, body) => insertRule(...at(call), body, optionsOf('share', call))),
  ...(['PUT', 'PATCH'] as const).map((verb) =>
    write(verb, rule, (call, body) => changeRule(...at(call), second(call), body, optionsOf('share', call))),
  ),
  remove('DELETE', rule, (call) => deleteRule(...at(call), second(call))),

  read(list, (call) => listCalendars(...who(call), optionsOf('calendarList', call))),
  read(listed, (call) => getListed(...at(call), optionsOf('fieldsOnly', call))),
  write('POST', list, (call, body) => addListed(...who(call), body, optionsOf('listChange', call))),
  write('PUT', listed, (call, body) => changeListed(...at(call), body, optionsOf('listChange', call))),
  write('PATCH', listed, (call, body) =>
    changeListed(...at(call), body, optionsOf('listChange', call), true),
  ),
  remove('DELETE', listed, (call) => removeListed(...at(call))),

  read(colors, (call) => getColors(optionsOf('fieldsOnly', call))),
  write('POST', freeBusy, (call, body) => queryFreeBusy(...who(call), body, optionsOf('fieldsOnly', call))),
];

function read(path: RegExp, answer: (call: ApiCall) => object): ApiMethod {
  return { verb: 'GET', path, answer };
}

function write(verb: Verb, path: RegExp, answer: (call: ApiCall, body: object) => object): ApiMethod {
  return { verb, path, answer: async (call) => answer(call, await bodyOf(call)) };
}

/** Deletions answer 204, without a body. */
function remove(verb: Verb, path: RegExp, work: (call: ApiCall) => void): ApiMethod {
  return {
    verb,
    path,
    answer(call) {
      refuseConditions(call.request);
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
