import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Signs journal heads and seals with Ed25519. The key lives in a file outside the database. */
export interface Signer {
  sign(text: Buffer): Buffer;
  verify(text: Buffer, signature: Buffer): boolean;
  /** A short mark that only who has the key can make: cheap enough for every row. */
  mark(text: Buffer): Buffer;
}

/** Signer from a private key. */
export function signerFrom(privateKey: KeyObject): Signer {
  const publicKey = createPublicKey(privateKey);
  const ownKey = privateKey.export({ type: 'pkcs8', format: 'der' });
  const markKey = createHmac('sha256', ownKey).update('hemlank access log').digest();
  return {
    sign: (text) => sign(null, text, privateKey),
    verify: (text, signature) => verify(null, text, publicKey, signature),
    mark: (text) => createHmac('sha256', markKey).update(text).digest().subarray(0, 20),
  };
}

/** Reads the signing key from a PEM file. Throws when it is missing or not an Ed25519 key. */
export function readSigner(file: string): Signer {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} must hold an Ed25519 private key`);
  return signerFrom(key);
}

/** As readSigner, but makes the key on first use (demo, tests, first installation). Readable by its owner only. */
export function readOrMakeSigner(file: string): Signer {
  try {
    return readSigner(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return signerFrom(privateKey);
}
