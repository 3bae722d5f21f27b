// Arrays of numbers that travel inside messages: `{"f4": "…"}`, base64 of little-endian values; and back.

const KINDS = { f4: Float32Array, f8: Float64Array, i4: Int32Array, u1: Uint8Array, i1: Int8Array };

/** A typed array of what came: `{f4 | f8 | i4 | u1 | i1: base64}`; a plain list or a typed array is taken as it is. */
export function array(x) {
  if (!x) return new Float64Array(0);
  if (Array.isArray(x) || ArrayBuffer.isView(x)) return x;
  const kind = Object.keys(x)[0];
  const Kind = KINDS[kind];
  if (!Kind) throw new Error(`an array of kind ${kind} is not known: f4, f8, i4, u1, i1`);
  const text = atob(x[kind]);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Kind(bytes.buffer);  // every browser we meet is little-endian, as the message is
}
