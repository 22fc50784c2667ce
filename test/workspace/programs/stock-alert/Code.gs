function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Stock')
    .addItem('Check now', 'checkStock')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('About', 'about'))
    .addToUi();
}

function onEdit(e) {
  if (e.range.getColumn() !== 2) return;
  e.range.setNote('Counted by ' + e.user.getEmail() + ', before: ' + e.oldValue);
}

function checkStock() {
  var cache = CacheService.getScriptCache();
  var ss = SpreadsheetApp.getActive();
  var low = ss
    .getSheetByName(ss.getSheets()[0].getName())
    .getDataRange()
    .getValues()
    .filter(function (row) {
      return typeof row[1] === 'number' && row[1] < 5 && !cache.get(row[0]);
    });
  low.forEach(function (row) {
    cache.put(row[0], 'told', 3600);
  });
  if (low.length > 0) {
    GmailApp.sendEmail(Session.getEffectiveUser().getEmail(), 'Low stock', low.join('\n'), { name: 'Stock' });
  }
  ss.toast(low.length + ' low', 'Stock');
}

function about() {
  SpreadsheetApp.getUi().alert('Stock', 'Tells what runs low.', SpreadsheetApp.getUi().ButtonSet.OK);
}

function noteOf(cell) {
  return SpreadsheetApp.getActiveSheet().getRange(cell).getNote();
}
