import { markup, type Html } from '../../publication/index.js';

/**
 * On paper as GB/T 9704 wants it: A4, margins 37/26/35/28 mm, 22 lines of 28 characters, page numbers outside. The office
 * shows the same page inside one of its own (`:host`, `.report`).
 */
export const STYLE: Html = markup`<style>
:root, :host { color-scheme: light; }
* { box-sizing: border-box; }
body, :host { margin: 0; color: #1a1a1a; background: #fff; font-size: 1.125rem; line-height: 1.8;
  font-family: "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Sans SC Variable", "Noto Sans CJK SC", serif; }
main, .report { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 1rem 0 2rem; text-align: center; font-size: 1.75rem; line-height: 1.4; font-weight: 700; text-wrap: balance;
  font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", SimSun, "宋体", STSong, "Noto Sans SC Variable", serif; }
h2 { margin: 1.75rem 0 0.5rem; font-size: 1.25rem; font-weight: 700;
  font-family: SimHei, "黑体", STHeiti, "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif; }
h3 { margin: 1rem 0 0.25rem; font-size: 1.125rem; font-weight: 600;
  font-family: "KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, "Noto Sans SC Variable", serif; }
.whole { white-space: nowrap; }
p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
p.open { background: #fff3bf; }
p.note, p.signed { text-indent: 0; font-size: 0.95rem; }
figure { margin: 1.25rem 0; }
figcaption { font-size: 0.95rem; }
svg { display: block; width: 100%; height: auto; max-width: 40rem; margin: 0 auto 0.5rem; }
svg text { font-family: SimHei, "黑体", STHeiti, "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif; }
.table { margin: 1.25rem 0 0.5rem; overflow-x: auto; }
.table:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.4; }
table.wide { min-width: 44rem; }
caption { padding: 0.4rem 0; font-weight: 700; text-align: left;
  font-family: SimHei, "黑体", STHeiti, "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif; }
th, td { padding: 0.3rem 0.4rem; border: 1px solid #333; vertical-align: middle; }
th { font-weight: 600; text-align: center; background: #f4f4f4; }
tbody th { text-align: left; }
td { text-align: right; font-variant-numeric: tabular-nums; }
td.unit { text-align: center; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", "Noto Sans SC Variable", serif; padding-right: 1em; vertical-align: top; margin-top: 7mm; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", "Noto Sans SC Variable", serif; padding-left: 1em; vertical-align: top; margin-top: 7mm; } }
@media print {
  body { font-size: 16pt; line-height: 10.227mm; letter-spacing: -0.2pt; }
  main { max-width: none; padding: 0; }
  h1 { margin: 0 0 10.227mm; font-size: 22pt; line-height: 12mm; letter-spacing: normal; }
  h2, h3 { margin: 0; font-size: 16pt; line-height: 10.227mm; text-indent: 2em; break-after: avoid; }
  p { orphans: 2; widows: 2; }
  p.note, p.signed, figcaption { font-size: 12pt; line-height: 7mm; letter-spacing: normal; }
  .table { margin: 3mm 0 1mm; overflow: visible; }
  table { font-size: 10.5pt; line-height: 5mm; letter-spacing: normal; }
  table.wide { min-width: 0; font-size: 9pt; line-height: 4.2mm; }
  table.wide th, table.wide td { padding: 0.6mm; }
  caption { font-size: 12pt; line-height: 7mm; break-after: avoid; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  th { background: none; }
}
</style>`;
