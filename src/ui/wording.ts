/** What a layer says changes with what the visitor does, not with what the site says. */
const OF_THE_VISITOR = '[aria-hidden],[role=status],.own'

/**
 * Which words a visitor decided about: FNV-1a (32 bits, http://www.isthe.com/chongo/tech/comp/fnv/)
 * over the language and all that the layer says, for the record to prove it by (GDPR 7(1)).
 */
export function wordingOf({ currentTarget }: { currentTarget: Element }): string {
  const layer = currentTarget
    .closest('[part=banner],[part=placeholder],.sheet,.panel')
    ?.cloneNode(true) as Element
  const { host } = currentTarget.getRootNode() as ShadowRoot
  for (const own of layer.querySelectorAll(OF_THE_VISITOR)) own.remove()
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode((host as HTMLElement).lang + layer.textContent))
    hash = Math.imul(hash ^ byte, 0x1000193)
  return (hash >>> 0).toString(36)
}
