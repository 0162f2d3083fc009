import { attempt } from './attempt.ts'
import { type Point, resolveConfig } from './config.ts'
import { createDecisions } from './decision.ts'
import { erase } from './erase.ts'
import { createEvents } from './events.ts'
import { createGate, type Gate } from './gate/gate.ts'
import { createLeases } from './leases.ts'
import { resolveLocale } from './locale.ts'
import { whenClicked, whenShown } from './page.ts'
import { randomId } from './random-id.ts'
import { createReceipt } from './receipt.ts'
import { createRecordStore } from './record/store.ts'
import { announce, whenRecordMayHaveChanged } from './record/tabs.ts'
import { reloadAfter } from './reload.ts'
import { createSlots } from './slots.ts'
import { trustedText, trustedUrl } from './trusted.ts'
import type { Choice, Consent, ConsentConfig, ConsentRecord, Method, Stop } from './types.ts'
import { createViews } from './views.ts'

/** What differs between the script tag and the package. */
export interface Platform {
  /** Fetches the interface and its texts, and puts it on the page. */
  mountUi(consent: Consent<string, string>): Promise<Stop>
  nonce: string | undefined
}

/**
 * Makes the parts, connects them, and returns the handle. There is one writer, `decide`: it makes a
 * new record and keeps it. `react` is all that follows from a new record, wherever it was made.
 */
