import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { Page, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { getRecord, putRecord } from './record.ts';
import { changeUser, listUsers, type User } from './user.ts';

/** An owner as scanners and people name them, beside the people who stand for it. */
export interface ListedParty {
  party: string;
  /** Assets that it owns. */
  assets: number;
  /** Names of users that stand for it. */
  users: string[];
  /** The user it seems to be, while nobody stands for it. */
  suggestion?: string;
  /** Somebody said that no person stands behind it. */
  aside: boolean;
}

/** The letters of a name, without its mail domain: `Kim.Minji@shop.kr` is `kimminji`. */
function bare(name: string): string {
  const [local = ''] = name.split('@');
  return local
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._+-]/gu, '');
}

async function partiesAside(tx: ReadTransaction): Promise<string[]> {
  const value = (await getRecord(tx, 'SETTING', 'partiesAside'))?.value.value;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function listed(party: string, assets: number, users: User[], aside: string[]): ListedParty {
  const standing = users.filter(({ name, parties }) => name === party || parties.includes(party));
  const alike = users.filter(({ name, parties }) =>
    [name, ...parties].some((known) => bare(known) === bare(party)),
  );
  const [suggestion] = standing.length > 0 || alike.length > 1 ? [] : alike;
  return {
    party,
    assets,
    users: standing.map(({ name }) => name),
    ...(suggestion && { suggestion: suggestion.name }),
    aside: aside.includes(party),
  };
}

/** Owners by name, each with who stands for it. `open`: only those that are to be confirmed still. */
export async function listParties(
  tx: ReadTransaction,
  input: { first: number; after?: string; open?: boolean },
): Promise<Page<ListedParty>> {
  const users = (await listUsers(tx)).filter(({ leftAt }) => leftAt === undefined);
  const aside = await partiesAside(tx);
  const rows: ListedParty[] = [];
  let { after } = input;
  do {
    const page = await tx.owners(input.first - rows.length, after);
    const here = page.rows.map(({ party, assets }) => listed(party, assets, users, aside));
    rows.push(...here.filter((row) => !input.open || (row.users.length === 0 && !row.aside)));
    after = page.next;
  } while (after !== undefined && rows.length < input.first);
  return { rows, ...(after !== undefined && { next: after }) };
}

/** Confirms that a user stands for a party, or, with `end`, that they do no longer. */
export async function linkParty(
  tx: WriteTransaction,
  input: Deed & { party: string; user: string; end?: boolean },
): Promise<User> {
  authorise(input.actor, 'manageUsers');
  const party = input.party.trim().normalize('NFC');
  if (!party) throw new GyeboError('INVALID', 'name the party');
  const before = (await getRecord(tx, 'USER', input.user))?.value.parties ?? [];
  const others = before.filter((name) => name !== party);
  const parties = input.end ? others : [...others, party];
  return changeUser(tx, { ...input, name: input.user, parties });
}

/** Says that no person stands behind a party (a service account, a team that is gone), or takes it back. */
export async function setPartyAside(
  tx: WriteTransaction,
  input: Deed & { party: string; end?: boolean },
): Promise<void> {
  authorise(input.actor, 'manageUsers');
  const before = await partiesAside(tx);
  const others = before.filter((name) => name !== input.party);
  const value = input.end ? others : [...others, input.party].sort();
  await putRecord(tx, 'SETTING', 'partiesAside', { value });
  const after = { party: input.party, aside: !input.end };
  await audit(tx, input, { action: 'party.aside', after });
}
