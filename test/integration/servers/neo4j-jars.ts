import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const pom = path.join(here, 'neo4j', 'pom.xml');
const main = path.join(here, 'neo4j', 'TestServer.java');
const byHand = process.env['GYEBO_NEO4J'] === 'newest';

/** Lines of Neo4j that Gyebo is tried against: the LTS everywhere, the newest where a JDK for it is. */
export type Neo4jLine = 'lts' | 'newest';

/** Pinned: a range makes Maven read every release. */
const lines: Record<Neo4jLine, { version: string; oldestJdk: number; newestJdk: number }> = {
  lts: { version: '5.26.28', oldestJdk: 17, newestJdk: 21 },
  newest: { version: '2026.08.1', oldestJdk: 21, newestJdk: 99 },
};

/** `GYEBO_NEO4J=newest` runs everything on the newest line. */
export const defaultLine: Neo4jLine = byHand ? 'newest' : 'lts';

const folders = () => (process.env['PATH'] ?? '').split(path.delimiter);

/** Where JDKs usually are; that of the PATH is among them on Debian, or is named by JAVA_HOME. */
function jdks(): string[] {
  const usual = '/usr/lib/jvm';
  const installed = existsSync(usual)
    ? readdirSync(usual).map((name) => path.join(usual, name))
    : [];
  const named = process.env['JAVA_HOME'];
  return [...(named ? [named] : []), ...folders().map((bin) => path.dirname(bin)), ...installed];
}

/** The folder of a JDK that the line starts on. */
function findJdk(line: Neo4jLine): string | undefined {
  const { oldestJdk, newestJdk } = lines[line];
  return jdks().find((home) => {
    const release = path.join(home, 'release');
    if (!existsSync(release) || !existsSync(path.join(home, 'bin', 'javac'))) return false;
    const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1];
    return Number(version) >= oldestJdk && Number(version) <= newestJdk;
  });
}

const jarsOf = (line: Neo4jLine) => path.join(root, '.cache', `neo4j-${lines[line].version}`);

/** Whether a server can be had here: a JDK, and Maven unless the jars are there already. */
export function canStartNeo4j(line: Neo4jLine = defaultLine): boolean {
  const jars = existsSync(path.join(jarsOf(line), 'complete'));
  const maven = folders().some((folder) => existsSync(path.join(folder, 'mvn')));
  return findJdk(line) !== undefined && (jars || maven);
}

function fetchJars(line: Neo4jLine): void {
  const jars = jarsOf(line);
  if (existsSync(path.join(jars, 'complete'))) return;
  mkdirSync(jars, { recursive: true });
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const version = `-Dneo4j.version=${lines[line].version}`;
  const options = [version, '-DincludeScope=runtime', `-DoutputDirectory=${jars}`];
  const maven = ['-B', '-q', '-Dmaven.artifact.threads=16', '-f', pom, plugin, ...options];
  execFileSync('mvn', maven, { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(path.join(jars, 'complete'), '');
}

/** The program and the class path of a line; fetched from Maven Central and compiled once. */
export function prepareNeo4j(line: Neo4jLine): {
  java: string;
  classPath: string;
  version: string;
} {
  const jdk = findJdk(line);
  if (jdk === undefined) throw new Error(`no JDK for Neo4j ${lines[line].version} is here`);
  fetchJars(line);
  const jars = path.join(jarsOf(line), '*');
  const classes = path.join(jarsOf(line), 'classes');
  const source = readFileSync(main, 'utf8');
  const compiled = path.join(classes, 'TestServer.java');
  if (!existsSync(compiled) || readFileSync(compiled, 'utf8') !== source) {
    execFileSync(path.join(jdk, 'bin', 'javac'), ['-cp', jars, '-d', classes, main]);
    writeFileSync(compiled, source);
  }
  return {
    java: path.join(jdk, 'bin', 'java'),
    classPath: [classes, jars].join(path.delimiter),
    version: lines[line].version,
  };
}
