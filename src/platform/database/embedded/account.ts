import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account of the operating system that runs PostgreSQL. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const suitable = ['hemlank', 'postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. When we are root it runs as another account; otherwise as ourselves (null).
 * Data made earlier stays with the account that owns it.
 */
export function databaseAccount(ownerOfData?: { uid: number; gid: number }): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (ownerOfData !== undefined && ownerOfData.uid !== 0) return { name: `uid ${ownerOfData.uid}`, ...ownerOfData };
  const accounts = readAccounts();
  const found = suitable.map((name) => accounts.get(name)).find((account) => account !== undefined);
  if (found === undefined) {
    throw new Error(
      `PostgreSQL does not run as root, and /etc/passwd has none of the accounts ${suitable.join(', ')}. ` +
        'Start as an ordinary user, or add an account named hemlank.',
    );
  }
  return found;
}

function readAccounts(): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    if (account.uid > 0 && Number.isInteger(account.gid)) accounts.set(account.name, account);
  }
  return accounts;
}

/** True if the account may enter the folder, or read the file, that the path names, and every folder on the way to it. */
export function canReach(path: string, account: Account): boolean {
  let current = realpathSync(path);
  if (!mayDo(current, account, statSync(current).isDirectory() ? 1 : 4)) return false;
  while (dirname(current) !== current) {
    current = dirname(current);
    if (!mayDo(current, account, 1)) return false;
  }
  return true;
}

function mayDo(path: string, account: Account, wanted: number): boolean {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
