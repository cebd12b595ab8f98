import { spawn } from 'node:child_process';
import path from 'node:path';
import { readFileSync, existsSync, readdirSync } from 'node:fs';

// `npm run check`: everything static. The steps are independent, so two run at a time.
const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);

interface Step {
  name: string;
  command: string;
  args: string[];
}

const generated = ['server/graphql/schema.generated.ts', 'web/gql'];
const steps: Step[] = [
  { name: 'types', command: bin('tsc'), args: ['-p', '.'] },
  {
    name: 'lint',
    command: bin('eslint'),
    args: ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  },
  {
    name: 'svelte',
    command: bin('svelte-check'),
    args: ['--workspace', 'web', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
  {
    name: 'format',
    command: bin('prettier'),
    args: ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  },
  {
    name: 'boundaries',
    command: bin('depcruise'),
    args: ['server', 'scanners', 'web', 'test', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
];

function run(step: Step): Promise<{ ok: boolean; output: string; seconds: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      resolve({ ok: code === 0, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Content of the generated files, to compare before and after the generator. */
function snapshot(): string {
  return generated
    .flatMap((entry) => {
      const full = path.join(root, entry);
      if (!existsSync(full)) return [`${entry}: missing`];
      if (entry.endsWith('.ts')) return [readFileSync(full, 'utf8')];
      return readdirSync(full)
        .sort()
        .map((file) => `${file}\n${readFileSync(path.join(full, file), 'utf8')}`);
    })
    .join('\n');
}

function report(name: string, result: { ok: boolean; output: string; seconds: number }): boolean {
  console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${name} (${result.seconds.toFixed(1)} s)`);
  if (!result.ok) console.log(result.output.trim().slice(0, 20_000));
  return result.ok;
}

async function main(): Promise<void> {
  const before = snapshot();
  const codegen = await run({
    name: 'generated types',
    command: bin('graphql-codegen'),
    args: ['--config', 'codegen.ts', '--silent'],
  });
  if (codegen.ok && snapshot() !== before) {
    codegen.ok = false;
    codegen.output =
      'The committed types were stale: `npm run codegen` has just renewed them, commit them.';
  }
  let passed = report('generated types', codegen);
  const queue = [...steps];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      passed = report(step.name, await run(step)) && passed;
    }
  };
  await Promise.all([worker(), worker()]);
  process.exitCode = passed ? 0 : 1;
}

await main();
