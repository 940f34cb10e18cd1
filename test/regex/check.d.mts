export function check(literal: string): string;
