export { openChromium } from './chromium.js';
export { HOST, PRINT_FONTS, serveLocally } from './local-files.js';
export { printPage } from './print-page.js';
export { Printer } from './printer.js';
