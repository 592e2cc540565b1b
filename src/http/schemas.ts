/** Parts of schemas that several answers share. */

/** An object of which the description says no more. */
export const OBJECT = { type: 'object', additionalProperties: true } as const;

/** Texts by name. */
export const NAMES = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** Any JSON value. */
export const JSON_VALUE = {
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'null' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

/** A reason against something, as problems list them. */
export const REFUSAL = { allOf: [{ $ref: '#/components/schemas/Refusal' }] };
export const REFUSALS = { type: 'array', items: { $ref: '#/components/schemas/Refusal' } } as const;
