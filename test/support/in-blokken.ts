/** The bytes in chunks, as a stream gives them. */
export async function* inBlokken(bytes: Buffer, blok: number): AsyncGenerator<Buffer> {
  for (let van = 0; van < bytes.length; van += blok) yield bytes.subarray(van, van + blok);
}
