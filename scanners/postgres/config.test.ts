import { describe, expect, it } from 'vitest';
import { coveredBy, loginOf, namespaceFor, PostgresOptions } from './config.ts';

const parse = (options: object) => PostgresOptions.parse(options);
const secret = (value: string) => ({ secret: () => value });

describe('options', () => {
  it.each([
    [{}, /expected `host` and `database`, or `url`/],
    [{ host: 'h' }, /`database`/],
    [{ url: 'env:PG_URL' }, /expected the namespace of `url`/],
    [{ url: 'postgres://u:hunter2@h/db', namespace: 'postgres://h' }, /env:NAME or file:PATH/],
    [{ host: 'h', database: 'd', password: 'hunter2' }, /env:NAME or file:PATH/],
    [{ host: 'h', database: 'd', namespace: 'h:5432' }, /expected a namespace/],
    [{ host: 'h', database: 'd', surprise: 1 }, /surprise/],
    [{ host: 'h', database: 'd', layers: { raw: 'bronze' } }, /Invalid option/],
  ])('%j is refused: %s', (options, why) => {
    const { error } = PostgresOptions.safeParse(options);
    expect(error?.message).toMatch(why);
    expect(error?.message).not.toContain('hunter2');
  });
});

describe('the namespace', () => {
  it.each([
    [{ host: 'DB-Prod', database: 'shop' }, {}, 'postgres://db-prod:5432'],
    [{ host: '10.0.0.1', port: 6432, database: 'shop' }, {}, 'postgres://10.0.0.1:6432'],
    [{ host: 'db.internal', database: 'shop' }, { 'db.internal': 'pg' }, 'postgres://pg:5432'],
    [{ url: 'env:U', namespace: 'redshift://dw.eu-west-1' }, {}, 'redshift://dw.eu-west-1:5439'],
  ])('%j with %j is %s', (options, aliases, namespace) => {
    expect(namespaceFor(parse(options), aliases)).toBe(namespace);
  });
});

describe('what is covered', () => {
  it.each([
    [{ host: 'h', database: 'shop' }, ['postgres://h:5432|shop']],
    [{ host: 'h', database: 'Shop.A' }, ['postgres://h:5432|"Shop.A"']],
    [
      { host: 'h', database: 'shop', schemas: ['dw', 'x.y'] },
      ['postgres://h:5432|shop.dw', 'postgres://h:5432|shop."x.y"'],
    ],
    [{ url: 'env:U', namespace: 'postgres://h' }, ['postgres://h:5432']],
  ])('of %j is %j', (options, places) => {
    expect(coveredBy(parse(options), {})).toEqual(places);
  });
});

describe('the login', () => {
  it('comes from a URL, percent-encoding undone', () => {
    const options = parse({ url: 'env:U', namespace: 'postgres://h' });
    expect(
      loginOf(options, secret('postgresql://me:p%40ss@h:6432/shop?sslmode=verify-full')),
    ).toEqual({
      host: 'h',
      port: 6432,
      database: 'shop',
      user: 'me',
      password: 'p@ss',
      tls: 'verify',
    });
  });

  it('comes from parts, with the secret looked up', () => {
    const options = parse({ host: 'h', database: 'd', user: 'me', password: 'file:pw' });
    const asked: string[] = [];
    const context = { secret: (reference: string) => (asked.push(reference), 'hunter2') };
    expect(loginOf(options, context)).toMatchObject({
      user: 'me',
      password: 'hunter2',
      port: 5432,
    });
    expect(asked).toEqual(['file:pw']);
  });

  it.each(['mysql://me:hunter2@h/d', 'hunter2', ''])(
    'refuses another URL without showing it',
    (url) => {
      const options = parse({ url: 'env:U', namespace: 'postgres://h' });
      expect(() => loginOf(options, secret(url))).toThrow(/^env:U holds no URL/);
      expect(() => loginOf(options, secret(url))).not.toThrow(/hunter2/);
    },
  );
});
