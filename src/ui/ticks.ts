import { signal } from '@preact/signals'
import type { Choice, Consent } from '../types.ts'

/** What the visitor has in mind while choosing; nothing of it counts before it is saved. */
export interface Ticks {
  /** Whether a category, service or option is ticked. Heard by whoever asks in an `effect`. */
  isTicked(id: string): boolean
  tick(id: string, isOn: boolean): void
  /** Forgets what is ticked: back to what was recorded. */
  reset(): void
  /** What saving would decide. */
  choices(): Record<string, Choice>
  /** Whether saving would take back what runs and cannot be unloaded. */
  wouldReload(): boolean
}

/**
 * Starts from what was recorded: nothing is ticked that was not granted. A category covers its
 * services but not their options: those are choices of their own (PIPA 22(1)).
 */
export function createTicks(consent: Consent<string, string>): Ticks {
  const { config, running } = consent
  const { categories, services } = config
  const granted = (): ReadonlySet<string> =>
    new Set([...categories, ...services].map(({ id }) => id).filter(consent.isGranted))
  const ticked = signal(granted())
  const isTicked = (id: string) => ticked.value.has(id)

  return {
    isTicked,
    reset() {
      ticked.value = granted()
    },
    tick(id, isOn) {
      const home = services.find((service) => service.id === id)?.category ?? id
      const inside = categories.find((category) => category.id === home)?.services ?? []
      const next = new Set(ticked.value)
      const set = (id: string, isOn: boolean) => (isOn ? next.add(id) : next.delete(id))
      set(id, isOn)
      for (const service of inside) {
        const options = (service.options ?? []).map((option) => option.id)
        // No option without its service: it brings the service along, and goes with it.
        if (id === home || (isOn && options.includes(id))) set(service.id, isOn)
        if (!next.has(service.id)) for (const option of options) next.delete(option)
      }
      const on = inside.filter((service) => next.has(service.id)).length
      if (inside[0] && (!on || on === inside.length)) set(home, on > 0)
      ticked.value = next
    },
    wouldReload: () => config.reload && [...running].some((id) => !isTicked(id)),
    choices() {
      const choices: Record<string, Choice> = {}
      for (const { id, required, inPlace } of categories) {
        // What is asked where it comes up stays open until it is asked there.
        if (required || (inPlace && !isTicked(id) && !consent.record?.choices[id])) continue
        for (const each of [id, ...services.filter((s) => s.category === id).map((s) => s.id)])
          choices[each] = isTicked(each) ? 'granted' : 'denied'
      }
      return choices
    },
  }
}
