import { beforeEach, describe, expect, it } from '@jest/globals';
import { destinationRow } from '../../../../../src/workspace/services/forms/destination/record.ts';
import { responseTab } from '../../../../support/workspace/response-tab.ts';

const time = '2026/07/01 9:00:00';

let desk: ReturnType<typeof responseTab>;

beforeEach(() => {
  desk = responseTab();
});

describe('what the event tells', () => {
  it('are the row’s texts, by place and by heading', () => {
    const [one, other] = [desk.form.addTextItem().setTitle('氏名'), desk.form.addTextItem().setTitle('氏名')];
    desk.form.addTextItem().setTitle('空欄');
    desk.link();
    const id = desk.submit({ [one.getId()]: '佐藤', [other.getId()]: '12' });
    expect(destinationRow(desk.host, desk.form.getId(), id)).toMatchObject({
      region: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 4 },
      values: [time, '佐藤', '12', ''],
      namedValues: { タイムスタンプ: [time], 氏名: ['佐藤', '12'], 空欄: [''] },
    });
  });

  it('are after a change only the answers that were changed', () => {
    desk.form.setAllowResponseEdits(true);
    const [one, other] = [desk.form.addTextItem().setTitle('一'), desk.form.addTextItem().setTitle('二')];
    desk.link();
    const id = desk.submit({ [one.getId()]: 'a', [other.getId()]: 'b' });
    desk.submit({ [one.getId()]: 'a', [other.getId()]: 'c' }, id);
    expect(destinationRow(desk.host, desk.form.getId(), id)?.values).toEqual([time, '', 'c']);
    expect(desk.rows()).toEqual([
      ['タイムスタンプ', '一', '二'],
      [time, 'a', 'c'],
    ]);
  });
});
