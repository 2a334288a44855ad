/** What tests, written in TypeScript, use of webkit.mjs. */
import type { WebDriver } from 'selenium-webdriver';

export interface LaunchedWebKit {
  driver: WebDriver;
  version: string;
  /** Of the X server, as in `DISPLAY`. */
  display: string;
  /** The folder into which it saves what is downloaded. */
  downloads: string;
  close: () => Promise<void>;
}

export function launchWebKit(options?: { width?: number; height?: number; dark?: boolean }): Promise<LaunchedWebKit>;
export function evaluateInWebKit(driver: WebDriver, source: string, given: readonly unknown[]): Promise<unknown>;
