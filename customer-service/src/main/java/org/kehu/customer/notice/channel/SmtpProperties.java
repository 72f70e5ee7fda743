package org.kehu.customer.notice.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server ({@code KEHU_SMTP_HOST}, {@code KEHU_SMTP_PORT} and so on).
 *
 * @param host without it no e-mail is sent, and notices by e-mail are refused as such
 * @param port 587 for submission with STARTTLS, 465 for TLS from the first byte
 * @param username null if the server asks for none
 * @param from sender, {@code 客户服务部 <service@example.com>}
 * @param unsubscribe where a customer declines further mail that is not service, {@code
 *     mailto:unsubscribe@example.com}; null leaves the header out
 * @param security how the connection is protected
 * @param timeout for connecting, and for each answer of the server
 */
@ConfigurationProperties("kehu.smtp")
public record SmtpProperties(
    @Nullable String host,
    @DefaultValue("587") int port,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("kehu@localhost") String from,
    @Nullable String unsubscribe,
    @DefaultValue("STARTTLS") Security security,
    @DefaultValue("10s") Duration timeout) {

  /** How the connection is protected. */
  public enum Security {
    /** TLS from the first byte. */
    TLS,
    /** Plain at first, then TLS; without TLS nothing is sent. */
    STARTTLS,
    /** Not at all: for a server on the same machine. */
    NONE
  }

  boolean isConfigured() {
    return host != null && !host.isBlank();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SmtpProperties[host=" + host + ", port=" + port + ", security=" + security + "]";
  }
}
