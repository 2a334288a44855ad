/** A module worker that is asked one thing at a time. */
export class WorkerCalls {
  #worker;

  /** @param {string} script */
  constructor(script) {
    this.#worker = new Worker(script, { type: 'module' });
  }

  /** Until the worker has said that it is there. */
  ready() {
    return this.#next();
  }

  /**
   * @param {string} call
   * @param {object} [given]
   * @returns {Promise<any>}
   */
  ask(call, given = {}) {
    const answer = this.#next();
    this.#worker.postMessage({ call, ...given });
    return answer;
  }

  /**
   * Hands bytes over, without an answer.
   * @param {Uint8Array<ArrayBuffer>} piece
   */
  give(piece) {
    this.#worker.postMessage(piece, [piece.buffer]);
  }

  #next() {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value));
      this.#worker.onerror = (event) => reject(new Error(event.message));
    });
  }
}
