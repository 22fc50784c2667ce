import type { Execution } from '../../../../runtime/execution.ts';
import { facade } from '../../../../runtime/facade.ts';
import { without } from '../../model/without.ts';
import type { Group } from '../../pivots/parts.ts';
import { mismatch } from '../signature.ts';
import { nameIn, type NameOf, type NewConstant } from '../../../enumeration.ts';
import { pivotEnums } from './enums.ts';
import { bucketOf, type Bucket } from './bucket.ts';

const { DateTimeGroupingRuleType } = pivotEnums;

type Rule = NonNullable<Group['groupRule']>;
type ManualGroup = NonNullable<NonNullable<Rule['manualRule']>['groups']>[number];
type DateTimeGroupingRule = {
  getRuleType(): NewConstant<'SpreadsheetApp.DateTimeGroupingRuleType'>;
};

/** The members of a PivotGroup by which it groups otherwise than by each value. */
export function groupingMembers<Result>(
  execution: Execution,
  timeZone: () => string,
  read: () => Group,
  replace: (group: Group) => Result,
) {
  const setRule = (groupRule: Rule) => replace({ ...read(), groupRule });
  const manualGroups = () => read().groupRule?.manualRule?.groups ?? [];
  return {
    setHistogramGroupingRule: (...args: readonly unknown[]) => {
      const [start, end, interval] = args;
      if (typeof start !== 'number' || typeof end !== 'number' || typeof interval !== 'number') {
        throw mismatch('PivotGroup.setHistogramGroupingRule', args);
      }
      return setRule({ histogramRule: { start, end, interval } });
    },
    setDateTimeGroupingRule: (type: unknown) => {
      const name = nameIn(DateTimeGroupingRuleType, type);
      if (!name || name === 'UNSUPPORTED') throw mismatch('PivotGroup.setDateTimeGroupingRule', [type]);
      return setRule({ dateTimeRule: { type: name } });
    },
    getDateTimeGroupingRule: () => {
      const rule = read().groupRule?.dateTimeRule;
      return rule ? dateTimeGroupingRule(execution, rule.type) : null;
    },
    addManualGroupingRule: (name: unknown, items: unknown) => {
      if (typeof name !== 'string' || !Array.isArray(items)) {
        throw mismatch('PivotGroup.addManualGroupingRule', [name, items]);
      }
      const added = {
        groupName: { stringValue: name },
        items: items.map((item: unknown): Bucket => bucketOf(item, timeZone())),
      };
      return setRule({ manualRule: { groups: [...manualGroups(), added] } });
    },
    removeManualGroupingRule: (name: unknown) => {
      const groups = manualGroups().filter((group: ManualGroup) => group.groupName?.stringValue !== name);
      return groups.length > 0 ? setRule({ manualRule: { groups } }) : replace(without(read(), 'groupRule'));
    },
    clearGroupingRule: () => replace(without(read(), 'groupRule')),
  };
}

function dateTimeGroupingRule(execution: Execution, type: string | undefined): DateTimeGroupingRule {
  const name = (type ?? 'UNSUPPORTED') as NameOf<typeof DateTimeGroupingRuleType>;
  const members = { getRuleType: () => DateTimeGroupingRuleType[name] };
  return facade<DateTimeGroupingRule>(execution, 'SpreadsheetApp.DateTimeGroupingRule', members);
}
