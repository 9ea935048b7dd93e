import type { Tone } from '../../reports/chart.js'

/**
 * What each meaning looks like on white. Every fill has at least 3:1 against the page, as WCAG 2.1
 * wants of what carries meaning (1.4.11), and none says anything that is not also written.
 */
export const fills: Readonly<Record<Tone, string>> = {
  good: '#1b6e4b',
  bad: '#9c3d2e',
  unsure: '#7a6a1f',
  quiet: '#66707c',
  first: '#1f4e8c',
  second: '#a85d00',
  third: '#6a4c93',
  fourth: '#00707a',
}

export const paper = '#ffffff'
export const ink = '#1c2330'
export const faint = '#565f6b'
export const rule = '#c4cad2'
