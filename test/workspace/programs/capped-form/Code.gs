/**
 * A sign-up form with a limited number of places, bound to the form itself.
 * The menu sets the limit; each response is mailed to whoever set it, and the last one closes the form.
 */
const LIMIT = 'limit';

function onOpen(e) {
  const menu = FormApp.getUi().createMenu('Places');
  menu.addItem('Add the questions', 'addQuestions');
  menu.addItem('Limit responses…', 'askLimit');
  menu.addItem('How full is it?', 'showState');
  menu.addSeparator();
  menu.addItem('Remove the limit', 'removeLimit');
  menu.addItem('Help', 'showHelp');
  menu.addToUi();
  console.log(e.source.getTitle() + ' was opened in mode ' + e.authMode);
}

function addQuestions() {
  const form = FormApp.getActiveForm();
  if (form.getItems().length > 0) return;
  form.setDescription('First come, first served.');
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addMultipleChoiceItem().setTitle('Meal').setChoiceValues(['Meat', 'Fish', 'Vegetarian']);
}

function askLimit() {
  const ui = FormApp.getUi();
  const answer = ui.prompt('Places', 'How many responses may there be?', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  const limit = Number(answer.getResponseText());
  if (!Number.isInteger(limit) || limit < 1) {
    ui.alert('Places', '"' + answer.getResponseText() + '" is no number of places.', ui.ButtonSet.OK);
    return;
  }
  const taken = FormApp.getActiveForm().getResponses().length;
  if (limit <= taken) {
    const sure = ui.alert(
      'Places',
      'There are ' + taken + ' responses already. Close the form?',
      ui.ButtonSet.YES_NO,
    );
    if (sure !== ui.Button.YES) return;
  }
  PropertiesService.getDocumentProperties().setProperty(LIMIT, String(limit));
  installTrigger_();
  closeIfFull_(FormApp.getActiveForm());
  ui.alert(state_());
}

function removeLimit() {
  PropertiesService.getDocumentProperties().deleteProperty(LIMIT);
  ScriptApp.getUserTriggers(FormApp.getActiveForm()).forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  FormApp.getActiveForm().setAcceptingResponses(true);
  FormApp.getUi().alert(state_());
}

function showState() {
  FormApp.getUi().alert(state_());
}

function showHelp() {
  const page = HtmlService.createHtmlOutput(
    '<p id="state"></p><button onclick="google.script.run.withSuccessHandler(show).state()">Look</button>' +
      '<script>function show(state) { document.getElementById("state").textContent = state; }</script>',
  ).setTitle('Places');
  FormApp.getUi().showSidebar(page);
}

/** For the sidebar. */
function state() {
  return state_();
}

/** Installable: a simple trigger could send no mail. */
function onResponse(e) {
  const answers = e.response
    .getItemResponses()
    .map((answer) => answer.getItem().getTitle() + ': ' + answer.getResponse());
  const closed = closeIfFull_(e.source);
  MailApp.sendEmail(
    Session.getEffectiveUser().getEmail(),
    e.source.getTitle() + ': ' + state_(),
    answers.join('\n') + (closed ? '\n\nThat was the last place: the form is closed.' : ''),
  );
}

function closeIfFull_(form) {
  const limit = limit_();
  if (limit === null || form.getResponses().length < limit) return false;
  form.setAcceptingResponses(false).setCustomClosedFormMessage('All ' + limit + ' places are taken.');
  return true;
}

function installTrigger_() {
  const known = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  if (known.includes('onResponse')) return;
  ScriptApp.newTrigger('onResponse').forForm(FormApp.getActiveForm()).onFormSubmit().create();
}

function limit_() {
  const limit = PropertiesService.getDocumentProperties().getProperty(LIMIT);
  return limit === null ? null : Number(limit);
}

function state_() {
  const limit = limit_();
  const taken = FormApp.getActiveForm().getResponses().length;
  return limit === null ? taken + ' responses' : taken + ' of ' + limit + ' places taken';
}
