/** What can go wrong before Tenggat itself runs: a code and one sentence for the person at the machine. */
export class BootstrapError extends Error {
  /**
   * @param {'INSTALL_NO_NETWORK' | 'INSTALL_FAILED' | 'INSTALL_STOPPED' | 'NODE_24_MISSING'} code
   * @param {string} sentence
   */
  constructor(code, sentence) {
    super(sentence);
    this.code = code;
  }
}
