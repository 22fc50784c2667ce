// One folder for each customer of the sheet, with the same files in it, and links back into the sheet.
// Run setUp once, then generateFiles as often as you like: it updates what is there.

const SHEET = 'Customers';
const ROOT = 'Customer files';
const TEMPLATE = 'Invoice template';
const HEADER = ['Name', 'Email', 'Orders', 'Folder', 'Invoice', 'Updated'];

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Files')
    .addItem('Generate', 'generateFiles')
    .addItem('Archive the customer of this row', 'archiveCustomer')
    .addToUi();
}

function setUp() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0].setName(SHEET);
  sheet.getRange(1, 1, 1, HEADER.length).setValues([HEADER]).setFontWeight('bold');

  const template = SpreadsheetApp.create(TEMPLATE);
  template
    .getSheets()[0]
    .getRange('A1:B3')
    .setValues([
      ['Invoice for', ''],
      ['Items', ''],
      ['Total', '=B2*12'],
    ]);
  DriveApp.getFileById(template.getId()).moveTo(folderIn_(DriveApp.getRootFolder(), ROOT));
}

function generateFiles() {
  const sheet = SpreadsheetApp.getActive().getSheetByName(SHEET);
  const root = folderIn_(DriveApp.getRootFolder(), ROOT);
  const template = root.getFilesByName(TEMPLATE).next();
  const rows = sheet.getDataRange().getValues().slice(1);

  rows.forEach(([name, email, orders], index) => {
    if (!name) return;
    const folder = folderIn_(root, String(name)).setDescription(`Files of ${name}`);
    const lines = String(orders).split(/;\s*/).filter(Boolean);

    fileIn_(folder, 'orders.csv', () => csv_(lines), MimeType.CSV);
    fileIn_(folder, 'notes.txt', () => `${name} ordered ${lines.length} items.`);
    if (!live_(folder.getFilesByName('letter.pdf'))) {
      const html = `<h1>Dear ${name}</h1><p>Thank you for ${lines.length} orders.</p>`;
      folder.createFile(Utilities.newBlob(html, MimeType.HTML, 'letter.html').getAs(MimeType.PDF));
    }
    const title = `Invoice ${name}`;
    const invoice = live_(folder.getFilesByName(title)) || template.makeCopy(title, folder);
    const cells = SpreadsheetApp.openById(invoice.getId()).getSheets()[0];
    cells.getRange('B1:B2').setValues([[name], [lines.length]]);

    if (email && folder.getAccess(email) === DriveApp.Permission.NONE) folder.addViewer(email);
    sheet
      .getRange(index + 2, 4, 1, 3)
      .setValues([[folder.getUrl(), `=HYPERLINK("${invoice.getUrl()}", "${title}")`, new Date()]]);
  });
  Logger.log('%s in %s', rows.length, root);
}

/** Mails each customer the letter, straight from Drive. */
function sendLetters() {
  const rows = SpreadsheetApp.getActive().getSheetByName(SHEET).getDataRange().getValues().slice(1);
  for (const [name, email, , url] of rows) {
    if (!email || !url) continue;
    const folder = DriveApp.getFolderById(url.match(/[-\w]{25,}/)[0]);
    const letter = folder.getFilesByName('letter.pdf').next();
    MailApp.sendEmail({
      to: email,
      subject: `Letter for ${name}`,
      body: folder.getUrl(),
      attachments: [letter],
    });
  }
}

function archiveCustomer(name) {
  const root = folderIn_(DriveApp.getRootFolder(), ROOT);
  const folder = root.getFoldersByName(name).next();
  for (const user of folder.getViewers()) folder.removeViewer(user);
  folder.moveTo(folderIn_(root, 'Archive')).setStarred(true);
  return folder.getParents().next().getName();
}

/** Goes through all files of a kind, two at a time, as a trigger would that must stop before its time is up. */
function takeStock() {
  const properties = PropertiesService.getScriptProperties();
  const token = properties.getProperty('token');
  const files = token
    ? DriveApp.continueFileIterator(token)
    : DriveApp.searchFiles('title contains "orders" and trashed = false');
  const seen = [];
  while (files.hasNext() && seen.length < 2) seen.push(files.next().getParents().next().getName());
  if (files.hasNext()) properties.setProperty('token', files.getContinuationToken());
  else properties.deleteProperty('token');
  return seen;
}

/** The same for what is shared: name, class of access and how much of the room is used. */
function audit() {
  const rows = [];
  const folders = folderIn_(DriveApp.getRootFolder(), ROOT).getFolders();
  while (folders.hasNext()) {
    const folder = folders.next();
    const who = folder.getViewers().map((user) => user.getEmail());
    rows.push([folder.getName(), String(folder.getSharingAccess()), who.join()]);
  }
  return rows.sort();
}

function folderIn_(parent, name) {
  return live_(parent.getFoldersByName(name)) || parent.createFolder(name);
}

function fileIn_(folder, name, content, mimeType) {
  const file = live_(folder.getFilesByName(name));
  if (file) return file.setContent(content());
  return mimeType ? folder.createFile(name, content(), mimeType) : folder.createFile(name, content());
}

/** Lists have what lies in the trash, too. */
function live_(iterator) {
  while (iterator.hasNext()) {
    const item = iterator.next();
    if (!item.isTrashed()) return item;
  }
  return null;
}

function csv_(lines) {
  return lines
    .map((line) =>
      line
        .split(/\s*x\s*/)
        .reverse()
        .join(','),
    )
    .join('\r\n');
}
