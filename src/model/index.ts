/** The door of the cooperation model: everything other folders may use. */
export * from './fact-choices.ts';
export * from './facts.ts';
export * from './texts/index.ts';
