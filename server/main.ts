#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Type stripping and compiling are most of a short command's time; threads find the cache by the variable.
const cache = enableCompileCache();
if (cache.directory) process.env['NODE_COMPILE_CACHE'] ??= cache.directory;

const { runCli } = await import('./cli/main.ts');
const { processTerminal } = await import('./cli/terminal.ts');
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
