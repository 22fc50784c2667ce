import type { calendar_v3 } from '@googleapis/calendar';
import type { Host } from '../../host.ts';
import { selectFields } from '../drive/fields.ts';
import { requireCalendar } from './access.ts';
import { checkedBody } from './body.ts';
import { ruleFields } from './body-fields.ts';
import { type AccessRule, calendarRoles, rule, saveCalendar, type StoredCalendar } from './calendar.ts';
import type { CalendarCaller } from './caller.ts';
import type { FieldsQuery } from './calendars.ts';
import { invalid, required } from './errors.ts';
import { etagOf } from './etag.ts';

const scopeTypes = ['default', 'user', 'group', 'domain'] as const;
export const selectableRuleFields = {
  kind: true,
  etag: true,
  id: true,
  role: true,
  scope: { type: true, value: true },
} as const;
const knownListFields = { kind: true, etag: true, nextPageToken: true, items: selectableRuleFields } as const;

/**
 * Calendar v3 `acl.insert`: for owners; a rule that the same person had before is replaced. The mail that tells
 * the person so (`sendNotifications`) is not sent here: its words are Google's own, not the program's.
 */
export function insertRule(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  body: unknown,
  query: FieldsQuery = {},
): calendar_v3.Schema$AclRule {
  return host.store.transaction(() => {
    const calendar = requireCalendar(host, caller, calendarId, 'owner');
    const added = readRule(body);
    const others = calendar.rules.filter(({ id }) => id !== added.id);
    const changed = { ...calendar, rules: [...others, added], version: calendar.version + 1 };
    const resource = ruleResource(saveCalendar(host, changed), added);
    return selectFields(resource, query.fields ?? '*', selectableRuleFields);
  });
}

/** Calendar v3 `acl.list`: for writers and owners; all rules on one page. */
export function listRules(
  host: Host,
  caller: CalendarCaller,
  calendarId: string,
  query: FieldsQuery = {},
): calendar_v3.Schema$Acl {
  const calendar = requireCalendar(host, caller, calendarId, 'writer');
  const list = {
    kind: 'calendar#acl',
    etag: etagOf(calendar.created, calendar.version),
    items: calendar.rules.map((rule) => ruleResource(calendar, rule)),
  };
  return selectFields(list, query.fields ?? '*', knownListFields);
}

/** A rule as programs describe it, checked. */
export function readRule(body: unknown): AccessRule {
  const { role: given, scope } = checkedBody<calendar_v3.Schema$AclRule>(body, ruleFields, 'acl_rule');
  if (!given || !scope?.type) throw required('Required');
  if (given === 'none' || given === 'writerWithoutPrivateAccess') {
    throw new Error(`not emulated: Calendar.Acl.insert with role ${given}`);
  }
  const role = calendarRoles.find((known) => known === given);
  const type = scopeTypes.find((known) => known === scope.type);
  if (!role || !type) throw invalid();
  const value = (scope.value ?? '').trim().toLowerCase();
  if (!isScopeValue(type, value)) throw invalid('Invalid scope value.');
  return rule(role, type, value);
}

function isScopeValue(type: AccessRule['type'], value: string): boolean {
  switch (type) {
    case 'default':
      return value === '';
    case 'domain':
      return /^[^\s@]+$/.test(value);
    case 'user':
    case 'group':
      return /^[^\s@]+@[^\s@]+$/.test(value);
  }
}

/** A rule as Calendar v3 describes it. */
export function ruleResource(calendar: StoredCalendar, { id, role, type, value }: AccessRule) {
  return {
    kind: 'calendar#aclRule',
    etag: etagOf(calendar.created, calendar.version),
    id,
    scope: { type, ...(value !== '' && { value }) },
    role,
  };
}
