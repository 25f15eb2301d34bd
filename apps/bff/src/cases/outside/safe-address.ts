import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { webhookTexts as texts } from './texts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Everything that is not the open internet: private, link-local, shared, documentation, multicast and reserved ranges (IANA special-purpose registries). */
const closed = new BlockList()
const ranges4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4']
// 64:ff9b, 2002 and 2001:0 carry an IPv4 address inside.
const ranges6 = ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8']
for (const [family, ranges] of [['ipv4', ranges4], ['ipv6', ranges6]] as const) {
  for (const range of ranges) {
    const [net = '', bits] = range.split('/')
    closed.addSubnet(net, Number(bits), family)
  }
}

/** @param trial only then the machine itself may be the receiver */
export function isOpenAddress(address: string, trial: boolean): boolean {
  const family = isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : null
  if (!family) return false
  if (trial && loopback.check(address, family)) return true
  return !closed.check(address, family)
}

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
const isLoopbackHost = (host: string): boolean => host === 'localhost' || (isIP(host) === 4 && loopback.check(host)) || (isIP(host) === 6 && loopback.check(host, 'ipv6'))

/** What is wrong with an address that letters shall go to; null: nothing. A name's addresses are looked at when it is used. */
export function faultOf(address: string, trial: boolean): string | null {
  if (!URL.canParse(address)) return texts.notAnAddress
  const url = new URL(address)
  const host = bareHost(url)
  const isOwnMachine = isLoopbackHost(host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine && trial)) return texts.httpsOnly
  if (url.username || url.password) return texts.withPassword
  if (isOwnMachine ? !trial : isIP(host) !== 0 && !isOpenAddress(host, trial)) return texts.privateAddress
  return null
}

/** Looks a name up at the moment of the connection and refuses it when any of its addresses is closed: nothing can change in between. */
export const safeLookup = (trial: boolean): LookupFunction => (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, [])
    if (addresses.length === 0 || addresses.some(({ address }) => !isOpenAddress(address, trial))) return done(Object.assign(new Error('address not allowed'), { code: 'EACCES' }), [])
    const [first] = addresses
    if (options.all || !first) return done(null, addresses)
    return done(null, first.address, first.family)
  })
}
