/** The call itself was wrong: a file that is not there, a word that is not among those there are. One line says which, exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}
