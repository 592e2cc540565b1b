import { sumsOf } from '../../src/annual-report/build/sums.js';
import { openChromium } from '../../src/printing/chromium.js';
import { REPORT_FORMATS, renderReport } from '../../src/annual-report/render/formats.js';
import { median } from './lib/measure.js';
import { exampleReport } from '../support/example-report.js';
import { shippedForm } from '../support/report-forms.js';

/**
 * Milliseconds to write the annual report of 2022 in each format, reading it back included, and the floor beside it: the
 * same browser starting, printing an empty page and closing. Rounds alternate; the ratio is the median of the rounds'.
 *
 *   npm run bench -- report [rounds]
 */
async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 5);
  const form = shippedForm('report-2021');
  const report = exampleReport(form);
  const sums = sumsOf(form, report.variant);
  const floors: number[] = [];
  const taken = new Map(
    REPORT_FORMATS.map((format) => [format, { ms: [] as number[], ratio: [] as number[], bytes: 0 }]),
  );
  for (let round = 0; round < rounds; round += 1) {
    const floor = await time(emptyPage);
    floors.push(floor);
    for (const [format, all] of taken) {
      const ms = await time(async () => {
        const rendered = await renderReport(format, { report, sums, browser: null });
        if (!rendered.ok) throw new Error(rendered.error.map(({ message }) => message).join('；'));
        all.bytes = rendered.value.length;
      });
      all.ms.push(ms);
      all.ratio.push(ms / floor);
    }
  }
  const formats = [...taken].map(([format, { ms, ratio, bytes }]) => ({
    format,
    bytes,
    ms: Math.round(median(ms)),
    ratio: Number(median(ratio).toFixed(3)),
  }));
  console.log(JSON.stringify({ rounds, floor: Math.round(median(floors)), formats }));
}

/** What a PDF costs at least here. */
async function emptyPage(): Promise<void> {
  const opened = await openChromium(null);
  if (!opened.ok) throw new Error(opened.error.map(({ message }) => message).join('；'));
  try {
    const page = await opened.value.newPage();
    await page.setContent('<!doctype html><title>空</title>');
    await page.pdf({ tagged: true, outline: true });
  } finally {
    await opened.value.close();
  }
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

void main();
