/** What is pushed is iterated over, in order; whoever iterates waits for more. */
export function queue<T>(): AsyncIterable<T> & { push(item: T): void } {
  const waiting: T[] = [];
  let wake: () => void = () => {};
  return {
    push(item) {
      waiting.push(item);
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const item = waiting.shift();
        if (item !== undefined) yield item;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
