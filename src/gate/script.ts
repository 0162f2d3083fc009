import { create } from '../page/own.ts'
import { trusted } from '../page/trusted.ts'

export interface ScriptTools {
  nonce: string
}

/** A vendor reads its own tag: AdSense complains of every `data-*` that is not its own. */
const OURS = /^(src|type|data-(src|type|assent.*))$/

/**
 * Changing the type of a blocked script runs nothing, so a copy takes its place: a new one, for a
 * clone remembers that it came by `innerHTML`, which never runs.
 */
export function copyScript(blocked: HTMLScriptElement, { nonce }: ScriptTools) {
  const policy = trusted()
  const { src = blocked.getAttribute('src'), type = '' } = blocked.dataset
  // The gate keeps the order. The browser's own (`async = false`) would wait for a dead host for good.
  const script = create('script')
  for (const { name, value } of blocked.attributes) {
    // Trusted, for it may be an `onload=`.
    if (!OURS.test(name)) script.setAttribute(name, policy.createScript(value))
  }
  script.type = type
  script.nonce = nonce
  if (src) script.src = policy.createScriptURL(src)
  else script.text = policy.createScript(blocked.dataset.assentText ?? blocked.text)
  return script
}

/** A dead host holds the scripts behind it back for this long, and no longer. */
const LIMIT_MS = 3000

/** Time for an inline module to run in. */
const MODULE_MS = 50

/** Resolves when the next may run. An inline classic script has run at once, an async one waits for nobody. */
export function whenOver(script: HTMLScriptElement): Promise<unknown> | undefined {
  return !script.hasAttribute('async') && (script.src || script.type === 'module')
    ? new Promise((done) => {
        script.addEventListener('load', done)
        script.addEventListener('error', done)
        // An inline module tells nobody when it has run, but it does not run at once.
        setTimeout(done, script.src ? LIMIT_MS : MODULE_MS)
      })
    : undefined
}
