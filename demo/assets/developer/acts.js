/**
 * The buttons that call the handle.
 *
 * @param {import('../../../src/types.ts').Consent<string, string>} consent
 */
export function answerActs(consent) {
  /** @type {Record<string, () => unknown>} */
  const acts = {
    'grant-all': () => consent.grantAll(),
    'deny-all': () => consent.denyAll(),
    'decide-analytics': () => consent.decide({ analytics: 'granted' }),
    'decide-advertising': () => consent.decide({ advertising: 'granted' }),
    'withdraw-advertising': () => consent.withdraw('advertising'),
    withdraw: () => consent.withdraw(),
    'open-first': () => consent.open('banner'),
    'open-second': () => consent.open('preferences'),
    ask: () => consent.ask('analytics'),
    close: () => consent.close(),
  }
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('button')
    if (!button) return
    const { act, id, choice } = button.dataset
    if (act) acts[act]?.()
    if (id && choice) consent.decide({ [id]: /** @type {'granted' | 'denied'} */ (choice) })
  })
}
