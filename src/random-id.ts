/** 128 random bits as text. `crypto.randomUUID` is not there on http; `getRandomValues` is. */
export const randomId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
