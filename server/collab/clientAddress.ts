/** Where a request comes from, and what counts as one address. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** The other end of the connection itself. */
export function remoteAddressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '';
}

/**
 * Behind a proxy that is trusted: what that proxy saw, the last entry of X-Forwarded-For. Entries before it are the
 * client's own word. Without the header, the other end of the connection.
 */
export function forwardedAddressOf(request: IncomingMessage): string {
  const header = request.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',');
  return hops.at(-1)?.trim() || remoteAddressOf(request);
}

/**
 * The name under which an address is counted: an IPv4 address itself, of IPv6 the first 64 bits, since one subscriber
 * has all addresses of such a block (RFC 6177). An IPv4 address written as IPv6 is that IPv4 address.
 */
export function countedAddress(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return `${groups.slice(0, 4).map(hex).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/** The eight groups of a legal IPv6 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::', 2);
  const first = numbersOf(head);
  const last = numbersOf(tail ?? '');
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

function numbersOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function hex(group: number): string {
  return group.toString(16);
}
