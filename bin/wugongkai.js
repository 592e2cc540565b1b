#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'src', 'cli.js');

if (existsSync(program)) {
  require(program);
} else {
  console.error('五公开尚未编译，无法运行：找不到 ' + program);
  console.error('请先在项目目录执行：npm ci && npm run build');
  process.exitCode = 2;
}
