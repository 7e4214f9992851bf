import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** One place where a document is not valid: its line (1-based) and what libxml2 says, which may quote a value. */
export interface Xsdafwijking {
  regel: number;
  melding: string;
}

/** Judges one document against a schema; no findings means valid. What is not XML at all gives findings too. */
export type Xsdkeuring = (xml: Uint8Array) => Xsdafwijking[];

/** Compiles a schema with libxml2 (in WebAssembly). Throws what libxml2 says when it is no schema. */
export function maakXsdkeuring(xsd: string): Xsdkeuring {
  const bron = XmlDocument.fromString(xsd);
  const schema = XsdValidator.fromDoc(bron);
  bron.dispose();
  return (xml) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromBuffer(xml);
      schema.validate(document);
      return [];
    } catch (fout) {
      return afwijkingen(fout);
    } finally {
      // The memory of WebAssembly is not the garbage collector's.
      document?.dispose();
    }
  };
}

function afwijkingen(fout: unknown): Xsdafwijking[] {
  const { details } = fout as { details?: { line: number; message: string }[] };
  if (!Array.isArray(details) || details.length === 0) throw fout;
  return details.map(({ line, message }) => ({ regel: line, melding: message.trim() }));
}
