/**
 * Price with tax.
 * @param {number|Array<Array<number>>} price
 * @return The price with tax.
 * @customfunction
 */
function WITHTAX(price) {
  if (Array.isArray(price))
    return price.map(function (row) {
      return row.map(WITHTAX);
    });
  return Math.round(price * 1.1);
}

/** @customfunction */
function INITIALS(name) {
  return name
    .split(' ')
    .map(function (part) {
      return part.charAt(0).toUpperCase();
    })
    .join('');
}

/** @customfunction */
function FAIL() {
  throw new Error('on purpose');
}

function fill() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:A3').setValues([[100], [205], ['ada lovelace']]);
  sheet.getRange('B1').setValue('=WITHTAX(A1:A2)');
  sheet.getRange('B3').setValue('=INITIALS(A3)');
  sheet.getRange('B4').setValue('=FAIL()');
  SpreadsheetApp.flush();
  return sheet.getRange('B1:B3').getValues();
}
