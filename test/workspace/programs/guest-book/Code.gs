function doGet(e) {
  if (e.parameter.format === 'json') {
    return ContentService.createTextOutput(JSON.stringify(entries())).setMimeType(
      ContentService.MimeType.JSON,
    );
  }
  var template = HtmlService.createTemplateFromFile('pages/index');
  template.greeting = e.parameter.greeting || 'Welcome';
  template.tags = e.parameters.tag || [];
  return template
    .evaluate()
    .setTitle('Guest book')
    .addMetaTag('viewport', 'width=device-width, initial-scale=1')
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
}

function doPost(e) {
  var given = e.postData.type === 'application/json' ? JSON.parse(e.postData.contents) : e.parameter;
  return ContentService.createTextOutput('Entry ' + sign(given.name, given.words));
}

function sign(name, words) {
  if (!name) throw new Error('Please tell your name.');
  var lock = LockService.getScriptLock();
  lock.waitLock(5000);
  try {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.appendRow([name, words, Session.getActiveUser().getEmail()]);
    return sheet.getLastRow();
  } finally {
    lock.releaseLock();
  }
}

function entries() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  if (sheet.getLastRow() === 0) return [];
  return sheet
    .getDataRange()
    .getValues()
    .map(function (row) {
      return { name: row[0], words: row[1] };
    });
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

function secret_() {
  return 'nobody may call this';
}
