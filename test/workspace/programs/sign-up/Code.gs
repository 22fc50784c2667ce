/** Run once: makes the form, and has every response handled. */
function setUp() {
  var form = FormApp.create('Workshop sign-up', true);
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Email').setRequired(true);
  form.addListItem().setTitle('Session').setChoiceValues(['Morning', 'Afternoon']);
  ScriptApp.newTrigger('onSignUp').forForm(form).onFormSubmit().create();
  SpreadsheetApp.getActiveSheet().appendRow(['When', 'Name', 'Email', 'Session', 'State']);
}

function onSignUp(e) {
  var answers = {};
  e.response.getItemResponses().forEach(function (response) {
    answers[response.getItem().getTitle()] = response.getResponse();
  });
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.appendRow([e.response.getTimestamp(), answers.Name, answers.Email, answers.Session, '']);
  MailApp.sendEmail(
    answers.Email,
    'You are signed up',
    'Dear ' + answers.Name + ',\nsee you at ' + answers.Session + '.',
  );
  sheet.getRange(sheet.getLastRow(), 5).setValue('confirmed');
}
