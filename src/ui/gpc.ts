/** Whether the browser sends Global Privacy Control: then what it covers is not asked. */
export const sendsGpc = (): boolean =>
  (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true
