/** A slow phone on a slow network: what Lighthouse calls mobile. */
export const RTT_MS = 150
/** 1.6 Mbit/s. */
export const BYTES_PER_MS = 200
export const CPU_SLOWDOWN = 4
/** @type {import('puppeteer-core').Viewport} */
export const SCREEN = { width: 412, height: 823, deviceScaleFactor: 1.75 }
