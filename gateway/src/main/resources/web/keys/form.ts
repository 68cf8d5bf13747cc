/** What a form of a new key asks for, as the gateway wants it; fields that were left empty are left out. */
export function keyForm(form: FormData): Readonly<Record<string, unknown>> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const several = (name: string) => form.getAll(name).map(String);
  const networks = text('networks')
    .split(/[\s,;]+/)
    .filter((each) => each !== '');
  const budget = text('monthlyTokens');
  const owner = text('owner');
  return {
    name: text('name'),
    days: Number(text('days')),
    ...part('routes', several('routes')),
    ...part('models', several('models')),
    ...part('networks', networks),
    ...(budget === '' ? {} : {monthlyTokens: Number(budget.replace(/[\s.,’']/g, ''))}),
    ...(owner === '' ? {} : {owner}),
  };
}

/** Whether a budget that was typed in is a number of tokens; one that is left out is fine. */
export function isBudget(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value > 0);
}

function part(name: string, values: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return values.length === 0 ? {} : {[name]: values};
}
