import { isEmailAddress } from '../../src/model/email-address';

test.each([
  ['ops@example.com', true], ['first.last+tag@mail.example.co.uk', true],
  ['ops@example..com', false], ['ops@example', false], ['ops@.com', false], ['ops@example.com.', false], ['@example.com', false],
  ['ops', false], ['a b@example.com', false], ['a@b@example.com', false], ['', false],
])('%p is an address: %p', (text, expected) => {
  expect(isEmailAddress(text)).toBe(expected);
});
