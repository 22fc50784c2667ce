import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { requireCalendar } from './access.ts';
import { readRule, ruleResource, selectableRuleFields } from './acl.ts';
import { checkedBody } from './body.ts';
import { ruleFields } from './body-fields.ts';
import { type AccessRule, type CalendarRole, saveCalendar, type StoredCalendar } from './calendar.ts';
import type { CalendarCaller } from './caller.ts';
import type { FieldsQuery } from './calendars.ts';
import { invalid, notFound } from './errors.ts';

/** Calendar v3 `acl.get`. */
export function getRule(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  ruleId: string,
  { fields = '*' }: FieldsQuery = {},
): calendar_v3.Schema$AclRule {
  const calendar = requireCalendar(host, caller, calendarId, 'writer');
  return selectFields(ruleResource(calendar, requireRule(calendar, ruleId)), fields, selectableRuleFields);
}

/** Calendar v3 `acl.update` and `acl.patch`: the role of those whom the rule names. */
export function changeRule(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  ruleId: string,
  body: unknown,
  { fields = '*' }: FieldsQuery = {},
): calendar_v3.Schema$AclRule {
  const calendar = requireCalendar(host, caller, calendarId, 'owner');
  const known = requireRule(calendar, ruleId);
  const given = checkedBody<calendar_v3.Schema$AclRule>(body, ruleFields, 'acl_rule');
  const scope = { type: known.type, ...(known.value !== '' && { value: known.value }) };
  const { role } = readRule({ role: given.role ?? known.role, scope });
  const changed = replaceRule(host, calendar, known, role);
  return selectFields(ruleResource(changed, { ...known, role }), fields, selectableRuleFields);
}

/** Calendar v3 `acl.delete`; somebody must own the calendar. */
export function deleteRule(host: Host, caller: CalendarCaller, calendarId: string, ruleId: string): void {
  const calendar = requireCalendar(host, caller, calendarId, 'owner');
  replaceRule(host, calendar, requireRule(calendar, ruleId), undefined);
}

function replaceRule(
  host: Host,
  calendar: StoredCalendar,
  known: AccessRule,
  role: CalendarRole | undefined,
): StoredCalendar {
  const rules = calendar.rules.flatMap((rule) => {
    if (rule.id !== known.id) return [rule];
    return role === undefined ? [] : [{ ...rule, role }];
  });
  if (!rules.some((rule) => rule.role === 'owner')) {
    throw invalid('Cannot change your own access level.', 'cannotChangeOwnAcl', 'calendar');
  }
  return saveCalendar(host, { ...calendar, rules, version: calendar.version + 1 });
}

function requireRule({ rules }: StoredCalendar, ruleId: string): AccessRule {
  const found = rules.find(({ id }) => id === ruleId);
  if (!found) throw notFound();
  return found;
}
