import { fireEvent } from '@testing-library/preact'
import type { createFakeConsent } from './fake-consent.ts'
import { mounted } from './mounted.ts'

/** The preferences, open on a page of their own. */
export async function opened(options: Parameters<typeof createFakeConsent>[0] = {}) {
  const all = mounted(options)
  await all.consent.show('preferences')
  const switchOf = (id: string) => all.root.querySelector(`[data-id="${id}"]`) as HTMLInputElement
  const ticked = () =>
    [...all.root.querySelectorAll<HTMLInputElement>('[part=switch]')]
      .filter(({ checked }) => checked)
      .map(({ dataset }) => dataset.id)
  const click = async (...ids: string[]) => {
    for (const id of ids) {
      fireEvent.click(switchOf(id))
      await Promise.resolve()
    }
  }
  return { ...all, switchOf, ticked, click }
}
export const press = (ui: Awaited<ReturnType<typeof opened>>['ui'], name: string) =>
  fireEvent.click(ui.getByRole('button', { name }))
