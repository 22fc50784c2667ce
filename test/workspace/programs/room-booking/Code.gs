/**
 * Rooms are booked by lines of a spreadsheet. Each room has a calendar of its own; a line becomes an event there, with its
 * guests, unless the room is taken, and what came of it is written back. Every evening the next day's bookings are mailed.
 */
var HEADINGS = ['Room', 'Day', 'From', 'To', 'Title', 'Guests', 'Weeks', 'Status', 'Event'];
var STATUS = HEADINGS.indexOf('Status') + 1;

function setUp() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].setName('Bookings');
  sheet.getRange(1, 1, 1, HEADINGS.length).setValues([HEADINGS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('mailTomorrow').timeBased().everyDays(1).atHour(18).create();
}

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Rooms')
    .addItem('Book new lines', 'bookNewLines')
    .addItem('Cancel this line', 'cancelLine')
    .addToUi();
}

/** Books every line that has no status yet, from the top: whoever stands first has the room. */
function bookNewLines() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Bookings');
  var lines = sheet.getDataRange().getValues().slice(1);
  lines.forEach(function (line, index) {
    if (line[STATUS - 1] !== '' || line[0] === '') return;
    var result = book(line);
    sheet.getRange(index + 2, STATUS, 1, 2).setValues([[result.status, result.eventId]]);
  });
}

function book(line) {
  var start = at(line[1], line[2]);
  var end = at(line[1], line[3]);
  var calendar = calendarOf(line[0]);
  if (start >= end) return { status: 'End before start', eventId: '' };
  var taken = calendar.getEvents(start, end)[0];
  if (taken) {
    var until = Utilities.formatDate(taken.getEndTime(), calendar.getTimeZone(), 'HH:mm');
    return { status: 'Taken by ' + taken.getTitle() + ' until ' + until, eventId: '' };
  }
  var options = { location: line[0], guests: line[5], sendInvites: true };
  if (line[6] > 1) {
    var recurrence = CalendarApp.newRecurrence().addWeeklyRule().times(line[6]);
    var series = calendar.createEventSeries(line[4], start, end, recurrence, options);
    return { status: 'Booked ' + line[6] + ' times', eventId: series.getId() };
  }
  var event = calendar.createEvent(line[4], start, end, options);
  event.setColor(CalendarApp.EventColor.GREEN).addPopupReminder(15).setTag('line', line[4]);
  return { status: 'Booked', eventId: event.getId() };
}

/** Cancels the booking of the line in which the cursor stands. */
function cancelLine() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var row = sheet.getActiveCell().getRow();
  cancelRow(row);
}

function cancelRow(row) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Bookings');
  var line = sheet.getRange(row, 1, 1, HEADINGS.length).getValues()[0];
  var event = calendarOf(line[0]).getEventById(line[STATUS]);
  if (event === null) throw new Error('Line ' + row + ' has no booking');
  if (event.isRecurringEvent()) event.getEventSeries().deleteEventSeries();
  else event.deleteEvent();
  sheet.getRange(row, STATUS, 1, 2).setValues([['Cancelled', '']]);
}

function mailTomorrow() {
  var tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  var lines = [];
  CalendarApp.getAllOwnedCalendars().forEach(function (calendar) {
    if (calendar.isMyPrimaryCalendar()) return;
    calendar.getEventsForDay(tomorrow).forEach(function (event) {
      var coming = event.getGuestList().filter(function (guest) {
        return guest.getGuestStatus() === CalendarApp.GuestStatus.YES;
      });
      lines.push(
        Utilities.formatString(
          '%s %s-%s %s (%d coming)',
          calendar.getName(),
          clock(event.getStartTime()),
          clock(event.getEndTime()),
          event.getTitle(),
          coming.length,
        ),
      );
    });
  });
  if (lines.length === 0) return;
  MailApp.sendEmail(
    Session.getEffectiveUser().getEmail(),
    'Rooms on ' + Utilities.formatDate(tomorrow, Session.getScriptTimeZone(), 'yyyy-MM-dd'),
    lines.sort().join('\n'),
  );
}

function calendarOf(room) {
  var found = CalendarApp.getOwnedCalendarsByName(room)[0];
  return (
    found ||
    CalendarApp.createCalendar(room, { color: CalendarApp.Color.TEAL, summary: 'Bookings of ' + room })
  );
}

/** A day and a time of day, which a spreadsheet gives as a date in 1899. */
function at(day, time) {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), time.getHours(), time.getMinutes());
}

function clock(date) {
  return Utilities.formatDate(date, Session.getScriptTimeZone(), 'HH:mm');
}
