/** Asks for the next piece while the one before is still being worked on: reading and making then go side by side. */
export async function* vooruit<T>(bron: AsyncGenerator<T>): AsyncGenerator<T> {
  let volgende = vraag(bron);
  try {
    for (let stap = await volgende; stap.done !== true; stap = await volgende) {
      volgende = vraag(bron);
      yield stap.value;
    }
  } finally {
    await volgende.catch(() => undefined);
    await bron.return(undefined);
  }
}

/** A failure is told to whoever waits for this piece, also when nobody does yet. */
function vraag<T>(bron: AsyncGenerator<T>): Promise<IteratorResult<T>> {
  const stap = bron.next();
  stap.catch(() => undefined);
  return stap;
}
