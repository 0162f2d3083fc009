/** Makes the engine say what a visitor's setting would; `undefined` leaves it as it is. */
export function privacySignalScript(signal: boolean | undefined): string {
  if (signal === undefined) return ''
  return `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true, enumerable: true, get: () => ${signal},
  });`
}
