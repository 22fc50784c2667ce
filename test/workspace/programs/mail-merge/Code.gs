const COLUMNS = ['Name', 'Email', 'Session', 'Fee', 'Sent', 'Reply'];
const SUBJECT = 'Your place in the workshop';
const LABEL = 'Workshop/Invitations';

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Mail merge')
    .addItem('Send invitations', 'sendInvitations')
    .addItem('Read replies', 'readReplies')
    .addToUi();
}

function setUp() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1, 1, COLUMNS.length).setValues([COLUMNS]).setFontWeight('bold');
  sheet.setFrozenRows(1);
}

/** Writes to everybody who has not been written to; says how many mails it were. */
function sendInvitations() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const label = GmailApp.getUserLabelByName(LABEL) || GmailApp.createLabel(LABEL);
  let sent = 0;
  rows(sheet).forEach((row, index) => {
    if (row.Email === '' || row.Sent !== '') return;
    if (MailApp.getRemainingDailyQuota() < 1) return;
    const cell = sheet.getRange(index + 2, COLUMNS.indexOf('Sent') + 1);
    try {
      invite(row, label);
      cell.setValue(new Date()).setNumberFormat('yyyy-mm-dd hh:mm');
      sent += 1;
    } catch (error) {
      cell.setNote(error.message);
    }
    // What was sent must stand in the sheet even if the next mail fails for good.
    SpreadsheetApp.flush();
  });
  return sent;
}

function invite(row, label) {
  const template = HtmlService.createTemplateFromFile('letter');
  template.row = row;
  template.fee = Utilities.formatString('%d yen', row.Fee);
  const html = template.evaluate().getContent();
  const ticket = Utilities.newBlob(
    [row.Name, row.Session].join(','),
    'text/csv',
    `ticket-${row.Name.toLowerCase()}.csv`,
  );
  const draft = GmailApp.createDraft(row.Email, SUBJECT, plain(html), {
    htmlBody: html,
    name: 'Workshop desk',
    attachments: [ticket],
  });
  draft.send().getThread().addLabel(label);
}

/** Notes what people have answered; says how many answers there were. */
function readReplies() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const people = rows(sheet);
  // A label stays on the mails that had it: answers come without it.
  const found = GmailApp.search(`in:inbox is:unread subject:"${SUBJECT}"`, 0, 100);
  found.forEach((thread) => {
    const answers = thread.getMessages().filter((message) => message.isUnread());
    answers.forEach((message) => {
      const [, address] = /<(.+)>/.exec(message.getFrom()) || [null, message.getFrom()];
      const index = people.findIndex((row) => row.Email === address);
      if (index < 0) return;
      const [firstLine] = message.getPlainBody().split('\r\n');
      const reply = /^yes/i.test(firstLine) ? 'comes' : 'ask again';
      sheet.getRange(index + 2, COLUMNS.indexOf('Reply') + 1).setValue(reply);
      if (reply === 'ask again') message.star();
      message.markRead();
    });
  });
  GmailApp.moveThreadsToArchive(found.filter((thread) => !thread.hasStarredMessages()));
  return found.length;
}

function rows(sheet) {
  const [head, ...body] = sheet.getDataRange().getValues();
  return body.map((values) => Object.fromEntries(head.map((name, index) => [name, values[index]])));
}

function plain(html) {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
