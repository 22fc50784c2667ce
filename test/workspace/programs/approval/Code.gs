/**
 * Purchase requests: tick the box to approve.
 * The approver and the time are stamped, the row is locked and coloured, and whoever asked gets a mail.
 */
const SHEET_NAME = 'Requests';
const HEADERS = ['Item', 'Price', 'Requested by', 'Approved', 'Approved by', 'Approved at'];
const COL = { ITEM: 1, PRICE: 2, EMAIL: 3, APPROVED: 4, BY: 5, AT: 6 };
const ROWS = 100;
const EXPENSIVE = 500;

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Approvals')
    .addItem('Set up', 'setUp')
    .addItem('How many are waiting?', 'showPending')
    .addSeparator()
    .addItem('Unlock selected row', 'unlockRow')
    .addToUi();
}

function setUp() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheetByName(SHEET_NAME) || ss.insertSheet(SHEET_NAME, 0);
  sheet.getRange(1, 1, 1, HEADERS.length).setValues([HEADERS]).setFontWeight('bold').setBackground('#d9d9d9');
  sheet.setFrozenRows(1);
  sheet.getRange(2, COL.APPROVED, ROWS).insertCheckboxes();
  sheet.getRange(2, COL.AT, ROWS).setNumberFormat('yyyy-mm-dd hh:mm');
  addColours_(sheet);
  protectHeader_(sheet);
  installTrigger_(ss);
}

function addColours_(sheet) {
  const rows = sheet.getRange(2, 1, ROWS, HEADERS.length);
  const approved = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied('=$D2=TRUE')
    .setBackground('#b7e1cd')
    .setRanges([rows])
    .build();
  const expensive = SpreadsheetApp.newConditionalFormatRule()
    .whenNumberGreaterThan(EXPENSIVE)
    .setFontColor('#cc0000')
    .setBold(true)
    .setRanges([sheet.getRange(2, COL.PRICE, ROWS)])
    .build();
  sheet.setConditionalFormatRules([approved, expensive]);
}

function protectHeader_(sheet) {
  const already = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .some((protection) => protection.getDescription() === 'Header');
  if (!already) lock_(sheet.getRange(1, 1, 1, HEADERS.length), 'Header');
}

function installTrigger_(ss) {
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === 'onApproval')
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  ScriptApp.newTrigger('onApproval').forSpreadsheet(ss).onEdit().create();
}

/** Installable edit trigger: a simple onEdit must not protect ranges of others or send mail. */
function onApproval(e) {
  const sheet = e.range.getSheet();
  if (sheet.getName() !== SHEET_NAME) return;
  if (e.range.getColumn() !== COL.APPROVED || e.range.getRow() === 1) return;
  if (e.value !== 'TRUE') return;

  const row = e.range.getRow();
  const values = sheet.getRange(row, 1, 1, HEADERS.length).getValues()[0];
  const requester = values[COL.EMAIL - 1];
  if (!requester) {
    e.range.uncheck();
    e.source.toast('Row ' + row + ' has no requester.', 'Approvals');
    return;
  }

  const approver = e.user.getEmail() || 'unknown';
  sheet.getRange(row, COL.BY, 1, 2).setValues([[approver, new Date()]]);
  lock_(sheet.getRange(row, 1, 1, HEADERS.length), 'Approved: row ' + row);
  MailApp.sendEmail({
    to: requester,
    subject: 'Approved: ' + values[COL.ITEM - 1],
    body:
      'Your request for ' +
      values[COL.ITEM - 1] +
      ' was approved by ' +
      approver +
      ' on ' +
      sheet.getRange(row, COL.AT).getDisplayValue() +
      '.',
  });
}

/** Nobody but me may edit it any more. */
function lock_(range, description) {
  const protection = range.protect().setDescription(description);
  const me = Session.getEffectiveUser();
  protection.addEditor(me);
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

function showPending() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SHEET_NAME);
  const waiting = sheet
    .getRange(2, 1, ROWS, HEADERS.length)
    .getValues()
    .filter((row) => row[COL.EMAIL - 1] && !row[COL.APPROVED - 1]);
  const sum = waiting.reduce((total, row) => total + Number(row[COL.PRICE - 1]), 0);
  SpreadsheetApp.getUi().alert(waiting.length + ' waiting, ' + sum + ' in all.');
}

function unlockRow() {
  const row = SpreadsheetApp.getActiveRange().getRow();
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((protection) => protection.getRange().getRow() === row && protection.canEdit())
    .forEach((protection) => protection.remove());
}
