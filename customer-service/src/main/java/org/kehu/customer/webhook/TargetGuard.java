package org.kehu.customer.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;

/**
 * Keeps webhooks from being used to reach what only this machine reaches (SSRF, OWASP API7:2023):
 * our own ports, the company's networks, a cloud's metadata. Only public addresses pass, and those
 * that ops have allowed. A name is resolved anew for each connection and all its addresses must
 * pass, so that one which changes after registration does not get through.
 */
@Component
public class TargetGuard {

  /**
   * All that the IANA registries of special-purpose addresses do not call globally reachable. IPv4
   * addresses in the clothes of IPv6 are IPv4 to Java.
   */
  private static final List<String> NOT_PUBLIC =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/96",
          "64:ff9b::/96",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");

  private final boolean allowLoopback;
  private final List<InetAddressMatcher> notPublic;
  private final List<InetAddressMatcher> allowed;

  TargetGuard(WebhookProperties settings) {
    this.allowLoopback = settings.allowLoopback();
    this.notPublic = matchers(NOT_PUBLIC);
    this.allowed = matchers(settings.allowedNetworks());
  }

  private static List<InetAddressMatcher> matchers(List<String> networks) {
    return networks.stream().map(InetAddressMatchers::fromIpAddress).toList();
  }

  /** An address that must not be reached; no connection was made. */
  public static final class TargetRefused extends UnknownHostException {

    TargetRefused(String host) {
      super(host + " resolves to an address that webhooks must not reach");
    }
  }

  /**
   * Why a webhook may not point there: {@code url-scheme}, {@code url-form}, {@code url-unknown} or
   * {@code url-address}; empty if it may.
   */
  public Optional<String> faultOf(URI url) {
    String host = url.getHost();
    if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of("url-form");
    }
    try {
      InetAddress[] addresses = resolve(bare(host));
      return hasScheme(url, addresses) ? Optional.empty() : Optional.of("url-scheme");
    } catch (TargetRefused refused) {
      return Optional.of("url-address");
    } catch (UnknownHostException unknown) {
      return Optional.of("url-unknown");
    }
  }

  private boolean hasScheme(URI url, InetAddress[] addresses) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    boolean plain =
        scheme.equals("http")
            && allowLoopback
            && Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
    return scheme.equals("https") || plain;
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /**
   * The addresses of a host, to connect to these and no others.
   *
   * @throws TargetRefused if one of them must not be reached
   */
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!Arrays.stream(addresses).allMatch(this::mayBeReached)) {
      throw new TargetRefused(host);
    }
    return addresses;
  }

  boolean mayBeReached(InetAddress address) {
    if (address.isLoopbackAddress() && allowLoopback) {
      return true;
    }
    return matches(allowed, address) || !matches(notPublic, address);
  }

  private static boolean matches(List<InetAddressMatcher> matchers, InetAddress address) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(address));
  }
}
