/**
 * The same text in memory of its own. What is cut out of a text otherwise keeps all of that alive,
 * and with it every file of an archive for as long as a few words of each are wanted.
 */
export const detached = (text: string): string => ` ${text}`.slice(1)
