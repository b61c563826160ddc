/** A field and what is wrong with it. */
export interface FormError {
  readonly path: string;
  readonly message: string;
}

/** Flattens react-hook-form's tree of errors to a list in field order. */
export function listErrors(errors: object, prefix = ''): readonly FormError[] {
  return Object.entries(errors).flatMap(([name, value]: [string, unknown]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value !== 'object' || value === null) return [];
    if ('message' in value && typeof value.message === 'string') return [{ path, message: value.message }];
    // `ref` points to the field's element, not to more errors.
    return name === 'ref' ? [] : listErrors(value, path);
  });
}
