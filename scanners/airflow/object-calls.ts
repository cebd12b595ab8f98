import { shown, textOf } from '../shared/python/text.ts';
import type { Arguments, Effect, Value } from '../shared/python/value.ts';
import { filesOf } from './file-calls.ts';
import type { Chain } from './origin.ts';
import type { Touch } from './touch.ts';

interface ObjectRule {
  access: 'READ' | 'WRITE';
  /** Names and positions of bucket and key. */
  bucket: [string[], number];
  key: [string[], number];
}

const both = (access: 'READ' | 'WRITE', bucket: number, key: number): ObjectRule => ({
  access,
  bucket: [['Bucket', 'bucket_name', 'bucket', 'source_bucket'], bucket],
  key: [['Key', 'key', 'object_name', 's3_key', 'source_object', 'prefix', 'Prefix'], key],
});

// Methods of boto3 clients, S3Hook and GCSHook: where the bucket and the key stand.
const rules: Record<string, ObjectRule> = {
  put_object: both('WRITE', 0, 1),
  get_object: both('READ', 0, 1),
  head_object: both('READ', 0, 1),
  upload_file: both('WRITE', 1, 2),
  upload_fileobj: both('WRITE', 1, 2),
  download_fileobj: both('READ', 0, 1),
  list_objects: both('READ', 0, 1),
  list_objects_v2: both('READ', 0, 1),
  load_file: both('WRITE', 2, 1),
  load_string: both('WRITE', 2, 1),
  load_bytes: both('WRITE', 2, 1),
  load_file_obj: both('WRITE', 2, 1),
  read_key: both('READ', 1, 0),
  get_key: both('READ', 1, 0),
  select_key: both('READ', 1, 0),
  check_for_key: both('READ', 1, 0),
  list_keys: both('READ', 0, 1),
  list_prefixes: both('READ', 0, 1),
  upload: both('WRITE', 0, 1),
  download: both('READ', 0, 1),
};

function pick(given: Arguments, [names, position]: [string[], number]): string | undefined {
  for (const name of names) {
    const value = given.keywords.get(name);
    if (value !== undefined && value !== null) return shown(textOf(value));
  }
  const value = given.positional[position];
  return value === undefined || value === null ? undefined : shown(textOf(value));
}

