/** Below 10^20 guesses a secret is a word, a sequence or a repetition, whatever its length. 32 random bytes are far above. */
const fewestGuesses = 20;

/** Whether an attacker who tries the likely secrets first would find this one. Its length alone says little. */
export async function isGuessable(secret: string): Promise<boolean> {
  // Loaded only when there is a secret to judge: the list of common passwords takes longer to load than the rest of the start.
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }).check(secret).guessesLog10 < fewestGuesses;
}
