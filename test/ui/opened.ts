import { fireEvent } from '@testing-library/preact'
import { mounted } from './mounted.ts'

/** The preferences, open on a page of their own: nothing lies beneath. */
export async function opened(options: Parameters<typeof mounted>[0] = {}) {
  const page = mounted(options)
  page.consent.close()
  await page.consent.open('preferences')
  const { consent, stop, root, ui } = page
  const switchOf = (id: string) => root.querySelector(`[data-id="${id}"]`) as HTMLInputElement
  const ticked = () =>
    [...root.querySelectorAll<HTMLInputElement>('[part=switch]')]
      .filter(({ checked }) => checked)
      .map(({ dataset }) => dataset.id)
  const click = async (...ids: string[]) => {
    for (const id of ids) {
      fireEvent.click(switchOf(id))
      await Promise.resolve()
    }
  }
  return { consent, stop, root, ui, switchOf, ticked, click }
}

export const press = (ui: ReturnType<typeof mounted>['ui'], name: string) =>
  fireEvent.click(ui.getByRole('button', { name }))
