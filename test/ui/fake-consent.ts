import { plausible } from '../../src/services/plausible.ts'
import type {
  Choice,
  Consent,
  ConsentConfig,
  ConsentEvent,
  ConsentEvents,
  ConsentRecord,
  EventName,
  ResolvedCategory,
  Service,
  Stop,
  StorageKind,
  View,
} from '../../src/types.ts'

/** A handle that records what it is told. The interface must need no more than this. */
export interface FakeConsent extends Consent<string, string> {
  /** Everything the interface asked for, in order. */
  readonly calls: unknown[]
  /** The hash of the words that each decision was made about. */
  readonly wordings: (string | undefined)[]
  emit<Name extends EventName>(name: Name, detail: ConsentEvents[Name]): Promise<unknown>
  /** Opens a layer as the real handle does: one on top of another. */
  show(view: View, category?: string): Promise<unknown>
}

interface FakeOptions extends ConsentConfig {
  /** What was decided before. */
  choices?: Record<string, Choice>
  storage?: StorageKind
  running?: string[]
}

const personalization: Service = {
  id: 'adsense-personalization',
  category: 'advertising',
  label: 'Google AdSense',
}
const adsense: Service = {
  id: 'adsense',
  category: 'advertising',
  label: 'Google AdSense',
  policyUrl: 'https://policies.google.com/technologies/ads',
  options: [personalization],
}

export function createFakeConsent(options: FakeOptions = {}): FakeConsent {
  const {
    categories = { essential: {}, analytics: {}, advertising: {} },
    services: given = [adsense, plausible({ domain: 'job.example' })],
    choices,
    storage = 'cookie',
    running = [],
  } = options
  const calls: unknown[] = []
  const wordings: (string | undefined)[] = []
  const listeners = new Map<EventName, Set<(event: never) => void>>()
  const layers: View[] = []
  const services = given.flatMap((service) => [service, ...(service.options ?? [])])
  let record: ConsentRecord | undefined = choices && recordOf(choices)

  function emit<Name extends EventName>(name: Name, detail: ConsentEvents[Name]) {
    const waits: PromiseLike<unknown>[] = []
    const waitUntil = (promise: PromiseLike<unknown>) => waits.push(promise)
    for (const listener of [...(listeners.get(name) ?? [])])
      listener({ ...detail, detail, waitUntil } as never)
    return Promise.all(waits)
  }
  function show(view: View, category?: string) {
    if (layers.includes(view)) return Promise.resolve()
    layers.push(view)
    return emit('open', { view, ...(category && { category }) })
  }
  function close() {
    const view = layers.pop()
    if (view) emit('close', { view })
  }
  function decide(made: Record<string, Choice>) {
    const previous = record
    record = recordOf({ ...previous?.choices, ...made })
    const granted = Object.keys(made).filter((id) => made[id] === 'granted')
    emit('decide', {
      record,
      previous,
      granted,
      withdrawn: [],
      denied: [],
      method: 'api',
      origin: 'here',
    })
    while (layers[0]) close()
  }
  const answerAll = (choice: Choice) =>
    decide(
      Object.fromEntries(
        services.flatMap(({ id, category }) => [
          [category, choice],
          [id, choice],
        ]),
      ),
    )

  return {
    calls,
    wordings,
    emit,
    show,
    get status() {
      return record ? 'decided' : 'undecided'
    },
    get record() {
      return record
    },
    storage,
    running: new Set(running),
    config: {
      categories: Object.entries(categories).map(([id, category]) => ({
        required: id === 'essential',
        inPlace: false,
        gpc: id === 'advertising',
        ...category,
        id,
        services: given.filter((service) => service.category === id),
      })) as ResolvedCategory[],
      services,
      policy: options.policy,
      locale: options.locale ?? 'en',
      texts: options.texts ?? {},
      region: undefined,
      ui: options.ui ?? {},
      cookie: { name: 'assent', path: '/', days: 180 },
      reload: options.reload ?? true,
      ...(options.record && { record: options.record }),
    },
    isGranted: (id) => record?.choices[id] === 'granted',
    on<Name extends EventName>(
      name: Name,
      listener: (event: ConsentEvent<Name>) => void,
      { signal }: { signal?: AbortSignal } = {},
    ): Stop {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener as (event: never) => void))
      const stop = () => void known.delete(listener as (event: never) => void)
      signal?.addEventListener('abort', stop)
      return stop
    },
    decide(made, method, wording) {
      wordings.push(wording)
      calls.push(['decide', made, method])
      decide(made as Record<string, Choice>)
    },
    grantAll(method, wording) {
      wordings.push(wording)
      calls.push(['grantAll', method])
      answerAll('granted')
    },
    denyAll(method, wording) {
      wordings.push(wording)
      calls.push(['denyAll', method])
      answerAll('denied')
    },
    async open(view = 'preferences') {
      calls.push(['open', view])
      await show(view)
    },
    close() {
      calls.push(['close'])
      close()
    },
    forget() {
      calls.push(['forget'])
      record = undefined
      show('banner')
    },
    release(element) {
      calls.push(['release', element])
      emit('release', { element, category: (element as HTMLElement).dataset.assent ?? '' })
    },
    receipt: () =>
      record && {
        schema_version: 'assent-receipt/2',
        record_id: record.id,
        event_time: new Date(record.time).toISOString(),
        validity_duration: 'P180D',
        pii_controllers: ['https://job.example'],
        privacy_notice: { version: record.policy },
        language: record.locale,
        collection_method: record.method,
        wording: record.wording,
        gpc: record.gpc,
        purposes: { ...record.choices } as Record<string, Choice>,
        event_times: { ...record.times },
      },
    whenGranted: () => () => {},
    withdraw() {},
    ask: async () => 'denied',
    push() {},
    destroy() {},
  }
}

const recordOf = (choices: ConsentRecord['choices']): ConsentRecord => ({
  id: '3f2a9c1e-5b7d-4e80-9a61-0c4d2b8f7e15',
  time: Date.UTC(2026, 10, 23, 6, 30),
  policy: '2026-11-01',
  locale: 'en',
  method: 'banner',
  wording: '',
  gpc: false,
  choices,
  times: {},
})
