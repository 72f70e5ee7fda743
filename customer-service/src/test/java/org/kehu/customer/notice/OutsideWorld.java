package org.kehu.customer.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * What the service talks to beyond the suite: one mail server for all tests, whose mailboxes are
 * read back, and receivers of webhooks on this machine. A test finds its own mail by the
 * recipient's address.
 */
public final class OutsideWorld
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicReference<GreenMail> MAIL = new AtomicReference<>(started(0));
  private static final int PORT = MAIL.get().getSmtp().getPort();

  private static GreenMail started(int port) {
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> settings =
        Map.of(
            "kehu.webhook.allow-loopback", "true",
            "kehu.webhook.timeout", "1s",
            "kehu.smtp.host", "127.0.0.1",
            "kehu.smtp.port", PORT,
            "kehu.smtp.security", "NONE",
            "kehu.smtp.from", "客户服务部 <service@kehu.example>",
            "kehu.smtp.unsubscribe", "mailto:unsubscribe@kehu.example",
            "kehu.smtp.timeout", "2s",
            "kehu.notice.staff-mail-domain", "kehu.example");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("kehu-outside-world", settings));
  }

  /** All mail that came for this address. */
  static List<MimeMessage> mailTo(String address) {
    return Arrays.stream(MAIL.get().getReceivedMessages())
        .filter(mail -> isTo(mail, address))
        .toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return Arrays.stream(mail.getAllRecipients())
          .map(Address::toString)
          .anyMatch(address::equals);
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The mail server goes away, with what it has. */
  static void mailGoes() {
    MAIL.get().stop();
  }

  /** It comes back at the same place. */
  static void mailComes() {
    MAIL.set(started(PORT));
  }
}
