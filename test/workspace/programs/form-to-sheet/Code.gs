/** Run once: makes the form, lets it write into this spreadsheet, and has every new row handled. */
function setUp() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var form = FormApp.create('Workshop request', true).setAllowResponseEdits(true);
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Email').setRequired(true);
  form.addCheckboxItem().setTitle('Topics').setChoiceValues(['Sheets', 'Forms', 'Drive']);
  form.addTextItem().setTitle('Seats');
  form.addDateItem().setTitle('Day');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheet.getId());
  ScriptApp.newTrigger('onRequest').forSpreadsheet(spreadsheet).onFormSubmit().create();
}

function onRequest(e) {
  var answers = e.namedValues;
  MailApp.sendEmail(
    answers.Email[0],
    'Your request of ' + e.values[0],
    'Dear ' + answers.Name[0] + ',\nyou asked for ' + (answers.Topics[0] || 'nothing') + '.',
  );
  var sheet = e.range.getSheet();
  var state = sheet.getRange(e.range.getRow(), e.range.getLastColumn() + 1);
  state.setValue('mailed');
}

/** What the spreadsheet and the form say of each other. */
function links() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var form = FormApp.openByUrl(spreadsheet.getFormUrl());
  return [
    form.getTitle(),
    form.getDestinationId() === spreadsheet.getId(),
    form.getDestinationType() === FormApp.DestinationType.SPREADSHEET,
    spreadsheet.getSheets().map(function (sheet) {
      return sheet.getFormUrl() === form.getEditUrl();
    }),
  ];
}

function triggers() {
  return ScriptApp.getProjectTriggers().map(function (trigger) {
    return [
      trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT,
      trigger.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS,
      trigger.getTriggerSourceId() === SpreadsheetApp.getActiveSpreadsheet().getId(),
    ];
  });
}
