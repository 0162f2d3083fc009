import type { Choice, Consent } from '../types.ts'

/*
 * What the visitor has in mind while choosing: the ids of the categories, services and options that
 * are ticked. Nothing of it counts before it is saved.
 */

export type Ticks = ReadonlySet<string>

type Handle = Consent<string, string>

/** What was recorded: nothing is ticked that was not granted. */
export const recorded = ({ config, isGranted }: Handle): Ticks =>
  new Set([...config.categories, ...config.services].map(({ id }) => id).filter(isGranted))

/**
 * What is ticked after a switch was turned. A category covers its services but not their options:
 * those are choices of their own (PIPA 22(1)).
 */
export function ticked({ config }: Handle, before: Ticks, id: string, isOn: boolean): Ticks {
  const { categories, services } = config
  const home = services.find((service) => service.id === id)?.category ?? id
  const inside = categories.find((category) => category.id === home)?.services ?? []
  const ticks = new Set(before)
  const set = (id: string, isOn: boolean) => (isOn ? ticks.add(id) : ticks.delete(id))
  set(id, isOn)
  for (const service of inside) {
    const options = (service.options ?? []).map((option) => option.id)
    // No option without its service: it brings the service along, and goes with it.
    if (id === home || (isOn && options.includes(id))) set(service.id, isOn)
    if (!ticks.has(service.id)) for (const option of options) ticks.delete(option)
  }
  const on = inside.filter((service) => ticks.has(service.id)).length
  if (inside[0] && (!on || on === inside.length)) set(home, on > 0)
  return ticks
}

/** What saving would decide. */
export function choicesOf({ config, record }: Handle, ticks: Ticks): Record<string, Choice> {
  const choices: Record<string, Choice> = {}
  for (const { id, required, inPlace } of config.categories) {
    const inside = config.services.filter(({ category }) => category === id)
    const all = [id, ...inside.map((service) => service.id)]
    // What is asked where it comes up stays open until it is asked there, or ticked here.
    if (required || (inPlace && !record?.choices[id] && !all.some((one) => ticks.has(one))))
      continue
    for (const each of all) choices[each] = ticks.has(each) ? 'granted' : 'denied'
  }
  return choices
}

/** Whether saving would take back what runs and cannot be unloaded, also where its yes does not count any more. */
export const wouldReload = ({ config, record, running }: Handle, ticks: Ticks): boolean =>
  config.reload && [...running].some((id) => record?.choices[id] === 'granted' && !ticks.has(id))
