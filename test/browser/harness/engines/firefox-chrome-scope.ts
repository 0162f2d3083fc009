import type { VisitorOptions } from '../engine.ts'
import type { Bidi } from './bidi.ts'

export interface ChromeScope {
  /** BiDi has no command for media features; the browser's own scope sets them for one tab. */
  emulate(context: string, options: VisitorOptions): Promise<void>
  /** Firefox's own setting *Tell websites not to sell or share my data*: the real signal, from the next page on. */
  sendGpc(isSent: boolean): Promise<void>
}

export async function chromeScope(bidi: Bidi): Promise<ChromeScope> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [window] = tree.contexts as { context: string }[]
  if (window === undefined) throw new Error('Firefox has no window of its own to reach.')
  return {
    async sendGpc(isSent) {
      await bidi.evaluate(
        window.context,
        `Services.prefs.setBoolPref('privacy.globalprivacycontrol.enabled', ${isSent}); 'done'`,
      )
    },
    async emulate(context, { colorScheme, reducedMotion, forcedColors }) {
      await bidi.evaluate(
        window.context,
        `{
          const path = 'chrome://remote/content/shared/NavigableManager.sys.mjs'
          const { NavigableManager } = ChromeUtils.importESModule(path)
          const tab = NavigableManager.getBrowsingContextById(${JSON.stringify(context)})
          tab.prefersColorSchemeOverride = ${JSON.stringify(colorScheme ?? 'light')}
          tab.prefersReducedMotionOverride = ${JSON.stringify(reducedMotion ?? 'no-preference')}
          tab.forcedColorsOverride = ${JSON.stringify(forcedColors ?? 'none')}
          'done'
        }`,
      )
    },
  }
}
