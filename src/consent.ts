import { resolveConfig } from './config.ts'
import { createDecisions, DAY_MS } from './decision.ts'
import { erase } from './erase.ts'
import { createEvents } from './events.ts'
import { createGate, type Gate } from './gate/gate.ts'
import { hasFixtures } from './has-fixtures.ts'
import { createLeases } from './leases.ts'
import { findLocale } from './locale.ts'
import { attempt } from './page/attempt.ts'
import { findNonce } from './page/nonce.ts'
import { whenClicked, whenParsed, whenShown } from './page/when.ts'
import { createReceipt } from './record/receipt.ts'
import { createRecordStore } from './record/store.ts'
import { whenRecordMayHaveChanged } from './record/tabs.ts'
import { CLOCK_SKEW_MS } from './record/text.ts'
import { reloadAfter } from './reload.ts'
import { createServicePage } from './service-page.ts'
import { createSlots } from './slots.ts'
import { tellByCategory } from './tell-by-category.ts'
import type { Choice, Consent, ConsentConfig, ConsentRecord, Method, Stop } from './types.ts'
import { createViews } from './views.ts'

type Handle = Consent<string, string>

/**
 * Makes the parts, connects them, and returns the handle. There is one writer, `decide`: it makes a
 * new record and keeps it. `react` is all that follows from a new record, wherever it was made.
 *
 * `mountUi` fetches the interface and its texts, and puts it on the page: it differs between the
 * script tag and the package.
 */
