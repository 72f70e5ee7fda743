package org.kehu.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.testkit.Proves;

class TargetGuardTest {

  private static TargetGuard guard(boolean loopback, String... networks) {
    Duration second = Duration.ofSeconds(1);
    return new TargetGuard(
        new WebhookProperties(
            loopback,
            List.of(networks),
            second,
            second,
            second,
            Duration.ofDays(3),
            Duration.ofDays(2),
            Duration.ofDays(30),
            second,
            8,
            100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "192.0.0.192",
        "198.18.0.1",
        "203.0.113.7",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "2001::1",
        "fe80::1",
        "fd00:ec2::254",
        "fc00::1",
        "fec0::1",
        "ff02::1",
      })
  @Proves("M32")
  void whatIsNotPublicIsNotReached(String address) throws UnknownHostException {
    assertThat(guard(false).mayBeReached(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "172.15.255.255", "100.128.0.1", "2606:4700::1111"})
  void whatIsPublicIsReached(String address) throws UnknownHostException {
    assertThat(guard(false).mayBeReached(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void opsMayAllowANetworkAndNoMoreThanThat() throws UnknownHostException {
    TargetGuard guard = guard(false, "10.20.0.0/16");

    assertThat(guard.mayBeReached(InetAddress.getByName("10.20.3.4"))).isTrue();
    assertThat(guard.mayBeReached(InetAddress.getByName("10.21.3.4"))).isFalse();
    assertThat(guard.mayBeReached(InetAddress.getByName("127.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://8.8.8.8/events, ",
    "http://8.8.8.8/events, url-scheme",
    "ftp://8.8.8.8/events, url-scheme",
    "https://10.0.0.1/events, url-address",
    "https://[::1]/events, url-address",
    "https://[fd00:ec2::254]/, url-address",
    "https://169.254.169.254/latest/meta-data, url-address",
    "https://2130706433/, url-address",
    "https://user@8.8.8.8/, url-form",
    "https://8.8.8.8/#part, url-form",
    "https:///events, url-form",
    "mailto:a@b.cn, url-form",
    "https://no-such-host.invalid/, url-unknown",
  })
  @Proves("M32")
  void theAddressIsJudgedAsAWhole(String url, String fault) {
    assertThat(guard(false).faultOf(URI.create(url))).isEqualTo(Optional.ofNullable(fault));
  }

  @Test
  void plainHttpIsForThisMachineOnlyAndOnlyIfAllowed() {
    URI here = URI.create("http://127.0.0.1:8089/events");

    assertThat(guard(true).faultOf(here)).isEmpty();
    assertThat(guard(false).faultOf(here)).contains("url-address");
    assertThat(guard(true, "10.0.0.0/8").faultOf(URI.create("http://10.0.0.1/")))
        .contains("url-scheme");
  }

  @Test
  void aNameWithOneBadAddressIsRefusedAsAWhole() {
    assertThatThrownBy(() -> guard(false).resolve("localhost"))
        .isInstanceOf(TargetGuard.TargetRefused.class);
  }
}
