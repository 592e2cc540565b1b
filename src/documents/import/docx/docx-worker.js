'use strict';

/**
 * Converts one .docx to HTML in a thread of its own, with memory of its own and no way to hang the service: whoever
 * started it ends it in time. Plain JavaScript, because a worker is loaded by file name, in tests as in production.
 */
const { parentPort, workerData } = require('node:worker_threads');
const mammoth = require('mammoth');

const options = {
  // Pictures are told, not carried along.
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  externalFileAccess: false,
  includeEmbeddedStyleMap: false,
};

mammoth.convertToHtml({ buffer: Buffer.from(workerData) }, options).then(
  ({ value, messages }) =>
    parentPort.postMessage({ html: value, notes: messages.map(({ message }) => message) }),
  () => parentPort.postMessage(null),
);
