import { expect, test } from 'vitest';
import { shieldInitializers } from '../../../addin/build/field-initializers.ts';

test.each([
  'class A{#a;z=`x`;b=1;static c="x";d=[];e={};f=-1}',
  'class A{#a=new Map;b=new Memo(LIMIT,[1,2]);c=start(this)}',
  'const a={b:(c)=>c};function d(){return(1)}',
])('leaves alone what no browser misreads: %s', (code) => {
  expect(shieldInitializers(code)).toBe(code);
});

test.each([
  ['class A{#a=help(()=>1)}', 'class A{#a=(()=>(help(()=>1)))()}'],
  ['x("Kỳ họp 𝒜");class A{a=b??c}', 'x("Kỳ họp 𝒜");class A{a=(()=>(b??c))()}'],
  ['class A{a=class{b=()=>1}}', 'class A{a=(()=>(class{b=()=>1}))()}'],
])('puts into a function of its own what Safari 15 may misread: %s', (code, shielded) => {
  expect(shieldInitializers(code)).toBe(shielded);
});

test('a shielded initializer still sees its object', () => {
  const code = 'class A{a=2;#b=()=>this.a+1;c(){return this.#b()}};return new A().c()';
  const inFunction = shieldInitializers(`function f(){${code}}`).slice('function f(){'.length, -1);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what was made is run
  expect(new Function(inFunction)()).toBe(3);
});
