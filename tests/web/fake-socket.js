// @ts-check
// In the place of socket.io: a socket whose other side is the test.

/** @type {FakeSocket[]} */
const sockets = [];

/** A connection that was asked for; it breaks and heals as the test says. */
class FakeSocket {
  /** @type {Map<string, Set<(value?: any) => void>>} */
  hears = new Map();
  /** @type {{ word: string, value: any, answer: (value: any) => void, silence: () => void }[]} */
  asked = [];
  active = true;
  connects = 0;
  closed = 0;
  io = { engine: { close: () => this.breaks() } };

  /** @param {any} options with which it was opened */
  constructor(options) {
    this.options = options;
  }

  /**
   * @param {string} word
   * @param {(value?: any) => void} hear
   */
  on(word, hear) {
    this.hears.set(word, (this.hears.get(word) ?? new Set()).add(hear));
  }

  /**
   * @param {string} word
   * @param {(value?: any) => void} hear
   */
  once(word, hear) {
    const first = (/** @type {any} */ value) => {
      this.off(word, first);
      hear(value);
    };
    this.on(word, first);
  }

  /**
   * @param {string} word
   * @param {(value?: any) => void} hear
   */
  off(word, hear) {
    this.hears.get(word)?.delete(hear);
  }

  timeout() {
    return {
      /** @type {(word: string, value: any, told: (error: Error | null, answer?: any) => void) => void} */
      emit: (word, value, told) => {
        let isOver = false;
        const end = (/** @type {Error | null} */ error, /** @type {any} */ answer) => {
          if (!isOver) told(error, answer);
          isOver = true;
        };
        const answer = (/** @type {any} */ said) => end(null, said);
        this.asked.push({
          word,
          value,
          answer,
          silence: () => end(new Error("timeout"), undefined),
        });
      },
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
    for (const hear of this.hears.get(word) ?? []) hear(value);
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

/** @param {any} options */
export function io(options) {
  const socket = new FakeSocket(options);
  sockets.push(socket);
  return socket;
}

/** The socket that was opened last. */
export function latest() {
  return /** @type {FakeSocket} */ (sockets.at(-1));
}