export function createConsent(
  options: ConsentConfig,
  mountUi: (consent: Handle) => Promise<Stop>,
): Handle {
  const gpc =
    (globalThis.navigator as { globalPrivacyControl?: unknown })?.globalPrivacyControl === true
  const plan = resolveConfig(options, findLocale(options.locale))
  if (plan.isWrong) throw new TypeError('Assent: the config cannot work')
  const { config, points } = plan
  const { services, cookie } = config
  const ids = points.map(({ id }) => id)

  const decisions = createDecisions(plan, gpc)
  const { pointOf } = decisions
  const store = createRecordStore(cookie)
  /** Takes away what listens to the page. */
  const end = new AbortController()
  const { signal } = end
  const events = createEvents(signal)
  const { emit, guard, on, report } = events
  /** What ran and cannot be unloaded. */
  const running = new Set<string>()
  /** There from the start to the end: without it nothing begins. */
  let gate: Gate | undefined
  let followSlots: ReturnType<typeof createSlots> | undefined

  const read = () => decisions.usable(store.read())
  let record = read()
  /** What the page follows. */
  let granting = decisions.grants(record)
  // By the record, and by now: a term may have ended since.
  const isGranted = (id: string) => decisions.grants(record).has(id)
  const statusNow = () => decisions.statusOf(record)

  const leases = createLeases((id) => !!gate && isGranted(id), guard)
  const views = createViews(
    events,
    async () =>
      typeof document !== 'undefined' && (config.ui || config.record) ? mountUi(handle) : undefined,
    signal,
  )

  function decide(
    choices: Partial<Record<string, Choice>>,
    method: Method = 'api',
    wording = '',
  ): void {
    decisions.check(choices)
    // A server has no visitor to decide, and a destroyed handle decides nothing.
    if (typeof document === 'undefined' || signal.aborted || !Object.keys(choices)[0]) return
    // A page that is being prerendered stores nothing yet.
    whenShown(() => {
      // Another tab may have decided a moment ago: this decision builds on it.
      reread()
      const before = store.kind()
      const kept = store.write({
        // `crypto.randomUUID` is not there on http, and a page may have taken all of it away.
        id:
          attempt(() => crypto.getRandomValues(new Uint32Array(4)).join('-')) ?? `${Math.random()}`,
        // Later than what it builds on, whatever the clocks of two tabs say.
        time: Math.max(Date.now(), (record?.time ?? 0) + 1),
        policy: decisions.version(),
        locale: config.locale,
        // A page may have handed these functions to an event: `onclick = consent.grantAll`.
        method: typeof method === 'string' ? method : 'api',
        wording,
        gpc,
        // Own choices alone: a page may have added to every object.
        ...decisions.next(record, { __proto__: null as never, ...choices }),
      })
      react(decisions.usable(kept), 'here', before !== 'memory' && store.kind() === 'memory')
    }, signal)
  }

  const answer = (ids: string[], choice: Choice, method?: Method, wording?: string) =>
    decide(Object.fromEntries(ids.map((id) => [id, choice])), method, wording)

  /** The same answer to all that is asked; a no takes back what was granted besides. */
  const answerAll = (choice: Choice, method?: Method, wording?: string) =>
    answer(
      ids.filter(
        (id) => decisions.asked.includes(pointOf(id)) || (choice === 'denied' && isGranted(id)),
      ),
      choice,
      method,
      wording,
    )

  function reread(): void {
    const found = read()
    // The same one may grant less by now: a policy took effect, a term ran out.
    if (found?.id === record?.id && decisions.grants(found).size === granting.size) return
    // An older one came through late (Firefox tells its processes of cookies in turn): ours goes again,
    // unless the clock was set back since. Of two that were made at the same moment, all tabs take the same one.
    if (
      found &&
      record &&
      found.time + found.id < record.time + record.id &&
      record.time < Date.now() + CLOCK_SKEW_MS
    ) {
      store.write(record)
    } else react(found, 'tab')
  }

  /** A frame of another site shares nothing with it; a banner in each frame of this one is too many. */
  function askWhoHasNotDecided(): void {
    if (statusNow() !== 'decided' && decisions.asked[0] && (options.ui || window === top)) {
      views.open('banner')
    }
  }

  function react(next: ConsentRecord | undefined, origin: 'here' | 'tab', isLost?: boolean): void {
    const previous = record
    const before = granting
    record = next
    granting = decisions.grants(next)
    const granted = ids.filter((id) => isGranted(id) && !before.has(id))
    const withdrawn = ids.filter((id) => before.has(id) && !isGranted(id))
    // Forgotten: what an earlier yes has left behind goes, too.
    follow(withdrawn[0] || !next)
    const waits: PromiseLike<unknown>[] = []
    // A listener may decide again: what it changed was told then.
    const tell = (name: 'grant' | 'withdraw', changed: string[], more: object) =>
      tellByCategory(
        config.categories,
        (category) =>
          changed.filter(
            (id) => pointOf(id).category.id === category && isGranted(id) === (name === 'grant'),
          ),
        (told) => emit(name, { ...told, record, ...more } as never, waits),
      )
    if (next && next.id !== previous?.id) {
      const denied = ids.filter((id) => next.choices[id] === 'denied' && !before.has(id))
      const { method } = next
      // Copies: a listener may sort or empty what it is handed.
      emit('decide', {
        record: next,
        previous,
        granted: granted.slice(),
        withdrawn: withdrawn.slice(),
        denied,
        method,
        origin,
      })
    }
    tell('grant', granted, {})
    const mayReload = tell('withdraw', withdrawn, { origin })
    if (next) views.closeAll()
    // A question answered in its place, or a record of another tab, leaves the rest to be asked.
    askWhoHasNotDecided()
    if (isLost && withdrawn[0]) {
      // An older yes may stand where this no could not be written: another load would find it.
      report(new Error('The withdrawal could not be kept'), 'record')
      views.open('preferences')
    } else if (
      origin === 'here' &&
      mayReload &&
      // Also what a policy or the end of a term had taken back, in place, before the visitor answered.
      ids.some((id) => running.has(id) && !isGranted(id) && previous?.choices[id] === 'granted')
    ) {
      if (config.reload) reloadAfter(waits)
    }
  }

  /**
   * Makes the page follow the record: what is not granted ends before anything begins. Storage is
   * slow to look into: only where there may be something to erase.
   */
  function follow(hasEnded: unknown): void {
    if (!gate) return
    guard('slots', () => followSlots?.(isGranted))
    leases.follow(false)
    if (hasEnded) erase(services, isGranted, cookie.name)
    gate.review()
    leases.follow(true)
  }

  function start(hasWaited?: unknown): void {
    // The visitor may have decided on another page meanwhile.
    if (hasWaited) granting = decisions.grants((record = read()))
    const nonce = findNonce()
    for (const service of services) {
      const { id } = service
      leases.add(id, (signal) => {
        if (service.reload) running.add(id)
        return service.start?.(
          signal,
          createServicePage(nonce, (error) => report(error, id)),
        )
      })
    }
    followSlots = createSlots(services)
    gate = createGate({
      ...events,
      isGranted,
      pointOf,
      nonce,
      running,
      signal,
    })
    // A blocked frame wants a placeholder, a place what belongs there; a record is to be sent where the
    // site wants it.
    on('block', views.load)
    if (config.record) on('decide', ({ origin }) => origin === 'here' && views.load())
    // What code went on writing after an earlier withdrawal goes before anything else.
    follow(true)
    whenRecordMayHaveChanged(reread, cookie.name, signal)
    // A policy takes effect on pages that are open, too: looked at again on the way, for a timer of more
    // than 24.8 days fires at once (its 32 bits are milliseconds).
    const { upcoming } = config.policy ?? {}
    if (upcoming) {
      const takeEffect = () => {
        const left = Date.parse(upcoming.effective) - Date.now()
        if (signal.aborted) return
        if (left <= 0) {
          reread()
          // Who had refused lost nothing by it, and is asked all the same.
          askWhoHasNotDecided()
        } else setTimeout(takeEffect, Math.min(left, DAY_MS))
      }
      takeEffect()
    }
    whenClicked(signal, '[data-assent-open]', ({ dataset }) =>
      handle.open(dataset.assentOpen !== 'banner' ? 'preferences' : 'banner'),
    )
    whenParsed(async () => {
      // What stands on the page beside the layers comes with the interface.
      if (hasFixtures(config, record)) views.load()
      // In a moment: who has only just made this consent hears it, too.
      await 0
      emit('ready', { status: statusNow(), record })
    }, signal)
    askWhoHasNotDecided()
  }

  const handle: Handle = {
    get status() {
      return statusNow()
    },
    get record() {
      return record
    },
    get storage() {
      return store.kind()
    },
    config,
    running,
    isGranted,
    whenGranted: (id, run) => leases.add(pointOf(id).id, run),
    decide,
    grantAll: (method, wording) => answerAll('granted', method, wording),
    denyAll: (method, wording) => answerAll('denied', method, wording),
    withdraw: (...ids) => (ids[0] ? answer(ids, 'denied') : answerAll('denied')),
    on: on as Handle['on'],
    receipt: () => record && createReceipt(record, config),
    // As with `method`: `onclick = consent.open` hands it an event. A banner that asks nothing is none.
    open: (view) =>
      views.open(
        decisions.asked[0] &&
          (statusNow() === 'decided' ? view === 'banner' : view !== 'preferences')
          ? 'banner'
          : 'preferences',
      ),
    close: views.close,
    async ask(id) {
      const point = pointOf(id)
      const said = () => decisions.choiceOf(record, point)
      // On a server nobody is asked.
      if (typeof document !== 'undefined') await views.ask(id, said)
      return said() ?? 'denied'
    },
    release: (element) => gate?.release(element),
    forget() {
      if (signal.aborted) return
      store.clear()
      react(undefined, 'here')
    },
    push(...runs) {
      for (const run of runs) guard('push', () => run(handle))
    },
    destroy() {
      views.stop()
      end.abort()
      gate = undefined
      leases.follow(false)
      followSlots?.(() => true)
    },
  }

  if (typeof document !== 'undefined') whenShown(start, signal)
  return handle
}
