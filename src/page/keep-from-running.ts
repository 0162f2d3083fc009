import { create } from './own.ts'

/**
 * A script that is still on its way never runs: one that is in another document by the time it comes
 * is passed over, and what is in a template is (HTML, "execute the script element", step 2).
 */
export const keepFromRunning = (script: Element): void => create('template').content.append(script)
