import { compiledOnceForMembers } from '../../../shared/language/compiled-once';

test('lists of the same members are compiled once, any other list by itself', () => {
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  const compiled: string[] = [];
  const joined = compiledOnceForMembers((among: readonly { readonly name: string }[]) => {
    const names = among.map(({ name }) => name).join('');
    compiled.push(names);
    return { names };
  });
  const lists = [[a, b], [a, b], [b, a], [a], [], [a], [{ name: 'a' }]];
  expect(lists.map((among) => joined(among).names)).toEqual(['ab', 'ab', 'ba', 'a', '', 'a', 'a']);
  expect(compiled).toEqual(['ab', 'ba', 'a', '', 'a']);
});
