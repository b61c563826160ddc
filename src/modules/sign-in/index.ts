export type { RelyingParty, RelyingPartyOptions } from './relying-party.ts';
export { relyingParty } from './relying-party.ts';
export type { SignInOptions } from './routes.ts';
export { registerSignIn } from './routes.ts';
export { roleNames } from './texts/index.ts';
