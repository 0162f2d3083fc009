import { create } from '../page/own.ts'

/** What can stand in an element. What is not there is left out. */
export type Child = Node | string | false | null | undefined

/**
 * Makes an element: functions are listeners by the event's name, the rest are attributes. What is
 * drawn once is made of these (the first layer, what stands in the page) and does without Preact,
 * which comes with the preferences.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<
    Record<string, string | boolean | ((event: Event & { currentTarget: HTMLElement }) => void)>
  >,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = create(name)
  for (const key of Object.keys(properties)) {
    const value = properties[key]
    if (typeof value === 'function') made.addEventListener(key, value as (event: Event) => void)
    else if (value !== false) made.setAttribute(key, `${value}`)
  }
  made.append(...children.filter((child) => child !== false && child != null))
  return made
}
