/** A start is refused: `message` is the sentence for the person who starts the service. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
