export interface VendorAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

export function answerVendor(url: URL): VendorAnswer | undefined
export function answerBlocker(): VendorAnswer
