import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = join(__dirname, '../../web/src');
const SHEETS = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
/** 大字 enlarges the root; a size in pixels would stay small. */
const FIXED_TYPE = /font(-size)?:[^;]*\dpx/;
/** 高对比 exchanges the palette of theme.ts; a colour written here would stay. */
const OWN_COLOUR = /#[0-9a-f]{3,8}\b(?![^{]*\{)|\b(rgba?|hsla?)\(|:\s*(white|black|red|gr[ae]y)\b/i;

describe('stylesheets of the staff client', () => {
  it('are found', () => {
    expect(SHEETS.length).toBeGreaterThan(8);
  });

  it.each(SHEETS)('%s writes type in rem and takes colours from the theme', (file) => {
    const lines = readFileSync(join(CLIENT, file), 'utf8').split('\n');
    const own = lines.filter((line) => FIXED_TYPE.test(line) || OWN_COLOUR.test(line));
    expect(own).toEqual([]);
  });
});
