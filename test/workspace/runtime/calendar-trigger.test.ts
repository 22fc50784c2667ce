import { beforeEach, expect, it } from '@jest/globals';
import { insertEvent, patchEvent } from '../../../src/workspace/services/calendar/events.ts';
import { people } from '../../support/workspace/fake-execution.ts';
import { testProject, type TestProject } from '../../support/workspace/project.ts';
import { meeting } from '../../support/workspace/sample-calendar.ts';

const { staff, applicant } = people;
const source = `
  function install(email) {
    const trigger = ScriptApp.newTrigger('heard').forUserCalendar(email).onEventUpdated().create();
    return [String(trigger.getEventType()), String(trigger.getTriggerSource()), trigger.getTriggerSourceId()];
  }
  function heard(event) { Logger.log(event.calendarId + ' ' + event.authMode); }
  function change() { CalendarApp.createEvent('x', new Date(), new Date(Date.now() + 3600000)); }
`;

let project: TestProject;
beforeEach(() => {
  project = testProject(source);
  insertEvent(project.workspace, staff.email, 'primary', meeting({ id: 'before1' }));
});

const told = () =>
  project.workspace.tick().map(({ functionName, startedBy, log }) => [functionName, startedBy, log]);

it('is told once of a calendar, however often it has changed since', () => {
  expect(project.value('install', staff.email)).toEqual(['ON_EVENT_UPDATED', 'CALENDAR', staff.email]);
  expect(told()).toEqual([]);
  project.value('change');
  patchEvent(project.workspace, staff.email, 'primary', 'before1', { summary: '改' });
  expect(told()).toEqual([['heard', 'calendar', [`${staff.email} FULL`]]]);
  expect(told()).toEqual([]);
});

it('hears of an invitation', () => {
  project.value('install', applicant.email);
  insertEvent(
    project.workspace,
    staff.email,
    'primary',
    meeting({ attendees: [{ email: applicant.email }] }),
  );
  expect(told()).toHaveLength(1);
});
