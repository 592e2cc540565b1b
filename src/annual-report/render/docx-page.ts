import { AlignmentType, Footer, PageNumber, Paragraph, TextRun, type ISectionPropertiesOptions } from 'docx';

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
export const millimetres = (length: number): number => Math.round(length * TWIPS);

/** 版心 of GB/T 9704: 156 mm wide. */
export const TEXT_WIDTH = millimetres(156);
/** 225 mm for 22 lines. */
export const LINE = Math.round(millimetres(225) / 22);

/** A face for Chinese with its Latin companion. */
export function face(eastAsia: string): { ascii: string; hAnsi: string; eastAsia: string } {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia };
}

export const FACES = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
} as const;

/** What stands in for a face on a machine that has it not. */
export const FALLBACKS: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,华文仿宋',
  楷体_GB2312: '楷体,KaiTi,华文楷体',
  黑体: 'SimHei,华文黑体',
  宋体: 'SimSun',
};

/**
 * A4, 37/26/35/28 mm, `— 1 —` at the outer edge. The 22 lines come from exact lines of text, not from a grid of the page:
 * the rows of a table would be stretched to that grid as well.
 */
export const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: millimetres(210), height: millimetres(297) },
    margin: {
      top: millimetres(37),
      right: millimetres(26),
      bottom: millimetres(35),
      left: millimetres(28),
      footer: millimetres(28 - 5),
    },
  },
};

/**
 * What 28 characters of 三号 (16 pt) in 156 mm leave for each, in twentieths of a point. A grid of characters would say the
 * same, and is read by some programs as one for every size: small print in tables then stands far apart.
 */
export const TEXT_SPACING = -5;

/** The page number: 4号半角宋体, one character in from the outer edge. */
export function pageFooter(side: 'left' | 'right'): Footer {
  const run = (text: string): TextRun => new TextRun({ text, font: FACES.page, size: 28 });
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [
          run('— '),
          new TextRun({ children: [PageNumber.CURRENT], font: FACES.page, size: 28 }),
          run(' —'),
        ],
      }),
    ],
  });
}
