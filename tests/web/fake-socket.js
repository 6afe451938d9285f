// @ts-check
// In the place of socket.io: a socket whose other side is the test.

/** @type {FakeSocket[]} */
const sockets = [];

/** A connection that was asked for; it breaks and heals as the test says. */
class FakeSocket {
  /** @type {Map<string, (value?: any) => void>} */
  hears = new Map();
  /** @type {{ word: string, value: any, answer: (value: any) => void, silence: () => void }[]} */
  asked = [];
  active = true;
  connects = 0;
  closed = 0;
  io = { engine: { close: () => this.breaks() } };

  /**
   * @param {string} word
   * @param {(value?: any) => void} hear
   */
  on(word, hear) {
    this.hears.set(word, hear);
  }

  timeout() {
    return {
      /** @type {(word: string, value: any) => Promise<any>} */
      emitWithAck: (word, value) =>
        new Promise((answer, fail) => {
          this.asked.push({ word, value, answer, silence: () => fail(new Error("timeout")) });
        }),
    };
  }

  connect() {
    this.connects += 1;
  }

  disconnect() {
    this.closed += 1;
    this.active = false;
    this.breaks();
  }

  /**
   * The other side says something.
   * @param {string} word
   * @param {any} [value]
   */
  says(word, value) {
    this.hears.get(word)?.(value);
  }

  /** The connection is lost, and with it every answer that was awaited. */
  breaks() {
    this.says("disconnect");
    for (const question of this.asked) question.silence();
  }

  /** @param {string} word */
  all(word) {
    return this.asked.filter((question) => question.word === word);
  }
}

export function io() {
  const socket = new FakeSocket();
  sockets.push(socket);
  return socket;
}

/** The socket that was opened last. */
export function latest() {
  return /** @type {FakeSocket} */ (sockets.at(-1));
}