/** `s3://bucket/key` of two texts; a key that is a URL stands for itself. */
export function objectUrl(
  scheme: string,
  bucket: string | undefined,
  key: string | undefined,
): string {
  if (key !== undefined && /^[a-z0-9]+:\/\//.test(key)) return key;
  return `${scheme}://${bucket ?? '<?bucket>'}/${(key ?? '').replace(/^\/+/, '')}`;
}

const schemeFor = (chain: Chain): string | undefined => {
  const text = `${chain.root}.${chain.links.map((link) => link.name).join('.')}`;
  if (/GCS|google\.cloud\.storage|gcsfs|storage\.Client/.test(text)) return 'gs';
  if (/boto3|S3|s3fs|aiobotocore|minio/i.test(text)) return 's3';
  return undefined;
};

// Their paths are `bucket/key`.
const fileSystems = /^(s3fs|gcsfs)\b/;

/** Objects of S3 or GCS, and files, that a call reads or writes. */
export function objectTouches(effect: Effect, chain: Chain): Touch[] {
  const method = chain.links.at(-1)?.name ?? '';
  const { given } = effect;
  const touch = (access: 'READ' | 'WRITE', url: string): Touch => ({
    access,
    target: { kind: 'url', url },
    ...given.site,
    recreates: access === 'WRITE',
    ...(effect.uncertain ? { uncertain: true } : {}),
  });
  const scheme = schemeFor(chain);
  const files = (): Touch[] =>
    filesOf(effect, chain, fileSystems.test(chain.root) ? scheme : undefined).map((each) =>
      touch(each.access, each.url),
    );
  if (scheme === undefined) return files();
  if (/^copy(_object)?$/.test(method)) return copyTouches(given, scheme, chain, touch);
  if (method === 'download_file') {
    const rule = /Hook/.test(chain.root) ? both('READ', 1, 0) : both('READ', 0, 1);
    return [touch('READ', objectUrl(scheme, pick(given, rule.bucket), pick(given, rule.key)))];
  }
  const resource = resourceUrl(chain, given, scheme);
  if (resource) return [touch(resource.access, resource.url)];
  const rule = rules[method];
  if (!rule) return files();
  return [touch(rule.access, objectUrl(scheme, pick(given, rule.bucket), pick(given, rule.key)))];
}

function copyTouches(
  given: Arguments,
  scheme: string,
  chain: Chain,
  touch: (access: 'READ' | 'WRITE', url: string) => Touch,
): Touch[] {
  const [first, second, third, fourth] = given.positional.map((value) =>
    value === null ? undefined : shown(textOf(value)),
  );
  if (/GCSHook/.test(chain.root) && second !== undefined)
    return [
      touch('READ', objectUrl(scheme, first, second)),
      touch('WRITE', objectUrl(scheme, third ?? first, fourth ?? second)),
    ];
  // S3Hook takes both keys first, then both buckets.
  if (/S3Hook/.test(chain.root) && second !== undefined)
    return [
      touch('READ', objectUrl(scheme, third ?? named(given, 'source_bucket_name'), first)),
      touch('WRITE', objectUrl(scheme, fourth ?? named(given, 'dest_bucket_name'), second)),
    ];
  const source = given.keywords.get('CopySource') ?? given.positional[0];
  const text = (name: string): string | undefined => named(given, name);
  const parts = sourceParts(source);
  const from = parts ?? [
    text('source_bucket_name') ?? text('source_bucket'),
    text('source_bucket_key') ?? text('source_object'),
  ];
  const to = [
    text('Bucket') ?? text('dest_bucket_name') ?? text('destination_bucket') ?? second,
    text('Key') ?? text('dest_bucket_key') ?? text('destination_object') ?? third,
  ];
  return [
    touch('READ', objectUrl(scheme, from[0], from[1])),
    touch('WRITE', objectUrl(scheme, to[0], to[1])),
  ];
}

function named({ keywords }: Arguments, name: string): string | undefined {
  const value = keywords.get(name);
  return value === undefined || value === null ? undefined : shown(textOf(value));
}

function sourceParts(source: Value | undefined): [string, string] | undefined {
  if (typeof source === 'string') {
    const [bucket = '', ...key] = shown(source).split('/');
    return [bucket, key.join('/')];
  }
  if (typeof source !== 'object' || source?.t !== 'dict') return undefined;
  const at = (name: string): string => shown(textOf(source.entries.get(`s${name}`)?.[1] ?? ''));
  return [at('Bucket'), at('Key')];
}

/** `s3.Object(bucket, key).put()`, `s3.Bucket(b).upload_file(f, key)`, `client.bucket(b).blob(k).upload_…`. */
function resourceUrl(
  chain: Chain,
  given: Arguments,
  scheme: string,
): { access: 'READ' | 'WRITE'; url: string } | undefined {
  const method = chain.links.at(-1)?.name ?? '';
  const argument = (name: RegExp, at: number): string | undefined => {
    const link = chain.links.find((each) => name.test(each.name) && each.given !== undefined);
    return link?.given ? pick(link.given, [[], at]) : undefined;
  };
  const object = chain.links.find((link) => link.name === 'Object' && link.given);
  if (object?.given && /^(put|get|upload_file|download_file|upload_fileobj)$/.test(method)) {
    const write = /^(put|upload)/.test(method);
    return {
      access: write ? 'WRITE' : 'READ',
      url: objectUrl(
        scheme,
        pick(object.given, [['bucket_name'], 0]),
        pick(object.given, [['key'], 1]),
      ),
    };
  }
  const bucket = argument(/^(Bucket|bucket|get_bucket)$/, 0);
  if (bucket === undefined) return undefined;
  const blob = argument(/^(blob|get_blob)$/, 0);
  if (blob !== undefined && /^(upload|download|open)/.test(method)) {
    return {
      access: method.startsWith('upload') ? 'WRITE' : 'READ',
      url: objectUrl(scheme, bucket, blob),
    };
  }
  if (/^(upload_file|upload_fileobj|put_object)$/.test(method)) {
    return { access: 'WRITE', url: objectUrl(scheme, bucket, pick(given, [['Key'], 1])) };
  }
  if (/^(download_file|list_blobs)$/.test(method)) {
    return { access: 'READ', url: objectUrl(scheme, bucket, pick(given, [['Key', 'prefix'], 0])) };
  }
  return undefined;
}
