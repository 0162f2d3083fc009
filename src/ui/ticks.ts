import { type Signal, signal } from '@preact/signals'
import type { Choice, Consent } from '../types.ts'

/** What the visitor has in mind while choosing; nothing of it counts before it is saved. */
export interface Ticks {
  /** Whether a category, service or option is ticked. */
  of(id: string): Signal<boolean>
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
  const ticked: Record<string, Signal<boolean>> = {}
  const of = (id: string) => (ticked[id] ??= signal(consent.isGranted(id)))

  return {
    of,
    reset() {
      for (const id in ticked) of(id).value = consent.isGranted(id)
    },
    tick(id, isOn) {
      const home = services.find((service) => service.id === id)?.category ?? id
      const inside = categories.find((category) => category.id === home)?.services ?? []
      of(id).value = isOn
      for (const service of inside) {
        const options = (service.options ?? []).map((option) => option.id)
        // No option without its service: it brings the service along, and goes with it.
        if (id === home || (isOn && options.includes(id))) of(service.id).value = isOn
        if (!of(service.id).value) for (const option of options) of(option).value = false
      }
      const on = inside.filter((service) => of(service.id).value).length
      if (inside[0] && (!on || on === inside.length)) of(home).value = on > 0
    },
    wouldReload: () => config.reload && [...running].some((id) => id in ticked && !of(id).value),
    choices() {
      const choices: Record<string, Choice> = {}
      for (const { id, required, inPlace } of categories) {
        // What is asked where it comes up stays open until it is asked there.
        if (required || (inPlace && !of(id).value && !consent.record?.choices[id])) continue
        for (const each of [id, ...services.filter((s) => s.category === id).map((s) => s.id)])
          choices[each] = of(each).value ? 'granted' : 'denied'
      }
      return choices
    },
  }
}
