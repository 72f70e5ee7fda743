package org.kehu.customer.notice.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP. SMTP knows no idempotency: a server that has taken a mail whose answer got lost
 * gets it again. Every attempt carries the same {@code Message-ID}, by which mail systems and
 * people recognise the repeat; more cannot be promised.
 *
 * <p>A reply of 5xx to the recipient or the message is for good, everything else may pass: replies
 * of 4xx, refused connections, lost ones, and a refused log-in or sender, which are for ops to
 * mend.
 */
@Component
class SmtpChannel implements NoticeChannel {

  private static final Logger log = LoggerFactory.getLogger(SmtpChannel.class);
  private static final int FIRST_PERMANENT_REPLY = 500;

  private final SmtpProperties settings;
  private final JavaMailSenderImpl sender;

  SmtpChannel(SmtpProperties settings) {
    this.settings = settings;
    this.sender = sender(settings);
    if (!settings.isConfigured()) {
      log.warn("No mail server: notices by e-mail are refused. Set KEHU_SMTP_HOST to send them.");
    }
  }

  private static JavaMailSenderImpl sender(SmtpProperties settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setUsername(settings.username());
    sender.setPassword(settings.password());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = sender.getJavaMailProperties();
    String limit = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", limit);
    properties.put("mail.smtp.timeout", limit);
    properties.put("mail.smtp.writetimeout", limit);
    properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
    properties.put("mail.mime.allowutf8", "false");
    switch (settings.security()) {
      case TLS -> {
        properties.put("mail.smtp.ssl.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    return sender;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Handover send(Message message) {
    try {
      sender.send(mail(message));
      return new Handover.Accepted();
    } catch (MessagingException | MailParseException unfit) {
      // Its message may repeat the address, so only its kind is logged.
      log.warn("Notice {} is no mail that can be sent: {}", message.id(), unfit.getClass());
      return new Handover.Rejected("mail-malformed");
    } catch (MailAuthenticationException refused) {
      log.error("The mail server refuses the log-in of {}", settings, refused);
      return new Handover.Deferred("smtp-log-in");
    } catch (MailSendException failed) {
      return failure(failed);
    } catch (MailException failed) {
      return new Handover.Deferred("smtp");
    }
  }

  private MimeMessage mail(Message message) throws MessagingException {
    MimeMessage mail = sender.createMimeMessage();
    MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
    helper.setFrom(settings.from());
    helper.setTo(message.to());
    helper.setSubject(message.words().subject());
    helper.setText(message.words().body(), message.words().html());
    helper.setSentDate(Date.from(message.at()));
    mail.setHeader("Message-ID", "<" + message.id() + "@" + domain() + ">");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", message.language().name().toLowerCase(Locale.ROOT));
    if (settings.unsubscribe() != null && message.purpose() != Purpose.SERVICE) {
      mail.setHeader("List-Unsubscribe", "<" + settings.unsubscribe() + ">");
    }
    return mail;
  }

  private String domain() {
    String from = settings.from();
    return from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
  }

  /** Every mail has one recipient, so one failure tells of all. */
  private static Handover failure(MailSendException failed) {
    for (Exception cause : failed.getMessageExceptions()) {
      Optional<Handover> replied = replied(cause);
      if (replied.isPresent()) {
        return replied.get();
      }
    }
    return new Handover.Deferred("smtp-connection");
  }

  /** What the server replied to sender, recipient or message; empty if nothing. */
  private static Optional<Handover> replied(@Nullable Throwable cause) {
    return switch (cause) {
      // Our own sender: for ops to mend, the recipient has nothing to do with it.
      case SMTPSenderFailedException sender ->
          Optional.of(new Handover.Deferred("smtp-sender-" + sender.getReturnCode()));
      case SMTPAddressFailedException address -> Optional.of(judged(address.getReturnCode()));
      case SMTPSendFailedException sending when sending.getNextException() == null ->
          Optional.of(judged(sending.getReturnCode()));
      case MessagingException other -> replied(other.getNextException());
      case null, default -> Optional.empty();
    };
  }

  private static Handover judged(int reply) {
    String code = "smtp-" + reply;
    return reply >= FIRST_PERMANENT_REPLY
        ? new Handover.Rejected(code)
        : new Handover.Deferred(code);
  }
}
