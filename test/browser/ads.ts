import type { Tab } from './harness/tab.ts'
import { PUSH, SLOT } from './job-site.ts'

export const three = (SLOT + PUSH).repeat(3)
export const untilFilled = async (tab: Tab, count: number) => {
  let seen = ''
  await tab.poll(
    async () => {
      const slots = await tab.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>('ins.adsbygoogle:not(.adsbygoogle-noablate)'),
        ].map(
          ({ dataset, offsetWidth }) =>
            `${dataset.adStatus ?? dataset.adsbygoogleStatus ?? 'waiting'} (${offsetWidth} px wide)`,
        ),
      )
      seen = slots.join(', ')
      return slots.filter((slot) => slot.startsWith('filled')).length === count
    },
    () => `waited for ${count} ads; seen: ${seen}`,
  )
}
export const stored = () => [
  ...document.cookie.split('; ').map((pair) => pair.split('=')[0]),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
]
export const isGoogles = (name: string | undefined) =>
  /^(__g|__eoi|goog|__lsv|FC(?!CDCF)|_gcl|GED)/.test(name ?? '')
