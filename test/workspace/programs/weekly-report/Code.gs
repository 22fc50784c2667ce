var REPORT_TO = 'REPORT_TO';

function install() {
  PropertiesService.getScriptProperties().setProperty(REPORT_TO, 'boss@example.com, deputy@example.com');
  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('sendReport').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create();
}

function sendReport() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  var rows = sheet.getDataRange().getValues().slice(1);
  var since = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
  var recent = rows.filter(function (row) {
    return row[0] >= since;
  });
  var hours = recent.reduce(function (sum, row) {
    return sum + row[2];
  }, 0);
  var template = HtmlService.createTemplateFromFile('report');
  template.rows = recent.map(function (row) {
    return {
      day: Utilities.formatDate(row[0], Session.getScriptTimeZone(), 'yyyy-MM-dd'),
      what: row[1],
      hours: row[2],
    };
  });
  template.hours = hours;
  MailApp.sendEmail({
    to: PropertiesService.getScriptProperties().getProperty(REPORT_TO),
    subject: Utilities.formatString(
      'Week of %s: %.1f hours',
      Utilities.formatDate(since, 'Asia/Tokyo', 'd MMM'),
      hours,
    ),
    htmlBody: template.evaluate().getContent(),
    body: 'This mail needs a program that shows HTML.',
    attachments: [Utilities.newBlob(csvOf(recent), 'text/csv', 'hours.csv')],
  });
  drawHours(sheet);
  Logger.log('Reported %s rows', recent.length);
}

/** One chart beside the rows, drawn anew each week. */
function drawHours(sheet) {
  var rows = sheet.getLastRow();
  var known = sheet.getCharts()[0];
  var builder = known ? known.modify().clearRanges() : sheet.newChart().setPosition(2, 5, 0, 0);
  var chart = builder
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(1, 2, rows, 2))
    .setNumHeaders(1)
    .setOption('title', 'Hours')
    .setOption('legend', { position: 'none' })
    .setOption('vAxis.title', 'Hours')
    .setOption('colors', ['#3366cc'])
    .build();
  if (known) sheet.updateChart(chart);
  else sheet.insertChart(chart);
}

function csvOf(rows) {
  return rows
    .map(function (row) {
      return [Utilities.formatDate(row[0], 'Asia/Tokyo', 'yyyy/MM/dd'), row[1], row[2]].join(',');
    })
    .join('\n');
}