export function createConsent(
  options: ConsentConfig,
  { mountUi, nonce }: Platform,
): Consent<string, string> {
  const isBrowser = typeof document !== 'undefined'
  const gpc =
    isBrowser && (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
  const plan = resolveConfig(options, resolveLocale(options.locale))
  const { config, points } = plan
  const { services, cookie } = config

  const decisions = createDecisions(plan, gpc)
  const store = createRecordStore(cookie)
  const events = createEvents()
  const { emit, report } = events
  const stops: Stop[] = []
  /** What ran and cannot be unloaded. */
  const running = new Set<string>()

  const read = () => decisions.usable(store.read(Date.now()))
  let record = read()
  let standing = decisions.grants(record)
  const isGranted = (id: string) => standing.has(id)
  const statusNow = () => decisions.statusOf(record)

  const leases = createLeases(isGranted, report)
  const views = createViews(events, async () => (config.ui ? mountUi(handle) : undefined))
  const hide = createSlots()
  let gate: Gate | undefined

  const find = (id: string) => points.find((point) => point.id === id)
  function pointOf(id: string): Point {
    const point = find(id)
    if (!point) throw new TypeError(`Assent: nothing is called "${id}"`)
    return point
  }

  function decide(choices: Partial<Record<string, Choice>>, method: Method = 'api'): void {
    for (const id of Object.keys(choices)) {
      pointOf(id)
      if (!/^(granted|denied)$/.test(`${choices[id]}`)) {
        throw new TypeError(`Assent: ${id} is ${choices[id]}: use granted or denied`)
      }
    }
    // Another tab may have decided a moment ago: this decision builds on it.
    reread()
    const next: ConsentRecord = Object.freeze({
      id: randomId(),
      time: Date.now(),
      policy: decisions.policy().version,
      locale: config.locale,
      method,
      gpc,
      ...decisions.next(record, choices),
    })
    store.write(next)
    announce(cookie.name)
    react(next, 'here')
  }

  /** The same answer to all that is asked; a no takes back what was granted besides. */
  const answerAll = (choice: Choice, method?: Method) =>
    decide(
      Object.fromEntries(
        points
          .filter(
            (point) =>
              decisions.asked.includes(point) ||
              (choice === 'denied' && !point.category.required && isGranted(point.id)),
          )
          .map(({ id }) => [id, choice]),
      ),
      method,
    )

  function reread(): void {
    const found = read()
    if (found?.id !== record?.id) react(found, 'tab')
  }

  function react(next: ConsentRecord | undefined, origin: 'here' | 'tab'): void {
    const previous = record
    const before = standing
    record = next
    standing = decisions.grants(next)
    apply()

    const pick = (isMeant: (id: string) => unknown) => points.map(({ id }) => id).filter(isMeant)
    const granted = pick((id) => isGranted(id) && !before.has(id))
    const withdrawn = pick((id) => before.has(id) && !isGranted(id))
    /** Once for each category in which something changed. */
    const tell = (name: 'grant' | 'withdraw', changed: string[]) =>
      config.categories.flatMap(({ id: category }) => {
        const ids = changed.filter((id) => pointOf(id).category.id === category)
        const services = ids.filter((id) => id !== category)
        const whole = ids.includes(category)
        return ids[0] ? emit(name, { category, services, whole, record, origin } as never) : []
      })
    if (next) {
      const denied = pick((id) => next.choices[id] === 'denied' && !before.has(id))
      emit('decide', { record: next, previous, granted, withdrawn, denied, method: next.method })
    }
    tell('grant', granted)
    const answers = tell('withdraw', withdrawn)
    if (next) views.closeAll()
    if (
      origin === 'here' &&
      config.reload &&
      withdrawn.some((id) => running.has(id)) &&
      !answers.some(({ isPrevented }) => isPrevented)
    ) {
      reloadAfter(answers.flatMap(({ waits }) => waits))
    }
  }

  /** Makes the page follow the record: what is not granted ends before anything begins. */
  function apply(): void {
    hide(services.flatMap(({ id, slots }) => (slots && !isGranted(id) ? slots : [])))
    leases.end()
    gate?.review()
    erase(services, isGranted, cookie.name)
    leases.begin()
  }

  function start(): void {
    for (const { id, start, reload } of services) {
      if (!start) continue
      leases.add(id, (signal) => {
        if (reload) running.add(id)
        return start(signal, {
          ...(nonce && { nonce }),
          script(url) {
            const script = document.createElement('script')
            script.async = true
            script.src = trustedUrl(url)
            if (nonce) script.nonce = nonce
            return script
          },
          report: (error) => report(error, id),
        })
      })
    }
    gate = createGate({
      isGranted: (id) => find(id) && isGranted(id),
      nonce,
      trustedUrl,
      trustedText,
      onBlock(element, category) {
        emit('block', { element, category })
        views.load()
      },
      onRelease(element, category, id) {
        if (element.localName === 'script') running.add(id)
        emit('release', { element, category })
      },
      onError: (error) => report(error, 'gate'),
    })
    apply()
    stops.push(
      gate.stop,
      whenRecordMayHaveChanged(reread),
      whenClicked('[data-assent-open]', (link) =>
        views.open(link.getAttribute('data-assent-open') === 'banner' ? 'banner' : 'preferences'),
      ),
    )
    // A frame of another site shares nothing with it; a banner in each frame of this one is too many.
    if (statusNow() !== 'decided' && decisions.asked[0] && (options.ui || window === top)) {
      views.open('banner')
    }
    queueMicrotask(() => emit('ready', { status: statusNow(), record }))
  }

  const handle: Consent<string, string> = {
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
    grantAll: (method) => answerAll('granted', method),
    denyAll: (method) => answerAll('denied', method),
    withdraw(...ids) {
      if (ids[0]) decide(Object.fromEntries(ids.map((id) => [id, 'denied'])))
      else answerAll('denied')
    },
    on: events.on as Consent<string, string>['on'],
    receipt: () => record && createReceipt(record, config),
    open: (view = statusNow() === 'decided' ? 'preferences' : 'banner') => views.open(view),
    close: views.close,
    ask: (id) =>
      new Promise((resolve) => {
        const point = pointOf(id)
        const answer = () => (isGranted(id) ? 'granted' : decisions.choiceOf(record, point))
        const said = answer()
        if (said) return resolve(said)
        const stop = events.on('close', ({ view }) => {
          if (view !== 'ask') return
          stop()
          resolve(answer() ?? 'denied')
        })
        views.open('ask', id)
      }),
    release: (element) => gate?.release(element),
    push(...runs) {
      for (const run of runs) {
        attempt(
          () => run(handle),
          (error) => report(error, 'push'),
        )
      }
    },
    destroy() {
      for (const stop of stops) stop()
      leases.end(true)
      views.stop()
      events.stop()
      hide([])
    },
  }

  if (isBrowser) stops.push(whenShown(start))
  return handle
}
