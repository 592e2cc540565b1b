import { markup, type Html } from '../../publication/index.js';

/**
 * On paper as GB/T 9704 lays out official papers: A4, 156 × 225 mm of text, 三号仿宋 at 22 lines a page, the mark of
 * the organ and its line in red. A machine without these typefaces falls back to the one that comes along.
 */
export const SHEET_STYLE: Html = markup`<style>
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff; font-size: 16pt; line-height: 10.227mm;
  font-family: "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Sans SC Variable", "Noto Sans CJK SC", serif; }
main { max-width: 156mm; margin: 0 auto; padding: 10mm 4mm; }
h1 { margin: 0 0 5mm; text-align: center; font-size: 22pt; line-height: 12mm; font-weight: 700; text-wrap: balance;
  font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", SimSun, "宋体", STSong, "Noto Sans SC Variable", serif; }
h2 { margin: 0; font-size: 16pt; line-height: 10.227mm; font-weight: 700; text-indent: 2em; break-after: avoid;
  font-family: SimHei, "黑体", STHeiti, "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif; }
h3, h4 { margin: 0; font-size: 16pt; line-height: 10.227mm; font-weight: 600; text-indent: 2em; break-after: avoid;
  font-family: "KaiTi_GB2312", "楷体_GB2312", KaiTi, "楷体", STKaiti, "Noto Sans SC Variable", serif; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0 0 0 2em; }
.flush { text-indent: 0; }
.signature, .verbatim { text-indent: 0; }
.signature { text-align: right; padding-right: 4em; break-inside: avoid; }
.signature span, .verbatim span { display: block; }
.scroll { overflow-x: auto; }
.form { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12pt; line-height: 7mm; }
.form th, .form td { border: 1px solid #333; padding: 1.5mm 2mm; vertical-align: middle; overflow-wrap: anywhere; text-align: left; }
.form th { width: 30mm; font-weight: 600; text-align: center;
  font-family: SimHei, "黑体", STHeiti, "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif; }
.form th.question { text-align: left; font-weight: 400; font-family: inherit; }
.form tr { break-inside: avoid; }
.form p { text-indent: 0; }
.opinion + .opinion { margin-top: 1.5mm; padding-top: 1.5mm; border-top: 1px dotted #767676; }
.by { text-align: right; }
.drawn { width: 25mm; height: 10mm; margin-right: 2mm; vertical-align: middle; fill: none; stroke: currentcolor; stroke-width: 16; stroke-linecap: round; stroke-linejoin: round; }
.slip-note { margin-top: 3mm; font-size: 10.5pt; line-height: 6mm; text-indent: 0; }
.mark { margin: 0; text-align: center; color: #c00; font-size: 36pt; line-height: 1.3; font-weight: 700; text-indent: 0; text-wrap: balance;
  font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", SimSun, "宋体", STSong, "Noto Sans SC Variable", serif; }
.mark-long { font-size: 25pt; }
.number { margin: 10mm 0 1.5mm; text-align: center; text-indent: 0; }
.red { border: 0; border-top: 2px solid #c00; margin: 0 0 12mm; }
.proof { margin: 0 0 4mm; text-indent: 0; font-size: 12pt; line-height: 7mm; font-weight: 700; }
.colophon { margin-top: 12mm; border-top: 1px solid #333; border-bottom: 1px solid #333; font-size: 14pt; line-height: 9mm;
  display: flex; justify-content: space-between; padding: 0 1em; break-inside: avoid; }
.plain { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 7mm; }
.text table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 7mm; }
.text th, .text td { border: 1px solid #333; padding: 1mm 2mm; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", "Noto Sans SC Variable", serif; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", "Noto Sans SC Variable", serif; } }
@page form { margin: 20mm 26mm; }
@media print { main { max-width: none; padding: 0; } .form-page { page: form; } .scroll { overflow: visible; } }
@media (max-width: 480px) { body { font-size: 1.0625rem; line-height: 1.8; } .mark { font-size: 1.75rem; } .form th { width: 6em; } }
</style>`;
